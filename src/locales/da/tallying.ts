import type { tallying as english } from '../en/tallying.js';

export const tallying = {
  'word.tally': 'tal',

  'tally.title': 'Besøgene i tal: {period}',
  'tally.year':
    '{visits, plural, =0 {Ingen klientbesøg} other {*# klientbesøg*}}{participants, plural, =0 {} one { og *# deltager* i grupper} other { og *# deltagere* i grupper}} frigivet indtil nu i {year}.',
  'tally.sum':
    '{visits, plural, =0 {Ingen klientbesøg} other {*# klientbesøg*}}{participants, plural, =0 {} one { og *# deltager* i grupper} other { og *# deltagere* i grupper}} frigivet.',
  'tally.new':
    '{visits, plural, =0 {Frigivet i denne uge: ingen klientbesøg} other {Frigivet i denne uge: *# klientbesøg*}}{participants, plural, =0 {} one { og *# deltager* i grupper} other { og *# deltagere* i grupper}}.',
  'tally.none': 'Intet nyt frigives denne gang: det holdes tilbage, til tallet er stort nok til at beskytte mennesker.',
  'tally.held':
    'Intet frigives fra uge 48 til årets sidste uge: det holdes tilbage, så ingen kan regnes ud af tallene for hele året.',

  'tally.table': 'Frigivne tal: {period}',
  'tally.chart.title': 'Efter region: {period}',
  'tally.chart.small': 'De små samlet',
  'tally.column.facility': 'Sted',
  'tally.column.number': 'Antal',
  'tally.column.measure': 'Af hvad',
  'tally.column.weeks': 'Kommet ind i uge',
  'tally.measure.visits': 'klientbesøg',
  'tally.measure.participants': 'deltagere i grupper',
  'tally.small': 'Små steder samlet ({count})',
  'tally.line': '{facility}: *{value, number}* {measure} (uge {weeks})',
  'tally.more': '{count, plural, one {Og # til.} other {Og # til.}}',

  'tally.visits':
    '{planned, plural, =0 {Ingen besøg var planlagt} other {*{held}* af # besøg blev gennemført}}{notHeld, plural, =0 {} other {, # blev aflyst eller ikke til noget}}{untold, plural, =0 {} other {, # har ingen fortalt om endnu}}.',
  'tally.seats': '{percent, number} % af pladserne var taget ({taken, number} af {seats, number}).',
  'tally.facilities':
    '{active, plural, one {# arresthus eller fængsel er i gang} other {# arresthuse og fængsler er i gang}}{paused, plural, =0 {} other {, # er på pause}}{starting, plural, =0 {} other {, # er i opstart}}.',
  'tally.training':
    'Uddannelse: {notReady} kan ikke tage af sted, fordi noget mangler, og {lapsing} har noget, der udløber inden for 60 dage.',
  'tally.people': '{count, plural, one {# person} other {# personer}}',
  'tally.few': 'færre end 5 personer',
  'tally.why':
    'Et steds tal holdes tilbage, til mindst {least, number} er kommet ind fra mindst {days, number} besøgsdage, og små steder vises samlet, så ingen kan genkendes. Et sted, der ikke er med, venter på det eller havde ingen besøg. Det, der er slået op, ændres aldrig: sene tal kommer med senere.',

  'tally.own.year': '{facility} indtil nu i {year}: {what}',
  'tally.own.none':
    'Intet er frigivet for {facility} i den tid: det holdes tilbage, til mindst {least, number} er kommet ind fra mindst {days, number} besøgsdage, for at beskytte mennesker.',
  'tally.own.held':
    'Intet er frigivet for {facility} i den tid: fra uge 48 til årets sidste uge holdes alt tilbage, så ingen kan regnes ud af tallene for hele året.',
  'tally.own.small':
    '{facility} er et af de små steder, hvis tal frigives samlet for at beskytte mennesker. Derfor er der ikke et eget tal: summen står i den nationale kanal.',
  'tally.own.few_small':
    '{facility} er et af de små steder. I år er der færre end {members, number} af dem, så ikke engang deres sum frigives: den kunne pege på nogen. Det, I tæller, er stadig med i stedets eget årstal.',

  'tally.refused':
    'Tallene er til besøgsledere, som ser deres eget sted, og til landskontoret. Er der noget, du gerne vil vide? Spørg {leaders}.',
  'tally.refused_nobody':
    'Tallene er til besøgsledere, som ser deres eget sted, og til landskontoret. En administrator af workspacet kan sige, hvem de er.',
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
    'Jeg kan ikke længere skrive i den nationale kanal {channel}, så tallene kommer ikke dertil. Skriv `/invite @Visiting Hours` i kanalen: det, der er blevet liggende, kommer så af sig selv, med ugen angivet i hvert opslag.',
  'notice.national_cannot_post.archived':
    'Den nationale kanal {channel} er arkiveret, så tallene kommer ikke dertil. Hent den ud af arkivet, eller bed en administrator om at vælge en anden kanal med `/visit opsætning`: det, der er blevet liggende, kommer så af sig selv, med ugen angivet i hvert opslag.',
  'notice.national_cannot_post.not_allowed':
    'Jeg må ikke skrive i den nationale kanal {channel} lige nu, så tallene kommer ikke dertil. Bed en administrator om at lade Visiting Hours skrive i den: det, der er blevet liggende, kommer så af sig selv, med ugen angivet i hvert opslag.',
} as const satisfies Record<keyof typeof english, string>;
