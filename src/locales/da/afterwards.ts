import type { afterwards as english } from '../en/afterwards.js';

export const afterwards = {
  'afterwards.question': 'Hvordan har du det efter besøget *{when}*, {facility}?',
  'afterwards.well': 'Alt godt',
  'afterwards.well_spoken': 'Alt godt efter besøget {when}',
  'afterwards.call': 'Jeg vil gerne ringes op',
  'afterwards.call_spoken': 'Jeg vil gerne ringes op efter besøget {when}',
  'afterwards.why':
    'Kun du ser spørgsmålet. Vil du gerne ringes op, får dine ledere det at vide, og ikke andet. Om besøget skrives der intet her.',
  'afterwards.well_done': 'Det er dejligt at høre. Tak, fordi du tog af sted!',
  'afterwards.wished': 'Tak, fordi du siger til. Dine ledere ved nu, at du gerne vil ringes op.',
  'afterwards.wished_waiting':
    'Tak, fordi du siger til. Lige nu er der ingen leder, men så snart der er en, får vedkommende at vide, at du gerne vil ringes op.',
  'afterwards.wished_why': 'Du behøver ikke sige hvorfor. Når nogen har ringet, er dit ønske væk herfra.',
  'afterwards.not_needed': 'Det er ikke nødvendigt mere',
  'afterwards.taken_back': 'Så er det væk, og ingen behøver ringe. Du kan altid skrive til din leder.',
  'afterwards.correction':
    'Om lidt kommer der måske et spørgsmål om, hvordan du har det efter besøget *{when}*, {facility}. Se bare bort fra det: Det besøg gik ikke som planlagt.',
  'afterwards.line': '{who} vil gerne ringes op efter et besøg.',
  'afterwards.line_why':
    'Kun I, der leder gruppen, ser det her. Tavshedspligten gælder: Om besøget skrives der intet her. Den af jer, der har ringet, trykker, og så er linjen væk for alle.',
  'afterwards.called': 'Jeg har ringet',
  'afterwards.called_done': 'En af jer har ringet. Tak!',
  'afterwards.line_over': 'Her behøver ingen ringe mere. Tak!',
  'afterwards.line_not_yours': 'Det her er ikke noget for dig længere: De, der leder gruppen nu, sørger for det. Tak!',
  'afterwards.refusal.not_there':
    'Det spørgsmål går til dem, der var med på besøget. Vil du tale med nogen, så skriv til din leder.',
  'afterwards.refusal.did_not_run': 'Det besøg har ikke fundet sted. Vil du tale med nogen, så skriv til din leder.',
  'afterwards.refusal.long_ago':
    'Det besøg er mere end en måned siden, så her er intet tilbage om det. Vil du tale med nogen, så skriv til din leder.',
  'afterwards.refusal.settled': 'Det er allerede klaret, tak! Ingen behøver ringe mere.',
  'afterwards.refusal.not_asked': 'Det siger den leder, der har ringet. Du behøver ikke gøre noget.',
} as const satisfies Record<keyof typeof english, string>;
