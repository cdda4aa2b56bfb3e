import type { undelivered as english } from '../en/undelivered.js';

export const undelivered = {
  'word.undelivered': 'uleveret',
  'undelivered.open': 'Ikke leveret',
  'undelivered.title': 'Beskeder, der ikke er nået frem',
  'undelivered.none': 'Alle beskeder er nået frem. Der er ikke noget at gøre.',
  'undelivered.week': 'Skemaet for {group}, {week}, i {where}',
  'undelivered.reminder': 'En påmindelse til {where}',
  'undelivered.tally': 'Besøgene i tal, til {where}',
  'undelivered.notice': 'En besked til {where}',
  'undelivered.correction': 'En rettelse af en påmindelse til {where}',
  'undelivered.cause.not_in_channel': 'Jeg er ikke med i kanalen. Skriv `/invite @Visiting Hours` i den.',
  'undelivered.cause.archived':
    'Kanalen er arkiveret. Hent den ud af arkivet, eller vælg en anden med `/visit opsætning`.',
  'undelivered.cause.not_allowed': 'Jeg må ikke skrive der. En administrator kan ændre det.',
  'undelivered.cause.person_gone': 'Slack siger, at personen ikke længere er i workspacet.',
  'undelivered.cause.other': 'Slack siger {error}. Vis det til den, der passer Visiting Hours.',
  'undelivered.more': '{count, plural, one {Og # til.} other {Og # til.}}',
  'undelivered.retry': 'Prøv igen nu',
  'undelivered.by_itself': 'Jeg prøver også igen af mig selv en gang imellem.',
  'undelivered.retried':
    '{count, plural, =0 {Alt er nået frem i mellemtiden.} one {Prøver igen med # besked nu. Kig her om et minut: det, der ikke når frem, står her igen.} other {Prøver igen med # beskeder nu. Kig her om et minut: det, der ikke når frem, står her igen.}}',
  'undelivered.refused': 'Det her ser kun besøgsledere og landskontoret. Dine egne besøg står i `/visit mine`.',
} as const satisfies Record<keyof typeof english, string>;
