export const importing = {
  'word.import': 'import',
  'heard.import': 'import',
  'import.title': 'Import',
  'import.intro': 'Bring in what volunteers of *{group}* have completed already, for {facility}, from a spreadsheet.',
  'import.columns':
    'Choose the spreadsheet itself (XLSX), or save it as CSV. One row names the columns:\n`person;requirement;done;until`\nA person: their Slack name or member id (U…). A requirement: its name or code. Dates: `2026-06-10`. `until` only where something is valid until a date.',
  'import.requirements': 'Requirements here: {names}.',
  'import.file': 'File',
  'import.file_hint':
    'At most {rows} rows and {kilobytes} kB. You see everything first; nothing is saved before you say so.',
  'import.read': 'Read the file',
  'import.reading': 'I’m reading the file. Just a moment.',
  'import.problems':
    '{count, plural, one {*One fault in the file*, so nothing has been imported. Correct it, and choose the file again.} other {*# faults in the file*, so nothing has been imported. Correct them, and choose the file again.}}',
  'import.row': 'Row {line}: {what}',
  'import.more': '{count, plural, one {And one more.} other {And # more.}}',
  'import.again': 'Choose a file again',
  'import.preview':
    '*{rows, plural, one {# row} other {# rows}} for {people, plural, one {# person} other {# people}}.* Nothing is saved yet. Everybody is told what is recorded about them, and you are recorded as having verified it.',
  'import.person': '{who}: {completed}',
  'import.day_first': 'Dates such as {typed} I have read with the *day first*, like others in the same column.',
  'import.month_first': 'Dates such as {typed} I have read with the *month first*, like others in the same column.',
  'import.completed': '{name} {date}',
  'import.completed_until': '{name} {date}, until {until}',
  'import.import': '{count, plural, one {Import # row} other {Import # rows}}',
  'import.done':
    '{rows, plural, one {# row} other {# rows}} for {people, plural, one {# person} other {# people}} imported. Everybody is told. The file is still among your files in Slack: delete it there once you don’t need it.',
  'import.outlasted':
    '*{rows, plural, one {# row is} other {# rows are}} left out*, since something newer that is valid longer is noted already:',
  'import.outlasted_line': '{who}: {name} {date}. Noted already: {noted}.',
  'import.outlasted_done':
    '{rows, plural, one {# row was} other {# rows were}} left out, since something newer is noted already.',
  'import.nothing_new':
    'For every row something newer that is valid longer is noted already, so there is nothing to import. Is an earlier date the right one? Open `/visit verify`, then *See what is noted*, and press *Correct*.',

  'import.problem.not_text': 'I can’t make out the letters in this file. Save it as XLSX, and choose that.',
  'import.problem.other_format': 'I read XLSX and CSV. Save the list as one of them, and choose that.',
  'import.problem.not_csv':
    'The quotation marks don’t match from this row on. Every one that opens needs one that closes.',
  'import.problem.empty': 'The file is empty. Begin with a row that names the columns.',
  'import.problem.too_large':
    'The file is larger than {kilobytes} kB. Leave out columns that are not needed, or split it.',
  'import.may_not_read':
    'I’m not allowed to read files here, so a list can’t be brought in. With `/visit verify` you can note the same for several people at once. An admin of the workspace can allow it: the permission is called `files:read`, and it is asked for when the app is installed again.',
  'import.problem.file_gone': 'The file is no longer in Slack. Choose it again.',
  'import.problem.no_file': 'Choose a file.',
  'import.problem.unknown_column':
    'I don’t know what column {letter} is called. Use person, requirement, done and until.',
  'import.problem.column_twice': 'The column “{column}” is there twice. Keep one.',
  'import.problem.missing_column': 'The column “{column}” is missing.',
  'import.column.person': 'person',
  'import.column.requirement': 'requirement',
  'import.column.done': 'done',
  'import.column.until': 'until',
  'import.problem.no_rows': 'There is no row below the names of the columns.',
  'import.problem.too_many_rows': 'There are more than {most} rows. Split the file.',
  'import.problem.too_many_cells':
    'There are more cells than columns. Put cells that hold the separator in quotation marks.',
  'import.problem.no_person': 'The person is missing.',
  'import.problem.unknown_person':
    'I don’t find the person in the group. Write the Slack name or member id, or invite them first.',
  'import.problem.several_people': 'Several people in the group are called that. Write the member id (U…).',
  'import.problem.no_requirement': 'The requirement is missing.',
  'import.problem.unknown_requirement':
    'The programme has no requirement of that name. Write one of those named beside the file.',
  'import.problem.several_requirements': 'Several requirements are called that. Write the code.',
  'import.problem.not_a_date': 'Under “{column}” there is no date. Write it as 2026-06-10.',
  'import.problem.two_days':
    'The date under “{column}” could be two days, and no other in the column tells which. Write it as 2026-06-10.',
  'import.problem.duplicate': 'The same person and requirement as in row {of}. Keep one.',
  'import.problem.yourself':
    'You can’t verify what you have completed yourself. Leave the row out, and ask another leader.',
  'import.problem.no_date': 'The date is missing.',
  'import.problem.future': 'The date lies ahead. Write the day it was done.',
  'import.problem.until_missing': 'This one is valid until a date: fill in `until`.',
  'import.problem.until_before_done': '`until` is before the day it was done.',
} as const;
