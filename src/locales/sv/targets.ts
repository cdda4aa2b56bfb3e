import type { targets as english } from '../en/targets.js';

export const targets = {
  'targets.name.young': 'Barn och unga vuxna',
  'targets.name.with_children': 'Personer med medföljande barn',
  'targets.name.long_detention': 'Personer som varit häktade länge',
  'targets.name.deportation': 'Personer som dömts till utvisning',
  'targets.button': 'Lägg till målgrupper',
  'targets.button_spoken': 'Lägg till målgrupper: {when}',
  'targets.line': '{name}: *{value, number}*',
  'targets.title': 'Målgrupper',
  'targets.question':
    '{number, plural, one {Ni träffade # person.} other {Ni träffade # personer, alla tillsammans.}} Hur många av dem hörde till varje grupp? En person kan höra till flera. Lämna tomt det du inte vet.',
  'targets.why':
    'Redovisas bara för hela landet, en gång i kvartalet, och bara när antalet är stort nog för att skydda människor. Aldrig per häkte eller anstalt.',
  'targets.problem': 'Skriv ett heltal, 0 till {most}, eller lämna tomt.',
  'targets.refusal.not_counted':
    'Målgrupper räknas inte längre. Det du berättat om själva besöket finns kvar: se det med `/visit räkna`.',
  'targets.refusal.nobody_met':
    'Målgrupper är en del av dem ni träffade, och för det här besöket är ingen noterad. Berätta först hur många ni träffade, med `/visit räkna`.',
  'targets.choose.button': 'Målgrupper …',
  'targets.choose.label': 'Räkna de här',
  'targets.choose.why':
    'De som kommer från ett besök kan då lägga till hur många av dem de träffade som hörde till varje grupp. Också ett antal kan peka ut någon, så kryssa bara i det som verkligen behövs.',
  'targets.choose.erased': 'När du tar bort ett kryss raderas det som har berättats och inte har redovisats än.',
  'targets.choose.none': 'inga',
  'targets.choose.saved': 'Sparat. Räknas från och med nu: {groups}.',
  'targets.choose.refused':
    'Bara nationella medarbetare väljer vilka målgrupper som räknas. En administratör för arbetsytan kan säga vilka de är.',
  'quarter.name': 'kvartal {quarter} {year}',
  'quarter.title': 'Målgrupper: {period}',
  'quarter.lead':
    '{released, plural, =0 {Inget redovisas den här gången: det hålls inne tills antalen är stora nog för att skydda människor.} other {Så många av klientbesöken i hela landet var med någon ur de här grupperna. En person kan höra till flera.}}',
  'quarter.table': 'Målgrupper, {period}',
  'quarter.column.target_group': 'Målgrupp',
  'quarter.held_back': 'hålls inne tills antalet är stort nog för att skydda människor',
  'quarter.line': '{name}: *{value, number}* (vecka {weeks})',
  'quarter.line.held_back': '{name}: hålls inne tills antalet är stort nog för att skydda människor (vecka {weeks})',
  'quarter.why':
    'En målgrupp redovisas bara för hela landet, när minst {least, number} har kommit in från minst {facilities, number} häkten och anstalter. Det som hålls inne följer med till nästa kvartal. Det som är publicerat ändras aldrig.',
  'quarter.none': 'Det finns inget om målgrupper för {period}: inga räknades då, eller så är kvartalet inte slut än.',
  'quarter.refused':
    'Målgrupper redovisas bara för hela landet, och bara nationella medarbetare kan slå upp dem. Se dina egna siffror med `/visit siffror månad`.',
  'tally.show.quarter': 'Kvartalet',
} as const satisfies Record<keyof typeof english, string>;
