import type { tallying as english } from '../en/tallying.js';

export const tallying = {
  'word.tally': 'siffror',
  'heard.tally': 'siffror, statistik',
  'tally.title': 'Besöken i siffror: {period}',
  'tally.year':
    '{visits, plural, =0 {Inga klientbesök} other {*# klientbesök*}}{participants, plural, =0 {} other { och *# deltagare* i grupper}} redovisade hittills {year}.',
  'tally.sum':
    '{visits, plural, =0 {Inga klientbesök} other {*# klientbesök*}}{participants, plural, =0 {} other { och *# deltagare* i grupper}} redovisade.',
  'tally.new':
    '{visits, plural, =0 {Nytt den här veckan: inga klientbesök} other {Nytt den här veckan: *# klientbesök*}}{participants, plural, =0 {} other { och *# deltagare* i grupper}}.',
  'tally.none': 'Inget nytt redovisas den här gången: siffrorna väntar tills de är så stora att ingen kan kännas igen.',
  'tally.held':
    'Från vecka 48 till årets sista vecka redovisas inget, så att ingen kan pekas ut med hjälp av siffrorna för hela året.',

  'tally.table': 'Redovisade siffror: {period}',
  'tally.chart.title': 'Per region: {period}',
  'tally.chart.small': 'De små tillsammans',
  'tally.column.facility': 'Häkte eller anstalt',
  'tally.column.number': 'Antal',
  'tally.column.weeks': 'Räknat i vecka',
  'tally.measure.visits': 'klientbesök',
  'tally.measure.participants': 'deltagare i grupper',
  'tally.small': 'Små häkten och anstalter tillsammans ({count})',
  'tally.line.number': '*{value, number}* {measure}',
  'tally.line.weeks': '{numbers} ({count, plural, one {vecka {weeks}} other {vecka {weeks}}})',
  'tally.more': '{count, plural, one {Och # till.} other {Och # till.}}',
  'tally.follows': 'Fortsätter i nästa inlägg, med {count, plural, one {# siffra till} other {# siffror till}}.',
  'tally.continued': 'Här är resten av det som redovisas för veckan.',

  'tally.visits':
    '{planned, plural, =0 {Inga besök var planerade} other {*{held}* av # besök blev av}}{notHeld, plural, =0 {} other {, # ställdes in eller blev inte av}}{untold, plural, =0 {} one {, # är inte räknat än} other {, # är inte räknade än}}.',
  'tally.seats': '{percent, number} % av platserna var tagna ({taken, number} av {seats, number}).',
  'tally.facilities':
    'Besöken är {active, plural, one {i gång på # ställe} other {i gång på # ställen}}{paused, plural, =0 {} other {, pausade på #}}{starting, plural, =0 {} other {, i startgroparna på #}}.',
  'tally.training':
    'Utbildning: {notReady} kan inte gå på besök eftersom något saknas, och {lapsing} har något som går ut inom 60 dagar.',
  'tally.people': '{count, plural, one {# person} other {# personer}}',
  'tally.few': 'färre än 5 personer',
  'tally.why.line': 'Siffror visas först när ingen kan kännas igen i dem, och ändras aldrig.',
  'tally.why.button': 'Varför?',
  'tally.why.spoken': 'Varför? Så skyddas människor i siffrorna',
  'tally.why':
    'Siffrorna för ett häkte eller en anstalt visas först när de är minst {least, number} fler än besöken de kommer från, på minst {days, number} besöksdagar. Där flera grupper går på besök ska varje grupps siffror vara minst så många fler. Små häkten och anstalter visas tillsammans, så att ingen kan kännas igen. Möten i en-till-en innanför räknas också: i slutet av ett kvartal varje grupps, när de är minst {meetings, number}. Häkten och anstalter som inte finns med väntar på det eller hade inga besök. Det som är publicerat ändras aldrig: sena antal tas med längre fram.',

  'tally.own.year': '{facility} hittills {year}: {what}',
  'tally.own.none':
    'Inget är redovisat för {facility} under den tiden: siffrorna väntar tills de är minst {least, number} fler än besöken de kommer från, under minst {days, number} besöksdagar, så att ingen kan kännas igen.',
  'tally.own.held':
    'Inget är redovisat för {facility} under den tiden: från vecka 48 till årets sista vecka redovisas inget, så att ingen kan pekas ut med hjälp av siffrorna för hela året.',
  'tally.own.small':
    '{facility} hör till de små häktena och anstalterna, vars siffror redovisas tillsammans så att ingen kan kännas igen. Därför finns ingen egen siffra: summan står i den nationella kanalen.',
  'tally.own.few_small':
    '{facility} hör till de små häktena och anstalterna. I år är de färre än {members, number}, så inte ens deras summa redovisas: den skulle kunna peka ut någon. Det ni räknar finns ändå med i er egen årsrapport.',

  'tally.refused':
    'Siffrorna är till för ledare, som ser sitt eget häkte eller sin egen anstalt, och för nationella samordnare. Undrar du något? Fråga {leaders}.',
  'tally.refused_nobody':
    'Siffrorna är till för ledare, som ser sitt eget häkte eller sin egen anstalt, och för nationella samordnare. En administratör för arbetsytan kan säga vilka de är.',
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
    'Bara nationella samordnare kan få filen. Fråga dem, eller se dina egna med `/visit siffror vecka`.',

  'notice.national_cannot_post.not_in_channel':
    'Jag kan inte skriva i den nationella kanalen {channel} längre, så siffrorna kommer inte dit. Skriv `/invite @Visiting Hours` i kanalen: det som har blivit liggande kommer då av sig självt, med veckan angiven i varje inlägg.',
  'notice.national_cannot_post.archived':
    'Den nationella kanalen {channel} är arkiverad, så siffrorna kommer inte dit. Häv arkiveringen, eller be en administratör välja en annan kanal med `/visit inställningar`: det som har blivit liggande kommer då av sig självt, med veckan angiven i varje inlägg.',
  'notice.national_cannot_post.limit_reached':
    'Slack tar inte emot fler meddelanden i arbetsytan, så siffrorna kommer inte till {channel}: gränsen för abonnemanget är nådd. Fråga en administratör: det som har blivit liggande kommer då av sig självt, med veckan angiven i varje inlägg.',
  'notice.national_cannot_post.not_allowed':
    'Jag får inte skriva i den nationella kanalen {channel} just nu, så siffrorna kommer inte dit. Be en administratör låta Visiting Hours skriva i den: det som har blivit liggande kommer då av sig självt, med veckan angiven i varje inlägg.',
} as const satisfies Record<keyof typeof english, string>;
