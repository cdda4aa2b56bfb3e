export const counting = {
  'word.count': 'count',
  'heard.count': 'count',
  'count.question': 'Did the visit take place? *{when}*, {facility}.',
  'count.number.individual':
    'How many people {party, plural, one {were visited} other {did you meet, all of you together}}?',
  'count.number.group': 'How many took part, not counting {party, plural, one {the volunteer} other {yourselves}}?',
  'count.not_held': 'Not held',
  'count.not_held_spoken': '{when}: not held',
  'count.individual_spoken':
    '{when}: held, {number, plural, =0 {nobody} one {# person} other {# people}} {party, plural, one {visited} other {met}}',
  'count.group_spoken': '{when}: held, {number, plural, =0 {nobody took part} other {# took part}}',
  'count.none': 'None',
  'count.other': 'Another number',
  'count.other_spoken': '{when}: another number',
  'count.why':
    'Numbers like this show that visits reach people, and they are only shared once nobody can be recognised in them. Only a number is kept. What you saw or thought about doesn’t belong here: talk it over with {leaders}.',
  'count.ask_the_party': 'Nobody has answered yet. {people} had a place and will know.',
  'count.correction':
    'You may be about to get a question whether the visit on *{when}*, {facility}, took place. Never mind it: that is answered, or the visit has changed. `/visit count` shows what is left to count.',

  'count.done': 'Thank you! Noted: *{when}*, {facility}: {what}.',
  'count.already': '{who} has already answered about *{when}*, {facility}: {what}.',
  'count.what.not_held': 'not held',
  'count.what.individual':
    'held, {number, plural, =0 {nobody} one {# person} other {# people}} {party, plural, one {visited} other {met}}',
  'count.what.group': 'held, {number, plural, =0 {nobody took part} other {# took part}}',
  'count.called_off':
    '*{when}*, {facility}: that visit is called off, so there is nothing to count. Did it take place all the same? Tell a leader.',
  'count.correct': 'Correct',
  'count.correct_spoken': '{when}: correct what is noted',
  'count.correcting': '*{when}*, {facility}. Noted now: {what}. What is right?',
  'count.send_again': 'Is your number right? Then save once more.',

  'count.refusal.not_there':
    'Only the group’s leaders and those who had a place on it can count a visit. Did you go in somebody’s place? Tell a leader, who can fill it in.',
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

  'count.modal.individual':
    'How many people {party, plural, one {were visited} other {did you meet, all of you together}}?',
  'count.modal.group': 'How many took part, not counting {party, plural, one {the volunteer} other {yourselves}}?',
  'count.modal.title': 'How many?',
  'count.modal.hint': 'A whole number, 0 to {most}.',
  'count.problem.missing': 'Write a whole number, for example 5.',
  'count.problem.not_a_number': 'Write the number in digits, for example 3.',
  'count.problem.not_whole': 'Write a whole number, for example 2.',
  'count.problem.negative': 'Write 0 or more. Was there no visit? Then close this and press “Not held”.',
  'count.problem.too_large': 'At most {most}. Write the number for this visit alone.',
} as const;
