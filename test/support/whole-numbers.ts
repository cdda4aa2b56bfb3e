/** What some unknown whole numbers, none of them below zero, add up to. */
export interface SumOfUnknowns {
  /** Which of them, each once. */
  readonly of: readonly number[];
  readonly is: 'exactly' | 'at most' | 'at least';
  readonly value: number;
}

export interface Bounds {
  readonly least: number;
  /** Infinity where nothing bounds it. */
  readonly most: number;
}

/** Rows of coefficients, right-hand side last, and which column each row stands for. */
interface Tableau {
  readonly rows: number[][];
  readonly basis: number[];
  readonly columns: number;
}

/** What is nearer to a whole number than this is one. */
const NEARLY = 1e-7;

/**
 * What can be said of unknown whole numbers of which some sums are known: a small integer program, solved exactly by the simplex
 * method (with Bland's rule, so that it ends) and branches.
 */
export class WholeNumbers {
  readonly #start: Tableau | null;
  /** Numbers that are possible, as far as they have come up. */
  readonly #seen: (readonly number[])[] = [];

  constructor(
    private readonly count: number,
    private readonly sums: readonly SumOfUnknowns[],
  ) {
    this.#start = feasible(count, sums);
  }

  /** Bounds of the sum of these unknowns that lie within the exact ones, for nothing; null while nothing has come up. */
  seenOf(unknowns: readonly number[]): Bounds | null {
    if (this.#seen.length === 0) return null;
    const sums = this.#seen.map((numbers) => unknowns.reduce((sum, unknown) => sum + (numbers[unknown] ?? 0), 0));
    return { least: Math.min(...sums), most: Math.max(...sums) };
  }

  /** Exact bounds of the sum of these unknowns. @returns null when no such numbers exist */
  boundsOf(unknowns: readonly number[]): Bounds | null {
    const most = this.#largest(unknowns, 1);
    const least = this.#largest(unknowns, -1);
    return most === null || least === null ? null : { least: 0 - least, most };
  }

  /** The largest that the sum can be (`sign` 1), or that it can be turned round (-1). */
  #largest(unknowns: readonly number[], sign: 1 | -1): number | null {
    if (!this.#start) return null;
    const { value, solution } = maximize(this.#start, this.count, unknowns, sign);
    if (value === Number.POSITIVE_INFINITY) return value;
    const broken = solution.findIndex((number) => Math.abs(number - Math.round(number)) > NEARLY);
    if (broken < 0) {
      this.#seen.push(solution.map(Math.round));
      return Math.round(value);
    }
    const floor = Math.floor(solution[broken] ?? 0);
    const branches = (
      [
        ['at most', floor],
        ['at least', floor + 1],
      ] as const
    ).flatMap(([is, bound]) => {
      const branch = new WholeNumbers(this.count, [...this.sums, { of: [broken], is, value: bound }]);
      return branch.#largest(unknowns, sign) ?? [];
    });
    return branches.length > 0 ? Math.max(...branches) : null;
  }
}

/** Some numbers with these sums, fractions allowed; null when there are none. */
function feasible(count: number, sums: readonly SumOfUnknowns[]): Tableau | null {
  const slack = sums.map(({ is }) => (is === 'exactly' ? 0 : is === 'at most' ? 1 : -1));
  const known = count + sums.length;
  const columns = known + sums.length;
  const rows = sums.map(({ of, value }, index) => {
    const row = new Array<number>(columns + 1).fill(0);
    for (const unknown of of) row[unknown] = 1;
    row[count + index] = slack[index] ?? 0;
    row[columns] = value;
    const turned = value < 0 ? row.map((number) => 0 - number) : row;
    turned[known + index] = 1;
    return turned;
  });
  const tableau: Tableau = { rows, basis: sums.map((_, index) => known + index), columns };
  const artificial = Array.from({ length: columns }, (_, column) => (column < known ? 0 : -1));
  if (climb(tableau, artificial) < -NEARLY) return null;
  // What still stands for a made-up column is nothing more than a sum of other rows, or can stand for another column.
  const kept = rows.filter((row, index) => {
    if ((tableau.basis[index] ?? 0) < known) return true;
    const column = row.findIndex((number, at) => at < known && Math.abs(number) > NEARLY);
    if (column >= 0) pivot(tableau, index, column);
    return column >= 0;
  });
  const basis = tableau.basis.filter((_, index) => kept.includes(rows[index] ?? []));
  return { rows: kept.map((row) => [...row.slice(0, known), row[columns] ?? 0]), basis, columns: known };
}

function maximize({ rows, basis, columns }: Tableau, count: number, unknowns: readonly number[], sign: 1 | -1) {
  const tableau: Tableau = { rows: rows.map((row) => [...row]), basis: [...basis], columns };
  const wanted = new Array<number>(columns).fill(0);
  for (const unknown of unknowns) wanted[unknown] = sign;
  const value = climb(tableau, wanted);
  const solution = new Array<number>(count).fill(0);
  for (const [index, column] of tableau.basis.entries())
    if (column < count) solution[column] = tableau.rows[index]?.[columns] ?? 0;
  return { value, solution };
}

/** Changes the tableau into one at which what is wanted is largest. @returns how large; Infinity without a bound */
function climb(tableau: Tableau, wanted: readonly number[]): number {
  const { rows, basis, columns } = tableau;
  const costs = () => {
    const gain = [...wanted];
    for (const [index, row] of rows.entries()) {
      const weight = wanted[basis[index] ?? 0] ?? 0;
      if (weight !== 0)
        for (let column = 0; column < columns; column += 1)
          gain[column] = (gain[column] ?? 0) - weight * (row[column] ?? 0);
    }
    return gain;
  };
  for (;;) {
    const entering = costs().findIndex((gain) => gain > NEARLY);
    if (entering < 0) break;
    let leaving = -1;
    let nearest = Number.POSITIVE_INFINITY;
    for (const [index, row] of rows.entries()) {
      const coefficient = row[entering] ?? 0;
      if (coefficient <= NEARLY) continue;
      const ratio = (row[columns] ?? 0) / coefficient;
      const isNearer = ratio < nearest - NEARLY;
      const isAlike = Math.abs(ratio - nearest) <= NEARLY && (basis[index] ?? 0) < (basis[leaving] ?? 0);
      if (!isNearer && !isAlike) continue;
      leaving = index;
      nearest = ratio;
    }
    if (leaving < 0) return Number.POSITIVE_INFINITY;
    pivot(tableau, leaving, entering);
  }
  return rows.reduce((sum, row, index) => sum + (wanted[basis[index] ?? 0] ?? 0) * (row[columns] ?? 0), 0);
}

function pivot({ rows, basis }: Tableau, leaving: number, entering: number): void {
  const pivotRow = rows[leaving] ?? [];
  const divisor = pivotRow[entering] ?? 1;
  for (let column = 0; column < pivotRow.length; column += 1) pivotRow[column] = (pivotRow[column] ?? 0) / divisor;
  for (const [index, row] of rows.entries()) {
    const factor = row[entering] ?? 0;
    if (index === leaving || Math.abs(factor) < 1e-12) continue;
    for (let column = 0; column < row.length; column += 1)
      row[column] = (row[column] ?? 0) - factor * (pivotRow[column] ?? 0);
  }
  basis[leaving] = entering;
}
