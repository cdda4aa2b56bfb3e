import type { declaring as english } from '../en/declaring.js';

export const declaring = {
  'small.title': 'Små steder',
  'small.button': 'Små steder …',
  'small.why':
    'Hvor få mennesker sidder, kan selv et tal pege på nogen. De steder, du vælger her, vises derfor samlet, med ét tal for hele landet.',
  'small.who':
    'Vælg dem, alle ved er små: få pladser eller få besøg. Gå aldrig efter, hvor mange der er mødt. Mindst {least, number}, eller slet ingen.',
  'small.at_once':
    'Den første liste gælder, så snart du gemmer. Senere ændringer gælder fra uge 1 året efter, så tag dig god tid.',
  'small.later':
    'Det, du gemmer nu, gælder fra den {date} (uge 1). Indtil da bliver alt, som det er, og du kan nå at ombestemme dig.',
  'small.now': '*Vises samlet nu:* {names}',
  'small.coming': '*Fra den {date}:* {names}',
  'small.names': '{more, plural, =0 {{names}} other {{names} og # til}}',
  'small.none': 'ingen',
  'small.label': 'Små steder',
  'small.label_part': 'Små steder, {first}–{last}',
  'small.placeholder': 'Vælg steder',
  'small.saved_at_once': 'Gemt. Fra nu af vises disse steder samlet: {names}.',
  'small.saved_at_once_none': 'Gemt. Fra nu af vises ingen steder samlet.',
  'small.saved_later': 'Gemt. Fra den {date} (uge 1) vises disse steder samlet: {names}. Indtil da ændres intet.',
  'small.saved_later_none': 'Gemt. Fra den {date} (uge 1) vises ingen steder samlet. Indtil da ændres intet.',
  'small.unchanged': 'Intet er ændret: Det, du valgte, var allerede angivet.',
  'small.problem.too_few': 'Vælg mindst {least, number}, eller slet ingen: Summen af nogle få kunne pege på nogen.',
  'small.problem.gone': 'Besøges ikke længere: {names}. Tag stedet ud af listen, og gem igen.',
  'small.problem.gone_unknown': 'Noget af det, du valgte, findes ikke længere. Luk vinduet, og åbn det igen.',
  'small.no_facilities':
    'Der er ingen steder at vælge endnu. En administrator i jeres Slack tilføjer det første med `/visit opsætning`.',
  'small.refused':
    'Landskontoret angiver, hvilke steder der er små. Mangler der noget, eller er noget forkert? Spørg {staff}.',
  'small.refused_ask_admin':
    'Landskontoret angiver, hvilke steder der er små, men der er ikke udpeget nogen endnu. Spørg en administrator i jeres Slack, som kan udpege nogen med `/visit opsætning`.',
} as const satisfies Record<keyof typeof english, string>;
