import type { returning as english } from '../en/returning.js';

export const returning = {
  'word.return': 'årsindberetning',
  'heard.return': 'årsindberetning, indberetning, rapport, godkend',
  'return.title': 'Årsindberetning {year}',
  'return.notice.ready':
    'Tak for et år med besøg! {facility, select, none {Jeres årsindberetning for {year}} other {Årsindberetningen for {year}, {facility},}} er klar, så I kan se den igennem og godkende den. Kun stedets besøgsledere og landskontoret kan se tallene.',
  'return.notice.reminder':
    '{facility, select, none {Jeres årsindberetning for {year}} other {Årsindberetningen for {year}, {facility},}} venter på at blive godkendt, og landskontoret vil gerne have den. Se månederne igennem, og godkend med et tryk.',
  'return.notice.changed':
    '{who, select, none {Besøgene er ændret} other {{who} har optalt eller rettet et besøg}} {facility, select, none {fra {year}} other {fra {year}, {facility},}} siden godkendelsen, så årsindberetningen skal godkendes en gang til.',
  'return.open': 'Åbn årsindberetningen',
  'return.open_spoken': 'Åbn årsindberetningen for {year}: {facility}',
  'return.choose': 'Du leder grupper flere steder. Hvilken årsindberetning for {year} vil du åbne?',

  'return.client_visits': '{clientVisits, plural, =0 {ingen klientbesøg} other {*# klientbesøg*}}',
  'return.participants': '{participants, plural, one {*# deltager* i grupper} other {*# deltagere* i grupper}}',
  'return.held': '{held, plural, =0 {ingen besøg blev gennemført} other {*# besøg* blev gennemført}}',
  'return.meetings':
    '{met, plural, one {*# af klientbesøgene* var et møde i et forløb indenfor. Det tælles i sin uge og er ikke med i nogen måned herunder.} other {*# af klientbesøgene* var møder i forløb indenfor. De tælles uge for uge og er ikke med i nogen måned herunder.}}',
  'return.supported':
    '{supported, plural, one {*# person* har fået støtte i forløb} other {*# personer* har fået støtte i forløb}}',
  'return.supported_note':
    'Hvert forløb, der var i gang i året, tæller én gang, også et, der begyndte før. Et, der flyttede, tæller begge steder, og den, der var med i to aktiviteter, tæller i begge.',
  'return.uncounted':
    '{count, plural, one {*# besøg* står i planen, men er ikke optalt, så det er ikke med i tallene.} other {*# besøg* står i planen, men er ikke optalt, så de er ikke med i tallene.}} Tryk på *Tæl* ud for måneden.',
  'return.month_uncounted': '{count, plural, one {⚠ # besøg er ikke optalt} other {⚠ # besøg er ikke optalt}}',
  'return.count': 'Tæl',
  'return.count_spoken': 'Tæl besøg: {month}',
  'return.look': 'Se besøgene',
  'return.look_spoken': 'Se eller ret besøg: {month}',
  'return.months_without': 'Ingen besøg: {months}.',
  'return.how':
    'Er et tal forkert? Åbn måneden, og tryk på *Ret* ud for besøget. Det, der tælles op eller rettes efter godkendelsen, skal godkendes igen. Tallene er til stedets besøgsledere og landskontoret; hver gang nogen åbner dem, noteres det, hvem det var.',
  'return.back': 'Tilbage til året',

  'return.approve_anyway': 'Godkend alligevel',
  'return.approve_uncounted':
    '{count, plural, one {*# besøg* er ikke optalt endnu, så det er ikke med i tallene.} other {*# besøg* er ikke optalt endnu, så de er ikke med i tallene.}} Tæl først: Tryk på *Tæl* ud for måneden. Kan det ikke opklares, kan du godkende alligevel.',
  'return.approve': 'Godkend',
  'return.approved': '✓ Godkendt af {who} den {date}.',
  'return.approved_now': 'Tak! Nu har landskontoret årsindberetningen for {year}.',
  'return.taken_back':
    '{who} godkendte årsindberetningen den {date}. {changedBy, select, none {Besøgene er ændret siden} other {{changedBy} har optalt eller rettet et besøg siden}}, så den skal godkendes en gang til.',
  'return.changed_meanwhile':
    'Et besøg blev optalt eller rettet, mens du læste. Sådan er tallene nu: Godkend dem, hvis de passer.',
  'return.already': 'Den er allerede godkendt, som du ser nedenfor. Tak, fordi du så den igennem!',
  'return.refused':
    'Årsindberetningen er til stedets besøgsledere og til landskontoret. Spørg {leaders} om det, du gerne vil vide.',
  'return.refused_nobody':
    'Årsindberetningen er til stedets besøgsledere og til landskontoret. En administrator i jeres Slack kan fortælle, hvem det er.',
  'return.not_over':
    'Årsindberetningen for {year} er klar den 1. januar {next}. Indtil da tæller du besøg op med `/visit tæl`, og året før ser du med `/visit årsindberetning`.',
  'return.no_visits':
    'De steder, hvor du leder en gruppe, var der ingen besøg i {year}, så der er ikke noget at indberette. Se et andet år, for eksempel med `/visit årsindberetning {other}`.',
  'return.not_understood': 'Skriv `/visit årsindberetning` eller et år som i `/visit årsindberetning {year}`.',

  'return.month.left': 'Ikke optalt endnu: Blev de til noget?',
  'return.month.none': 'Der var ingen besøg i denne måned.',
  'return.month.others_left': '*{when}*\nEt besøg for {group}, som ikke er optalt endnu. {leaders} kan tælle det op.',
  'return.month.others_counted': '*{when}*\nEt besøg for {group}, som er optalt. {leaders} kan rette det.',
  'return.month.more':
    '{count, plural, one {Og # til: Find det med `/visit tæl`, eller tæl først dem ovenfor op.} other {Og # til, som vises, når de øvrige er optalt.}}',

  'return.list.gathering': 'Et øjeblik, jeg samler tallene for {year} …',
  'return.list.sum':
    '{all, plural, =0 {Intet arresthus eller fængsel havde besøg i {year}, så der er ikke noget at indberette.} one {{returned, plural, =0 {Det eneste sted med besøg i {year} mangler.} other {Det eneste sted med besøg i {year} har indberettet.}}} other {*{returned}* af # steder med besøg i {year} har indberettet året.}}',
  'return.list.missing': 'Mangler',
  'return.list.returned': 'Har indberettet',
  'return.list.open': '*{facility}* ({region}): {leaders, select, none {ingen leder en gruppe dér} other {{leaders}}}',
  'return.list.approved': '*{facility}* ({region}): godkendt af {who} den {date}',
  'return.list.taken_back':
    '*{facility}* ({region}): godkendt af {who} den {date}; {changedBy, select, none {besøgene er ændret siden} other {ændret siden af {changedBy}}}',
  'return.list.own': 'Dem, du selv skal godkende',
  'return.list.uncounted': '{count, plural, one {(# besøg ikke optalt)} other {(# besøg ikke optalt)}}',
  'return.list.remind':
    '{count, plural, one {Send påmindelse til den, der mangler} other {Send påmindelse til de #, der mangler}}',
  'return.list.xlsx': 'Excel-fil',
  'return.list.csv': 'CSV-fil',
  'return.list.why':
    'De præcise tal står kun i filerne, som kommer til dig i en direkte besked, og det noteres, hvem der hentede dem. De må ikke sendes videre: Skal et tal bruges uden for landskontoret, så hent det med `/visit tal`. Et andet år: `/visit årsindberetning {other}`.',
  'return.reminded': 'Påmindelse sendt til {people}.',
  'return.no_leader':
    'Ingen leder en gruppe i {facilities}, så påmindelsen kunne ikke sendes til nogen. En administrator kan vælge en besøgsleder med `/visit opsætning`.',
  'return.remind.none': 'Alle har sendt årsindberetningen for {year}, så der er ingen at minde om den.',
  'return.remind.reminded': '{who} sendte en påmindelse den {date}. Den kan sendes igen fra den {next}.',
  'return.download.done': 'Filen ligger i dine direkte beskeder med mig.',
  'return.national': 'Kun landskontoret kan det. Spørg dem, eller åbn jeres egen med `/visit årsindberetning`.',

  'return.file': 'aarsindberetning-{year}',
  'return.programmes_all': 'Alle aktiviteter',
  'return.programme': '{programme}: {numbers}',
  'return.column.facility': 'Sted',
  'return.column.region': 'Region',
  'return.column.programme': 'Aktivitet',
  'return.column.year': 'År',
  'return.column.client_visits': 'Klientbesøg',
  'return.column.participants': 'Deltagere i grupper',
  'return.column.held': 'Gennemførte besøg',
  'return.column.uncounted': 'Besøg, der ikke er optalt',
  'return.column.programme_client_visits': 'Aktivitetens klientbesøg',
  'return.column.programme_participants': 'Aktivitetens deltagere i grupper',
  'return.column.programme_held': 'Aktivitetens gennemførte besøg',
  'return.column.supported': 'Personer, der har fået støtte i forløb',
  'return.column.status': 'Status',
  'return.column.approved_by': 'Godkendt af',
  'return.column.approved_on': 'Godkendt den',
  'return.status.approved': 'godkendt',
  'return.status.taken_back': 'ændret efter godkendelsen',
  'return.status.open': 'mangler',
} as const satisfies Record<keyof typeof english, string>;
