import type { counting as english } from '../en/counting.js';

export const counting = {
  'word.count': 'tæl',

  'count.question': 'Blev besøget til noget? *{when}*, {facility}.',
  'count.number.individual': 'I så fald: hvor mange personer mødte I, alle tilsammen?',
  'count.number.group': 'I så fald: hvor mange var med, jer selv ikke talt med?',
  'count.not_held': 'Blev ikke til noget',
  'count.not_held_spoken': 'Blev ikke til noget: {when}',
  'count.individual_spoken': 'Gennemført, I mødte {number, plural, one {# person} other {# personer}}: {when}',
  'count.group_spoken': 'Gennemført, {number} var med: {when}',
  'count.other': 'Et andet antal',
  'count.other_spoken': 'Et andet antal: {when}',
  'count.why':
    'Sådanne antal viser, at besøgene når frem, og de deles først, når ingen kan genkendes i dem. Kun et antal gemmes. Det, du så eller tænker over, hører ikke til her: tal med {leaders}.',
  'count.ask_the_party': 'Ingen har fortalt det endnu. {people} havde en plads og ved det.',
  'count.correction':
    'Omkring nu spørger jeg måske, om besøget *{when}*, {facility}, blev til noget. Det er besvaret eller ændret imens: `/visit tæl` viser, hvad der mangler at blive talt.',

  'count.done': 'Tak! Noteret: *{when}*, {facility}: {what}.',
  'count.already': '{who} har allerede fortalt det: *{when}*, {facility}: {what}.',
  'count.what.not_held': 'blev ikke til noget',
  'count.what.individual':
    'gennemført, {number, plural, =0 {I mødte ingen} one {I mødte # person} other {I mødte # personer}}',
  'count.what.group': 'gennemført, {number, plural, =0 {ingen var med} other {# var med}}',
  'count.correct': 'Ret',
  'count.correct_spoken': 'Ret det, der er noteret: {when}',
  'count.correcting': '*{when}*, {facility}. Noteret nu: {what}. Hvad er rigtigt?',
  'count.send_again': 'Er dit antal det rigtige? Gem så en gang til.',

  'count.refusal.not_there':
    'Et besøg tælles af dem, der havde en plads på det, og af gruppens besøgsledere. Var du med i stedet for en anden? Sig det til en besøgsleder, som kan udfylde det.',
  'count.refusal.gone': 'Det besøg er ikke længere i planen. Se, hvad der mangler at blive talt, med `/visit tæl`.',
  'count.refusal.called_off':
    'Det besøg er aflyst, så der er ikke noget at tælle. Blev det til noget alligevel? Sig det til en besøgsleder.',
  'count.refusal.to_come':
    'Det besøg er ikke slut endnu. Jeg spørger dagen efter, eller skriv `/visit tæl`, når det er forbi.',

  'count.list.title': 'Besøg, der mangler at blive talt',
  'count.list.none': 'Alle besøg i de sidste tre uger er talt. Tak! Det næste spørger jeg om dagen efter.',
  'count.list.counted': 'Talt',
  'count.list.more':
    '{count, plural, one {Og # til: det vises, når de her er talt.} other {Og # til: de vises, når de her er talt.}}',

  'count.modal.individual': 'Hvor mange personer mødte I, alle tilsammen?',
  'count.modal.group': 'Hvor mange var med, jer selv ikke talt med?',
  'count.modal.title': 'Hvor mange?',
  'count.modal.hint': 'Et helt tal, 0 til {most}.',
  'count.problem.missing': 'Skriv et helt tal, for eksempel 5.',
  'count.problem.not_a_number': 'Skriv antallet med tal, for eksempel 3.',
  'count.problem.not_whole': 'Skriv et helt tal, for eksempel 2.',
  'count.problem.negative': 'Skriv 0 eller mere. Blev besøget ikke til noget? Luk så, og tryk på Blev ikke til noget.',
  'count.problem.too_large': 'Højst {most}. Skriv antallet for kun det her besøg.',
} as const satisfies Record<keyof typeof english, string>;
