import { ENTRIES, type Entry, KEPT, type KeptModel } from '../../src/own-data/stored/kept.rule.js';
import { type Column, type Model, READERS, readersIn, saidIn } from './person-columns.js';
import { type Said, sayReader, sayReaders, sayWords } from './said.js';
import { SUMMED_LIMITS } from './summed-limits.js';
import type { Words } from './words/words.js';

/** A column about people, as the schema says. */
interface PersonColumn {
  readonly model: string;
  readonly name: string;
  readonly said: Said;
}

/**
 * What a record of processing asks for: each category with whose it is, how long it is kept and who sees it.
 * @throws Error where the schema says other limits than those of which a category's sentence is made
 */
export function categoryTable(people: readonly Model[], words: Words): string {
  const { category, whose, tables, kept, seenBy } = words.heads;
  const rows = ENTRIES.map((entry) => {
    const columns = modelsOf(people, entry).flatMap(personColumns);
    const readers = READERS.filter((reader) => columns.some(({ said }) => isSeenBy(said, reader)));
    const shown = readers.filter((reader) => reader !== 'nobody' || readers.length === 1);
    return [
      `**${words.entries[entry].title}**`,
      words.entries[entry].whose,
      modelsOf(people, entry)
        .map(({ name }) => `\`${name}\``)
        .join(', '),
      sayLimits(words, entry, columns),
      shown.map((reader) => sayReader(words, reader)).join('; '),
    ];
  });
  return table([category, whose, tables, kept, seenBy], rows);
}

/** Every table about people, column by column, in the order of one’s own page. */
export function columnTables(people: readonly Model[], words: Words): string {
  return ENTRIES.map((entry) => {
    const tables = modelsOf(people, entry).map((model) => columnTable(model, words));
    return [`### ${words.entries[entry].title}`, ...tables].join('\n\n');
  }).join('\n\n');
}

function columnTable(model: Model, words: Words): string {
  const { column, purpose, kept, seenBy, erased } = words.heads;
  const rows = personColumns(model).map(({ name, said }) => [
    `\`${name}\``,
    sayWords(words, 'purposes', said.purpose),
    sayWords(words, 'kept', said.kept),
    sayReaders(words, said.seenBy),
    sayWords(words, 'erased', said.erased),
  ]);
  const others = model.ofNobody.map((name) => `\`${name}\``).join(', ');
  return [
    // Whoever adds a model adds it to KEPT and to the words: a test says so.
    `#### ${words.people[model.name as KeptModel]} (\`${model.name}\`)`,
    table([column, purpose, kept, seenBy, erased], rows),
    ...(others ? [`${words.ofNobody} ${others}.`] : []),
  ].join('\n\n');
}

/** The tables that tell of nobody. */
export function otherTables(models: readonly Model[], words: Words): string {
  const rows = models
    .filter(({ about }) => about === 'nobody')
    .map(({ name }) => [`\`${name}\``, sayOther(words, name)]);
  return table([words.heads.table, words.heads.holds], rows);
}

function sayOther({ others }: Words, model: string): string {
  const holds = others[model];
  if (holds === undefined) throw new Error(`no words say what ${model} holds (scripts/dpia/words)`);
  return holds;
}

/** Columns of which the schema says itself that they have no purpose yet, or no limit for everybody. */
export function openColumns(people: readonly Model[], words: Words): string {
  const open = people
    .flatMap(personColumns)
    .filter(({ said }) => said.purpose.startsWith('none yet') || said.kept.includes('no limit yet'));
  if (open.length === 0) return words.noneOpen;
  const rows = open.map(({ model, name, said }) => [
    `\`${model}.${name}\``,
    sayWords(words, 'purposes', said.purpose),
    sayWords(words, 'kept', said.kept),
  ]);
  return table([words.heads.column, words.heads.purpose, words.heads.kept], rows);
}

function modelsOf(people: readonly Model[], entry: Entry): readonly Model[] {
  const names = Object.keys(KEPT).filter((name) => KEPT[name as KeptModel].entry === entry);
  return names.flatMap((name) => people.filter((model) => model.name === name));
}

function personColumns(model: Model): readonly PersonColumn[] {
  return model.columns.flatMap(({ name, person }: Column): PersonColumn[] => {
    if (person === null) return [];
    const said = saidIn(person);
    const part = (named: string): string => said.get(named) ?? '';
    const all = { purpose: part('purpose'), kept: part('kept'), seenBy: part('seen by'), erased: part('erased') };
    return [{ model: model.name, name, said: all }];
  });
}

function isSeenBy({ seenBy }: Said, reader: string): boolean {
  return readersIn(seenBy).some((each) => each.reader === reader);
}

/** One sentence: what the schema says of single columns cannot be read without them. */
function sayLimits(words: Words, entry: Entry, columns: readonly PersonColumn[]): string {
  const said = columns.map(({ said: { kept } }) => kept);
  const summed = SUMMED_LIMITS[entry];
  const changed = [
    ...said.filter((limit) => !summed.includes(limit)),
    ...summed.filter((limit) => !said.includes(limit)),
  ];
  if (changed.length > 0)
    throw new Error(`how long “${entry}” is kept has changed (“${changed.join('”, “')}”): see summed-limits.ts`);
  return words.entries[entry].kept;
}

/** In Markdown, where a bar would begin another cell. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), `|${'---|'.repeat(heads.length)}`, ...rows.map(line)].join('\n');
}
