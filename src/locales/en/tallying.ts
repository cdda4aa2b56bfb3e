export const tallying = {
  'word.tally': 'tally',
  'heard.tally': 'tally, tallies, numbers',
  'tally.title': 'Visits in numbers: {period}',
  'tally.year':
    '{visits, plural, =0 {No client visits released yet in {year}} one {*# client visit* released so far in {year}} other {*# client visits* released so far in {year}}}{participants, plural, =0 {} one {, and *# person* took part in groups} other {, and *# people* took part in groups}}.',
  'tally.sum':
    '{visits, plural, =0 {No client visits released} one {*# client visit* released} other {*# client visits* released}}{participants, plural, =0 {} one {, and *# person* took part in groups} other {, and *# people* took part in groups}}.',
  'tally.new':
    '{visits, plural, =0 {Released this week: no client visits} one {Released this week: *# client visit*} other {Released this week: *# client visits*}}{participants, plural, =0 {} one {, and *# person* took part in groups} other {, and *# people* took part in groups}}.',
  'tally.none':
    'Nothing new is released this time: the numbers wait until they are so large that nobody can be recognised.',
  'tally.held':
    'From week 48 until the year’s last week nothing is released, so that nobody can be worked out from the numbers of the whole year.',

  'tally.table': 'Released numbers: {period}',
  'tally.chart.title': 'By region: {period}',
  'tally.chart.small': 'Small ones together',
  'tally.column.facility': 'Facility',
  'tally.column.number': 'Number',
  'tally.column.weeks': 'Counted in weeks',
  'tally.measure.visits': 'client visits',
  'tally.measure.participants': 'people in groups',
  'tally.small': 'Small facilities together ({count})',
  'tally.line.number': '*{value, number}* {measure}',
  'tally.line.weeks': '{numbers} ({count, plural, one {week {weeks}} other {weeks {weeks}}})',
  'tally.more': '{count, plural, one {And # more.} other {And # more.}}',
  'tally.follows': 'Goes on in the next post, with {count, plural, one {# more number} other {# more numbers}}.',
  'tally.continued': 'Here is the rest of what is released for the week.',

  'tally.visits':
    '{planned, plural, =0 {No visits were planned} one {*{held}* of # visit was held} other {*{held}* of # visits were held}}{notHeld, plural, =0 {} other {, # called off or not held}}{untold, plural, =0 {} other {, # not counted yet}}.',
  'tally.seats': '{percent, number}% of the places were taken ({taken, number} of {seats, number}).',
  'tally.facilities':
    '{active, plural, one {# facility is active} other {# facilities are active}}{paused, plural, =0 {} other {, # paused}}{starting, plural, =0 {} other {, # starting up}}.',
  'tally.training':
    'Training: {notReady} can’t go on visits because something is missing, and {lapsing} have something that lapses within 60 days.',
  'tally.people': '{count, plural, one {# person} other {# people}}',
  'tally.few': 'fewer than 5 people',
  'tally.why.line': 'Numbers are shown once nobody can be recognised in them, and never changed.',
  'tally.why.button': 'Why?',
  'tally.why.spoken': 'Why? How people are protected in the numbers',
  'tally.why':
    'A facility’s numbers wait until they are at least {least, number} more than the visits they come from, on at least {days, number} visiting days. Where several groups visit, each group’s numbers must be as many more. Small facilities are shown together, so that nobody can be recognised. Meetings in one-to-ones inside count too: at the end of a quarter each group’s, once there are at least {meetings, number}. A facility that isn’t here either waits for that or had no visits. What is posted is never changed: late counts come in later numbers.',

  'tally.own.year': '{facility} so far in {year}: {what}',
  'tally.own.none':
    'Nothing is released for {facility} in this period: its numbers wait until they are at least {least, number} more than the visits they come from, on at least {days, number} visiting days, so that nobody can be recognised.',
  'tally.own.held':
    'Nothing is released for {facility} in this period: from week 48 until the year’s last week nothing is released, so that nobody can be worked out from the numbers of the whole year.',
  'tally.own.small':
    '{facility} is one of the small facilities, whose numbers are released together so that nobody can be recognised. So there is no number of its own: the national channel has the sum.',
  'tally.own.few_small':
    '{facility} is one of the small facilities. There are fewer than {members, number} of them this year, so not even their sum is released: it could point at somebody. What you count is still part of your yearly return.',

  'tally.refused':
    'Numbers are for leaders, who see their own facility’s, and for national staff. Ask {leaders} what you would like to know.',
  'tally.refused_nobody':
    'Numbers are for leaders, who see their own facility’s, and for national staff. An admin of this workspace can say who they are.',
  'tally.not_closed':
    '{week} has no numbers. They come on the Monday after each week, at 08:00, from the first week with posted visits on. See the last one with `/visit tally week`.',
  'tally.none_yet': 'There are no numbers yet. The first come on the Monday after the first week with posted visits.',
  'tally.not_understood':
    'Write `/visit tally week`, `/visit tally month`, `/visit tally quarter`, `/visit tally year`, or a week such as `/visit tally 2026-W48`.',
  'tally.show.week': 'Last week',
  'tally.show.month': 'Month',
  'tally.show.year': 'Year',

  'tally.export.done':
    'Here is everything ever released, as a file that an independent program can check. It holds no names.',
  'tally.export.refused': 'Only national staff can have the file. Ask them, or see your own with `/visit tally week`.',

  'notice.national_cannot_post.not_in_channel':
    'I can’t write in the national channel {channel} any more, so the numbers don’t come there. Write `/invite @Visiting Hours` in the channel: what has been held up then comes by itself, each post marked with its week.',
  'notice.national_cannot_post.archived':
    'The national channel {channel} is archived, so the numbers don’t come there. Unarchive it, or ask an admin to choose another channel with `/visit setup`: what has been held up then comes by itself, each post marked with its week.',
  'notice.national_cannot_post.limit_reached':
    'Slack takes no more messages in this workspace, so the numbers don’t come to {channel}: the limit of its plan is reached. Ask an admin of the workspace: what has been held up then comes by itself, each post marked with its week.',
  'notice.national_cannot_post.not_allowed':
    'I’m not allowed to write in the national channel {channel} right now, so the numbers don’t come there. Ask an admin to let Visiting Hours write in it: what has been held up then comes by itself, each post marked with its week.',
} as const;
