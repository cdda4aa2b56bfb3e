export const targets = {
  'targets.name.young': 'Children and young adults',
  'targets.name.with_children': 'People with accompanying children',
  'targets.name.long_detention': 'People detained for a long time',
  'targets.name.deportation': 'People sentenced to deportation',
  'targets.button': 'Add target groups',
  'targets.button_spoken': '{when}: add target groups',
  'targets.line': '{name}: *{value, number}*',
  'targets.title': 'Target groups',
  'targets.question':
    '{party, plural, one {{number, plural, one {# person was visited.} other {# people were visited.}}} other {{number, plural, one {You met # person.} other {You met # people in all.}}}} How many of them belonged to each group? One person may belong to several. Leave a field empty where you don’t know.',
  'targets.why':
    'Released for the whole country only, once a quarter, and only when the number is so large that nobody can be recognised. Never by facility.',
  'targets.problem': 'Write a whole number, 0 to {most}, or leave it empty.',
  'targets.refusal.not_counted':
    'Target groups are not counted any more. What you filled in about the visit itself is kept: see it with `/visit count`.',
  'targets.refusal.nobody_met':
    'Target groups are a part of the people met, and none are noted for this visit. Fill in how many you met first, with `/visit count`.',
  'targets.choose.button': 'Target groups …',
  'targets.choose.label': 'Count these',
  'targets.choose.why':
    'Those who have been on a visit can then fill in how many of the people they met belonged to each group. Even a number can point at somebody, so tick only what is really needed.',
  'targets.choose.erased': 'When you untick one, what has been filled in and not released yet is erased.',
  'targets.choose.none': 'none',
  'targets.choose.saved': 'Saved. Counted from now on: {groups}.',
  'targets.choose.refused':
    'Only national staff choose which target groups are counted. An admin of this workspace can say who they are.',
  'quarter.name': 'quarter {quarter}, {year}',
  'quarter.title': 'Target groups: {period}',
  'quarter.lead':
    '{released, plural, =0 {Nothing is released this time: the numbers wait until they are so large that nobody can be recognised.} other {So many of the client visits in the whole country were with somebody of these groups. One person may belong to several.}}',
  'quarter.table': 'Target groups, {period}',
  'quarter.column.target_group': 'Target group',
  'quarter.held_back': 'waits until the number is so large that nobody can be recognised',
  'quarter.line': '{name}: *{value, number}* ({count, plural, one {week {weeks}} other {weeks {weeks}}})',
  'quarter.line.held_back':
    '{name}: waits until the number is so large that nobody can be recognised ({count, plural, one {week {weeks}} other {weeks {weeks}}})',
  'quarter.why':
    'A target group is released for the whole country only, once the number is at least {least, number} and comes from at least {facilities, number} facilities. What waits is carried over to the next quarter. What is posted is never changed.',
  'quarter.none':
    'There is nothing about target groups for {period}: none were counted then, or the quarter is not over yet.',
  'quarter.refused':
    'Target groups are released for the whole country only, and only national staff can look them up. See your own numbers with `/visit tally month`.',
  'one_to_ones.title': 'One-to-ones: {period}',
  'one_to_ones.lead':
    '{released, plural, =0 {Nothing is released this time: the numbers wait until they are so large that nobody can be recognised.} other {This is what can be told of one-to-ones in the whole country.}}',
  'one_to_ones.line':
    '{programme}: *{value, number}* {measure, select, begun {began} other {ended}} ({count, plural, one {week {weeks}} other {weeks {weeks}}})',
  'one_to_ones.line.held_back':
    '{programme}: how many {measure, select, begun {began} other {ended}} waits until the number is so large that nobody can be recognised ({count, plural, one {week {weeks}} other {weeks {weeks}}})',
  'one_to_ones.outside':
    'Met outside: *{value, number}* {value, plural, one {time} other {times}} ({count, plural, one {week {weeks}} other {weeks {weeks}}})',
  'one_to_ones.outside.held_back':
    'Met outside: the number waits until it is so large that nobody can be recognised ({count, plural, one {week {weeks}} other {weeks {weeks}}})',
  'one_to_ones.outside.sum': 'Met outside: *{value, number}* {value, plural, one {time} other {times}}',
  'one_to_ones.whole_country': 'One-to-ones in the whole country',
  'one_to_ones.sum': '{programme}: *{value, number}* {measure, select, begun {began} other {ended}}',
  'one_to_ones.why':
    'One-to-ones are released for the whole country only: once at least {least, number} have begun, or have ended, at {facilities, number} facilities or more, and enough is left without any one of them. The same goes for how often one-to-ones that go on outside met. What waits is carried over to the next quarter. How many are running is never posted, and what is posted is never changed.',
  'tally.show.quarter': 'Quarter',
} as const;
