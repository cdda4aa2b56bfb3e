export const training = {
  'word.training': 'training',
  'heard.training': 'training, courses, course',
  'training.title': 'Your training',
  'training.ready': '*{facility}*: you are ready. {done} of {count} requirements done.',
  'training.ready_until': '*{facility}*: you are ready until {date}. {done} of {count} requirements done.',
  'training.not_ready': '*{facility}*: you are not ready yet. {done} of {count} requirements done.',
  'training.nothing_asked': '*{facility}*: there are no requirements here, so you are ready.',
  'training.done': 'Done: *{name}*, {date}. Verified by {who}.',
  'training.done_until': 'Done: *{name}*, {date}, valid until {until}. Verified by {who}.',
  'training.lapsed': 'Lapsed: *{name}*, was valid until {until}.',
  'training.missing': 'Missing: *{name}*',
  'training.only_reminds': 'This is only a reminder: you can go on visits without it.',
  'training.ask': 'Ask {leaders} how to go about it. They verify it once it is done.',
  'training.signed_up': 'You are signed up: {when}, {place}.',
  'training.on_reserve': 'You are on the reserve list: {when}, {place}.',
  'training.next': 'Claim a visit with `/visit claim`.',
  'training.wrong': 'Is anything wrong here? Tell your leader.',
  'training.more_groups':
    '{count, plural, one {You are in one more group} other {You are in # more groups}}: type `/visit training` in {channels}.',
  'training.home': 'Training',
  'training.home_done': '*{facility}: you are ready.*',
  'training.home_missing':
    '*{facility}: not ready yet.* {count, plural, one {One thing is missing} other {# things are missing}}: {names}{more, plural, =0 {} other { and # more}}.',
  'training.home_next': '*{facility}: you are ready.* Still to do, when you can: {name}.',
  'training.home_renew': '*{facility}: you are ready until {date}.* To renew: {name}.',

  'join.welcome':
    'Welcome to *{group}*! This is what makes you ready for visits. {leaders} can see that you have begun, and will help you.',
  'join.welcome_ready': 'You are in *{group}*, and ready for visits.',
  'join.welcome_leader': 'You lead *{group}* and are in it. This is your own training.',
  'join.no_group_here':
    'This channel belongs to no visiting group. Go to your group’s channel and type `/visit join` there. Don’t know which one? Ask your leader.',
  'join.no_group_here_but':
    'This channel belongs to no visiting group. You are in {channels} already: see what is left for you with `/visit training`.',
  'join.not_in_channel': 'You are not in {channel} yet. Join the channel first, then type `/visit join` there.',
  'join.bot_not_in_channel':
    'I’m not in {channel}, so I can’t see who is there. Write `/invite @Visiting Hours` in it, then `/visit join` again.',
  'notice.joined':
    '{who} has begun in {group}: *{progress}* requirements done. Say hello, and verify what they complete as they go.',
  'notice.joined.verify': 'Verify',
  'notice.joined.verify_spoken': 'Verify what a newcomer has completed',

  'group_ready.choose_group': 'Which group do you want to look at?',
  'group_ready.open': 'Who is ready',
  'group_ready.summary':
    '*{group}: {missing, plural, =0 {everybody is} other {{ready, number} of {count, plural, one {# volunteer is} other {# volunteers are}}}} ready for {facility} today.*',
  'group_ready.all_stay': 'Everybody stays ready until {until}.',
  'group_ready.missing': 'Not ready',
  'group_ready.ending': 'Ready, but not for long',
  'group_ready.ready': '*Ready*: {people}',
  'group_ready.more_ready': '{count, plural, one {# more} other {# more}}',
  'group_ready.nobody':
    '*{group} · {facility}*: nobody is in {channel} yet. Invite your volunteers there: whoever joins shows up here.',
  'group_ready.nothing_asked': 'The programme has no requirements yet.',
  'group_ready.caption': 'Who is ready in {group}, {date}',
  'group_ready.column_person': 'Volunteer',
  'group_ready.column_ready': 'Ready until',
  'group_ready.column_weeks': 'Weeks left',
  'group_ready.column_done': 'Done',
  'group_ready.column_reminds': '{name} (reminder only)',
  'group_ready.not_ready': 'not ready',
  'group_ready.no_end': 'no end date',
  'group_ready.new': 'new: 0 of {count}',
  'group_ready.done_of': '{done} of {count}',
  'group_ready.resting': 'taking a break',
  'group_ready.cell_done': 'done',
  'group_ready.cell_until': 'until {date}',
  'group_ready.cell_lapsed': 'lapsed {date}',
  'group_ready.cell_missing': 'missing',
  'group_ready.line_new': '{who} – *new: 0 of {count}*',
  'group_ready.line_not_ready': '{who} – *not ready*, {done} of {count}. {reasons}',
  'group_ready.reason_missing': 'Missing: {names}.',
  'group_ready.reason_lapsed': 'Lapsed: {names}.',
  'group_ready.line_missing': '{who} – {done} of {count}. {reasons}',
  'group_ready.line_ending': '{who} – until {date}. To renew: {names}.',
  'group_ready.line_until':
    '{who} – ready until {date} ({weeks, plural, =0 {less than a week} one {one week} other {# weeks}}), {done} of {count}',
  'group_ready.line_no_end': '{who} – ready, no end date, {done} of {count}',
  'group_ready.line_resting': '(taking a break)',
  'group_ready.more':
    '{count, plural, one {One more is} other {# more are}} not shown here. Begin with those who are not ready, now or soon.',
  'group_ready.show_missing': 'Show only what is missing',
  'group_ready.show_all': 'Show everything as a table',
  'group_ready.privacy': 'It is noted that you have looked at this.',
  'capacity.title': '*The next {weeks} weeks*',
  'capacity.enough': 'Enough people are ready for every visit.',
  'capacity.short':
    '{week}: {visits, plural, one {one visit needs} other {# visits need}} at least {seats, plural, one {one person} other {# people}}, and {people, plural, =0 {nobody is} one {one is} other {# are}} ready. *{short, plural, one {One person} other {# people}} too few.*',
  'capacity.nothing_planned':
    'No visits are planned, and the group has no weekly pattern yet. Plan a week with `/visit plan`.',
  'capacity.how':
    'Each person is counted on for one visit a week; those taking a break are left out. Weeks that are not posted yet follow the weekly pattern.',
} as const;
