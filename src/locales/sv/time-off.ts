import type { timeOff as english } from '../en/time-off.js';

export const timeOff = {
  'word.away': 'ledig',
  'heard.away': 'ledig, ledighet, borta, bortrest, semester',
  'time_off.open': 'Ledighet',
  'time_off.title': 'Ledighet',
  'time_off.intro':
    'Är du borta ett tag? Då frågar jag dig inte om något, och ingen väntar på dig. Dina ledare ser att du är borta, och ingen frågar varför.',
  'time_off.from': 'Första dagen borta',
  'time_off.until': 'Sista dagen borta',
  'time_off.hint': 'Båda dagarna räknas, enligt kalendern på platsen du besöker.',
  'time_off.days': '{from} – {until}',
  'time_off.remove': 'Ta bort',
  'time_off.removed': 'Borttaget: då kan jag fråga dig.',
  'time_off.holds': '{count, plural, one {Du är anmäld till ett besök då:} other {Du är anmäld till besök då:}}',
  'time_off.held': 'Vad ska jag göra med det?',
  'time_off.held.cover': 'Hitta någon annan som går i mitt ställe',
  'time_off.held.release': 'Lämna återbud',
  'time_off.held.keep': 'Inget: jag går ändå',
  'time_off.saved': 'Noterat: du är borta från {from} till {until}. Då frågar jag dig inte om något. Ha det skönt!',
  'time_off.sought':
    '{count, plural, one {Jag frågar andra om ditt besök: du räknas med tills någon tar det.} other {Jag frågar andra om dina # besök: du räknas med tills någon tar dem.}}',
  'time_off.released':
    '{count, plural, one {Du har lämnat återbud till ett besök.} other {Du har lämnat återbud till # besök.}}',
  'time_off.kept': '{count, plural, one {Ett besök går du på ändå.} other {# besök går du på ändå.}}',
  'time_off.problem.missing': 'Välj en dag.',
  'time_off.problem.past': 'Den dagen har varit. Välj en senare.',
  'time_off.problem.before_from': 'Välj den första dagen eller en senare.',
  'time_off.problem.too_long': 'Högst ett år i taget. Är det längre, så prata med din ledare.',
} as const satisfies Record<keyof typeof english, string>;
