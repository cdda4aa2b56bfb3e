import type { readiness as english } from '../en/readiness.js';

export const readiness = {
  'word.ready': 'klar',
  'heard.ready': 'klar, status',
  'word.join': 'begynd',
  'heard.join': 'begynd, start, ny',
  'ready.not_yet':
    'Du er ikke klar til besøget {when} endnu. {count, plural, one {Én ting mangler} other {# ting mangler}}: {names}.',
  'ready.missing': '{name}',
  'ready.lapsed': '{name} (gælder kun til og med den {date})',
  'ready.next_session': 'Næste gang: {when}, {place}.',
  'ready.ask': 'Der er ikke planlagt en dato endnu. Spørg {leaders}.',
  'ready.sign_up': 'Meld mig til',
  'ready.sign_up_spoken': 'Meld mig til {when}: {name}',
  'ready.go_along': 'Tag med som ny',
  'ready.go_along_spoken': 'Tag med som ny {when}',
  'ready.go_along_text': 'Indtil da kan du tage med som ny: Du følger med de andre og lærer, uden at optage en plads.',
  'ready.open_training': 'Se min uddannelse',
  'ready.along_done': 'Du er med som ny *{when}*, {facility}. Velkommen!',
  'refusal.not_ready': 'Du er ikke klar til det besøg endnu. Se, hvad der mangler, med `/visit uddannelse`.',
  'refusal.shadow_taken': 'En anden tager allerede med som ny på det besøg. Se andre besøg med `/visit skema`.',
  'claim.none_ready':
    'Der er ledige besøg her, men du er ikke klar til dem endnu. `/visit uddannelse` viser, hvad du mangler, og hvordan du kommer videre.',
} as const satisfies Record<keyof typeof english, string>;
