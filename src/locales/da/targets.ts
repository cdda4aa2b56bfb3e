import type { targets as english } from '../en/targets.js';

export const targets = {
  'targets.name.young': 'Børn og unge voksne',
  'targets.name.with_children': 'Personer med medfølgende børn',
  'targets.name.long_detention': 'Personer, der har været fængslet længe',
  'targets.name.deportation': 'Personer, der er dømt til udvisning',
  'targets.button': 'Tilføj målgrupper',
  'targets.button_spoken': 'Tilføj målgrupper: {when}',
  'targets.line': '{name}: *{value, number}*',
  'targets.title': 'Målgrupper',
  'targets.question':
    '{number, plural, one {I mødte # person.} other {I mødte # personer, alle tilsammen.}} Hvor mange af dem hørte til hver gruppe? En person kan høre til flere. Lad stå tomt, hvad du ikke ved.',
  'targets.why':
    'Frigives kun for hele landet, en gang i kvartalet, og kun når antallet er stort nok til at beskytte mennesker. Aldrig for et enkelt sted.',
  'targets.problem': 'Skriv et helt tal, 0 til {most}, eller lad det stå tomt.',
  'targets.refusal.not_counted':
    'Målgrupper tælles ikke længere. Det, du har fortalt om selve besøget, er gemt: se det med `/visit tæl`.',
  'targets.refusal.nobody_met':
    'Målgrupper er en del af dem, I mødte, og for det her besøg er der ikke noteret nogen. Fortæl først, hvor mange I mødte, med `/visit tæl`.',
  'targets.choose.button': 'Målgrupper …',
  'targets.choose.label': 'Tæl disse',
  'targets.choose.why':
    'De, der kommer fra et besøg, kan så tilføje, hvor mange af dem, de mødte, der hørte til hver gruppe. Også et antal kan pege på nogen, så sæt kun kryds ved det, der virkelig er brug for.',
  'targets.choose.erased': 'Når du fjerner et kryds, slettes det, der er fortalt og ikke er frigivet endnu.',
  'targets.choose.none': 'ingen',
  'targets.choose.saved': 'Gemt. Tælles fra nu af: {groups}.',
  'targets.choose.refused':
    'Kun landskontoret vælger, hvilke målgrupper der tælles. En administrator af workspacet kan sige, hvem de er.',
  'quarter.name': '{quarter}. kvartal {year}',
  'quarter.title': 'Målgrupper: {period}',
  'quarter.lead':
    '{released, plural, =0 {Intet frigives denne gang: det holdes tilbage, til tallene er store nok til at beskytte mennesker.} other {Så mange af klientbesøgene i hele landet var med nogen fra disse grupper. En person kan høre til flere.}}',
  'quarter.table': 'Målgrupper, {period}',
  'quarter.column.target_group': 'Målgruppe',
  'quarter.held_back': 'holdes tilbage, til antallet er stort nok til at beskytte mennesker',
  'quarter.line': '{name}: *{value, number}* (uge {weeks})',
  'quarter.line.held_back': '{name}: holdes tilbage, til antallet er stort nok til at beskytte mennesker (uge {weeks})',
  'quarter.why':
    'En målgruppe frigives kun for hele landet, når mindst {least, number} er kommet ind fra mindst {facilities, number} steder. Det, der holdes tilbage, følger med til næste kvartal. Det, der er slået op, ændres aldrig.',
  'quarter.none':
    'Der er intet om målgrupper for {period}: ingen blev talt dengang, eller kvartalet er ikke slut endnu.',
  'quarter.refused':
    'Målgrupper frigives kun for hele landet, og kun landskontoret kan slå dem op. Se dine egne tal med `/visit tal måned`.',
  'tally.show.quarter': 'Kvartalet',
} as const satisfies Record<keyof typeof english, string>;
