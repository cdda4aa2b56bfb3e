import type { importing as english } from '../en/importing.js';

export const importing = {
  'import.title': 'Importer',
  'import.intro': 'Hent ind, hvad frivillige i *{group}* allerede har gennemført, for {facility}, fra et regneark.',
  'import.columns':
    'Gem det som CSV i UTF-8. Første række navngiver kolonnerne:\n`person;krav;gennemført;til`\nPerson: navnet i Slack eller medlems-id (U…). Krav: navn eller kode. Datoer: `2026-06-10` eller `10-06-2026`. `til` kun hvor noget gælder til en dato.',
  'import.requirements': 'Krav her: {names}.',
  'import.file': 'Fil',
  'import.file_hint': 'Højst {rows} rækker og {kilobytes} kB. Du ser det hele først; intet gemmes, før du siger til.',
  'import.read': 'Læs filen',
  'import.reading': 'Jeg læser filen. Et øjeblik.',
  'import.problems':
    '{count, plural, one {*Én ting er i vejen*, så intet er importeret. Ret den i filen, og vælg filen igen.} other {*# ting er i vejen*, så intet er importeret. Ret dem i filen, og vælg filen igen.}}',
  'import.row': 'Række {line}: {what}',
  'import.more': '{count, plural, one {Og en mere.} other {Og # mere.}}',
  'import.again': 'Vælg en fil igen',
  'import.preview':
    '*{rows, plural, one {# række} other {# rækker}} for {people, plural, one {# person} other {# personer}}.* Intet er gemt endnu. Alle får besked om, hvad der noteres, og du står som den, der har bekræftet det.',
  'import.person': '{who}: {completed}',
  'import.completed': '{name} {date}',
  'import.completed_until': '{name} {date}, til og med {until}',
  'import.import': '{count, plural, one {Importer # række} other {Importer # rækker}}',
  'import.done':
    '{rows, plural, one {# række} other {# rækker}} for {people, plural, one {# person} other {# personer}} er importeret. Alle får besked. Filen ligger stadig blandt dine filer i Slack: slet den dér, når du ikke skal bruge den.',
  'import.outlasted':
    '*{rows, plural, one {# række bliver} other {# rækker bliver}} udeladt*, fordi noget nyere, der gælder længere, allerede er noteret:',
  'import.outlasted_line': '{who}: {name} {date}. Allerede noteret: {noted}.',
  'import.outlasted_done':
    '{rows, plural, one {# række blev} other {# rækker blev}} udeladt, fordi noget nyere allerede er noteret.',
  'import.nothing_new':
    'For hver række er noget nyere, der gælder længere, allerede noteret, så der er intet at importere. Er en tidligere dato den rigtige? Åbn `/visit bekræft`, så *Se, hvad der er noteret*, og tryk på *Ret*.',

  'import.problem.not_utf8': 'Filen er ikke i UTF-8. Gem den som “CSV UTF-8”, og vælg den igen.',
  'import.problem.not_csv': 'Anførselstegnene passer ikke sammen herfra. Hvert citat, der åbnes, skal lukkes.',
  'import.problem.empty': 'Filen er tom. Begynd med en række, der navngiver kolonnerne.',
  'import.problem.too_large': 'Filen er større end {kilobytes} kB. Fjern andre kolonner, eller del den.',
  'import.problem.file_gone': 'Filen er ikke længere i Slack. Vælg den igen.',
  'import.problem.no_file': 'Vælg en fil.',
  'import.problem.unknown_column': 'Jeg kender ikke kolonnen “{typed}”. Brug person, krav, gennemført og til.',
  'import.problem.column_twice': 'Kolonnen “{typed}” er der to gange. Behold én.',
  'import.problem.missing_column': 'Kolonnen “{column}” mangler.',
  'import.problem.no_rows': 'Der er ingen række under kolonnernes navne.',
  'import.problem.too_many_rows': 'Der er flere end {most} rækker. Del filen.',
  'import.problem.too_many_cells': 'Der er flere celler end kolonner. Sæt celler med skilletegnet i anførselstegn.',
  'import.problem.no_person': 'Personen mangler.',
  'import.problem.unknown_person':
    'Ingen i gruppen hedder “{typed}”. Skriv navnet i Slack eller medlems-id, eller inviter personen først.',
  'import.problem.several_people': 'Flere i gruppen hedder “{typed}”. Skriv medlems-id (U…).',
  'import.problem.no_requirement': 'Kravet mangler.',
  'import.problem.unknown_requirement': 'Aktiviteten har intet krav “{typed}”.',
  'import.problem.several_requirements': 'Flere krav hedder “{typed}”. Skriv koden.',
  'import.problem.not_a_date': '“{typed}” er ikke en dato. Skriv den som 2026-06-10.',
  'import.problem.duplicate': 'Samme person og krav som i række {of}. Behold én.',
  'import.problem.yourself': 'Det, du selv har gennemført, bekræfter en anden. Fjern rækken.',
  'import.problem.no_date': 'Datoen mangler.',
  'import.problem.future': 'Datoen er ikke kommet endnu.',
  'import.problem.until_missing': 'Det her gælder til en dato: udfyld `til`.',
  'import.problem.until_before_done': '`til` er før den dag, det blev gennemført.',
} as const satisfies Record<keyof typeof english, string>;
