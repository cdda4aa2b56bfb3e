import type { timeOff as english } from '../en/time-off.js';

export const timeOff = {
  'word.away': 'fri',
  'heard.away': 'fri, ferie, væk, bortrejst, på ferie',
  'time_off.open': 'Fri',
  'time_off.title': 'Fri',
  'time_off.intro':
    'Er du væk et stykke tid? Så spørger jeg dig ikke om noget, og ingen venter på dig. Dine besøgsledere kan se, at du er væk, og ingen spørger hvorfor.',
  'time_off.from': 'Første dag væk',
  'time_off.until': 'Sidste dag væk',
  'time_off.hint': 'Begge dage tæller med, efter kalenderen på det sted, du besøger.',
  'time_off.days': '{from} – {until}',
  'time_off.remove': 'Fjern',
  'time_off.removed': 'Fjernet: Så kan jeg spørge dig.',
  'time_off.holds': '{count, plural, one {Du er tilmeldt et besøg i den tid:} other {Du er tilmeldt besøg i den tid:}}',
  'time_off.held': 'Hvad skal jeg gøre ved det?',
  'time_off.held.cover': 'Find en anden, der tager af sted i stedet',
  'time_off.held.release': 'Meld afbud',
  'time_off.held.keep': 'Ingenting: Jeg tager af sted alligevel',
  'time_off.saved': 'Noteret: Du er væk fra {from} til {until}. Så spørger jeg dig ikke om noget. God fornøjelse!',
  'time_off.sought':
    '{count, plural, one {Jeg spørger andre om dit besøg: Du er ventet, indtil en anden tager det.} other {Jeg spørger andre om dine # besøg: Du er ventet, indtil andre tager dem.}}',
  'time_off.released':
    '{count, plural, one {Du har meldt afbud til ét besøg.} other {Du har meldt afbud til # besøg.}}',
  'time_off.kept': '{count, plural, one {Ét besøg tager du på alligevel.} other {# besøg tager du på alligevel.}}',
  'time_off.problem.missing': 'Vælg en dag.',
  'time_off.problem.past': 'Den dag har været. Vælg en senere.',
  'time_off.problem.before_from': 'Vælg den første dag eller en senere.',
  'time_off.problem.too_long': 'Højst et år ad gangen. Er det længere, så tal med din besøgsleder.',
} as const satisfies Record<keyof typeof english, string>;
