import type { readiness as english } from '../en/readiness.js';

export const readiness = {
  'ready.not_yet':
    'Du er ikke klar til besøget {when} endnu. {count, plural, one {Én ting mangler} other {# ting mangler}}: {names}.',
  'ready.missing': '{name}',
  'ready.lapsed': '{name}, gælder til og med {date}',
  'ready.next_session': 'Næste gang: {when}, {place}.',
  'ready.ask': 'Der er ikke planlagt en dato endnu. Spørg {leaders}.',
  'ready.sign_up': 'Tilmeld mig',
  'ready.sign_up_spoken': 'Tilmeld mig {name} {when}',
  'ready.go_along': 'Gå med som ny',
  'ready.go_along_spoken': 'Gå med som ny {when}',
  'ready.go_along_text': 'Indtil da kan du gå med som ny: du er med og lærer, ud over dem, der har pladserne.',
  'ready.open_training': 'Se min uddannelse',
  'ready.along_done': 'Du går med *{when}*, {facility}. Velkommen!',
  'refusal.not_ready': 'Du er ikke klar til det besøg endnu. Se, hvad der mangler, med `/visit uddannelse`.',
  'refusal.shadow_taken': 'En anden går allerede med som ny på det besøg. Se andre besøg med `/visit skema`.',
  'claim.none_ready':
    'Her er ledige besøg, men du er ikke klar endnu. Se, hvad der mangler, og hvordan du får det, med `/visit uddannelse`.',
  'word.training': 'uddannelse',
  'word.ready': 'klar',
  'word.verify': 'bekræft',
  'word.session': 'hold',
  'word.join': 'begynd',
  'word.requirements': 'krav',
  'word.import': 'importer',
} as const satisfies Record<keyof typeof english, string>;
