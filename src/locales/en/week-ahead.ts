export const weekAhead = {
  'ahead.title': '*{week}: what needs you*',
  'ahead.all_well': 'All is well: nothing needs you this week. Thank you for holding it together!',
  'ahead.needs':
    '{count, plural, one {One thing needs you} other {# things need you}}, the most urgent first. Whatever is done disappears from here.',
  'ahead.short': '*{when}*, {facility}: {coming} of {least} so far.',
  'ahead.not_cleared': '*{when}*, {facility}: not cleared with the facility yet.',
  'ahead.unposted':
    '{facility}: the week is not posted yet. By the weekly pattern there {count, plural, one {is one visit} other {are # visits}}.',
  'ahead.uncounted': '*{when}*, {facility}: not counted yet.',
  'ahead.count': 'Count',
  'ahead.count_spoken': 'Count the visit {when}',
  'ahead.lapsing': '{facility}: on a visit this week, with something to renew: {people}.',
  'ahead.lapsing.until': '{who} (ready through {date})',
  'ahead.lapsing.not_ready': '{who} (not ready now)',
  'ahead.ready': 'See who is ready',
  'ahead.more': 'And {count, plural, one {one thing more} other {# things more}}: the plan shows it.',
  'ahead.kindness': '*For your eyes only, and out of kindness*',
  'ahead.missed':
    'It has been a while since {people} came along on a visit. Perhaps they would be glad to hear from you.',
  'ahead.often': '{people} have been on very many visits lately. Perhaps a thank-you, and an offer to rest?',
  'ahead.handed': '{leaders} will see to {group} now. You need do nothing.',
  'ahead.others': '{count, plural, one {one more} other {# more}}',
} as const;
