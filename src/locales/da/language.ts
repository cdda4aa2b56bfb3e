import type { language as english } from '../en/language.js';

export const language = {
  'word.language': 'sprog',
  'heard.language': 'sprog',
  'language.title': 'Sprog',
  'language.none': 'Som Slack eller gruppen',
  'language.choose': 'Hvilket sprog skal jeg skrive til dig på?',
  'language.now': 'Jeg skriver dansk til dig, fordi du har valt det.',
  'language.now_none':
    'Du har ikke valt noget: Jeg skriver som din Slack, når den er på {languages}, og ellers som din gruppe.',
  'language.saved': 'Noteret: Jeg skriver dansk til dig fra nu af. Skift, når du vil, med `/visit sprog`.',
  'language.saved_none':
    'Noteret: Jeg skriver som din Slack, når den er på {languages}, og ellers som din gruppe. Vælg med `/visit sprog`.',
  'language.unknown': 'Jeg kan {languages}. Tryk på et af dem, eller skriv for eksempel `/visit sprog dansk`.',
  'language.ask':
    'Hvilket sprog skal jeg skrive til dig på? Jeg skriver dansk, som din gruppe gør. Tryk på et andet, hvis du hellere vil have det, og skift, når du vil, med `/visit sprog`.',
} as const satisfies Record<keyof typeof english, string>;
