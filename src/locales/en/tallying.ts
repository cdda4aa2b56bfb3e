export const tallying = {
  'word.tally': 'tally',

  'tally.title': 'Visits in numbers: {period}',
  'tally.year':
    '{visits, plural, =0 {No meetings released yet in {year}} one {*# meeting* released so far in {year}} other {*# meetings* released so far in {year}}}{participants, plural, =0 {} one {, and *# person* took part in groups} other {, and *# people* took part in groups}}.',
  'tally.sum':
    '{visits, plural, =0 {No meetings released} one {*# meeting* released} other {*# meetings* released}}{participants, plural, =0 {} one {, and *# person* took part in groups} other {, and *# people* took part in groups}}.',
  'tally.new':
    '{visits, plural, =0 {Released this week: no meetings} one {Released this week: *# meeting*} other {Released this week: *# meetings*}}{participants, plural, =0 {} one {, and *# person* took part in groups} other {, and *# people* took part in groups}}.',
  'tally.none': 'Nothing new is released this time: held back until the number is large enough to protect people.',
  'tally.held':
    'Nothing is released from week 48 until the year’s last week: held back so that nobody can be worked out from the numbers of the whole year.',

  'tally.table': 'Released numbers: {period}',
  'tally.chart.title': 'By region: {period}',
  'tally.chart.small': 'Small ones together',
  'tally.column.facility': 'Facility',
  'tally.column.number': 'Number',
  'tally.column.measure': 'Of what',
  'tally.column.weeks': 'Came in, weeks',
  'tally.measure.visits': 'meetings',
  'tally.measure.participants': 'people in groups',
  'tally.small': 'Small facilities together ({count})',
  'tally.line': '{facility}: *{value, number}* {measure} (weeks {weeks})',
  'tally.more': '{count, plural, one {And # more.} other {And # more.}}',

  'tally.visits':
    '{planned, plural, =0 {No visits were planned} one {*{held}* of # visit was held} other {*{held}* of # visits were held}}{notHeld, plural, =0 {} other {, # called off or not held}}{untold, plural, =0 {} other {, # not counted yet}}.',
  'tally.seats': '{percent, number}% of the places were taken ({taken, number} of {seats, number}).',
  'tally.facilities':
    '{active, plural, one {# facility is active} other {# facilities are active}}{paused, plural, =0 {} other {, # paused}}{starting, plural, =0 {} other {, # starting up}}.',
  'tally.training':
    'Training: {notReady} cannot go because something is missing, and {lapsing} have something that lapses within 60 days.',
  'tally.people': '{count, plural, one {# person} other {# people}}',
  'tally.few': 'fewer than 5 people',
  'tally.why':
    'A facility’s numbers are held back until at least {least, number} have come in from at least {days, number} visiting days, and small facilities are told together, so that nobody can be recognised. A facility that isn’t here either waits for that or had no visits. What is posted is never changed: late counts come in later numbers.',

  'tally.own.year': '{facility} so far in {year}: {what}',
  'tally.own.none':
    'Nothing is released for {facility} in this stretch: held back until at least {least, number} have come in from at least {days, number} visiting days, to protect people.',
  'tally.own.held':
    'Nothing is released for {facility} in this stretch: from week 48 until the year’s last week everything is held back, so that nobody can be worked out from the numbers of the whole year.',
  'tally.own.small':
    '{facility} is one of the small facilities, whose numbers are released together to protect people. So there is no number of its own: the national channel has the sum.',
  'tally.own.few_small':
    '{facility} is one of the small facilities. There are fewer than {members, number} of them this year, so that not even their sum is released: it could point at somebody. What you count is still in the facility’s own yearly count.',

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
  'notice.national_cannot_post.not_allowed':
    'I’m not allowed to write in the national channel {channel} right now, so the numbers don’t come there. Ask an admin to let Visiting Hours write in it: what has been held up then comes by itself, each post marked with its week.',
} as const;
