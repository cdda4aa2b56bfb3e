import type { tallying as english } from '../en/tallying.js';

export const tallying = {
  'word.tally': 'siffror',

  'tally.title': 'Besöken i siffror: {period}',
  'tally.year':
    '{visits, plural, =0 {Inga klientbesök} other {*# klientbesök*}}{participants, plural, =0 {} other { och *# deltagare* i grupper}} redovisade hittills {year}.',
  'tally.sum':
    '{visits, plural, =0 {Inga klientbesök} other {*# klientbesök*}}{participants, plural, =0 {} other { och *# deltagare* i grupper}} redovisade.',
  'tally.new':
    '{visits, plural, =0 {Nytt den här veckan: inga klientbesök} other {Nytt den här veckan: *# klientbesök*}}{participants, plural, =0 {} other { och *# deltagare* i grupper}}.',
  'tally.none':
    'Inget nytt redovisas den här gången: det hålls inne tills antalet är stort nog för att skydda människor.',
  'tally.held':
    'Inget redovisas från vecka 48 till årets sista vecka: det hålls inne så att ingen kan räknas fram ur siffrorna för hela året.',

  'tally.table': 'Redovisade siffror: {period}',
  'tally.chart.title': 'Per region: {period}',
  'tally.chart.small': 'De små tillsammans',
  'tally.column.facility': 'Häkte eller anstalt',
  'tally.column.number': 'Antal',
  'tally.column.measure': 'Av vad',
  'tally.column.weeks': 'Inkommet vecka',
  'tally.measure.visits': 'klientbesök',
  'tally.measure.participants': 'deltagare i grupper',
  'tally.small': 'Små häkten och anstalter tillsammans ({count})',
  'tally.line': '{facility}: *{value, number}* {measure} (vecka {weeks})',
  'tally.more': '{count, plural, one {Och # till.} other {Och # till.}}',

  'tally.visits':
    '{planned, plural, =0 {Inga besök var planerade} other {*{held}* av # besök blev av}}{notHeld, plural, =0 {} other {, # ställdes in eller blev inte av}}{untold, plural, =0 {} other {, # har ingen berättat om än}}.',
  'tally.seats': '{percent, number} % av platserna var tagna ({taken, number} av {seats, number}).',
  'tally.facilities':
    '{active, plural, one {# häkte eller anstalt är i gång} other {# häkten och anstalter är i gång}}{paused, plural, =0 {} one {, # är pausat} other {, # är pausade}}{starting, plural, =0 {} other {, # i startgroparna}}.',
  'tally.training':
    'Utbildning: {notReady} kan inte gå för att något saknas, och {lapsing} har något som går ut inom 60 dagar.',
  'tally.people': '{count, plural, one {# person} other {# personer}}',
  'tally.few': 'färre än 5 personer',
  'tally.why':
    'Ett häktes eller en anstalts siffror hålls inne tills minst {least, number} har kommit in från minst {days, number} besöksdagar, och de minsta visas tillsammans, så att ingen kan kännas igen. Den som inte är med i listan väntar på det eller hade inga besök. Det som är publicerat ändras aldrig: sena antal kommer med senare.',

  'tally.own.year': '{facility} hittills {year}: {what}',
  'tally.own.none':
    'Inget är redovisat för {facility} under den tiden: det hålls inne tills minst {least, number} har kommit in från minst {days, number} besöksdagar, för att skydda människor.',
  'tally.own.held':
    'Inget är redovisat för {facility} under den tiden: från vecka 48 till årets sista vecka hålls allt inne, så att ingen kan räknas fram ur siffrorna för hela året.',
  'tally.own.small':
    '{facility} hör till de små häktena och anstalterna, vars siffror redovisas tillsammans för att skydda människor. Därför finns ingen egen siffra: summan står i den nationella kanalen.',
  'tally.own.few_small':
    '{facility} hör till de små häktena och anstalterna. I år är de färre än {members, number}, så inte ens deras summa redovisas: den kunde peka ut någon. Det ni räknar finns ändå med i det egna årets antal.',

  'tally.refused':
    'Siffrorna är till för ledare, som ser sitt eget häkte eller sin egen anstalt, och för nationella medarbetare. Undrar du något? Fråga {leaders}.',
  'tally.refused_nobody':
    'Siffrorna är till för ledare, som ser sitt eget häkte eller sin egen anstalt, och för nationella medarbetare. En administratör för arbetsytan kan säga vilka de är.',
  'tally.not_closed':
    '{week} har inga siffror. De kommer måndagen efter varje vecka, kl. 08:00, från och med den första veckan med publicerade besök. Se den senaste med `/visit siffror vecka`.',
  'tally.none_yet':
    'Det finns inga siffror än. De första kommer på måndagen efter den första veckan med publicerade besök.',
  'tally.not_understood':
    'Skriv `/visit siffror vecka`, `/visit siffror månad`, `/visit siffror kvartal`, `/visit siffror år` eller en vecka, till exempel `/visit siffror 2026-W48`.',
  'tally.show.week': 'Senaste veckan',
  'tally.show.month': 'Månaden',
  'tally.show.year': 'Året',

  'tally.export.done':
    'Här är allt som någonsin har redovisats, som en fil som ett fristående program kan granska. Den innehåller inga namn.',
  'tally.export.refused':
    'Bara nationella medarbetare kan få filen. Fråga dem, eller se dina egna med `/visit siffror vecka`.',

  'notice.national_cannot_post.not_in_channel':
    'Jag kan inte skriva i den nationella kanalen {channel} längre, så siffrorna kommer inte dit. Skriv `/invite @Visiting Hours` i kanalen: det som har blivit liggande kommer då av sig självt, med veckan angiven i varje inlägg.',
  'notice.national_cannot_post.archived':
    'Den nationella kanalen {channel} är arkiverad, så siffrorna kommer inte dit. Häv arkiveringen, eller be en administratör välja en annan kanal med `/visit inställningar`: det som har blivit liggande kommer då av sig självt, med veckan angiven i varje inlägg.',
  'notice.national_cannot_post.not_allowed':
    'Jag får inte skriva i den nationella kanalen {channel} just nu, så siffrorna kommer inte dit. Be en administratör låta Visiting Hours skriva i den: det som har blivit liggande kommer då av sig självt, med veckan angiven i varje inlägg.',
} as const satisfies Record<keyof typeof english, string>;
