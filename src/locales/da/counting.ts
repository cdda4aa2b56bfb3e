import type { counting as english } from '../en/counting.js';

export const counting = {
  'word.count': 'tæl',
  'heard.count': 'tæl, tælle, tæl op, optæl, antal',
  'count.question': 'Blev besøget til noget? *{when}*, {facility}.',
  'count.number.individual': 'Hvor mange personer {party, plural, one {fik besøg} other {mødte I i alt}}?',
  'count.number.group': 'Hvor mange deltog ud over {party, plural, one {den frivillige} other {jer selv}}?',
  'count.not_held': 'Blev ikke til noget',
  'count.not_held_spoken': '{when}: blev ikke til noget',
  'count.individual_spoken':
    '{when}: gennemført, {party, plural, one {{number, plural, =0 {ingen} one {# person} other {# personer}} fik besøg} other {I mødte {number, plural, =0 {ingen} one {# person} other {# personer}}}}',
  'count.group_spoken': '{when}: gennemført, {number, plural, =0 {ingen var med} other {# var med}}',
  'count.none': 'Ingen',
  'count.other': 'Et andet antal',
  'count.other_spoken': '{when}: et andet antal',
  'count.why':
    'Tallene viser, at besøgene gør en forskel, og de deles først, når ingen kan genkendes i dem. Kun antallet gemmes. Det, du så eller tænker over, hører ikke hjemme her: Tal med {leaders} om det.',
  'count.ask_the_party': 'Ingen har svaret endnu. {people} havde en plads og ved det.',
  'count.correction':
    'Måske spørger jeg dig lige nu, om besøget *{when}*, {facility}, blev til noget. Det er allerede besvaret, eller besøget er ændret: `/visit tæl` viser, hvad der mangler at blive optalt.',

  'count.done': 'Tak! Noteret: *{when}*, {facility}: {what}.',
  'count.already': '{who} har allerede svaret: *{when}*, {facility}: {what}.',
  'count.what.not_held': 'blev ikke til noget',
  'count.what.individual':
    'gennemført, {party, plural, one {{number, plural, =0 {ingen} one {# person} other {# personer}} fik besøg} other {I mødte {number, plural, =0 {ingen} one {# person} other {# personer}}}}',
  'count.what.group': 'gennemført, {number, plural, =0 {ingen var med} other {# var med}}',
  'count.called_off':
    '*{when}*, {facility}: Besøget er aflyst, så der er ikke noget at tælle. Blev det til noget alligevel? Sig det til en besøgsleder.',
  'count.correct': 'Ret',
  'count.correct_spoken': '{when}: ret det, der er noteret',
  'count.correcting': '*{when}*, {facility}. Noteret nu: {what}. Hvad er rigtigt?',
  'count.send_again': 'Er dit antal det rigtige? Gem så en gang til.',

  'count.refusal.not_there':
    'Et besøg tælles af dem, der havde en plads på det, og af gruppens besøgsledere. Var du med i stedet for en anden? Sig det til en besøgsleder, som kan udfylde det.',
  'count.refusal.gone': 'Det besøg er ikke længere i planen. `/visit tæl` viser de besøg, der mangler at blive optalt.',
  'count.refusal.called_off':
    'Det besøg er aflyst, så der er ikke noget at tælle. Blev det til noget alligevel? Sig det til en besøgsleder.',
  'count.refusal.to_come':
    'Det besøg er ikke slut endnu. Jeg spørger dagen efter, eller skriv `/visit tæl`, når det er forbi.',

  'count.list.title': 'Besøg, der mangler at blive optalt',
  'count.list.none': 'Alle besøg fra de sidste tre uger er optalt. Tak! Det næste besøg spørger jeg om dagen efter.',
  'count.list.counted': 'Optalt',
  'count.list.more':
    '{count, plural, one {Og # til, som vises, når disse er optalt.} other {Og # til, som vises, når disse er optalt.}}',

  'count.modal.individual': 'Hvor mange personer {party, plural, one {fik besøg} other {mødte I i alt}}?',
  'count.modal.group': 'Hvor mange deltog ud over {party, plural, one {den frivillige} other {jer selv}}?',
  'count.modal.title': 'Hvor mange?',
  'count.modal.hint': 'Et helt tal fra 0 til {most}.',
  'count.problem.missing': 'Skriv et helt tal, for eksempel 5.',
  'count.problem.not_a_number': 'Skriv antallet med tal, for eksempel 3.',
  'count.problem.not_whole': 'Skriv et helt tal, for eksempel 2.',
  'count.problem.negative':
    'Skriv 0 eller mere. Blev besøget ikke til noget? Luk så vinduet, og tryk på ”Blev ikke til noget”.',
  'count.problem.too_large': 'Højst {most}. Skriv kun antallet for dette besøg.',
} as const satisfies Record<keyof typeof english, string>;
