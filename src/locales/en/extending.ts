export const extending = {
  'extend.open': 'Extend in a crisis',
  'extend.title': 'Extend validity',
  'extend.intro':
    'When no courses can be held, people should not have to stay at home because something of ours lapses. What would lapse before a day you choose then holds until that day: once, for everybody who has it. Nothing gets shorter, and what has lapsed already stays lapsed.',
  'extend.codes': 'What is to hold for longer?',
  'extend.until': 'Holds until',
  'extend.until.hint': 'The last day. Whatever holds longer already stays as it is.',
  'extend.not_ours':
    'Permits, approvals and clearances are not here: an authority sets their last day, and only the authority can extend it. The same goes for everything else that holds until a date given each time.',
  'extend.next': 'See how many',
  'extend.done_before': 'Extended already:',
  'extend.done': 'holds until {until} (decided on {on} by {who})',
  'extend.problem.missing': 'Choose a day.',
  'extend.problem.not_ahead': 'Choose a day that is still ahead.',
  'extend.problem.too_far':
    'At most two years ahead. If it should always hold for longer, change the requirement instead.',
  'extend.problem.nothing_ticked': 'Tick at least one above.',
  'extend.problem.done':
    'That was done already, on {on}: it holds until {until} for everybody. Choose a later day to extend it further.',
  'extend.preview':
    '{count, plural, =0 {Nobody has anything that would lapse before {until}, so there is nothing to extend.} one {For one person something then holds until {until}:} other {For # people something then holds until {until}:}}',
  'extend.preview.people': '{count, plural, =0 {nobody} one {# person} other {# people}}',
  'extend.preview.once':
    'It is done once, for all of them, and noted with your name. It cannot be taken back. People are reminded in good time before the new day.',
  'extend.confirm': 'Extend',
  'extend.told': 'Done: for {count, plural, one {one person} other {# people}} something now holds until {until}.',
} as const;
