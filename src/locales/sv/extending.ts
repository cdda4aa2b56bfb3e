import type { extending as english } from '../en/extending.js';

export const extending = {
  'extend.open': 'Förläng i en kris',
  'extend.title': 'Förläng giltigheten',
  'extend.intro':
    'När inga kurser kan hållas ska ingen behöva stanna hemma för att något av våra egna krav går ut. Det som skulle gå ut före en dag som du väljer gäller då till och med den dagen: en gång, för alla som har det. Inget blir kortare, och det som redan har gått ut förblir så.',
  'extend.codes': 'Vad ska gälla längre?',
  'extend.until': 'Gäller till och med',
  'extend.until.hint': 'Sista dagen. Det som redan gäller längre blir som det är.',
  'extend.not_ours':
    'Tillstånd, godkännanden och säkerhetsprövningar finns inte med: deras sista dag bestämmer en myndighet, och bara den kan förlänga dem. Samma sak gäller allt annat som har ett datum satt för varje person.',
  'extend.next': 'Se hur många',
  'extend.done_before': 'Redan förlängt:',
  'extend.done': 'gäller till och med {until} (beslutat {on} av {who})',
  'extend.problem.missing': 'Välj en dag.',
  'extend.problem.not_ahead': 'Välj en dag som ligger framåt i tiden.',
  'extend.problem.too_far': 'Högst två år framåt. Ska det alltid gälla längre, så ändra kravet i stället.',
  'extend.problem.nothing_ticked': 'Kryssa för minst ett ovanför.',
  'extend.problem.done':
    'Det gjordes redan {on}: det gäller till och med {until} för alla. Välj en senare dag för att förlänga mer.',
  'extend.preview':
    '{count, plural, =0 {Ingen har något som skulle gå ut före {until}, så det finns inget att förlänga.} one {För en person gäller något då till och med {until}:} other {För # personer gäller något då till och med {until}:}}',
  'extend.preview.people': '{count, plural, =0 {ingen} one {# person} other {# personer}}',
  'extend.preview.once':
    'Det görs en gång, för alla, och antecknas med ditt namn. Det går inte att ta tillbaka. Alla påminns i god tid före den nya dagen.',
  'extend.confirm': 'Förläng',
  'extend.told': 'Klart: för {count, plural, one {en person} other {# personer}} gäller något nu till och med {until}.',
} as const satisfies Record<keyof typeof english, string>;
