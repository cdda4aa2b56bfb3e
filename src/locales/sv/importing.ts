import type { importing as english } from '../en/importing.js';

export const importing = {
  'word.import': 'importera',
  'heard.import': 'importera',
  'import.title': 'Importera',
  'import.intro': 'Hämta in vad frivilliga i *{group}* redan är klara med, för {facility}, från ett kalkylblad.',
  'import.columns':
    'Välj själva kalkylbladet (XLSX), eller spara det som CSV. En rad namnger kolumnerna:\n`person;krav;klart;till`\nPerson: namnet i Slack eller medlems-id (U…). Krav: namn eller kod. Datum: `2026-06-10`. `till` bara där något gäller till ett datum.',
  'import.requirements': 'Krav här: {names}.',
  'import.file': 'Fil',
  'import.file_hint': 'Högst {rows} rader och {kilobytes} kB. Du ser allt först; inget sparas innan du säger till.',
  'import.read': 'Läs filen',
  'import.reading': 'Jag läser filen. Ett ögonblick.',
  'import.problems':
    '{count, plural, one {*Ett fel i filen*, så inget har importerats. Rätta det och välj filen igen.} other {*# fel i filen*, så inget har importerats. Rätta dem och välj filen igen.}}',
  'import.row': 'Rad {line}: {what}',
  'import.more': '{count, plural, one {Och en till.} other {Och # till.}}',
  'import.again': 'Välj en fil igen',
  'import.preview':
    '*{rows, plural, one {# rad} other {# rader}} för {people, plural, one {# person} other {# personer}}.* Inget är sparat än. Alla får besked om vad som noteras, och du anges som den som har intygat det.',
  'import.person': '{who}: {completed}',
  'import.day_first': 'Datum som {typed} har jag läst med *dagen först*, som andra i samma kolumn.',
  'import.month_first': 'Datum som {typed} har jag läst med *månaden först*, som andra i samma kolumn.',
  'import.completed': '{name} {date}',
  'import.completed_until': '{name} {date}, till och med {until}',
  'import.import': '{count, plural, one {Importera # rad} other {Importera # rader}}',
  'import.done':
    '{rows, plural, one {# rad} other {# rader}} för {people, plural, one {# person} other {# personer}} {rows, plural, one {är importerad} other {är importerade}}. Alla får besked. Filen finns kvar bland dina filer i Slack: ta bort den där när du inte behöver den.',
  'import.outlasted':
    '*{rows, plural, one {# rad hoppas över} other {# rader hoppas över}}*, eftersom något nyare som gäller längre redan är noterat:',
  'import.outlasted_line': '{who}: {name} {date}. Redan noterat: {noted}.',
  'import.outlasted_done':
    '{rows, plural, one {# rad hoppades över} other {# rader hoppades över}}, eftersom något nyare redan är noterat.',
  'import.nothing_new':
    'För varje rad är något nyare som gäller längre redan noterat, så det finns inget att importera. Är ett tidigare datum det rätta? Öppna `/visit intyga`, sedan *Se vad som är noterat*, och tryck på *Rätta*.',

  'import.problem.not_text': 'Jag kan inte tyda bokstäverna i filen. Spara den som XLSX och välj den.',
  'import.problem.other_format': 'Jag läser XLSX och CSV. Spara listan som något av dem och välj den.',
  'import.problem.not_csv':
    'Från och med den här raden stämmer inte citattecknen. Varje citattecken som öppnar måste ha ett som stänger.',
  'import.problem.empty': 'Filen är tom. Börja med en rad som namnger kolumnerna.',
  'import.problem.too_large':
    'Filen är större än {kilobytes} kB. Ta bort kolumner som inte behövs, eller dela upp filen.',
  'import.may_not_read':
    'Jag får inte läsa filer här, så en lista kan inte läsas in. Med `/visit intyga` kan du anteckna samma sak för flera på en gång. Den som administrerar Slack kan tillåta det: behörigheten heter `files:read` och frågas efter när appen installeras igen.',
  'import.problem.file_gone': 'Filen finns inte längre i Slack. Välj den igen.',
  'import.problem.no_file': 'Välj en fil.',
  'import.problem.unknown_column': 'Jag vet inte vad kolumn {letter} betyder. Använd person, krav, klart och till.',
  'import.problem.column_twice': 'Kolumnen ”{column}” finns två gånger. Behåll en.',
  'import.problem.missing_column': 'Kolumnen ”{column}” saknas.',
  'import.column.person': 'person',
  'import.column.requirement': 'krav',
  'import.column.done': 'klart',
  'import.column.until': 'till',
  'import.problem.no_rows': 'Det finns ingen rad under kolumnernas namn.',
  'import.problem.too_many_rows': 'Det är fler än {most} rader. Dela upp filen.',
  'import.problem.too_many_cells':
    'Det är fler celler än kolumner. Sätt celler som innehåller skiljetecknet inom citattecken.',
  'import.problem.no_person': 'Personen saknas.',
  'import.problem.unknown_person':
    'Jag hittar inte personen i gruppen. Skriv namnet i Slack eller medlems-id, eller bjud in personen först.',
  'import.problem.several_people': 'Flera i gruppen heter så. Skriv medlems-id (U…).',
  'import.problem.no_requirement': 'Kravet saknas.',
  'import.problem.unknown_requirement':
    'Verksamheten har inget krav som heter så. Skriv ett av dem som står där du väljer filen.',
  'import.problem.several_requirements': 'Flera krav heter så. Skriv koden.',
  'import.problem.not_a_date': 'Under ”{column}” står inget datum. Skriv det som 2026-06-10.',
  'import.problem.two_days':
    'Datumet under ”{column}” kan vara två dagar, och inget annat i kolumnen avgör vilken. Skriv det som 2026-06-10.',
  'import.problem.duplicate': 'Samma person och krav som på rad {of}. Behåll en.',
  'import.problem.yourself': 'Du kan inte intyga det du själv är klar med. Ta bort raden och be en annan ledare.',
  'import.problem.no_date': 'Datumet saknas.',
  'import.problem.future': 'Datumet ligger i framtiden. Skriv dagen då det blev klart.',
  'import.problem.until_missing': 'Det här gäller till ett datum: fyll i `till`.',
  'import.problem.until_before_done': '`till` är före dagen då det blev klart.',
} as const satisfies Record<keyof typeof english, string>;
