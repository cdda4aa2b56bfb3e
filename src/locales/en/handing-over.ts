export const handingOver = {
  'hand_over.open': 'Hand a group over',
  'hand_over.title': 'Hand over',
  'hand_over.choose': 'Which group do you hand over?',
  'hand_over.intro':
    '*You hand over {group}.* Whoever you choose leads it from now on, and gets your cards at once. You stay a volunteer of the group if you are in its channel.',
  'hand_over.what': 'What goes with it:',
  'hand_over.what.visits': '{count, plural, one {one visit to come} other {# visits to come}}',
  'hand_over.what.drafts':
    '{count, plural, one {one planned week, not posted yet} other {# planned weeks, not posted yet}}',
  'hand_over.what.uncounted': '{count, plural, one {one visit to count} other {# visits to count}}',
  'hand_over.what.sessions': '{count, plural, one {one study visit or course} other {# study visits or courses}}',
  'hand_over.what.members':
    '{count, plural, one {one volunteer, whose training they verify} other {# volunteers, whose training they verify}}',
  'hand_over.what.nothing': 'Nothing is planned just now.',
  'hand_over.person': 'Who takes over',
  'hand_over.person_hint': 'Somebody who leads it already, or somebody new. They hear it from me at once.',
  'hand_over.submit': 'Hand over',
  'hand_over.done': '{group} is led by {leaders} now. Your cards say so. Thank you for everything you have done!',
  'hand_over.not_leading': 'You do not lead this group any more. Nothing more is needed.',
  'hand_over.standing_in': 'You stand in for some days; only {leader} can hand the group over.',
  'hand_over.problem.nobody': 'Choose who takes over: the group needs somebody.',
  'hand_over.problem.is_yourself': 'That is you. Choose who takes over.',
  'hand_over.problem.outsider': 'They can take no part in this workspace now. Choose one of its members.',
  'hand_over.notice.yours':
    '*{leaver} has handed {group} over to you.* You lead it now: plan its weeks, and what needs you stands on my home tab.',
  'hand_over.notice.other': '{leaver} has handed {group} over to {person}. You need do nothing.',
} as const;
