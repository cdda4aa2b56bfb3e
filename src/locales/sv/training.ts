import type { training as english } from '../en/training.js';

export const training = {
  'training.title': 'Din utbildning',
  'training.ready': '*{facility}*: du är redo. {done} av {count} klart.',
  'training.ready_until': '*{facility}*: du är redo till och med {date}. {done} av {count} klart.',
  'training.not_ready': '*{facility}*: {done} av {count} klart.',
  'training.nothing_asked': '*{facility}*: här finns inga krav, så du är redo.',
  'training.done': 'Klart: *{name}*, {date}. Intygat av {who}.',
  'training.done_until': 'Klart: *{name}*, {date}, gäller till och med {until}. Intygat av {who}.',
  'training.lapsed': 'Har gått ut: *{name}*, gällde till och med {until}.',
  'training.missing': 'Saknas: *{name}*',
  'training.only_reminds': 'Det här är bara en påminnelse: du kan gå på besök utan det.',
  'training.ask': '{leaders} kan intyga det åt dig.',
  'training.signed_up': 'Du är anmäld: {when}, {place}.',
  'training.on_reserve': 'Du står på reservlistan: {when}, {place}.',
  'training.next': 'Ta ett besök med `/visit ta`.',
  'training.wrong': 'Är något fel här? Säg till din ledare.',
  'training.more_groups':
    '{count, plural, one {Du är med i en grupp till} other {Du är med i # grupper till}}: skriv `/visit utbildning` i {channels}.',
  'training.home': 'Utbildning',
  'training.home_done': '{facility}: redo, {done} av {count} klart',
  'training.home_next': '{facility}: {done} av {count} klart; nästa: {name}',
  'training.home_renew': '{facility}: redo till och med {date}; förnya: {name}',

  'join.welcome':
    'Välkommen till *{group}*! Det här gör dig redo för besök. {leaders} ser att du har börjat och hjälper dig.',
  'join.welcome_ready': 'Du är med i *{group}* och redo för besök.',
  'join.welcome_leader': 'Du leder *{group}* och är med i den. Det här är din egen utbildning.',
  'join.no_group_here':
    'Ingen besöksgrupp hör hemma i den här kanalen. Gå till din grupps kanal och skriv `/visit börja` där. Vet du inte vilken? Fråga din ledare.',
  'join.no_group_here_but': 'Ingen besöksgrupp hör hemma i den här kanalen. Du är redan med i {channels}.',
  'join.not_in_channel': 'Du är inte med i {channel} än. Gå med i kanalen först och skriv sedan `/visit börja` där.',
  'join.bot_not_in_channel':
    'Jag är inte med i {channel} och ser därför inte vilka som är där. Skriv `/invite @Visiting Hours` i kanalen och sedan `/visit börja` igen.',
  'notice.joined': '{who} har börjat i {group}: *{progress}*. Säg hej, och intyga efter hand det som är klart.',
  'notice.joined.verify': 'Intyga',
  'notice.joined.verify_spoken': 'Intyga vad en ny har klart',

  'group_ready.title': '*{group}* · {facility}',
  'group_ready.choose_group': 'Vilken grupp vill du se?',
  'group_ready.open': 'Vilka är redo',
  'group_ready.summary':
    '{ready} av {count, plural, one {# frivillig är redo} other {# frivilliga är redo}} i dag, {date}.',
  'group_ready.summary_soon':
    '{soon, plural, =0 {Alla är redo till och med den {until}.} one {En är inte redo nu, eller inte längre den {until}.} other {# är inte redo nu, eller inte längre den {until}.}}',
  'group_ready.nobody': 'Ingen är med i {channel} än. Bjud in dina frivilliga dit: den som går med syns här.',
  'group_ready.nothing_asked': 'Verksamheten har inga krav än, så alla är redo.',
  'group_ready.none_soon': 'Ingen att visa här just nu.',
  'group_ready.caption': 'Vilka är redo i {group}, {date}',
  'group_ready.column_person': 'Frivillig',
  'group_ready.column_ready': 'Redo till och med',
  'group_ready.column_weeks': 'Veckor kvar',
  'group_ready.column_done': 'Klart',
  'group_ready.column_reminds': '{name} (bara påminnelse)',
  'group_ready.not_ready': 'inte redo',
  'group_ready.no_end': 'tills vidare',
  'group_ready.new': 'ny: 0 av {count}',
  'group_ready.done_of': '{done} av {count}',
  'group_ready.resting': 'tar paus',
  'group_ready.cell_done': 'klart',
  'group_ready.cell_until': 'till {date}',
  'group_ready.cell_lapsed': 'gick ut {date}',
  'group_ready.cell_missing': 'saknas',
  'group_ready.line_new': '{who} – *ny: 0 av {count}*',
  'group_ready.line_not_ready': '{who} – *inte redo*, {done} av {count}. {reasons}',
  'group_ready.reason_missing': 'Saknas: {names}.',
  'group_ready.reason_lapsed': 'Har gått ut: {names}.',
  'group_ready.line_until':
    '{who} – redo till och med {date} ({weeks, plural, =0 {mindre än en vecka} one {en vecka} other {# veckor}}), {done} av {count}',
  'group_ready.line_no_end': '{who} – redo tills vidare, {done} av {count}',
  'group_ready.line_resting': '(tar paus)',
  'group_ready.more':
    '{count, plural, one {En till} other {# till}} visas inte här. Börja med dem som inte är redo, nu eller snart.',
  'group_ready.show_soon': 'Visa dem som inte är redo, nu eller snart',
  'group_ready.show_all': 'Visa alla',
  'group_ready.privacy': 'Att du har sett det här antecknas.',
  'capacity.title': '*De närmaste {weeks} veckorna*',
  'capacity.enough': 'Tillräckligt många är redo för alla besök.',
  'capacity.short':
    '{week}: {visits, plural, one {ett besök behöver} other {# besök behöver}} minst {seats, plural, one {en person} other {# personer}}, och {people, plural, =0 {ingen} one {en} other {#}} är redo. *{short, plural, one {En} other {#}} för få.*',
  'capacity.nothing_planned':
    'Inga besök är planerade, och gruppen har inget veckomönster än. Planera en vecka med `/visit planera`.',
  'capacity.how':
    'Var och en räknas med för ett besök i veckan; de som tar paus räknas inte. Veckor som inte är publicerade än följer veckomönstret.',
} as const satisfies Record<keyof typeof english, string>;
