import type { counting as english } from '../en/counting.js';

export const counting = {
  'word.count': 'räkna',

  'count.question': 'Blev besöket av? *{when}*, {facility}.',
  'count.number.individual': 'I så fall: hur många personer träffade ni, alla tillsammans?',
  'count.number.group': 'I så fall: hur många var med, er själva oräknade?',
  'count.not_held': 'Blev inte av',
  'count.not_held_spoken': 'Blev inte av: {when}',
  'count.individual_spoken': 'Blev av, ni träffade {number, plural, one {# person} other {# personer}}: {when}',
  'count.group_spoken': 'Blev av, {number} var med: {when}',
  'count.other': 'Ett annat antal',
  'count.other_spoken': 'Ett annat antal: {when}',
  'count.why':
    'Sådana här antal visar att besöken når fram, och de delas först när ingen kan kännas igen i dem. Bara ett antal sparas. Det du såg eller funderar på hör inte hemma här: prata med {leaders}.',
  'count.ask_the_party': 'Ingen har berättat än. {people} hade plats och vet.',
  'count.correction':
    'Ungefär nu kan jag fråga om besöket *{when}*, {facility}, blev av. Det har besvarats eller ändrats under tiden: `/visit räkna` visar vad som är kvar att räkna.',

  'count.done': 'Tack! Noterat: *{when}*, {facility}: {what}.',
  'count.already': '{who} har redan berättat: *{when}*, {facility}: {what}.',
  'count.what.not_held': 'blev inte av',
  'count.what.individual':
    'blev av, {number, plural, =0 {ni träffade ingen} one {ni träffade # person} other {ni träffade # personer}}',
  'count.what.group': 'blev av, {number, plural, =0 {ingen var med} other {# var med}}',
  'count.correct': 'Rätta',
  'count.correct_spoken': 'Rätta det som är noterat: {when}',
  'count.correcting': '*{when}*, {facility}. Noterat nu: {what}. Vad är rätt?',
  'count.send_again': 'Är ditt antal det rätta? Spara då en gång till.',

  'count.refusal.not_there':
    'Ett besök räknas av dem som hade plats på det och av gruppens ledare. Var du med i någons ställe? Säg till en ledare, som kan fylla i det.',
  'count.refusal.gone': 'Det besöket finns inte kvar i planen. Se vad som är kvar att räkna med `/visit räkna`.',
  'count.refusal.called_off':
    'Det besöket är inställt, så det finns inget att räkna. Blev det av ändå? Säg till en ledare.',
  'count.refusal.to_come':
    'Det besöket är inte slut än. Jag frågar dagen efter, eller så skriver du `/visit räkna` när det är över.',

  'count.list.title': 'Besök kvar att räkna',
  'count.list.none': 'Alla besök de senaste tre veckorna är räknade. Tack! Nästa frågar jag om dagen efter.',
  'count.list.counted': 'Räknade',
  'count.list.more':
    '{count, plural, one {Och # till: det visas när de här är räknade.} other {Och # till: de visas när de här är räknade.}}',

  'count.modal.individual': 'Hur många personer träffade ni, alla tillsammans?',
  'count.modal.group': 'Hur många var med, er själva oräknade?',
  'count.modal.title': 'Hur många?',
  'count.modal.hint': 'Ett heltal, 0 till {most}.',
  'count.problem.missing': 'Skriv ett heltal, till exempel 5.',
  'count.problem.not_a_number': 'Skriv antalet med siffror, till exempel 3.',
  'count.problem.not_whole': 'Skriv ett heltal, till exempel 2.',
  'count.problem.negative': 'Skriv 0 eller mer. Blev det inget besök? Stäng då och tryck på Blev inte av.',
  'count.problem.too_large': 'Högst {most}. Skriv antalet för bara det här besöket.',
} as const satisfies Record<keyof typeof english, string>;
