import type { targets as english } from '../en/targets.js';

export const targets = {
  'targets.name.young': 'Barn och unga vuxna',
  'targets.name.with_children': 'Personer med medföljande barn',
  'targets.name.long_detention': 'Personer som varit häktade länge',
  'targets.name.deportation': 'Personer som dömts till utvisning',
  'targets.button': 'Lägg till målgrupper',
  'targets.button_spoken': '{when}: lägg till målgrupper',
  'targets.line': '{name}: *{value, number}*',
  'targets.title': 'Målgrupper',
  'targets.question':
    '{party, plural, one {{number, plural, one {# person fick besök.} other {# personer fick besök.}}} other {{number, plural, one {Ni träffade # person.} other {Ni träffade sammanlagt # personer.}}}} Hur många av dem hörde till varje grupp? En person kan höra till flera. Lämna tomt där du inte vet.',
  'targets.why':
    'Redovisas bara för hela landet, en gång i kvartalet, och bara när antalet är så stort att ingen kan kännas igen. Aldrig per häkte eller anstalt.',
  'targets.problem': 'Skriv ett heltal, 0 till {most}, eller lämna tomt.',
  'targets.refusal.not_counted':
    'Målgrupper räknas inte längre. Det du har fyllt i om själva besöket finns kvar: se det med `/visit räkna`.',
  'targets.refusal.nobody_met':
    'Målgrupper är en del av dem ni träffade, och för det här besöket är ingen noterad. Fyll först i hur många ni träffade, med `/visit räkna`.',
  'targets.choose.button': 'Målgrupper …',
  'targets.choose.label': 'Räkna de här',
  'targets.choose.why':
    'De som har varit på besök kan då fylla i hur många av dem de träffade som hörde till varje grupp. Även ett antal kan peka ut någon, så kryssa bara för det som verkligen behövs.',
  'targets.choose.erased': 'När du tar bort ett kryss raderas det som har fyllts i men inte redovisats än.',
  'targets.choose.none': 'inga',
  'targets.choose.saved': 'Sparat. Räknas från och med nu: {groups}.',
  'targets.choose.refused':
    'Bara nationella samordnare väljer vilka målgrupper som räknas. En administratör för arbetsytan kan säga vilka de är.',
  'quarter.name': 'kvartal {quarter} {year}',
  'quarter.title': 'Målgrupper: {period}',
  'quarter.lead':
    '{released, plural, =0 {Inget redovisas den här gången: siffrorna väntar tills de är så stora att ingen kan kännas igen.} other {Så många av klientbesöken i hela landet var hos någon ur de här grupperna. En person kan höra till flera.}}',
  'quarter.table': 'Målgrupper, {period}',
  'quarter.column.target_group': 'Målgrupp',
  'quarter.held_back': 'väntar tills antalet är så stort att ingen kan kännas igen',
  'quarter.line': '{name}: *{value, number}* ({count, plural, one {vecka {weeks}} other {vecka {weeks}}})',
  'quarter.line.held_back':
    '{name}: väntar tills antalet är så stort att ingen kan kännas igen ({count, plural, one {vecka {weeks}} other {vecka {weeks}}})',
  'quarter.why':
    'En målgrupp redovisas bara för hela landet, när antalet är minst {least, number} och kommer från minst {facilities, number} häkten och anstalter. Det som väntar följer med till nästa kvartal. Det som är publicerat ändras aldrig.',
  'quarter.none': 'Det finns inget om målgrupper för {period}: inga räknades då, eller så är kvartalet inte slut än.',
  'quarter.refused':
    'Målgrupper redovisas bara för hela landet, och bara nationella samordnare kan slå upp dem. Se dina egna siffror med `/visit siffror månad`.',
  'one_to_ones.title': 'En-till-en: {period}',
  'one_to_ones.lead':
    '{released, plural, =0 {Inget redovisas den här gången: siffrorna väntar tills de är så stora att ingen kan kännas igen.} other {Så mycket kan berättas om en-till-en i hela landet.}}',
  'one_to_ones.line':
    '{programme}: *{value, number}* {measure, select, begun {började} other {avslutades}} ({count, plural, one {vecka {weeks}} other {vecka {weeks}}})',
  'one_to_ones.line.held_back':
    '{programme}: hur många som {measure, select, begun {började} other {avslutades}} väntar tills antalet är så stort att ingen kan kännas igen ({count, plural, one {vecka {weeks}} other {vecka {weeks}}})',
  'one_to_ones.outside':
    'Träffades utanför: *{value, number}* {value, plural, one {gång} other {gånger}} ({count, plural, one {vecka {weeks}} other {vecka {weeks}}})',
  'one_to_ones.outside.held_back':
    'Träffades utanför: siffran väntar tills den är så stor att ingen kan kännas igen ({count, plural, one {vecka {weeks}} other {vecka {weeks}}})',
  'one_to_ones.outside.sum': 'Träffades utanför: *{value, number}* {value, plural, one {gång} other {gånger}}',
  'one_to_ones.whole_country': 'En-till-en i hela landet',
  'one_to_ones.sum': '{programme}: *{value, number}* {measure, select, begun {började} other {avslutades}}',
  'one_to_ones.why':
    'En-till-en redovisas bara för hela landet: när minst {least, number} har börjat, eller har avslutats, på minst {facilities, number} häkten och anstalter, och tillräckligt många är kvar utan vilken som helst av dem. Detsamma gäller hur ofta de som fortsätter utanför har träffats. Det som väntar följer med till nästa kvartal. Hur många som pågår publiceras aldrig, och det som är publicerat ändras aldrig.',
  'tally.show.quarter': 'Kvartalet',
} as const satisfies Record<keyof typeof english, string>;
