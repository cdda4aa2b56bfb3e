import { MEASURES, type Measure } from '../../src/core/measures.js';
import type { Attacker, AuditCell, TalliesAudit } from '../../src/numbers/tallying/tally-audit.rule.js';
import { type SumOfUnknowns, WholeNumbers } from './whole-numbers.js';

/** Something that somebody can find out who should not. */
export interface Finding {
  readonly attacker: string;
  readonly type: 'exact' | 'narrow' | 'contradiction';
  readonly facility: string;
  readonly measure: Measure;
  /** Ordinal numbers of the first and last week, of those in the export. */
  readonly weeks: readonly [number, number];
  readonly least: number;
  readonly most: number;
}

/** What an attacker knows of one place in one week. */
interface Known {
  /** null unless it is known exactly. */
  readonly exactly: number | null;
  readonly atLeast: number;
}

/** A sum that has been told of some places over some weeks. */
interface ToldSum {
  readonly places: ReadonlySet<string>;
  readonly from: number;
  readonly to: number;
  readonly is: 'exactly' | 'at most' | 'at least';
  readonly value: number;
}

/** Weeks of one place that are told of in the same sums, as far as they are unknown: one unknown number, beyond what is known at least. */
interface Unknown {
  readonly place: string;
  readonly weeks: number[];
  readonly sums: readonly number[];
}

/** Sums below this must not be known to lie in fewer than so many numbers. */
const LARGE = 10;
const WIDTH = 5;

/**
 * Attacks everything that has been posted, and every silence, with what each attacker knows: the exact bounds of what each
 * place counted in each week, and in each stretch of weeks that is told of alike. Target groups are left to other tests.
 * @param participantsHeld by place and week, which the export does not tell apart; group visits met somebody, too
 */
export function findingsOf(
  audit: TalliesAudit,
  participantsHeld: TalliesAudit['structure']['held'] = [],
  attackers: readonly Attacker[] = audit.attackers,
): Finding[] {
  return attackers.flatMap((attacker) =>
    MEASURES.flatMap((measure) => findingsBy(audit, attacker, measure, participantsHeld)),
  );
}

function findingsBy(
  audit: TalliesAudit,
  attacker: Attacker,
  measure: Measure,
  participantsHeld: TalliesAudit['structure']['held'],
): Finding[] {
  const weeks = audit.structure.weeks.map(({ id }) => id);
  const known = knownBy(audit, attacker, measure, participantsHeld);
  const places = Object.keys(audit.structure.facilities);
  const told = audit.publications.flatMap(({ cells }) => cells.flatMap((cell) => toldIn(cell, measure, places, weeks)));
  const unknowns = places.flatMap((place) => unknownsOf(place, told, known, weeks.length));
  return groupsOf(unknowns).flatMap((linked) => {
    const sums = sumsOf(linked, told, known, weeks.length);
    const numbers = new WholeNumbers(linked.length, sums);
    const all = numbers.boundsOf([]);
    const report = { attacker: attacker.id, measure };
    if (!all) {
      const [one] = linked;
      return [{ ...report, type: 'contradiction', facility: one?.place ?? '', weeks: [0, 0], least: 0, most: 0 }];
    }
    return targetsIn(linked, known).flatMap(({ place, stretch, base, ofLeast, ofMost }): Finding[] => {
      const isWide = (bounds: { least: number; most: number }) =>
        base + bounds.least >= LARGE || bounds.most === 0 - base || bounds.most - bounds.least >= WIDTH;
      const least = (known: 'seenOf' | 'boundsOf') => (ofLeast.length > 0 ? (numbers[known](ofLeast)?.least ?? 0) : 0);
      const most = (known: 'seenOf' | 'boundsOf') => numbers[known](ofMost)?.most ?? 0;
      // What has come up already is asked first: it costs nothing, and shows most stretches to be wide.
      if (most('seenOf') - least('seenOf') >= WIDTH) return [];
      const bounds = { least: least('boundsOf'), most: most('boundsOf') };
      if (isWide(bounds)) return [];
      const type = bounds.least === bounds.most ? 'exact' : 'narrow';
      const found = { least: base + bounds.least, most: base + bounds.most };
      return [{ ...report, type, facility: place, weeks: stretch, ...found }];
    });
  });
}

function knownBy(
  { structure, truth = [] }: TalliesAudit,
  { facilities = [], roster, minPerShift }: Attacker,
  measure: Measure,
  participantsHeld: TalliesAudit['structure']['held'],
): (place: string, week: number) => Known {
  const indexes = new Map(structure.weeks.map(({ id }, index) => [id as string, index]));
  const at = ({ facility, week }: { facility: string; week: string }) => `${facility} ${indexes.get(week)}`;
  const own = new Set(facilities);
  const exact = new Map(
    truth.filter((each) => each.measure === measure && !each.targetGroup).map((each) => [at(each), each.value]),
  );
  const empty = new Set(roster ? structure.inactive.map(at) : []);
  const met = minPerShift?.visits ?? 0;
  const held = new Map(
    (measure === 'visits' ? structure.held : participantsHeld).map((each) => [at(each), met * each.visits]),
  );
  return (place, week) => {
    const key = `${place} ${week}`;
    if (own.has(place)) return { exactly: exact.get(key) ?? 0, atLeast: 0 };
    return empty.has(key) ? { exactly: 0, atLeast: 0 } : { exactly: null, atLeast: held.get(key) ?? 0 };
  };
}

function toldIn(cell: AuditCell, measure: Measure, places: readonly string[], weeks: readonly string[]): ToldSum[] {
  if (!('dims' in cell) || cell.measure !== measure || cell.dims.targetGroup) return [];
  const { facility, facilities, period } = cell.dims;
  const [from, to] = typeof period === 'string' ? [period, period] : [period.from, period.to];
  return [
    {
      places: new Set(facility === undefined ? (facilities ?? places) : [facility]),
      from: weeks.indexOf(from),
      to: weeks.indexOf(to),
      ...saidIn(cell),
    },
  ];
}

function saidIn(cell: Extract<AuditCell, { readonly dims: unknown }>): Pick<ToldSum, 'is' | 'value'> {
  if ('value' in cell) return { is: 'exactly', value: cell.value };
  return 'below' in cell ? { is: 'at most', value: cell.below - 1 } : { is: 'at least', value: cell.atLeast };
}

/** What nobody has told anything of is left out: it can be anything. */
function unknownsOf(
  place: string,
  told: readonly ToldSum[],
  known: (place: string, week: number) => Known,
  weekCount: number,
): Unknown[] {
  const own = [...told.entries()].filter(([, { places }]) => places.has(place));
  const unknowns = new Map<string, Unknown>();
  for (let week = 0; week < weekCount; week += 1) {
    if (known(place, week).exactly !== null) continue;
    const sums = own.filter(([, { from, to }]) => from <= week && week <= to).map(([index]) => index);
    if (sums.length === 0) continue;
    const alike = unknowns.get(sums.join(' '));
    if (alike) alike.weeks.push(week);
    else unknowns.set(sums.join(' '), { place, weeks: [week], sums });
  }
  return [...unknowns.values()];
}

/** Those that are in sums with each other, however far apart. */
function groupsOf(unknowns: readonly Unknown[]): Unknown[][] {
  const groups: { sums: Set<number>; members: Unknown[] }[] = [];
  for (const unknown of unknowns) {
    const linked = groups.filter(({ sums }) => unknown.sums.some((sum) => sums.has(sum)));
    const [first, ...others] = linked;
    if (!first) {
      groups.push({ sums: new Set(unknown.sums), members: [unknown] });
      continue;
    }
    first.members.push(unknown, ...others.flatMap(({ members }) => members));
    for (const sum of [...unknown.sums, ...others.flatMap(({ sums }) => [...sums])]) first.sums.add(sum);
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  return groups.map(({ members }) => members);
}

function sumsOf(
  linked: readonly Unknown[],
  told: readonly ToldSum[],
  known: (place: string, week: number) => Known,
  weekCount: number,
): SumOfUnknowns[] {
  return [...new Set(linked.flatMap(({ sums }) => sums))].map((index) => {
    const sum = told[index];
    if (!sum) throw new Error('no such sum');
    let certain = 0;
    for (const place of sum.places)
      for (let week = Math.max(0, sum.from); week <= Math.min(sum.to, weekCount - 1); week += 1) {
        const { exactly, atLeast } = known(place, week);
        certain += exactly ?? atLeast;
      }
    const of = linked.flatMap(({ sums }, unknown) => (sums.includes(index) ? [unknown] : []));
    return { of, is: sum.is, value: sum.value - certain };
  });
}

interface Target {
  readonly place: string;
  readonly stretch: readonly [number, number];
  /** What is known at least. */
  readonly base: number;
  /** Unknowns that are all of it, so that it is at least as much beyond … */
  readonly ofLeast: readonly number[];
  /** … and at most as much as these. */
  readonly ofMost: readonly number[];
}

/** Each week of each place, and each stretch of weeks that belong together. */
function targetsIn(linked: readonly Unknown[], known: (place: string, week: number) => Known): Target[] {
  const atLeast = (place: string, weeks: readonly number[]) =>
    weeks.reduce((sum, week) => sum + known(place, week).atLeast, 0);
  const single = linked.flatMap(({ place, weeks }, unknown) =>
    weeks.map((week): Target => {
      const ofLeast = weeks.length === 1 ? [unknown] : [];
      return { place, stretch: [week, week], base: atLeast(place, [week]), ofLeast, ofMost: [unknown] };
    }),
  );
  const byPlace = new Map<string, number[]>();
  for (const [unknown, { place }] of linked.entries()) byPlace.set(place, [...(byPlace.get(place) ?? []), unknown]);
  const stretches = [...byPlace].flatMap(([place, own]) =>
    own.flatMap((_, first) =>
      own.slice(first).map((__, more): Target => {
        const unknowns = own.slice(first, first + more + 1);
        const weeks = unknowns.flatMap((unknown) => linked[unknown]?.weeks ?? []);
        const stretch = [Math.min(...weeks), Math.max(...weeks)] as const;
        return { place, stretch, base: atLeast(place, weeks), ofLeast: unknowns, ofMost: unknowns };
      }),
    ),
  );
  return [...single, ...stretches];
}
