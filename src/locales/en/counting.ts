export const counting = {
  'word.count': 'count',

  'count.question': 'Did the visit take place? *{when}*, {facility}.',
  'count.number.individual': 'If so: how many people did you meet, all of you together?',
  'count.number.group': 'If so: how many took part, not counting yourselves?',
  'count.not_held': 'Not held',
  'count.not_held_spoken': 'Not held: {when}',
  'count.individual_spoken': 'Held, {number, plural, one {# person} other {# people}} met: {when}',
  'count.group_spoken': 'Held, {number} took part: {when}',
  'count.other': 'Another number',
  'count.other_spoken': 'Another number: {when}',
  'count.why':
    'Numbers like this show that visits reach people, and they are only shared once nobody can be recognised in them. Only a number is kept. What you saw or thought about doesn’t belong here: talk it over with {leaders}.',
  'count.ask_the_party': 'Nobody has said yet. {people} had a place and will know.',
  'count.correction':
    'Around now I may ask whether the visit on *{when}*, {facility}, took place. That has been answered or changed meanwhile: `/visit count` shows what is left to count.',

  'count.done': 'Thank you! Noted: *{when}*, {facility}: {what}.',
  'count.already': '{who} has already said: *{when}*, {facility}: {what}.',
  'count.what.not_held': 'not held',
  'count.what.individual': 'held, {number, plural, =0 {nobody met} one {# person met} other {# people met}}',
  'count.what.group': 'held, {number, plural, =0 {nobody took part} other {# took part}}',
  'count.correct': 'Correct',
  'count.correct_spoken': 'Correct what is noted: {when}',
  'count.correcting': '*{when}*, {facility}. Noted now: {what}. What is right?',
  'count.send_again': 'Is your number the right one? Then save again.',

  'count.refusal.not_there':
    'A visit is counted by those who had a place on it and by the group’s leaders. Did you go in somebody’s place? Tell a leader, who can fill it in.',
  'count.refusal.gone': 'That visit is no longer in the plan. See what is left to count with `/visit count`.',
  'count.refusal.called_off':
    'That visit is called off, so there is nothing to count. Did it take place all the same? Tell a leader.',
  'count.refusal.to_come': 'That visit isn’t over yet. I’ll ask the day after, or use `/visit count` when it is.',

  'count.list.title': 'Visits left to count',
  'count.list.none':
    'Every visit of the last three weeks is counted. Thank you! The next one I’ll ask about the day after.',
  'count.list.counted': 'Counted',
  'count.list.more':
    '{count, plural, one {And # more: it is shown when these are counted.} other {And # more: they are shown when these are counted.}}',

  'count.modal.individual': 'How many people did you meet, all of you together?',
  'count.modal.group': 'How many took part, not counting yourselves?',
  'count.modal.title': 'How many?',
  'count.modal.hint': 'A whole number, 0 to {most}.',
  'count.problem.missing': 'Write a whole number, for example 5.',
  'count.problem.not_a_number': 'Write the number in digits, for example 3.',
  'count.problem.not_whole': 'Write a whole number, for example 2.',
  'count.problem.negative': 'Write 0 or more. Was there no visit? Then close this and press Not held.',
  'count.problem.too_large': 'At most {most}. Write the number for this visit alone.',
} as const;
