import type { language as english } from '../en/language.js';

export const language = {
  'word.language': 'språk',
  'heard.language': 'språk',
  'language.title': 'Språk',
  'language.none': 'Som Slack eller gruppen',
  'language.choose': 'Vilket språk ska jag skriva till dig på?',
  'language.now': 'Jag skriver svenska till dig, eftersom du har valt det.',
  'language.now_none':
    'Du har inte valt något: jag skriver som din Slack när den är på {languages}, och annars som din grupp.',
  'language.saved': 'Noterat: jag skriver svenska till dig från och med nu. Byt när du vill med `/visit språk`.',
  'language.saved_none':
    'Noterat: jag skriver som din Slack när den är på {languages}, och annars som din grupp. Välj med `/visit språk`.',
  'language.unknown': 'Jag kan {languages}. Tryck på ett, eller skriv till exempel `/visit språk svenska`.',
  'language.ask':
    'Vilket språk ska jag skriva till dig på? Jag skriver svenska, som din grupp gör. Tryck på ett annat om du hellre vill ha det, och byt när du vill med `/visit språk`.',
} as const satisfies Record<keyof typeof english, string>;
