import type { returning as english } from '../en/returning.js';

export const returning = {
  'word.return': 'årsrapport',
  'heard.return': 'årsrapport, årsrapporten, rapport, godkänn',
  'return.title': 'Årsrapport {year}',
  'return.notice.ready':
    'Tack för ett år med besök! {facility, select, none {Er årsrapport för {year}} other {Årsrapporten för {year}, {facility},}} är klar att titta på och godkänna. Siffrorna visas bara för gruppernas ledare och nationella samordnare.',
  'return.notice.reminder':
    '{facility, select, none {Er årsrapport för {year}} other {Årsrapporten för {year}, {facility},}} väntar på att godkännas, och nationella samordnare blir glada att få den. Titta igenom månaderna och godkänn med ett tryck.',
  'return.notice.changed':
    '{facility, select, none {Er årsrapport för {year}} other {Årsrapporten för {year}, {facility},}} behöver godkännas en gång till: {who, select, none {besöken har ändrats} other {{who} har räknat eller rättat ett besök}} sedan den godkändes.',
  'return.open': 'Öppna årsrapporten',
  'return.open_spoken': 'Öppna årsrapporten för {year}: {facility}',
  'return.choose': 'Du leder grupper på flera håll. Vilken årsrapport för {year} vill du öppna?',

  'return.client_visits': '{clientVisits, plural, =0 {inga klientbesök} other {*# klientbesök*}}',
  'return.participants': '{participants, plural, other {*# deltagare* i grupper}}',
  'return.held': '{held, plural, =0 {inga besök blev av} other {*# besök* blev av}}',
  'return.meetings':
    '{met, plural, one {*# av klientbesöken* var ett möte i en-till-en innanför. Det räknas på sin vecka och finns inte i någon månad nedan.} other {*# av klientbesöken* var möten i en-till-en innanför. De räknas veckovis och finns inte i någon månad nedan.}}',
  'return.supported':
    '{supported, plural, one {*# person* har fått stöd i en-till-en} other {*# personer* har fått stöd i en-till-en}}',
  'return.supported_note':
    'Varje en-till-en som pågick under året räknas en gång, även en som började tidigare. En som flyttade räknas på båda ställena, och den som var med i två verksamheter räknas i båda.',
  'return.uncounted':
    '{count, plural, one {*# besök* står i planen men ingen har räknat det, så det är inte med i siffrorna.} other {*# besök* står i planen men ingen har räknat dem, så de är inte med i siffrorna.}} Tryck på *Räkna* vid månaden.',
  'return.month_uncounted': '{count, plural, one {⚠ # besök är inte räknat} other {⚠ # besök är inte räknade}}',
  'return.count': 'Räkna',
  'return.count_spoken': 'Räkna besök: {month}',
  'return.look': 'Se besöken',
  'return.look_spoken': 'Se eller rätta besök: {month}',
  'return.months_without': 'Inga besök: {months}.',
  'return.how':
    'Är en siffra fel? Öppna månaden och tryck på *Rätta* vid besöket. Det som räknas eller rättas efter godkännandet behöver godkännas igen. Siffrorna är till för ledarna där och för nationella samordnare; varje gång de öppnas noteras vem som gjorde det.',
  'return.back': 'Tillbaka till året',

  'return.approve_anyway': 'Godkänn ändå',
  'return.approve_uncounted':
    '{count, plural, one {*# besök* är inte räknat än, så det är inte med i siffrorna.} other {*# besök* är inte räknade än, så de är inte med i siffrorna.}} Räkna först: tryck på *Räkna* vid månaden. Går det inte att få veta kan du godkänna ändå.',
  'return.approve': 'Godkänn',
  'return.approved': '✓ Godkänd av {who} den {date}.',
  'return.approved_now': 'Tack! Nu har nationella samordnare årsrapporten för {year}.',
  'return.taken_back':
    '{who} godkände rapporten den {date}. {changedBy, select, none {Besöken har ändrats sedan dess} other {{changedBy} har räknat eller rättat ett besök sedan dess}}, så den behöver godkännas en gång till.',
  'return.changed_meanwhile':
    'Ett besök räknades eller rättades medan du läste. Så här är siffrorna nu: godkänn dem om de stämmer.',
  'return.already': 'Den är redan godkänd, som du ser nedan. Tack för att du tittade igenom den!',
  'return.refused':
    'Årsrapporten är till för gruppernas ledare och för nationella samordnare. Fråga {leaders} om det du undrar.',
  'return.refused_nobody':
    'Årsrapporten är till för gruppernas ledare och för nationella samordnare. En administratör för arbetsytan kan säga vilka de är.',
  'return.not_over':
    'Årsrapporten för {year} är klar den 1 januari {next}. Räkna besök med `/visit räkna` till dess, eller se året före med `/visit årsrapport`.',
  'return.no_visits':
    'Det fanns inga besök {year} där du leder en grupp, så det finns inget att rapportera. Se ett annat år, till exempel med `/visit årsrapport {other}`.',
  'return.not_understood': 'Skriv `/visit årsrapport`, eller ett år som i `/visit årsrapport {year}`.',

  'return.month.left': 'Inte räknade än: blev de av?',
  'return.month.none': 'Det fanns inga besök den här månaden.',
  'return.month.others_left': '*{when}*\nEtt besök som {group} gjorde, inte räknat än. {leaders} kan räkna det.',
  'return.month.others_counted': '*{when}*\nEtt besök som {group} gjorde, räknat. {leaders} kan rätta det.',
  'return.month.more':
    '{count, plural, one {Och # till: sök upp det med `/visit räkna`, eller räkna dem ovanför först.} other {Och # till: de visas när de ovanför är räknade.}}',

  'return.list.gathering': 'Ett ögonblick, jag samlar ihop {year} …',
  'return.list.sum':
    '{all, plural, =0 {Inget häkte och ingen anstalt hade besök {year}, så det finns inget att rapportera.} one {{returned, plural, =0 {Årsrapporten saknas från det enda ställe som hade besök {year}.} other {Det enda ställe som hade besök {year} har lämnat sin årsrapport.}}} other {*{returned}* av # häkten och anstalter med besök {year} har lämnat sin årsrapport.}}',
  'return.list.missing': 'Saknas',
  'return.list.returned': 'Har lämnat',
  'return.list.open': '*{facility}* ({region}): {leaders, select, none {ingen leder en grupp där} other {{leaders}}}',
  'return.list.approved': '*{facility}* ({region}): godkänd av {who} den {date}',
  'return.list.taken_back':
    '*{facility}* ({region}): {who} godkände rapporten den {date}; {changedBy, select, none {besöken har ändrats sedan dess} other {ändrat sedan dess av {changedBy}}}',
  'return.list.own': 'Årsrapporter du ska godkänna',
  'return.list.uncounted': '{count, plural, one {(# besök inte räknat)} other {(# besök inte räknade)}}',
  'return.list.remind': '{count, plural, one {Påminn den som inte har lämnat} other {Påminn de # som inte har lämnat}}',
  'return.list.xlsx': 'Excelfil',
  'return.list.csv': 'CSV-fil',
  'return.list.why':
    'De exakta siffrorna står bara i filerna, som kommer till dig i ett direktmeddelande, och det noteras vem som hämtade dem. De ska inte skickas vidare: siffror som ska spridas hämtas med `/visit siffror`. Ett annat år: `/visit årsrapport {other}`.',
  'return.reminded': 'Påminnelse skickad till {people}.',
  'return.no_leader':
    'Ingen leder en grupp på {facilities}, så det fanns ingen att påminna. En administratör kan välja en ledare med `/visit inställningar`.',
  'return.remind.none': 'Alla har lämnat årsrapporten för {year}, så det finns ingen att påminna.',
  'return.remind.reminded': '{who} skickade en påminnelse den {date}. Nästa kan skickas från och med den {next}.',
  'return.download.done': 'Filen ligger i dina direktmeddelanden med mig.',
  'return.national':
    'Bara nationella samordnare kan göra det. Fråga dem, eller öppna er egen årsrapport med `/visit årsrapport`.',

  'return.file': 'arsrapport-{year}',
  'return.programmes_all': 'Alla verksamheter',
  'return.programme': '{programme}: {numbers}',
  'return.column.facility': 'Häkte eller anstalt',
  'return.column.region': 'Region',
  'return.column.programme': 'Verksamhet',
  'return.column.year': 'År',
  'return.column.client_visits': 'Klientbesök',
  'return.column.participants': 'Deltagare i grupper',
  'return.column.held': 'Besök som blev av',
  'return.column.uncounted': 'Oräknade besök',
  'return.column.programme_client_visits': 'Verksamhetens klientbesök',
  'return.column.programme_participants': 'Verksamhetens deltagare i grupper',
  'return.column.programme_held': 'Verksamhetens besök som blev av',
  'return.column.supported': 'Personer som fått stöd i en-till-en',
  'return.column.status': 'Status',
  'return.column.approved_by': 'Godkänd av',
  'return.column.approved_on': 'Godkänd den',
  'return.status.approved': 'godkänd',
  'return.status.taken_back': 'ändrad efter godkännandet',
  'return.status.open': 'saknas',
} as const satisfies Record<keyof typeof english, string>;
