import type { readiness as english } from '../en/readiness.js';

export const readiness = {
  'word.ready': 'redo',
  'heard.ready': 'redo, klar, läget, status',
  'word.join': 'börja',
  'heard.join': 'börja, ny',
  'ready.not_yet':
    'Du är inte redo för besöket {when} än. {count, plural, one {En sak saknas} other {# saker saknas}}: {names}.',
  'ready.missing': '{name}',
  'ready.lapsed': '{name} (gäller bara till och med {date})',
  'ready.next_session': 'Nästa tillfälle: {when}, {place}.',
  'ready.ask': 'Inget tillfälle är planerat än. Fråga {leaders}.',
  'ready.sign_up': 'Anmäl mig',
  'ready.sign_up_spoken': 'Anmäl mig {when}: {name}',
  'ready.go_along': 'Gå bredvid',
  'ready.go_along_spoken': 'Gå bredvid som ny {when}',
  'ready.go_along_text':
    'Tills dess kan du gå bredvid som ny: du följer med de anmälda och lär dig, utan att ta en plats.',
  'ready.open_training': 'Se min utbildning',
  'ready.along_done': 'Du går bredvid *{when}*, {facility}. Välkommen med!',
  'refusal.not_ready': 'Du är inte redo för det besöket än. Se vad som saknas med `/visit utbildning`.',
  'refusal.shadow_taken': 'Någon annan går redan bredvid på det besöket. Se andra besök med `/visit schema`.',
  'claim.none_ready':
    'Här finns lediga besök, men du är inte redo än. Se vad som saknas, och hur du får det, med `/visit utbildning`.',
} as const satisfies Record<keyof typeof english, string>;
