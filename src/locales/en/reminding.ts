export const reminding = {
  'word.settings': 'settings',

  'reminder.visit': 'A reminder of your visit: *{when}*, {facility}.',
  'reminder.alone':
    '{needed, plural, =0 {You go on your own.} one {You’re the only one so far. One more is needed for the visit to run.} other {You’re the only one so far. # more are needed for the visit to run.}}',
  'reminder.bring': 'Bring {things}.',
  'reminder.bring.photo_id': 'photo ID',
  'reminder.bring.permit': 'your permit or visitor card',
  'reminder.leave': 'Not with you inside: {things}.',
  'reminder.leave.no_phone': 'phone',
  'reminder.leave.no_bags': 'bags',
  'reminder.leave.no_gifts': 'gifts or anything else to hand over',
  'reminder.on_time':
    'Come in good time: a visit can be lost when we are more than {minutes} minutes late without saying so. Held up on the way? Write to {leaders} straight away.',
  'reminder.coming': 'I’m coming',
  'reminder.coming_spoken': 'I’m coming {when}',
  'reminder.confirmed': 'You’ve said that you’re coming. Thank you!',
  'reminder.confirmed.tick': '(✓ has said so to a reminder)',
  'reminder.cannot_come': 'Can’t come',
  'reminder.cannot_come_spoken': 'Can’t come {when}',
  'reminder.cannot_come.title': 'Can’t come?',
  'reminder.cannot_come.text':
    '{when}, {facility}. Your place is free at once: others can claim it, and your leaders see it.',
  'reminder.cannot_come.done':
    'Your place on *{when}* is free for somebody else. {needed, plural, =0 {The visit still runs.} one {One more is needed now, and the schedule in {channel} shows it.} other {# more are needed now, and the schedule in {channel} shows it.}} Thank you for saying so.',
  'reminder.correction':
    'Around now you may get a reminder about *{when}*, {facility}. Something has changed since it was written: `/visit mine` shows how your visits stand.',

  'reminder.short':
    'The visit on *{when}*, {facility}, needs {missing, plural, one {one more} other {# more}} to run. {people}.',
  'reminder.short.next':
    'Perhaps somebody in {channel} can. If not, call it off in the plan, so that the facility and whoever has a place know in time.',
  'reminder.short.correction':
    'Around now you may get a reminder that the visit on *{when}*, {facility}, needs people. Something has changed since it was written: the plan shows how things stand.',
  'reminder.unposted': '*{week}* is not posted yet for {group}. Once it is, volunteers can claim its visits.',
  'reminder.unposted.next': 'No visits that week? Then there is nothing to do.',
  'reminder.unposted.correction':
    'Around now you may get a reminder that *{week}* is not posted for {group}. Something has changed since it was written: the plan shows how things stand.',
  'reminder.open_plan': 'Open the plan',

  'settings.open': 'Reminders and quiet hours',
  'settings.title': 'Reminders',
  'settings.quiet':
    'In your quiet hours you get no reminders: one that would fall in them comes when they begin. Most people’s last from {from} to {until}, by the clock where you are.',
  'settings.quiet.from': 'Quiet from',
  'settings.quiet.until': 'Quiet until',
  'settings.quiet.missing': 'Please choose a time.',
  'settings.quiet.same_time': 'Choose another time than the first.',
  'settings.quiet.saved': 'Saved: you get no reminders from {from} to {until}.',
  'settings.groups': '*Your groups’ reminders*',
  'settings.group.change': 'Change',
  'settings.group.change_spoken': 'Change the reminders of {group}',
  'settings.group.title': 'Your group’s reminders',
  'settings.group.place': '*{group}* · {facility}\nDays and times are local to the facility.',
  'settings.group.kinds': 'Reminders that are sent',
  'settings.group.kind.visits': 'To whoever has a place on a visit',
  'settings.group.kind.short': 'To leaders: a visit still needs people',
  'settings.group.kind.unposted': 'To leaders: next week is not posted',
  'settings.group.days_before': '{days, plural, one {The day before} other {# days before}}',
  'settings.group.firstDays': 'First reminder of a visit',
  'settings.group.firstAt': 'First reminder, time',
  'settings.group.lastDays': 'Last reminder of a visit',
  'settings.group.lastAt': 'Last reminder, time',
  'settings.group.shortDays': 'Leaders are told that a visit needs people',
  'settings.group.shortDays_hint': 'At the time of day at which the visit begins.',
  'settings.group.unpostedWeekday': 'Leaders are told that next week is not posted',
  'settings.group.unpostedAt': 'Next week not posted, time',
  'settings.group.rules': 'What reminders of a visit say',
  'settings.group.rules_hint': 'Ticks only, so that nothing about anybody is ever written here.',
  'settings.group.rule.photo_id': 'Bring photo ID',
  'settings.group.rule.permit': 'Bring the permit or visitor card',
  'settings.group.rule.no_phone': 'No phone inside',
  'settings.group.rule.no_bags': 'No bags inside',
  'settings.group.rule.no_gifts': 'No gifts or anything else to hand over',
  'settings.group.problem.missing': 'Please choose one.',
  'settings.group.problem.last_not_after_first': 'The last reminder comes after the first. Choose a later one.',
  'settings.group.saved': 'Saved. The reminders of {group} go like this from now on.',
} as const;
