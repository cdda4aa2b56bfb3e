import { KNOWN_GROWTHS, type KnownGrowth } from './known-growths.js';
import type { MeasuredDeed, MeasuredWorld } from './measure-world.js';
import { costlyPlans } from './plans.js';
import { buffersOf, rowsOf, statementsOf } from './table.js';

/** What grew, as sentences: what is known to, with its reason, and what must not. */
export interface Judgement {
  readonly known: readonly string[];
  readonly grown: readonly string[];
}

/** Something that costs more the more there is, and where that was seen. */
interface Growth {
  readonly what: KnownGrowth['what'];
  /** Null where it is no statement's. */
  readonly table: string | null;
  readonly sentence: string;
  readonly deeds: readonly string[];
}

/** As much more may it be, for a tree that is one page deeper and what happens to be on it. */
const MORE = { statements: 1.1, rows: 1.3, buffers: 1.6 } as const;
/** And so many besides, of what is few. */
const BESIDES = { statements: 1, rows: 10, buffers: 40 } as const;
/** In a small table a row is on the one page there is; in a large one a tree of two or three leads to each. */
const PAGES_TO_A_ROW = 2.5;
/** What one statement may give, or write, at most. */
const ROWS_AT_ONCE = 500;
/** Characters of a statement that are shown. */
const SHOWN = 400;

/** Compares the smallest world that has a history with the largest that has. */
export function judge(worlds: readonly MeasuredWorld[]): Judgement {
  const comparable = worlds.filter(({ size }) => size.hasHistory);
  const smallest = comparable[0];
  const largest = comparable.at(-1);
  if (!smallest || !largest) return { known: [], grown: [] };
  const growths = largest.deeds.flatMap((deed) => {
    const before = smallest.deeds.find(({ name }) => name === deed.name);
    return before ? [...figuresGrown(before, deed), ...tooMany(deed), ...plansThatGrow(deed)] : [];
  });
  const known: string[] = [];
  const grown: string[] = [];
  for (const growth of together(growths)) {
    const reason = KNOWN_GROWTHS.find((each) => isOf(each, growth))?.reason;
    const { what, table, sentence, deeds } = growth;
    const told = `${what}${table === null ? '' : ` of ${table}`}: ${sentence} — ${deeds.join(', ')}`;
    if (reason === undefined) grown.push(told);
    else known.push(`${told} (${reason})`);
  }
  return { known, grown };
}

/** What many things do alike is said once. */
function together(growths: readonly Growth[]): readonly Growth[] {
  const found = new Map<string, Growth>();
  for (const growth of growths) {
    const name = `${growth.what} ${growth.sentence}`;
    const deeds = [...new Set([...(found.get(name)?.deeds ?? []), ...growth.deeds])];
    found.set(name, { ...growth, deeds });
  }
  return [...found.values()];
}

function figuresGrown(before: MeasuredDeed, { name, costs, measurement }: MeasuredDeed): readonly Growth[] {
  if (costs === 'by society') return [];
  const figures = { statements: statementsOf, rows: rowsOf, buffers: buffersOf } as const;
  return (['statements', 'rows', 'buffers'] as const).flatMap((what) => {
    const few = figures[what](before.measurement);
    const many = figures[what](measurement);
    const reached = what === 'buffers' ? PAGES_TO_A_ROW * rowsOf(measurement) : 0;
    if (few === null || many === null || many <= few * MORE[what] + BESIDES[what] + reached) return [];
    return [{ what, table: null, sentence: `from ${few} to ${many}`, deeds: [name] }];
  });
}

function tooMany({ name, measurement }: MeasuredDeed): readonly Growth[] {
  return measurement.statements
    .filter(({ mostRows }) => mostRows > ROWS_AT_ONCE)
    .map(({ sql, mostRows }) => ({
      what: 'rows at once' as const,
      table: tableIn(sql),
      sentence: `${mostRows} by ${sql.slice(0, SHOWN)}`,
      deeds: [name],
    }));
}

function plansThatGrow({ name, costs, measurement }: MeasuredDeed): readonly Growth[] {
  return measurement.statements
    .flatMap((statement) => costlyPlans(statement, costs === 'by society'))
    .map(({ table, how, detail, sql }) => ({
      what: how,
      table,
      sentence: `${detail} in ${withoutColumns(sql).slice(0, SHOWN)}`,
      deeds: [name],
    }));
}

/** Which columns are read changes nothing of how they are found. */
function withoutColumns(sql: string): string {
  return sql.replace(/^SELECT .*? FROM /, 'SELECT … FROM ');
}

function tableIn(sql: string): string {
  return /(?:FROM|UPDATE|INTO)\s+"?(\w+)"?/i.exec(sql)?.[1] ?? '';
}

function isOf(known: KnownGrowth, { deeds, what, table }: Growth): boolean {
  const isKnownOfAll = known.deeds === 'any' || deeds.every((deed) => known.deeds.includes(deed));
  return isKnownOfAll && known.what === what && (known.table === undefined || known.table === table);
}
