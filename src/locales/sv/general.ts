import type { general as english } from '../en/general.js';

export const general = {
  'word.help': 'hjälp',
  'heard.help': 'hjälp, meny, ledare',
  'product.name': 'Visiting Hours',
  'person.former': 'en tidigare medlem',
  'modal.close': 'Stäng',
  'modal.cancel': 'Avbryt',
  'modal.save': 'Spara',
  'modal.not_about_visited': 'Inget om dem ni besöker hör hemma här, inte ens ett förnamn.',
  'problem.message':
    'Något gick fel hos oss, förlåt. Försök igen om en liten stund. Händer det igen, ge din ledare referensen *{reference}*.',
  'problem.modal':
    'Något gick fel hos oss, förlåt. Det du skrev finns kvar: försök igen om en liten stund. Referens {reference}.',
  'problem.outdated': 'Det här är för gammalt för att läsas. Öppna det på nytt med `/visit`.',
  'problem.too_fast': 'Det blev mycket på en gång, så det sista är inte gjort. Vänta tio sekunder och fortsätt sedan.',
  'problem.again':
    'Det tog för lång tid, så Slack låter mig inte visa det längre. Tryck eller skriv en gång till. Händer det igen, ge din ledare referensen *{reference}*.',
  'format.individual': 'enskilda samtal',
  'format.group': 'i grupp',
  'format.planned': '{format}: {planned}',
  'activity.board_games': 'brädspel',
  'activity.crafts': 'pyssel',
  'activity.fika': 'fika',
  'activity.talk': 'samtal',
  'activity.music': 'musik',
  'activity.film': 'film',
  'activity.walk': 'promenad',
  'time.local': 'Alla tider är lokal tid på plats.',
} as const satisfies Record<keyof typeof english, string>;
