import type { lapsing as english } from '../en/lapsing.js';

export const lapsing = {
  'lapsed.you':
    'Som det ser ut nu kan du inte gå på ditt besök *{when}*, {facility}. {count, plural, one {En sak saknas} other {# saker saknas}} för den dagen: {names}.',
  'lapsed.you.place':
    'Platsen är din tills du släpper den. Hinner det inte ordna sig, så släpp den gärna, så att någon annan kan gå.',
  'lapsed.leader':
    'Som det ser ut nu kan {who} inte gå på besöket *{when}*, {facility}. Det saknas för den dagen: {names}. {needed, plural, =0 {Besöket blir av ändå.} one {En till som är redo behövs för att det ska bli av.} other {# till som är redo behövs för att det ska bli av.}}',
  'lapsed.leader.newcomer':
    'Som det ser ut nu kan {who} inte gå bredvid på besöket *{when}*, {facility}. Det saknas för den dagen: {names}.',
  'lapsed.leader.next':
    '{who} har kvar platsen tills den släpps. Är det redan förnyat? Intyga det då med `/visit intyga`.',
  'lapsed.plan': 'Kan inte gå som det ser ut nu: {people}',
  'lapsed.plan.person': '{who} ({names})',
  'lapsed.needs_more':
    'behöver {needed, plural, one {# till} other {# till}}: {count, plural, one {# är} other {# är}} inte redo',

  'lapsing.text': '*{name}* gäller för dig till och med *{date}*.',
  'lapsing.text_here': '*{name}* för {facility} gäller för dig till och med *{date}*.',
  'lapsing.blocks': 'Efter den dagen kan du inte gå på besök på {facility} förrän det är förnyat.',
  'lapsing.only_reminds': 'Du kan gå på besök också efter den dagen, men förnya det gärna innan dess.',
  'lapsing.answer': 'Ett svar tar ungefär {days, plural, one {# dag} other {# dagar}}, så ansök gärna nu.',
  'lapsing.ask': 'Fråga {leaders} hur du förnyar det.',
  'lapsing.signed_up': 'Du är anmäld till {when}, {place}. Tills dess behöver du inte göra något.',
  'lapsing.correction':
    'Ungefär nu kan du få en påminnelse om {name}. Något har ändrats sedan den skrevs: `/visit utbildning` visar hur det ligger till.',
} as const satisfies Record<keyof typeof english, string>;
