export const importing = {
  'import.title': 'Import',
  'import.intro': 'Bring in what volunteers of *{group}* have completed already, for {facility}, from a spreadsheet.',
  'import.columns':
    'Save it as CSV in UTF-8. The first row names the columns:\n`person;requirement;done;until`\nA person: their Slack name or member id (U…). A requirement: its name or code. Dates: `2026-06-10`. `until` only where something is valid until a date.',
  'import.requirements': 'Requirements here: {names}.',
  'import.file': 'File',
  'import.file_hint':
    'At most {rows} rows and {kilobytes} kB. You see everything first; nothing is saved before you say so.',
  'import.read': 'Read the file',
  'import.reading': 'I’m reading the file. Just a moment.',
  'import.problems':
    '{count, plural, one {*One thing is in the way*, so nothing has been imported. Correct it in the file, and choose the file again.} other {*# things are in the way*, so nothing has been imported. Correct them in the file, and choose the file again.}}',
  'import.row': 'Row {line}: {what}',
  'import.more': '{count, plural, one {And one more.} other {And # more.}}',
  'import.again': 'Choose a file again',
  'import.preview':
    '*{rows, plural, one {# row} other {# rows}} for {people, plural, one {# person} other {# people}}.* Nothing is saved yet. Everybody is told what is noted about them, and you stand as the one who verified it.',
  'import.person': '{who}: {completed}',
  'import.completed': '{name} {date}',
  'import.completed_until': '{name} {date}, until {until}',
  'import.import': '{count, plural, one {Import # row} other {Import # rows}}',
  'import.done':
    '{rows, plural, one {# row} other {# rows}} for {people, plural, one {# person} other {# people}} imported. Everybody is told. The file is still among your files in Slack: delete it there once you don’t need it.',
  'import.outlasted':
    '*{rows, plural, one {# row stays} other {# rows stay}} out*, since something newer that is valid longer is noted already:',
  'import.outlasted_line': '{who}: {name} {date}. Noted already: {noted}.',
  'import.outlasted_done':
    '{rows, plural, one {# row stayed} other {# rows stayed}} out, since something newer is noted already.',
  'import.nothing_new':
    'For every row something newer that is valid longer is noted already, so there is nothing to import. Is an earlier date the right one? Open `/visit verify`, then *See what is noted*, and press *Correct*.',

  'import.problem.not_utf8': 'The file is not in UTF-8. Save it as “CSV UTF-8” and choose it again.',
  'import.problem.not_csv': 'The quotation marks don’t match from here on. Every quotation that opens must close.',
  'import.problem.empty': 'The file is empty. Begin with a row that names the columns.',
  'import.problem.too_large': 'The file is larger than {kilobytes} kB. Leave out other columns, or split it.',
  'import.problem.file_gone': 'The file is no longer in Slack. Choose it again.',
  'import.problem.no_file': 'Choose a file.',
  'import.problem.unknown_column': 'I don’t know the column “{typed}”. Use person, requirement, done and until.',
  'import.problem.column_twice': 'The column “{typed}” is there twice. Keep one.',
  'import.problem.missing_column': 'The column “{column}” is missing.',
  'import.problem.no_rows': 'There is no row below the names of the columns.',
  'import.problem.too_many_rows': 'There are more than {most} rows. Split the file.',
  'import.problem.too_many_cells':
    'There are more cells than columns. Put cells that hold the separator in quotation marks.',
  'import.problem.no_person': 'The person is missing.',
  'import.problem.unknown_person':
    'Nobody in the group is called “{typed}”. Write the Slack name or member id, or invite them first.',
  'import.problem.several_people': 'Several people in the group are called “{typed}”. Write the member id (U…).',
  'import.problem.no_requirement': 'The requirement is missing.',
  'import.problem.unknown_requirement': 'The programme has no requirement “{typed}”.',
  'import.problem.several_requirements': 'Several requirements are called “{typed}”. Write the code.',
  'import.problem.not_a_date': '“{typed}” is not a date. Write it as 2026-06-10.',
  'import.problem.duplicate': 'The same person and requirement as in row {of}. Keep one.',
  'import.problem.yourself': 'What you have completed yourself, somebody else verifies. Leave the row out.',
  'import.problem.no_date': 'The date is missing.',
  'import.problem.future': 'The date has not come yet.',
  'import.problem.until_missing': 'This one is valid until a date: fill in `until`.',
  'import.problem.until_before_done': '`until` is before the day it was done.',
} as const;
