import type { Names } from '../../core/model.js';
import type { PairingState } from '../../pairing/pairing.rule.js';

/** States of what has not ended, in the order in which they are told. */
export const UNDER_WAY = [
  'running',
  'rounding_off',
  'resting',
  'setting_up',
] as const satisfies readonly PairingState[];

interface OfProgramme {
  readonly code: string;
  readonly names: Names;
}

/** One-to-ones of a programme at a facility that stand alike. */
export interface UnderWay extends OfProgramme {
  readonly facility: string;
  readonly state: PairingState;
  readonly count: number;
}

export interface CountedOfYear extends OfProgramme {
  readonly measure: 'begun' | 'ended';
  readonly count: number;
}

export interface OneToOnesOfProgramme extends OfProgramme {
  /** By state. */
  readonly underWay: ReadonlyMap<PairingState, number>;
  /** In the year that was asked for. */
  readonly begun: number;
  readonly ended: number;
  /** Where they are, most at the top. */
  readonly facilities: readonly { readonly name: string; readonly count: number }[];
}

/** Everything of a programme together, by code; none where nothing is under way and nothing was counted. */
export function oneToOnesByProgramme(
  underWay: readonly UnderWay[],
  counted: readonly CountedOfYear[],
): readonly OneToOnesOfProgramme[] {
  const names = new Map([...underWay, ...counted].map((row) => [row.code, row.names]));
  return [...names]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, of]) => {
      const own = underWay.filter((row) => row.code === code);
      const year = (measure: CountedOfYear['measure']) =>
        summed(counted.filter((row) => row.code === code && row.measure === measure));
      const facilities = [...grouped(own, ({ facility }) => facility)].map(([name, count]) => ({ name, count }));
      return {
        ...{ code, names: of, begun: year('begun'), ended: year('ended') },
        underWay: grouped(own, ({ state }) => state),
        facilities: facilities.sort((one, other) => other.count - one.count),
      };
    });
}

function grouped<Row extends { readonly count: number }, Key>(
  rows: readonly Row[],
  by: (row: Row) => Key,
): ReadonlyMap<Key, number> {
  const sums = new Map<Key, number>();
  for (const row of rows) sums.set(by(row), (sums.get(by(row)) ?? 0) + row.count);
  return sums;
}

function summed(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}
