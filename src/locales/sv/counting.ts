import type { counting as english } from '../en/counting.js';

export const counting = {
  'word.count': 'räkna',
  'heard.count': 'räkna, antal',
  'count.question': 'Blev besöket av? *{when}*, {facility}.',
  'count.number.individual': 'Hur många personer {party, plural, one {fick besök} other {träffade ni sammanlagt}}?',
  'count.number.group': 'Hur många var med, {party, plural, one {utöver den frivilliga} other {utöver er själva}}?',
  'count.not_held': 'Blev inte av',
  'count.not_held_spoken': '{when}: blev inte av',
  'count.individual_spoken':
    '{when}: blev av, {party, plural, one {{number, plural, =0 {ingen} one {# person} other {# personer}} fick besök} other {ni träffade {number, plural, =0 {ingen} one {# person} other {# personer}}}}',
  'count.group_spoken': '{when}: blev av, {number, plural, =0 {ingen var med} other {# var med}}',
  'count.none': 'Ingen',
  'count.other': 'Ett annat antal',
  'count.other_spoken': '{when}: ett annat antal',
  'count.why':
    'Siffrorna visar att besöken gör nytta, och de redovisas först när ingen kan kännas igen i dem. Bara ett antal sparas. Det du såg eller funderar på hör inte hemma här: prata med {leaders}.',
  'count.ask_the_party': 'Ingen har svarat än. Fråga gärna {people}.',
  'count.correction':
    'Du kan strax få en fråga om besöket *{when}*, {facility}, blev av. Bortse från den: besöket är redan räknat eller har ändrats. `/visit räkna` visar vad som är kvar att räkna.',

  'count.done': 'Tack! Noterat: *{when}*, {facility}: {what}.',
  'count.already': '{who} har redan svarat om *{when}*, {facility}: {what}.',
  'count.what.not_held': 'blev inte av',
  'count.what.individual':
    'blev av, {party, plural, one {{number, plural, =0 {ingen} one {# person} other {# personer}} fick besök} other {ni träffade {number, plural, =0 {ingen} one {# person} other {# personer}}}}',
  'count.what.group': 'blev av, {number, plural, =0 {ingen var med} other {# var med}}',
  'count.called_off':
    '*{when}*, {facility}: besöket är inställt, så det finns inget att räkna. Blev det av ändå? Säg till en ledare.',
  'count.correct': 'Rätta',
  'count.correct_spoken': '{when}: rätta det som är noterat',
  'count.correcting': '*{when}*, {facility}. Noterat nu: {what}. Vad är rätt?',
  'count.send_again': 'Stämmer ditt antal? Spara då en gång till.',

  'count.refusal.not_there':
    'Bara gruppens ledare och de som var anmälda till besöket kan räkna det. Gick du i någons ställe? Säg till en ledare, som kan fylla i det.',
  'count.refusal.gone': 'Det besöket finns inte kvar i planen. Se vad som är kvar att räkna med `/visit räkna`.',
  'count.refusal.called_off':
    'Det besöket är inställt, så det finns inget att räkna. Blev det av ändå? Säg till en ledare.',
  'count.refusal.to_come':
    'Det besöket är inte över än. Jag frågar dagen efter, eller så skriver du `/visit räkna` när det är över.',

  'count.list.title': 'Besök kvar att räkna',
  'count.list.none': 'Alla besök de senaste tre veckorna är räknade. Tack! Nästa besök frågar jag om dagen efter.',
  'count.list.counted': 'Räknade',
  'count.list.more':
    '{count, plural, one {Och # till: det visas när de här är räknade.} other {Och # till: de visas när de här är räknade.}}',

  'count.modal.individual': 'Hur många personer {party, plural, one {fick besök} other {träffade ni sammanlagt}}?',
  'count.modal.group': 'Hur många var med, {party, plural, one {utöver den frivilliga} other {utöver er själva}}?',
  'count.modal.title': 'Hur många?',
  'count.modal.hint': 'Ett heltal, 0 till {most}.',
  'count.problem.missing': 'Skriv ett heltal, till exempel 5.',
  'count.problem.not_a_number': 'Skriv antalet med siffror, till exempel 3.',
  'count.problem.not_whole': 'Skriv ett heltal, till exempel 2.',
  'count.problem.negative': 'Skriv 0 eller mer. Blev det inget besök? Stäng då rutan och tryck på ”Blev inte av”.',
  'count.problem.too_large': 'Högst {most}. Skriv antalet för bara det här besöket.',
} as const satisfies Record<keyof typeof english, string>;
