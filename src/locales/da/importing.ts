import type { importing as english } from '../en/importing.js';

export const importing = {
  'word.import': 'importer',
  'heard.import': 'importer',
  'import.title': 'Importer',
  'import.intro': 'Importer fra et regneark, hvad frivillige i *{group}* allerede opfylder, for {facility}.',
  'import.columns':
    'Vælg selve regnearket (XLSX), eller gem det som CSV. Én række er kolonnernes navne:\n`person;krav;opfyldt;til`\nPerson: navnet i Slack eller medlems-id (U…). Krav: navn eller kode. Datoer: `2026-06-10` eller `10-06-2026`. Udfyld kun `til`, hvor noget gælder til en dato.',
  'import.requirements': 'Krav her: {names}.',
  'import.file': 'Fil',
  'import.file_hint': 'Højst {rows} rækker og {kilobytes} kB. Du ser det hele først; intet gemmes, før du siger til.',
  'import.read': 'Læs filen',
  'import.reading': 'Jeg læser filen. Et øjeblik.',
  'import.problems':
    '{count, plural, one {*Én fejl i filen*, så intet er importeret. Ret den, og vælg filen igen.} other {*# fejl i filen*, så intet er importeret. Ret dem, og vælg filen igen.}}',
  'import.row': 'Række {line}: {what}',
  'import.more': '{count, plural, one {Og én til.} other {Og # til.}}',
  'import.again': 'Vælg en fil igen',
  'import.preview':
    '*{rows, plural, one {# række} other {# rækker}} for {people, plural, one {# person} other {# personer}}.* Intet er gemt endnu. Alle får besked om, hvad der noteres, og du angives som den, der har bekræftet det.',
  'import.person': '{who}: {completed}',
  'import.day_first': 'Datoer som {typed} har jeg læst med *dagen først*, ligesom andre i samme kolonne.',
  'import.month_first': 'Datoer som {typed} har jeg læst med *måneden først*, ligesom andre i samme kolonne.',
  'import.completed': '{name} den {date}',
  'import.completed_until': '{name} den {date}, til og med den {until}',
  'import.import': '{count, plural, one {Importer # række} other {Importer # rækker}}',
  'import.done':
    '{rows, plural, one {# række} other {# rækker}} for {people, plural, one {# person} other {# personer}} er importeret. Alle får besked. Filen ligger stadig blandt dine filer i Slack: Slet den dér, når du ikke skal bruge den.',
  'import.outlasted':
    '*{rows, plural, one {# række springes} other {# rækker springes}} over*, fordi noget nyere, der gælder længere, allerede er noteret:',
  'import.outlasted_line': '{who}: {name} den {date}. Allerede noteret: den {noted}.',
  'import.outlasted_done':
    '{rows, plural, one {# række blev sprunget} other {# rækker blev sprunget}} over, fordi noget nyere allerede er noteret.',
  'import.nothing_new':
    'For alle rækker er der allerede noteret noget nyere, som gælder længere, så der er intet at importere. Er en tidligere dato den rigtige? Åbn `/visit bekræft`, vælg *Se, hvad der er noteret*, og tryk på *Ret*.',

  'import.problem.not_text': 'Jeg kan ikke tyde bogstaverne i filen. Gem den som XLSX, og vælg den.',
  'import.problem.other_format': 'Jeg læser XLSX og CSV. Gem listen som en af dem, og vælg den.',
  'import.problem.not_csv': 'Anførselstegnene går ikke op herfra. Hvert tegn, der åbner, skal have et, der lukker.',
  'import.problem.empty': 'Filen er tom. Begynd med en række, der navngiver kolonnerne.',
  'import.problem.too_large':
    'Filen er større end {kilobytes} kB. Fjern kolonner, der ikke er brug for, eller del filen op.',
  'import.may_not_read':
    'Jeg må ikke læse filer her, så en liste kan ikke hentes ind. Med `/visit bekræft` kan du notere det samme for flere på én gang. En administrator i Slack kan tillade det: tilladelsen hedder `files:read`, og der bliver spurgt om den, når appen installeres igen.',
  'import.problem.file_gone': 'Filen er ikke længere i Slack. Vælg den igen.',
  'import.problem.no_file': 'Vælg en fil.',
  'import.problem.unknown_column': 'Jeg ved ikke, hvad kolonne {letter} betyder. Brug person, krav, opfyldt og til.',
  'import.problem.column_twice': 'Kolonnen ”{column}” er der to gange. Behold én.',
  'import.problem.missing_column': 'Kolonnen ”{column}” mangler.',
  'import.column.person': 'person',
  'import.column.requirement': 'krav',
  'import.column.done': 'opfyldt',
  'import.column.until': 'til',
  'import.problem.no_rows': 'Der er ingen række under kolonnernes navne.',
  'import.problem.too_many_rows': 'Der er flere end {most} rækker. Del filen op.',
  'import.problem.too_many_cells': 'Der er flere celler end kolonner. Sæt celler med skilletegnet i anførselstegn.',
  'import.problem.no_person': 'Personen mangler.',
  'import.problem.unknown_person':
    'Jeg kan ikke finde personen i gruppen. Skriv navnet i Slack eller medlems-id, eller inviter personen først.',
  'import.problem.several_people': 'Flere i gruppen hedder sådan. Skriv medlems-id (U…).',
  'import.problem.no_requirement': 'Kravet mangler.',
  'import.problem.unknown_requirement':
    'Aktiviteten har intet krav med det navn. Skriv et af dem, der står, hvor du vælger filen.',
  'import.problem.several_requirements': 'Flere krav hedder sådan. Skriv koden.',
  'import.problem.not_a_date': 'Under ”{column}” står der ingen dato. Skriv den som 2026-06-10 eller 10-06-2026.',
  'import.problem.two_days':
    'Datoen under ”{column}” kan være to dage, og ingen anden i kolonnen afgør hvilken. Skriv den som 2026-06-10.',
  'import.problem.duplicate': 'Samme person og krav som i række {of}. Behold én.',
  'import.problem.yourself': 'Dine egne krav skal en anden bekræfte. Fjern rækken, og bed en anden besøgsleder.',
  'import.problem.no_date': 'Datoen mangler.',
  'import.problem.future': 'Datoen ligger i fremtiden. Skriv den dag, det blev opfyldt.',
  'import.problem.until_missing': 'Det her gælder til en dato: Udfyld `til`.',
  'import.problem.until_before_done': '`til` ligger før den dag, kravet blev opfyldt.',
} as const satisfies Record<keyof typeof english, string>;
