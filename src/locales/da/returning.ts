import type { returning as english } from '../en/returning.js';

export const returning = {
  'word.return': 'årsindberetning',

  'return.title': 'Årsindberetning {year}',
  'return.notice.ready':
    'Tak for et år med besøg! {facility, select, none {Jeres årsindberetning for {year}} other {Årsindberetningen for {year}, {facility},}} er klar til at blive set igennem og godkendt. Tallene vises for besøgslederne dér og for landskontoret og for ingen andre.',
  'return.notice.reminder':
    '{facility, select, none {Jeres årsindberetning for {year}} other {Årsindberetningen for {year}, {facility},}} venter på at blive godkendt, og landskontoret bliver glade for at få den. Se månederne igennem, og godkend med et tryk.',
  'return.notice.changed':
    '{who, select, none {Besøgene er ændret} other {{who} har talt eller rettet et besøg}} {facility, select, none {for {year}} other {for {year}, {facility},}} siden årsindberetningen blev godkendt, så den skal godkendes en gang til.',
  'return.open': 'Åbn årsindberetningen',
  'return.open_spoken': 'Åbn årsindberetningen for {year}: {facility}',
  'return.choose': 'Du leder grupper flere steder. Hvilken årsindberetning for {year} vil du åbne?',

  'return.client_visits': '{clientVisits, plural, =0 {ingen klientbesøg} other {*# klientbesøg*}}',
  'return.participants': '{participants, plural, one {*# deltager* i grupper} other {*# deltagere* i grupper}}',
  'return.held': '{held, plural, =0 {ingen besøg blev gennemført} other {*# besøg* blev gennemført}}',
  'return.uncounted':
    '{count, plural, one {*# besøg* står i planen, men ingen har talt det, så det er ikke med i tallene.} other {*# besøg* står i planen, men ingen har talt dem, så de er ikke med i tallene.}} Tryk på *Tæl* ud for måneden.',
  'return.month_uncounted': '{count, plural, one {⚠ # besøg er ikke talt} other {⚠ # besøg er ikke talt}}',
  'return.count': 'Tæl',
  'return.count_spoken': 'Tæl besøg: {month}',
  'return.look': 'Se besøgene',
  'return.look_spoken': 'Se eller ret besøg: {month}',
  'return.months_without': 'Ingen besøg: {months}.',
  'return.how':
    'Er et tal forkert? Åbn måneden, og tryk på *Ret* ud for besøget. Det, der tælles eller rettes efter godkendelsen, skal godkendes igen. Tallene er til besøgslederne dér og til landskontoret; hver gang de åbnes, noteres det, hvem der gjorde det.',
  'return.back': 'Tilbage til året',

  'return.approve': 'Godkend',
  'return.approved': '✓ Godkendt af {who} {date}.',
  'return.approved_now': 'Tak! Nu har landskontoret årsindberetningen for {year}.',
  'return.taken_back':
    '{who} godkendte den {date}. {changedBy, select, none {Besøgene er ændret siden} other {{changedBy} har talt eller rettet et besøg siden}}, så den skal godkendes en gang til.',
  'return.changed_meanwhile':
    'Et besøg blev talt eller rettet, mens du læste. Sådan er tallene nu: godkend dem, hvis de passer.',
  'return.already': 'Den er allerede godkendt, som du ser nedenfor. Tak, fordi du så den igennem!',
  'return.refused':
    'Årsindberetningen er til stedets besøgsledere og til landskontoret. Spørg {leaders} om det, du gerne vil vide.',
  'return.refused_nobody':
    'Årsindberetningen er til stedets besøgsledere og til landskontoret. En administrator af workspacet kan sige, hvem de er.',
  'return.not_over':
    'Årsindberetningen for {year} er klar den 1. januar {next}. Fortæl om besøg med `/visit tæl` indtil da, eller se året før med `/visit årsindberetning`.',
  'return.no_visits':
    'Der var ingen besøg i {year}, hvor du leder en gruppe, så der er ikke noget at indberette. Se et andet år, for eksempel med `/visit årsindberetning {other}`.',
  'return.not_understood': 'Skriv `/visit årsindberetning` eller et år som i `/visit årsindberetning {year}`.',

  'return.month.left': 'Ikke talt endnu: blev de til noget?',
  'return.month.none': 'Der var ingen besøg i denne måned.',
  'return.month.others_left': '*{when}*\nEt besøg, som {group} var på, ikke talt endnu. {leaders} kan tælle det.',
  'return.month.others_counted': '*{when}*\nEt besøg, som {group} var på, talt. {leaders} kan rette det.',
  'return.month.more':
    '{count, plural, one {Og # til: find det med `/visit tæl`, eller tæl dem ovenfor først.} other {Og # til: de vises, når dem ovenfor er talt.}}',

  'return.list.gathering': 'Et øjeblik, jeg samler {year} …',
  'return.list.sum':
    '{all, plural, =0 {Intet arresthus eller fængsel havde besøg i {year}, så der er ikke noget at indberette.} one {{returned, plural, =0 {Det eneste sted med besøg i {year} mangler.} other {Det eneste sted med besøg i {year} har indberettet.}}} other {*{returned}* af # steder med besøg i {year} har indberettet året.}}',
  'return.list.missing': 'Mangler',
  'return.list.returned': 'Har indberettet',
  'return.list.open': '*{facility}* ({region}): {leaders, select, none {ingen leder en gruppe dér} other {{leaders}}}',
  'return.list.approved': '*{facility}* ({region}): godkendt af {who} {date}',
  'return.list.taken_back':
    '*{facility}* ({region}): {who} godkendte {date}; {changedBy, select, none {besøgene er ændret siden} other {ændret siden af {changedBy}}}',
  'return.list.own': 'Dem, du godkender',
  'return.list.uncounted': '{count, plural, one {(# besøg ikke talt)} other {(# besøg ikke talt)}}',
  'return.list.remind': '{count, plural, one {Påmind den, der mangler} other {Påmind de #, der mangler}}',
  'return.list.xlsx': 'Excel-fil',
  'return.list.csv': 'CSV-fil',
  'return.list.why':
    'De præcise tal står kun i filerne, som kommer til dig i en direkte besked, og det noteres, hvem der hentede dem. De skal ikke sendes videre: et tal, der forlader landskontoret, hentes med `/visit tal`. Et andet år: `/visit årsindberetning {other}`.',
  'return.reminded': 'Påmindet lige nu: {people}.',
  'return.no_leader':
    'Ingen leder en gruppe i {facilities}, så der var ingen at påminde. En administrator kan vælge en besøgsleder med `/visit opsætning`.',
  'return.remind.none': 'Alle har indberettet {year}, så der er ingen at påminde.',
  'return.remind.reminded': '{who} påmindede dem {date}. Fra {next} kan det gøres igen.',
  'return.download.done': 'Filen ligger i dine direkte beskeder med mig.',
  'return.national': 'Kun landskontoret kan det. Spørg dem, eller åbn jeres egen med `/visit årsindberetning`.',

  'return.file': 'aarsindberetning-{year}',
  'return.column.facility': 'Sted',
  'return.column.region': 'Region',
  'return.column.programme': 'Program',
  'return.column.year': 'År',
  'return.column.client_visits': 'Klientbesøg',
  'return.column.participants': 'Deltagere i grupper',
  'return.column.held': 'Gennemførte besøg',
  'return.column.uncounted': 'Besøg, der ikke er talt',
  'return.column.status': 'Status',
  'return.column.approved_by': 'Godkendt af',
  'return.column.approved_on': 'Godkendt den',
  'return.status.approved': 'godkendt',
  'return.status.taken_back': 'ændret efter godkendelsen',
  'return.status.open': 'mangler',
} as const satisfies Record<keyof typeof english, string>;
