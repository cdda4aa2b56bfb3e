import type { general as english } from '../en/general.js';

export const general = {
  'product.name': 'Visiting Hours',
  'modal.close': 'Luk',
  'modal.cancel': 'Annuller',
  'modal.save': 'Gem',
  'problem.message':
    'Noget gik galt hos os, undskyld. Prøv igen om et øjeblik. Sker det igen, så giv din besøgsleder referencen *{reference}*.',
  'problem.modal':
    'Noget gik galt hos os, undskyld. Det, du skrev, er her stadig: prøv igen om et øjeblik. Reference {reference}.',
  'format.individual': 'samtaler enkeltvis',
  'format.group': 'i gruppe',
  'time.local': 'Alle tider er fængslets eller arresthusets lokale tid.',
  'word.help': 'hjælp',
  'word.setup': 'opsætning',
  'word.plan': 'planlæg',
  'word.claim': 'tag',
  'word.mine': 'mine',
  'word.release': 'frigiv',
  'word.schedule': 'skema',
} as const satisfies Record<keyof typeof english, string>;
