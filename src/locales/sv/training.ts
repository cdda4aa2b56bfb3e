import type { training as english } from '../en/training.js';

export const training = {
  'word.training': 'utbildning',
  'heard.training': 'utbildning, utbildningen, kurser, kurs',
  'training.title': 'Din utbildning',
  'training.ready': '*{facility}*: du är redo. {done} av {count} klara.',
  'training.ready_until': '*{facility}*: du är redo till och med {date}. {done} av {count} klara.',
  'training.not_ready': '*{facility}*: du är inte redo än. {done} av {count} klara.',
  'training.nothing_asked': '*{facility}*: här finns inga krav, så du är redo.',
  'training.done': 'Klart: *{name}*, {date}. Intygat av {who}.',
  'training.done_until': 'Klart: *{name}*, {date}, gäller till och med {until}. Intygat av {who}.',
  'training.lapsed': 'Har gått ut: *{name}*, gällde till och med {until}.',
  'training.missing': 'Saknas: *{name}*',
  'training.only_reminds': 'Det här är bara en påminnelse: du kan gå på besök utan det.',
  'training.ask': 'Fråga {leaders} hur du går till väga. De intygar när det är klart.',
  'training.signed_up': 'Du är anmäld: {when}, {place}.',
  'training.on_reserve': 'Du står på reservlistan: {when}, {place}.',
  'training.next': 'Anmäl dig till ett besök med `/visit anmäl`.',
  'training.wrong': 'Är något fel här? Säg till din ledare.',
  'training.more_groups':
    '{count, plural, one {Du är med i en grupp till} other {Du är med i # grupper till}}: skriv `/visit utbildning` i {channels}.',
  'training.home': 'Utbildning',
  'training.home_done': '*{facility}: du är redo.*',
  'training.home_missing':
    '*{facility}: inte redo än.* {count, plural, one {En sak saknas} other {# saker saknas}}: {names}{more, plural, =0 {} other { och # till}}.',
  'training.home_next': '*{facility}: du är redo.* Kvar att göra när du kan: {name}.',
  'training.home_renew': '*{facility}: du är redo till och med den {date}.* Att förnya: {name}.',

  'join.welcome':
    'Välkommen till *{group}*! Det här gör dig redo för besök. {leaders} ser att du har börjat och hjälper dig.',
  'join.welcome_ready': 'Du är med i *{group}* och redo för besök.',
  'join.welcome_leader': 'Du leder *{group}* och är med i den. Det här är din egen utbildning.',
  'join.no_group_here':
    'Den här kanalen hör inte till någon frivilliggrupp. Gå till din grupps kanal och skriv `/visit börja` där. Vet du inte vilken? Fråga din ledare.',
  'join.no_group_here_but':
    'Den här kanalen hör inte till någon frivilliggrupp. Du är redan med i {channels}: se vad du har kvar med `/visit utbildning`.',
  'join.not_in_channel': 'Du är inte med i {channel} än. Gå med i kanalen först och skriv sedan `/visit börja` där.',
  'join.bot_not_in_channel':
    'Jag är inte med i {channel} och ser därför inte vilka som är där. Skriv `/invite @Visiting Hours` i kanalen och sedan `/visit börja` igen.',
  'notice.joined':
    '{who} har börjat i {group}: *{progress}* krav är klara. Säg hej, och intyga det som blir klart efter hand.',
  'notice.joined.verify': 'Intyga',
  'notice.joined.verify_spoken': 'Intyga vad en ny har klart',

  'group_ready.choose_group': 'Vilken grupp vill du se?',
  'group_ready.open': 'Vilka är redo',
  'group_ready.summary':
    '*{group}: {missing, plural, =0 {alla är} other {{ready, number} av {count, plural, one {# frivillig är} other {# frivilliga är}}}} redo för {facility} i dag.*',
  'group_ready.all_stay': 'Det gäller till och med den {until}.',
  'group_ready.missing': 'Inte redo',
  'group_ready.ending': 'Redo, men inte länge till',
  'group_ready.ready': '*Redo*: {people}',
  'group_ready.more_ready': '{count, plural, one {# till} other {# till}}',
  'group_ready.nobody':
    '*{group} · {facility}*: ingen är med i {channel} än. Bjud in dina frivilliga dit: den som går med syns här.',
  'group_ready.nothing_asked': 'Verksamheten har inga krav än.',
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
  'group_ready.line_missing': '{who} – {done} av {count}. {reasons}',
  'group_ready.line_ending': '{who} – till och med den {date}. Att förnya: {names}.',
  'group_ready.line_until':
    '{who} – redo till och med {date} ({weeks, plural, =0 {mindre än en vecka} one {en vecka} other {# veckor}}), {done} av {count}',
  'group_ready.line_no_end': '{who} – redo tills vidare, {done} av {count}',
  'group_ready.line_resting': '(tar paus)',
  'group_ready.line_away': '(borta till {date})',
  'group_ready.more':
    '{count, plural, one {En till} other {# till}} visas inte här. Börja med dem som inte är redo, nu eller snart.',
  'group_ready.show_missing': 'Visa bara det som saknas',
  'group_ready.show_all': 'Visa allt som tabell',
  'group_ready.privacy': 'Det noteras att du har tittat här.',
  'capacity.title': '*De närmaste {weeks} veckorna*',
  'capacity.enough': 'Tillräckligt många är redo för alla besök.',
  'capacity.short':
    '{week}: {visits, plural, one {ett besök behöver} other {# besök behöver}} minst {seats, plural, one {en person} other {# personer}}, och {people, plural, =0 {ingen} one {en} other {#}} är redo. *{short, plural, one {En} other {#}} för få.*',
  'capacity.nothing_planned':
    'Inga besök är planerade, och gruppen har inget veckomönster än. Planera en vecka med `/visit planera`.',
  'capacity.how':
    'Var och en räknas med för ett besök i veckan; de som tar paus räknas inte. Veckor som inte är publicerade än följer veckomönstret.',
} as const satisfies Record<keyof typeof english, string>;
