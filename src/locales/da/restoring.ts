import type { restoring as english } from '../en/restoring.js';

export const restoring = {
  'doubt.said':
    '*Slack siger, at {who} tager af sted {when}, {facility}.* Vores oplysninger slutter {end}: En sikkerhedskopi er lagt tilbage, og {count, plural, one {den plads er} other {de pladser er}} ikke med i den.',
  'doubt.recorded':
    '*I vores oplysninger tager {who} af sted {when}, {facility}, men ikke i opslaget i Slack.* Vores oplysninger slutter {end}, da sikkerhedskopien blev taget; {count, plural, one {pladsen kan være blevet ledig} other {pladserne kan være blevet ledige}} siden.',
  'doubt.recorded_too': 'I vores oplysninger står også {who}, som opslaget ikke nævner.',
  'doubt.hidden': '{count, plural, one {én, som opslaget ikke nævner} other {#, som opslaget ikke nævner}}',
  'doubt.next':
    'Der sker ikke noget, før du har besluttet dig. Gør ingen det, spørger jeg dem selv et døgn før besøget.',
  'doubt.put_back': 'Sæt dem på igen',
  'doubt.put_back_spoken': 'Sæt dem på igen {when}',
  'doubt.free': 'Frigiv pladserne',
  'doubt.free_spoken': 'Frigiv pladserne {when}',
  'doubt.as_slack': 'Som Slack siger',
  'doubt.as_recorded': 'Som i vores oplysninger',
  'doubt.decided': '{who} har besluttet, hvordan det er *{when}*, {facility}.',
  'doubt.answered': '*{when}*, {facility}: De har selv svaret.',
  'doubt.back': 'På besøget igen: {who}.',
  'doubt.refused': 'Kunne ikke sættes på igen, fordi reglerne sagde nej: {who}. De har fået besked; tal gerne med dem.',
  'doubt.freed': 'Ledig igen: {count, plural, one {pladsen} other {pladserne}}, som {who} havde. De har fået besked.',
  'doubt.kept': 'Stadig med på besøget: {who}. De bliver spurgt, om de kommer.',
  'doubt.given_up': 'Ikke længere med på besøget, som Slack siger: {who}.',
  'doubt.gone': 'Det er allerede afgjort. `/visit planlæg` viser, hvordan det står til med besøget.',
  'doubt.ask':
    'Slack siger, at du tager af sted *{when}*, {facility}, men i vores oplysninger er det gået tabt. Kommer du?',
  'doubt.ask_recorded':
    'I vores oplysninger tager du af sted *{when}*, {facility}, men opslaget i kanalen nævner dig ikke. Kommer du?',
  'doubt.thanks': 'Tak! Vi venter dig *{when}*, {facility}.',
  'doubt.not_coming': 'Så ved vi det: Du er ikke med på besøget *{when}*, {facility}. Tak, fordi du siger til.',
  'notice.place_freed':
    'Nogle af vores oplysninger er gået tabt, og din plads *{when}*, {facility}, kunne ikke holdes: Den er ledig nu. Vil du stadig af sted, så tag den igen.',
  'notice.place_not_put_back':
    'Slack sagde, at du tager af sted *{when}*, {facility}. Nogle af vores oplysninger er gået tabt, og pladsen kunne ikke sættes på igen. {leaders, select, none {Dine besøgsledere ved mere.} other {{leaders} kan fortælle mere.}}',
  'tally.year_unknown': 'Summen for {year} står her ikke: En del af den kendes ikke længere.',
  'tally.incomplete':
    'Denne periode har ingen sum: En del af det, der er frigivet, kendes ikke længere, fordi en sikkerhedskopi er lagt tilbage. Det, der står i kanalen, gælder.',
  'notice.tally_lost':
    'En sikkerhedskopi er lagt tilbage, og det, der blev frigivet i {week}, kan ikke læses helt tilbage fra den nationale kanal. Der er ikke ændret noget i den. Summen for {year} indtil nu vises ikke længere, og heller ikke summer for månederne og året, så intet tal siger et andet imod.',
  'notice.was_away':
    'Jeg var væk fra *{from}* til *{until}*. Påmindelser for {group}, som skulle være kommet fra *{unsent}* og frem til nu, er ikke sendt. Nu sender jeg påmindelser som normalt igen. Se i planen, og skriv selv til dem, der har besøg de nærmeste dage.',
  'notice.records_end':
    'En sikkerhedskopi er lagt tilbage: Det, jeg har fået at vide efter *{end}*, er gået tabt, også for {group}. Opslåede uger, og hvem der tager af sted, kommer tilbage fra opslagene. Tæl gerne igen, hvad der er optalt siden (`/visit tæl`), og se krav og tilmeldinger igennem.',
} as const satisfies Record<keyof typeof english, string>;
