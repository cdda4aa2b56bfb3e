import type { lapsing as english } from '../en/lapsing.js';

export const lapsing = {
  'lapsed.you':
    'Som det ser ud nu, kan du ikke tage på dit besøg *{when}*, {facility}. {count, plural, one {Én ting mangler} other {# ting mangler}} til den dag: {names}.',
  'lapsed.you.place':
    'Du beholder pladsen, til du melder afbud. Kommer det ikke på plads i tide, så meld gerne afbud, så en anden kan tage af sted.',
  'lapsed.leader':
    'Som det ser ud nu, kan {who} ikke tage på besøget *{when}*, {facility}. Til den dag mangler: {names}. {needed, plural, =0 {Besøget bliver til noget alligevel.} one {Der mangler {least, plural, =1 {en} other {én til}}, som er klar, før det bliver til noget.} other {Der mangler # til, som er klar, før det bliver til noget.}}',
  'lapsed.leader.newcomer':
    'Som det ser ud nu, kan {who} ikke tage med som ny på besøget *{when}*, {facility}. Til den dag mangler: {names}.',
  'lapsed.leader.next':
    '{who} beholder sin plads, medmindre der bliver meldt afbud. Er det allerede fornyet? Så bekræft det med `/visit bekræft`.',
  'lapsed.plan': 'Kan ikke tage af sted, som det ser ud nu: {people}',
  'lapsed.plan.person': '{who} ({names})',
  'lapsed.needs_more':
    'mangler {needed, plural, one {# til} other {# til}}: {count, plural, one {# er} other {# er}} ikke klar',

  'lapsing.text': '*{name}* gælder for dig til og med den *{date}*.',
  'lapsing.text_area': '*{name}* i område {area} gælder for dig til og med den *{date}*.',
  'lapsing.text_here': '*{name}* til {facility} gælder for dig til og med den *{date}*.',
  'lapsing.blocks': 'Efter den dag kan du ikke tage på besøg i {facility}, før det er fornyet.',
  'lapsing.only_reminds': 'Du kan også tage på besøg efter den dag, men forny det gerne inden da.',
  'lapsing.answer': 'Det tager cirka {days, plural, one {# dag} other {# dage}} at få svar, så søg gerne nu.',
  'lapsing.ask': 'Spørg {leaders}, hvordan du fornyer det.',
  'lapsing.signed_up': 'Du er tilmeldt: {when}, {place}. Du skal ikke gøre mere.',
  'lapsing.correction':
    'Måske får du lige nu en påmindelse om {name}. Noget er ændret, siden den blev skrevet: `/visit uddannelse` viser, hvad der gælder.',
} as const satisfies Record<keyof typeof english, string>;
