import type { general as english } from '../en/general.js';

export const general = {
  'word.help': 'hjælp',
  'heard.help': 'hjælp, hjelp, menu, leder',
  'product.name': 'Visiting Hours',
  'person.former': 'et tidligere medlem',
  'modal.close': 'Luk',
  'modal.cancel': 'Annuller',
  'modal.save': 'Gem',
  'modal.not_about_visited': 'Intet om dem, I besøger, hører hjemme her, heller ikke et fornavn.',
  'problem.message':
    'Noget gik galt hos os, undskyld. Prøv igen om et øjeblik. Sker det igen, så giv din besøgsleder referencen *{reference}*.',
  'problem.modal':
    'Noget gik galt hos os, undskyld. Det, du skrev, er her stadig: Prøv igen om et øjeblik. Reference {reference}.',
  'problem.outdated': 'Det her er for gammelt til, at jeg kan læse det. Åbn det igen med `/visit`.',
  'problem.too_fast': 'Det var meget på én gang, så det sidste er ikke gjort. Vent ti sekunder, og fortsæt så.',
  'problem.again':
    'Det tog for lang tid, så Slack lader mig ikke vise det mere. Tryk eller skriv det en gang til. Sker det igen, så giv din besøgsleder referencen *{reference}*.',
  'format.individual': 'individuelle samtaler',
  'format.group': 'i gruppe',
  'format.planned': '{format}: {planned}',
  'activity.board_games': 'brætspil',
  'activity.crafts': 'kreative aktiviteter',
  'activity.fika': 'kaffe',
  'activity.talk': 'samtale',
  'activity.music': 'musik',
  'activity.film': 'film',
  'activity.walk': 'gåtur',
  'time.local': 'Tiderne er stedets lokale tid.',
} as const satisfies Record<keyof typeof english, string>;
