export const planning = {
  'word.plan': 'plan',
  'heard.plan': 'plan',
  'heard.call_off': 'call-off, call off',
  'plan.title': 'Plan visits',
  'plan.place': '*{facility}* · {group}',
  'plan.state.draft':
    'Draft: only the group’s leaders see it. Each visit is kept as you add or change it; volunteers see the week when you post it.',
  'plan.state.posted':
    'Posted in {channel}. What you change here counts at once: the post is updated, and those it concerns are told.',
  'plan.facility.starting_up':
    'Visits here have not started yet. You can plan drafts, and post them once an admin has set the facility to active with `/visit setup`. Study visits and courses can be planned already.',
  'plan.facility.closed': 'Visits here have ended, so nobody can claim.',
  'plan.holidays': 'Public holidays this week: {holidays}.',
  'plan.empty': 'No visits in this week yet. Add one, or copy last week.',
  'plan.empty.resting':
    'The weekly pattern has no visits this week: the next is in week {week}. Add one if you are to meet all the same.',
  'plan.party.exact': '{count, plural, one {# volunteer} other {# volunteers}}',
  'plan.party.range': '{minimum}–{maximum} volunteers',
  'plan.visit.coming': 'Coming: {people}',
  'plan.visit.nobody': 'Nobody has claimed it yet',
  'plan.visit.too_many':
    '{inside} are coming at once at this hour, and the facility lets in {most}: move or call off a visit, or ask somebody to give up their place',
  'plan.visit.cannot_all_run':
    'With the other visits at this hour, at least {needed} must come, and the facility lets in {most} at once: move one, or not all can run',
  'plan.visit.shared':
    'Shares the hour with another visit: the facility lets in {most} at once in all, so {left, plural, =0 {nobody else can come here} one {# more can come here} other {# more can come here}}',
  'plan.visit.begun': 'begun or over',
  'plan.menu.change': 'Change',
  'plan.menu.call_off': 'Call off',
  'plan.menu.invite': 'Invite somebody',
  'plan.menu.remove': 'Remove',
  'plan.cleared.tick':
    'Cleared with {kind, select, remand_prison {the remand prison} prison {the prison} other {the facility}}: {when}',
  'plan.cleared.hint': 'Tick a visit once the facility has cleared it. Only the tick is kept, nothing else.',
  'plan.add': 'Add a visit',
  'plan.copy': 'Copy last week',
  'plan.other_week': 'Another week',
  'plan.copied':
    '{count, plural, =0 {Nothing to copy: last week’s visits are here already, or there were none.} one {One visit was copied from last week.} other {# visits were copied from last week.}}',
  'plan.removed': 'The visit was removed.',
  'plan.left':
    'No longer in the channel, but still holding a place. Talk with them first: they keep it until somebody frees it.',
  'plan.left.place': '{person} · {when}',
  'plan.left.free': 'Free the place',
  'plan.pattern.label': 'Weekly pattern',
  'plan.pattern.option': 'Use this as our weekly pattern from now on',
  'plan.pattern.hint': 'New weeks are proposed from it.',
  'pattern.every_week': 'every week',
  'pattern.every': '{every, plural, =2 {every second week} other {every fourth week}}: weeks {weeks} …',
  'pattern.resting': 'In the weekly pattern, but not this week:',
  'pattern.resting.line':
    '{when}, {every, plural, =2 {every second week} other {every fourth week}}: next in week {week}',
  'pattern.take_out': 'Take out of the pattern',
  'pattern.take_out.line': '{when}, next in week {week}',
  'pattern.taken_out': 'Taken out of the weekly pattern. Visits that are planned already stay.',
  'pattern.kept': 'This week is your weekly pattern now.',
  'pattern.opened_ahead': 'Weeks opened already are not changed by it: look through week {weeks}.',
  'plan.post': 'Post',
  'plan.save_draft': 'Save as draft',
  'plan.draft_saved': 'The draft is saved. Only leaders see it until you post the week.',
  'plan.changed_meanwhile':
    '{who} changed this week while you had it open. This is how it is now; your own ticks are still here. Look it over and press again.',
  'plan.told.posted':
    'Posted in {channel}: *{week}*. Volunteers can claim now, and the post fills up as they do. To change something later, open the week again with `/visit plan {iso}`.',
  'plan.told.draft':
    'Saved as a draft: *{week}*. Only leaders see it. When it is ready, post it with `/visit plan {iso}`.',
  'plan.told.saved': 'Saved: *{week}*. The post in {channel} shows how it is now.',
  'plan.error.nothing_to_post': 'There is no visit to post yet. Add one first.',
  'plan.choose_group': 'Which group do you want to plan for?',

  'shift.title.add': 'Add a visit',
  'shift.title.change': 'Change the visit',
  'shift.place': '*{facility}* · {week}',
  'shift.date': 'Day',
  'shift.date.choose': 'Choose a day',
  'shift.start': 'Begins',
  'shift.end': 'Ends',
  'shift.time.choose': 'Choose a time',
  'shift.again': 'Once more',
  'shift.again.hint':
    'Two times in a row, or two days, are one visit: whoever claims it comes both times, and you count once.',
  'shift.again.none': 'No, once',
  'shift.again.same_day': 'The same day',
  'shift.again.next_day': 'The day after',
  'shift.again.start': 'Begins again',
  'shift.again.end': 'Ends again',
  'shift.format': 'How you meet',
  'shift.activities': 'What you do together',
  'shift.activities.hint': 'For visits in a group. Agree on it with the facility before you tick that it is cleared.',
  'shift.minimum': 'At least this many volunteers',
  'shift.minimum.hint': 'With fewer, the visit does not run.',
  'shift.maximum': 'At most this many volunteers',
  'shift.every': 'How often',
  'shift.every.hint': 'Counts once you tick Weekly pattern in the plan.',
  'shift.told':
    '{count, plural, =0 {} one {{people} has a place and is told if the time or the way you meet changes.} other {{people} have places and are told if the time or the way you meet changes.}}',
  'shift.changed_meanwhile':
    '{who} changed this week while you were writing. What you wrote is still here. Now it says: {now}. Save again if yours is to hold instead.',
  'shift.added_meanwhile':
    '{who} changed this week while you were writing. What you wrote is still here. Save again to add the visit.',
  'shift.problem.missing': 'Please fill this in.',
  'shift.problem.only_in_a_group': 'This is for visits in a group. Choose in a group above, or take the ticks away.',
  'shift.problem.outside_week': 'That day is in another week. Choose a day of this week.',
  'shift.problem.in_the_past': 'That time has passed. Choose a later one.',
  'shift.problem.hour_does_not_exist':
    'The clocks go forward that night, so this hour does not exist. Choose an earlier or later time.',
  'shift.problem.end_before_start': 'The end must come after the beginning, on the same day. Choose a later end.',
  'shift.problem.again_unchosen': 'Choose the same day or the day after, or clear the second time.',
  'shift.problem.again_too_early': 'The second time must begin after the first has ended. Choose a later one.',
  'shift.problem.again_next_week': 'The day after is in the next week. Plan it there as a visit of its own.',
  'shift.problem.too_long':
    'A visit lasts at most {hours, plural, one {# hour} other {# hours}}. Choose an earlier end.',
  'shift.problem.not_a_whole_number': 'Write a whole number, such as 2.',
  'shift.problem.minimum_below_programme':
    'Visits here need at least {least, plural, one {# volunteer} other {# volunteers}}. Write {least} or more.',
  'shift.problem.minimum_above_maximum': 'This is more than the most that may come. Lower this, or raise the other.',
  'shift.problem.maximum_above_cap': 'At most {most} may come at once. Write {most} or fewer.',
  'shift.problem.more_have_claimed':
    '{claimed, plural, one {# person has} other {# people have}} a place already. Write {claimed} or more.',

  'call_off.title': 'Call off the visit',
  'call_off.submit': 'Call off',
  'call_off.keep': 'Keep the visit',
  'call_off.visit': '*{when}*\n{facility}',
  'call_off.changed_meanwhile':
    '{who} changed this week meanwhile. This is the visit as it is now. Press once more to call it off.',
  'call_off.told':
    '{count, plural, =0 {Nobody has a place, so nobody needs to be told.} one {{people} will be told.} other {{people} will be told: # people.}}',
  'call_off.both': 'This visit is at two times and is called off as a whole.',
  'call_off.label': 'Who calls it off?',
  'call_off.by_us': 'We do',
  'call_off.by_facility':
    '{kind, select, remand_prison {The remand prison does} prison {The prison does} other {The facility does}}',
  'call_off.no_reason':
    '{kind, select, remand_prison {The remand prison} prison {The prison} other {The facility}} need not say why, and we do not write it down. It never counts against a volunteer. A visit that is called off cannot be brought back, but you can add a new one.',
  'call_off.done':
    'The visit on {when} is called off. {count, plural, =0 {Nobody had a place.} one {One person is told.} other {# people are told.}}',
  'call_off.tell_facility':
    'Tell {kind, select, remand_prison {the remand prison} prison {the prison} other {the facility}} yourself: they don’t hear it from me.',
  'call_off.facility_knows':
    '{kind, select, remand_prison {The remand prison} prison {The prison} other {The facility}} knows already, so nobody else needs to be told.',
} as const;
