import type { tallying as english } from '../en/tallying.js';

export const tallying = {
  'word.tally': 'tal',
  'heard.tally': 'tal, statistik',
  'tally.title': 'Besøgene i tal: {period}',
  'tally.year':
    '{visits, plural, =0 {Ingen klientbesøg} other {*# klientbesøg*}}{participants, plural, =0 {} one { og *# deltager* i grupper} other { og *# deltagere* i grupper}} frigivet indtil nu i {year}.',
  'tally.sum':
    '{visits, plural, =0 {Ingen klientbesøg} other {*# klientbesøg*}}{participants, plural, =0 {} one { og *# deltager* i grupper} other { og *# deltagere* i grupper}} frigivet.',
  'tally.new':
    '{visits, plural, =0 {Frigivet i denne uge: ingen klientbesøg} other {Frigivet i denne uge: *# klientbesøg*}}{participants, plural, =0 {} one { og *# deltager* i grupper} other { og *# deltagere* i grupper}}.',
  'tally.none': 'Intet nyt frigives denne gang: Tallene venter, til de er så store, at ingen kan genkendes.',
  'tally.held': 'Fra uge 48 til årets sidste uge frigives intet, så ingen kan genkendes ud fra tallene for hele året.',

  'tally.table': 'Frigivne tal: {period}',
  'tally.chart.title': 'Efter region: {period}',
  'tally.chart.small': 'De små samlet',
  'tally.column.facility': 'Sted',
  'tally.column.number': 'Antal',
  'tally.column.weeks': 'Optalt i uge',
  'tally.measure.visits': 'klientbesøg',
  'tally.measure.participants': 'deltagere i grupper',
  'tally.small': 'Små steder samlet ({count})',
  'tally.line.number': '*{value, number}* {measure}',
  'tally.line.weeks': '{numbers} ({count, plural, one {uge {weeks}} other {uge {weeks}}})',
  'tally.more': '{count, plural, one {Og # til.} other {Og # til.}}',
  'tally.follows': 'Fortsætter i næste opslag med {count, plural, one {# tal til} other {# tal til}}.',
  'tally.continued': 'Her er resten af det, der frigives for ugen.',

  'tally.visits':
    '{planned, plural, =0 {Ingen besøg var planlagt} other {*{held}* af # besøg blev gennemført}}{notHeld, plural, =0 {} other {, # blev aflyst eller ikke gennemført}}{untold, plural, =0 {} other {, # er ikke optalt endnu}}.',
  'tally.seats': '{percent, number} % af pladserne var taget ({taken, number} af {seats, number}).',
  'tally.facilities':
    'Steder: {active, plural, =0 {ingen med besøg i gang} other {# med besøg i gang}}{paused, plural, =0 {} other {, # på pause}}{starting, plural, =0 {} other {, # under opstart}}.',
  'tally.training':
    'Krav: {notReady} kan ikke tage på besøg, fordi noget mangler, og {lapsing} har noget, der udløber inden for 60 dage.',
  'tally.people': '{count, plural, one {# person} other {# personer}}',
  'tally.few': 'færre end 5 personer',
  'tally.why.line': 'Tal vises først, når ingen kan genkendes i dem, og ændres aldrig.',
  'tally.why.button': 'Hvorfor?',
  'tally.why.spoken': 'Hvorfor? Sådan beskyttes mennesker i tallene',
  'tally.why':
    'Et steds tal holdes tilbage, til de er mindst {least, number} flere end de besøg, de kommer fra, på mindst {days, number} besøgsdage. Hvor flere grupper kommer på besøg, skal hver gruppes tal være mindst så mange flere. Små steder vises samlet, så ingen kan genkendes. Møder i forløb indenfor tæller også: ved slutningen af et kvartal hver gruppes, når der er mindst {meetings, number}. Et sted, der ikke er med, venter på det eller havde ingen besøg. Det, der er slået op, ændres aldrig: Tal, der kommer for sent, tages med senere.',

  'tally.own.year': '{facility} indtil nu i {year}: {what}',
  'tally.own.none':
    'Intet er frigivet for {facility} i den periode: Tallene venter, til de er mindst {least, number} flere end de besøg, de kommer fra, på mindst {days, number} besøgsdage, så ingen kan genkendes.',
  'tally.own.held':
    'Intet er frigivet for {facility} i den periode: Fra uge 48 til årets sidste uge frigives intet, så ingen kan genkendes ud fra tallene for hele året.',
  'tally.own.small':
    '{facility} er et af de små steder, hvis tal frigives samlet, så ingen kan genkendes. Derfor har stedet ikke sit eget tal: Summen står i den nationale kanal.',
  'tally.own.few_small':
    '{facility} er et af de små steder. I år er der færre end {members, number} af dem, så ikke engang deres sum frigives: Den ville kunne pege på nogen. Det, I tæller op, er stadig med i jeres egen årsindberetning.',

  'tally.refused':
    'Tallene er til besøgsledere, som ser deres eget sted, og til landskontoret. Er der noget, du gerne vil vide? Spørg {leaders}.',
  'tally.refused_nobody':
    'Tallene er til besøgsledere, som ser deres eget sted, og til landskontoret. En administrator i jeres Slack kan fortælle, hvem det er.',
  'tally.not_closed':
    '{week} har ingen tal. De kommer mandagen efter hver uge, kl. 08.00, fra og med den første uge med besøg, der er slået op. Se den seneste med `/visit tal uge`.',
  'tally.none_yet':
    'Der er ingen tal endnu. De første kommer mandagen efter den første uge med besøg, der er slået op.',
  'tally.not_understood':
    'Skriv `/visit tal uge`, `/visit tal måned`, `/visit tal kvartal`, `/visit tal år` eller en uge, for eksempel `/visit tal 2026-W48`.',
  'tally.show.week': 'Seneste uge',
  'tally.show.month': 'Måneden',
  'tally.show.year': 'Året',

  'tally.export.done':
    'Her er alt, der nogensinde er frigivet, som en fil, som et uafhængigt program kan efterprøve. Den indeholder ingen navne.',
  'tally.export.refused': 'Kun landskontoret kan få filen. Spørg dem, eller se dine egne med `/visit tal uge`.',

  'notice.national_cannot_post.not_in_channel':
    'Jeg kan ikke længere skrive i den nationale kanal {channel}, så tallene kan ikke ses der. Skriv `/invite @Visiting Hours` i kanalen: Det, der er blevet liggende, kommer så af sig selv, med ugen angivet i hvert opslag.',
  'notice.national_cannot_post.archived':
    'Den nationale kanal {channel} er arkiveret, så tallene kan ikke ses der. Hent den ud af arkivet, eller bed en administrator om at vælge en anden kanal med `/visit opsætning`: Det, der er blevet liggende, kommer så af sig selv, med ugen angivet i hvert opslag.',
  'notice.national_cannot_post.limit_reached':
    'Slack tager ikke imod flere beskeder i workspacet, så tallene kommer ikke til {channel}: Grænsen for abonnementet er nået. Spørg en administrator: Det, der er blevet liggende, kommer så af sig selv, med ugen angivet i hvert opslag.',
  'notice.national_cannot_post.not_allowed':
    'Jeg må ikke skrive i den nationale kanal {channel} lige nu, så tallene kan ikke ses der. Bed en administrator om at lade Visiting Hours skrive i den: Det, der er blevet liggende, kommer så af sig selv, med ugen angivet i hvert opslag.',
} as const satisfies Record<keyof typeof english, string>;
