import type { undelivered as english } from '../en/undelivered.js';

export const undelivered = {
  'word.undelivered': 'uleveret',
  'heard.undelivered': 'uleveret, ikke-leveret, beskeder',
  'undelivered.open': 'Ikke leveret',
  'undelivered.title': 'Beskeder, der ikke er nået frem',
  'undelivered.none': 'Alle beskeder er nået frem. Der er ikke noget at gøre.',
  'undelivered.week': '{week}: skemaet for {group} i {where}',
  'undelivered.reminder': 'En påmindelse til {where}',
  'undelivered.tally': 'Besøgene i tal, til {where}',
  'undelivered.notice': 'En besked til {where}',
  'undelivered.correction': 'En rettelse af en påmindelse til {where}',
  'undelivered.cause.not_in_channel': 'Jeg er ikke med i kanalen. Skriv `/invite @Visiting Hours` i den.',
  'undelivered.cause.archived':
    'Kanalen er arkiveret. Hent den ud af arkivet, eller vælg en anden med `/visit opsætning`.',
  'undelivered.cause.not_allowed': 'Jeg må ikke skrive der. En administrator kan ændre det.',
  'undelivered.cause.limit_reached':
    'Slack tager ikke imod flere beskeder her: Workspacet har nået grænsen for sit abonnement. En administrator kan se mere.',
  'undelivered.cause.person_unreachable':
    'Personen tager ikke imod direkte beskeder fra mig. Sig det på en anden måde.',
  'undelivered.cause.not_editable': 'Jeg må ikke længere ændre opslaget. Et nyt træder i stedet inden for et døgn.',
  'undelivered.cause.not_taken': 'Workspacet tillader ikke det her. En administrator kan ændre det.',
  'undelivered.cause.person_gone': 'Slack siger, at personen ikke længere er i workspacet.',
  'undelivered.cause.other': 'Slack siger {error}. Vis det til den, der passer Visiting Hours (reference {reference}).',
  'undelivered.nothing_reaches': 'Det, jeg skriver til {who}, når ikke frem, heller ikke påmindelser om besøg.',
  'undelivered.this_does_not': 'Det her når ikke frem:\n{what}',
  'undelivered.more': '{count, plural, one {Og # til.} other {Og # til.}}',
  'undelivered.retry': 'Prøv igen nu',
  'undelivered.by_itself': 'Jeg prøver også igen af mig selv en gang imellem.',
  'undelivered.retried':
    '{count, plural, =0 {Alt er nået frem i mellemtiden.} one {Prøver igen med # besked nu. Kig her om et minut: Det, der ikke når frem, står her igen.} other {Prøver igen med # beskeder nu. Kig her om et minut: Det, der ikke når frem, står her igen.}}',
  'undelivered.refused': 'Kun besøgsledere og landskontoret kan se det her. Dine egne besøg ser du med `/visit mine`.',
} as const satisfies Record<keyof typeof english, string>;
