export const declaring = {
  'small.title': 'Small facilities',
  'small.button': 'Small facilities …',
  'small.why':
    'Where few people are held, even a number can point at somebody. The facilities that you choose here are therefore shown together, with one number for the whole country.',
  'small.who':
    'Choose those that everybody knows to be small: few places, or few visits. Never go by how many people were met. At least {least, number}, or none at all.',
  'small.at_once':
    'The first list holds as soon as you save it. Later changes hold from week 1 of the next year, so take your time.',
  'small.later':
    'What you save now holds from {date} (week 1). Until then everything stays as it is, and you can change your mind.',
  'small.now': '*Shown together now:* {names}',
  'small.coming': '*From {date}:* {names}',
  'small.names': '{more, plural, =0 {{names}} other {{names} and # more}}',
  'small.none': 'none',
  'small.label': 'Small facilities',
  'small.label_part': 'Small facilities, {first}–{last}',
  'small.placeholder': 'Choose facilities',
  'small.saved_at_once': 'Saved. From now on these are shown together: {names}.',
  'small.saved_at_once_none': 'Saved. From now on no facilities are shown together.',
  'small.saved_later': 'Saved. From {date} (week 1) these are shown together: {names}. Until then nothing changes.',
  'small.saved_later_none': 'Saved. From {date} (week 1) no facilities are shown together. Until then nothing changes.',
  'small.unchanged': 'Nothing has changed: what you chose was declared already.',
  'small.problem.too_few': 'Choose at least {least, number}, or none at all: the sum of a few could point at somebody.',
  'small.problem.gone': 'Not visited any more: {names}. Take them out and save again.',
  'small.problem.gone_unknown': 'Something that you chose is not there any more. Close this and open it again.',
  'small.no_facilities':
    'There are no facilities to choose yet. An admin of this workspace adds the first one with `/visit setup`.',
  'small.refused': 'National staff declare which facilities are small. Is one missing, or wrong? Ask {staff}.',
  'small.refused_ask_admin':
    'National staff declare which facilities are small, and nobody has been named yet. Ask an admin of this Slack workspace, who can name them with `/visit setup`.',
} as const;
