import type { afterwards as english } from '../en/afterwards.js';

export const afterwards = {
  'afterwards.question': 'Hur känns det efter besöket *{when}*, {facility}?',
  'afterwards.well': 'Allt bra',
  'afterwards.well_spoken': 'Allt bra efter besöket {when}',
  'afterwards.call': 'Jag vill gärna bli uppringd',
  'afterwards.call_spoken': 'Jag vill bli uppringd efter besöket {when}',
  'afterwards.why':
    'Bara du ser frågan. Vill du bli uppringd får dina ledare veta det, och inget annat. Om besöket skrivs ingenting här.',
  'afterwards.well_done': 'Vad skönt att höra. Tack för att du gick!',
  'afterwards.wished': 'Tack för att du säger till. Dina ledare vet nu att du gärna vill bli uppringd.',
  'afterwards.wished_waiting':
    'Tack för att du säger till. Just nu är det ingen ledare på plats, men så fort det finns en får hen veta att du gärna vill bli uppringd.',
  'afterwards.wished_why': 'Du behöver inte säga varför. När någon har ringt är din önskan borta härifrån.',
  'afterwards.not_needed': 'Det behövs inte längre',
  'afterwards.taken_back': 'Då är det borta, och ingen behöver ringa. Du kan alltid skriva till din ledare.',
  'afterwards.correction':
    'Strax kan det komma en fråga om hur det känns efter besöket *{when}*, {facility}. Bry dig inte om den: det besöket blev inte av som planerat.',
  'afterwards.line': '{who} vill gärna bli uppringd efter ett besök.',
  'afterwards.line_why':
    'Bara ni som leder gruppen ser det här. Tystnadsplikten gäller: om besöket skrivs ingenting här. Den av er som har ringt trycker, så är raden borta för alla.',
  'afterwards.called': 'Jag har ringt',
  'afterwards.called_done': 'En av er har ringt. Tack!',
  'afterwards.line_over': 'Här behöver ingen ringa längre. Tack!',
  'afterwards.line_not_yours': 'Det här är ingenting för dig längre: de som leder gruppen nu ser till det. Tack!',
  'afterwards.refusal.not_there':
    'Den frågan går till dem som var med på besöket. Vill du prata med någon, skriv till din ledare.',
  'afterwards.refusal.did_not_run': 'Det besöket har inte ägt rum. Vill du prata med någon, skriv till din ledare.',
  'afterwards.refusal.long_ago':
    'Det här besöket är mer än en månad sedan, så här finns inget kvar om det. Vill du prata med någon, skriv till din ledare.',
  'afterwards.refusal.settled': 'Det är redan klart, tack! Ingen behöver ringa längre.',
  'afterwards.refusal.not_asked': 'Det säger den ledare som har ringt. Du behöver inte göra något.',
} as const satisfies Record<keyof typeof english, string>;
