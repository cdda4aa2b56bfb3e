export const standingIn = {
  'stand_in.open': 'Someone stands in for me',
  'stand_in.title': 'Someone stands in',
  'stand_in.intro':
    'Choose who leads {groups} in your place, and for which days. It begins and ends by itself. Meanwhile your cards go to them; you can still do everything yourself.',
  'stand_in.person': 'Who stands in for you',
  'stand_in.person_hint': 'Anybody in the workspace. Best is somebody who knows the group.',
  'stand_in.groups': 'In which groups',
  'stand_in.from': 'First day',
  'stand_in.until': 'Last day',
  'stand_in.hint': 'Both days count, by the calendar of the place you visit.',
  'stand_in.saved':
    'Noted: {person} stands in for you from {from} to {until}. They and the other leaders hear it from me. You can end it on my home tab whenever you like.',
  'stand_in.problem.nobody': 'Choose somebody.',
  'stand_in.problem.no_group': 'Choose at least one group.',
  'stand_in.problem.missing': 'Choose a day.',
  'stand_in.problem.past': 'That day is over. Choose a later one.',
  'stand_in.problem.before_from': 'Choose the first day or a later one.',
  'stand_in.problem.too_long': 'At most a year at a time. For longer, hand the group over instead.',
  'stand_in.problem.is_yourself': 'That is you. Choose somebody else.',
  'stand_in.problem.leads_already':
    'They lead the group already and can do everything you can. Choose somebody else, or close this: nothing more is needed.',
  'stand_in.problem.overlaps':
    'Somebody stands in for you on some of these days already. End that on my home tab first, or choose other days.',
  'stand_in.problem.outsider': 'They can take no part in this workspace now. Choose one of its members.',
  'stand_in.not_leading': 'You lead no group until further notice, so nobody needs to stand in for you.',
  'stand_in.standing_in':
    'You stand in for some days yourself. If you can’t after all, end it on my home tab: the leader hears it from me.',
  'stand_in.mine': '{person} stands in for you in {group}, {from} – {until}.',
  'stand_in.yours': 'You stand in for {leader} in {group}, {from} – {until}.',
  'stand_in.end': 'End it now',
  'stand_in.ended': '{person} does not stand in for {leader} in {group} any more.',
  'stand_in.gone': 'That is over already. Nothing more is needed here.',
  'stand_in.notice.asked':
    '*{leader} has asked you to stand in as leader of {group}*, from {from} to {until}. From the first day you have what leaders have on my home tab, may plan, count and verify, and get their cards. It ends by itself. Thank you!',
  'stand_in.notice.cannot': 'I can’t',
  'stand_in.notice.other':
    '{person} stands in for {leader} as leader of {group}, from {from} to {until}. You need do nothing.',
  'stand_in.notice.over.yours': 'You no longer stand in for {leader} in {group}. Thank you for being there!',
  'stand_in.notice.over.mine':
    '{person} does not stand in for you in {group} any more: its cards come to you. You can choose somebody else on my home tab.',
} as const;
