import type { restoring as english } from '../en/restoring.js';

export const restoring = {
  'doubt.said':
    '*Slack säger att {who} går {when}, {facility}.* Våra uppgifter slutar {end}: en säkerhetskopia har lagts tillbaka, och {count, plural, one {den platsen finns} other {de platserna finns}} inte i den.',
  'doubt.recorded':
    '*I våra uppgifter går {who} {when}, {facility}, men inte i inlägget i Slack.* Våra uppgifter slutar {end}, då säkerhetskopian togs; {count, plural, one {platsen kan ha blivit ledig} other {platserna kan ha blivit lediga}} efter det.',
  'doubt.recorded_too': 'I våra uppgifter finns också {who}, som inlägget inte nämner.',
  'doubt.hidden':
    '{count, plural, one {en person som inlägget inte nämner} other {# personer som inlägget inte nämner}}',
  'doubt.next': 'Inget ändras innan du har bestämt. Gör ingen det frågar jag dem själva ett dygn före besöket.',
  'doubt.put_back': 'Sätt tillbaka dem',
  'doubt.put_back_spoken': 'Sätt tillbaka dem {when}',
  'doubt.free': 'Gör platserna lediga',
  'doubt.free_spoken': 'Gör platserna lediga {when}',
  'doubt.as_slack': 'Som Slack säger',
  'doubt.as_recorded': 'Som i våra uppgifter',
  'doubt.decided': '{who} har bestämt om *{when}*, {facility}.',
  'doubt.answered': '*{when}*, {facility}: de har svarat själva.',
  'doubt.back': 'Tillbaka på besöket: {who}.',
  'doubt.refused':
    'Gick inte att sätta tillbaka, eftersom reglerna sa nej: {who}. De har fått besked; prata gärna med dem.',
  'doubt.freed': 'Ledigt igen: {count, plural, one {platsen} other {platserna}} för {who}. De har fått besked.',
  'doubt.kept': 'Kvar på besöket: {who}. De får frågan om de kommer.',
  'doubt.given_up': 'Inte längre med på besöket, som Slack säger: {who}.',
  'doubt.gone': 'Det är redan avgjort. `/visit planera` visar hur det står till med besöket.',
  'doubt.ask': 'Slack säger att du går *{when}*, {facility}, men i våra uppgifter har det försvunnit. Går du?',
  'doubt.ask_recorded': 'I våra uppgifter går du *{when}*, {facility}, men inlägget i kanalen nämner dig inte. Går du?',
  'doubt.thanks': 'Tack! Du är väntad *{when}*, {facility}.',
  'doubt.not_coming': 'Då vet vi: du är inte med på besöket *{when}*, {facility}. Tack för att du säger till.',
  'notice.place_freed':
    'En del av våra uppgifter har försvunnit, och din plats *{when}*, {facility}, gick inte att behålla: den är ledig nu. Vill du fortfarande gå, anmäl dig igen.',
  'notice.place_not_put_back':
    'Slack sa att du går *{when}*, {facility}. En del av våra uppgifter har försvunnit, och platsen gick inte att sätta tillbaka. {leaders, select, none {Dina ledare vet mer.} other {{leaders} kan berätta mer.}}',
  'tally.year_unknown': 'Summan för {year} står inte här: en del av den är inte längre känd.',
  'tally.incomplete':
    'Den här tiden har ingen summa: en del av det som har redovisats är inte längre känt, eftersom en säkerhetskopia har lagts tillbaka. Det som står i kanalen gäller.',
  'notice.tally_lost':
    'En säkerhetskopia har lagts tillbaka, och det som redovisades {week} går inte att läsa tillbaka helt från den nationella kanalen. Inget har ändrats där. Summan för {year} hittills visas inte längre, och inte heller summor för månaderna och året, så att inget tal säger emot ett annat.',
  'notice.was_away':
    'Jag var borta från *{from}* till *{until}*. Påminnelser för {group} som skulle ha kommit från *{unsent}* och fram till nu har inte skickats. Nu påminner jag som vanligt igen. Titta i planen, och skriv själv till dem som har besök de närmaste dagarna.',
  'notice.records_end':
    'En säkerhetskopia har lagts tillbaka: det jag har fått veta efter *{end}* har försvunnit, också för {group}. Publicerade veckor och vilka som går kommer tillbaka från inläggen. Räkna gärna igen det som räknats sedan dess (`/visit räkna`), och se igenom utbildningar och anmälningar.',
} as const satisfies Record<keyof typeof english, string>;
