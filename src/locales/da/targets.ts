import type { targets as english } from '../en/targets.js';

export const targets = {
  'targets.name.young': 'Børn og unge voksne',
  'targets.name.with_children': 'Personer med medfølgende børn',
  'targets.name.long_detention': 'Personer, der har været fængslet længe',
  'targets.name.deportation': 'Personer, der er dømt til udvisning',
  'targets.button': 'Tilføj målgrupper',
  'targets.button_spoken': '{when}: tilføj målgrupper',
  'targets.line': '{name}: *{value, number}*',
  'targets.title': 'Målgrupper',
  'targets.question':
    '{party, plural, one {{number, plural, one {# person fik besøg.} other {# personer fik besøg.}}} other {{number, plural, one {I mødte # person.} other {I mødte # personer i alt.}}}} Hvor mange af dem hørte til hver gruppe? En person kan høre til flere. Lad feltet stå tomt, hvis du ikke ved det.',
  'targets.why':
    'Frigives kun for hele landet, en gang i kvartalet, og kun når antallet er så stort, at ingen kan genkendes. Aldrig for et enkelt sted.',
  'targets.problem': 'Skriv et helt tal fra 0 til {most}, eller lad feltet stå tomt.',
  'targets.refusal.not_counted':
    'Målgrupper tælles ikke længere. Tallet for selve besøget er gemt: Se det med `/visit tæl`.',
  'targets.refusal.nobody_met':
    'For det her besøg er der ikke noteret, at I mødte nogen. Skriv først, hvor mange I mødte, med `/visit tæl`.',
  'targets.choose.button': 'Målgrupper …',
  'targets.choose.label': 'Tæl disse',
  'targets.choose.why':
    'Efter et besøg kan de frivillige så tilføje, hvor mange af dem, de mødte, der hørte til hver gruppe. Selv et antal kan pege på nogen, så sæt kun flueben ved det, der virkelig er brug for.',
  'targets.choose.erased': 'Når du fjerner et flueben, slettes det, der er noteret og ikke er frigivet endnu.',
  'targets.choose.none': 'ingen',
  'targets.choose.saved': 'Gemt. Tælles fra nu af: {groups}.',
  'targets.choose.refused':
    'Kun landskontoret vælger, hvilke målgrupper der tælles. En administrator i jeres Slack kan fortælle, hvem det er.',
  'quarter.name': '{quarter}. kvartal {year}',
  'quarter.title': 'Målgrupper: {period}',
  'quarter.lead':
    '{released, plural, =0 {Intet frigives denne gang: Tallene venter, til de er så store, at ingen kan genkendes.} other {Så mange af klientbesøgene i hele landet var hos personer fra disse grupper. En person kan høre til flere.}}',
  'quarter.table': 'Målgrupper, {period}',
  'quarter.column.target_group': 'Målgruppe',
  'quarter.held_back': 'venter, til antallet er så stort, at ingen kan genkendes',
  'quarter.line': '{name}: *{value, number}* ({count, plural, one {uge {weeks}} other {uge {weeks}}})',
  'quarter.line.held_back':
    '{name}: venter, til antallet er så stort, at ingen kan genkendes ({count, plural, one {uge {weeks}} other {uge {weeks}}})',
  'quarter.why':
    'En målgruppe frigives kun for hele landet, når antallet er mindst {least, number} og kommer fra mindst {facilities, number} steder. Det, der venter, følger med til næste kvartal. Det, der er slået op, ændres aldrig.',
  'quarter.none':
    'Der er intet om målgrupper for {period}: Ingen blev optalt dengang, eller kvartalet er ikke slut endnu.',
  'quarter.refused':
    'Målgrupper frigives kun for hele landet, og kun landskontoret kan se dem her. Se dine egne tal med `/visit tal måned`.',
  'one_to_ones.title': 'Forløb: {period}',
  'one_to_ones.lead':
    '{released, plural, =0 {Intet frigives denne gang: Tallene venter, til de er så store, at ingen kan genkendes.} other {Så meget kan fortælles om forløb i hele landet.}}',
  'one_to_ones.line':
    '{programme}: *{value, number}* {measure, select, begun {begyndte} other {blev afsluttet}} ({count, plural, one {uge {weeks}} other {uge {weeks}}})',
  'one_to_ones.line.held_back':
    '{programme}: Hvor mange der {measure, select, begun {begyndte} other {blev afsluttet}}, venter, til antallet er så stort, at ingen kan genkendes ({count, plural, one {uge {weeks}} other {uge {weeks}}})',
  'one_to_ones.outside':
    'Mødtes udenfor: *{value, number}* {value, plural, one {gang} other {gange}} ({count, plural, one {uge {weeks}} other {uge {weeks}}})',
  'one_to_ones.outside.held_back':
    'Mødtes udenfor: Tallet venter, til det er så stort, at ingen kan genkendes ({count, plural, one {uge {weeks}} other {uge {weeks}}})',
  'one_to_ones.outside.sum': 'Mødtes udenfor: *{value, number}* {value, plural, one {gang} other {gange}}',
  'one_to_ones.whole_country': 'Forløb i hele landet',
  'one_to_ones.sum': '{programme}: *{value, number}* {measure, select, begun {begyndte} other {blev afsluttet}}',
  'one_to_ones.why':
    'Forløb frigives kun for hele landet: når mindst {least, number} er begyndt, eller er afsluttet, på mindst {facilities, number} steder, og der er nok tilbage uden et hvilket som helst af dem. Det samme gælder for, hvor tit man har mødtes i forløb, der fortsætter udenfor. Det, der venter, følger med til næste kvartal. Hvor mange der er i gang, slås aldrig op, og det, der er slået op, ændres aldrig.',
  'tally.show.quarter': 'Kvartalet',
} as const satisfies Record<keyof typeof english, string>;
