export const targets = {
  'targets.name.young': 'Children and young adults',
  'targets.name.with_children': 'People with accompanying children',
  'targets.name.long_detention': 'People detained for a long time',
  'targets.name.deportation': 'People sentenced to deportation',
  'targets.button': 'Add target groups',
  'targets.button_spoken': 'Add target groups: {when}',
  'targets.line': '{name}: *{value, number}*',
  'targets.title': 'Target groups',
  'targets.question':
    '{number, plural, one {You met # person.} other {You met # people, all together.}} How many of them belonged to each group? One person may belong to several. Leave empty what you don’t know.',
  'targets.why':
    'Only told for the whole country, once a quarter, and only when the number is large enough to protect people. Never by facility.',
  'targets.problem': 'Write a whole number, 0 to {most}, or leave it empty.',
  'targets.refusal.not_counted':
    'Target groups are not counted any more. What you told of the visit itself is kept: see it with `/visit count`.',
  'targets.refusal.nobody_met':
    'Target groups are a part of the people met, and none are noted for this visit. Tell how many you met first, with `/visit count`.',
  'targets.choose.button': 'Target groups …',
  'targets.choose.label': 'Count these',
  'targets.choose.why':
    'Those who come back from a visit can then add how many of the people they met belonged to each group. Even a count can point at somebody, so tick only what is really needed.',
  'targets.choose.erased': 'When you untick one, what was told of it and has not been released yet is erased.',
  'targets.choose.none': 'none',
  'targets.choose.saved': 'Saved. Counted from now on: {groups}.',
  'targets.choose.refused':
    'Only national staff choose which target groups are counted. An admin of this workspace can say who they are.',
  'quarter.name': 'quarter {quarter}, {year}',
  'quarter.title': 'Target groups: {period}',
  'quarter.lead':
    '{released, plural, =0 {Nothing is released this time: held back until the numbers are large enough to protect people.} other {So many of the meetings in the whole country were with somebody of these groups. One person may belong to several.}}',
  'quarter.table': 'Target groups, {period}',
  'quarter.column.target_group': 'Target group',
  'quarter.held_back': 'held back until the number is large enough to protect people',
  'quarter.line': '{name}: *{value, number}* (weeks {weeks})',
  'quarter.line.held_back': '{name}: held back until the number is large enough to protect people (weeks {weeks})',
  'quarter.why':
    'A target group is told for the whole country only, once at least {least, number} have come in from at least {facilities, number} facilities. What is held back is carried over to the next quarter. What is posted is never changed.',
  'quarter.none':
    'There is nothing about target groups for {period}: none were counted then, or the quarter is not over yet.',
  'quarter.refused':
    'Target groups are told for the whole country only, and only national staff can look them up. See your own numbers with `/visit tally month`.',
  'tally.show.quarter': 'Quarter',
} as const;
