import type { lapsing as english } from '../en/lapsing.js';

export const lapsing = {
  'lapsed.you':
    'Som det ser ut nu kan du inte gå på ditt besök *{when}*, {facility}. {count, plural, one {En sak saknas} other {# saker saknas}} för den dagen: {names}.',
  'lapsed.you.place':
    'Du behåller platsen tills du lämnar återbud. Hinner det inte bli klart, så lämna gärna återbud så att någon annan kan gå.',
  'lapsed.leader':
    'Som det ser ut nu kan {who} inte gå på besöket *{when}*, {facility}. Det här saknas den dagen: {names}. {needed, plural, =0 {Besöket blir av ändå.} one {{least, plural, =1 {Någon} other {En till}} som är redo behövs för att det ska bli av.} other {# till som är redo behövs för att det ska bli av.}}',
  'lapsed.leader.newcomer':
    'Som det ser ut nu kan {who} inte gå bredvid på besöket *{when}*, {facility}. Det här saknas den dagen: {names}.',
  'lapsed.leader.next':
    '{who} behåller sin plats om inget återbud kommer. Är det redan förnyat? Intyga det då med `/visit intyga`.',
  'lapsed.plan': 'Kan inte gå som det ser ut nu: {people}',
  'lapsed.plan.person': '{who} ({names})',
  'lapsed.needs_more':
    'behöver {needed, plural, one {# till} other {# till}}: {count, plural, one {# är} other {# är}} inte redo',

  'lapsing.text': '*{name}* gäller för dig till och med *{date}*.',
  'lapsing.text_area': '*{name}* (område {area}) gäller för dig till och med *{date}*.',
  'lapsing.text_here': '*{name}* ({facility}) gäller för dig till och med *{date}*.',
  'lapsing.blocks': 'Efter den dagen kan du inte gå på besök på {facility} förrän det är förnyat.',
  'lapsing.only_reminds': 'Du kan gå på besök också efter den dagen, men förnya det gärna innan dess.',
  'lapsing.answer': 'Det tar ungefär {days, plural, one {# dag} other {# dagar}} att få svar, så ansök gärna nu.',
  'lapsing.ask': 'Fråga {leaders} hur du förnyar det.',
  'lapsing.signed_up': 'Du är anmäld: {when}, {place}. Du behöver inte göra något mer.',
  'lapsing.correction':
    'Du kan strax få en påminnelse om {name} som inte längre stämmer: något har ändrats sedan den skrevs. `/visit utbildning` visar vad som gäller.',
} as const satisfies Record<keyof typeof english, string>;
