import type { appHome as english } from '../en/app-home.js';

export const appHome = {
  'desk.more': '{count} til…',
  'desk.first': 'Til begyndelsen',
  'desk.asked': 'Du bliver spurgt',
  'desk.you': 'Om dig',
  'desk.visits':
    '{count, plural, one {Du har været med på ét besøg} other {Du har været med på # besøg}} i år. Tak, fordi du tager af sted.',
  'desk.away': 'Du har fri {from} – {until}.',
  'desk.away_now': 'Du har fri til og med {until}, og ingen spørger dig imens.',
  'desk.quiet': 'Du har ro fra {from} til {until}: Så kommer der ingen påmindelser.',
  'desk.needs': 'Det her venter på dig i dag',
  'desk.all_well': 'Alt er godt: Der er ikke noget, der venter på dig lige nu. Tak, fordi du holder sammen på det!',
  'desk.unposted':
    '{facility}: {week} er ikke slået op endnu. Efter den faste ugeplan er der {count, plural, one {ét besøg} other {# besøg}}.',
  'desk.newcomers': '{facility}: nye, der ikke er klar endnu: {people}. Har de gennemført noget?',
  'desk.unmarked': '*{name}*, {when}: Ingen har noteret, hvem der kom.',
  'desk.reserve': '*{name}*, {when}: {count, plural, one {Én person venter} other {# personer venter}} på en plads.',
  'desk.refused': '{count, plural, one {Én besked} other {# beskeder}} er ikke nået frem.',
  'desk.return_due': '{facility}: Årsindberetningen for {year} venter på at blive gennemgået og godkendt.',
  'desk.see': 'Vis',
  'desk.glance': 'Denne uge og den næste',
  'desk.glance.unposted': '{week}: ikke slået op endnu',
  'desk.glance.posted':
    '{week}: {visits, plural, =0 {ingen besøg tilbage} one {ét besøg} other {# besøg}}{visits, plural, =0 {} other {, {places, plural, =0 {ingen tilmeldt endnu} one {én plads taget} other {# pladser taget}}}}{short, plural, =0 {} one {, *ét mangler folk*} other {, *# mangler folk*}}',
  'desk.row.own': 'For dig',
  'desk.row.lead': 'For dine grupper',
  'desk.row.country': 'For hele landet',
  'desk.count': 'Optæl et besøg',
  'desk.numbers': 'Tallene',
  'desk.return': 'Årsindberetning',
  'desk.verify': 'Bekræft uddannelse',
  'desk.import': 'Importér uddannelse',
} as const satisfies Record<keyof typeof english, string>;
