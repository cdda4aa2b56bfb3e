import type { general as english } from '../en/general.js';

export const general = {
  'product.name': 'Visiting Hours',
  'modal.close': 'Stäng',
  'modal.cancel': 'Avbryt',
  'modal.save': 'Spara',
  'problem.message':
    'Något gick fel hos oss, förlåt. Försök igen om en liten stund. Händer det igen, ge din ledare referensen *{reference}*.',
  'problem.modal':
    'Något gick fel hos oss, förlåt. Det du skrev finns kvar: försök igen om en liten stund. Referens {reference}.',
  'format.individual': 'enskilda samtal',
  'format.group': 'i grupp',
  'time.local': 'Alla tider är anstaltens eller häktets lokala tid.',
  'word.help': 'hjälp',
  'word.setup': 'inställningar',
  'word.plan': 'planera',
  'word.claim': 'ta',
  'word.mine': 'mina',
  'word.release': 'släpp',
  'word.schedule': 'schema',
} as const satisfies Record<keyof typeof english, string>;
