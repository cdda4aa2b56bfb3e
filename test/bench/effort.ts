import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { WorldSize } from './world.js';

/** How much is measured, and of what. */
export interface Effort {
  /** How often everybody claims, looks and asks before anything is counted: a young process costs several times as much. */
  readonly warmUps: number;
  readonly rounds: number;
  /** Rounds in the society that has a past. */
  readonly laterRounds: number;
  readonly crowds: number;
  readonly starts: number;
  /** Over which memory is read. */
  readonly commands: number;
  readonly large: WorldSize;
  /** How many claim at once, in the large society on SQLite and in another on PostgreSQL. */
  readonly people: readonly number[];
  readonly onPostgres: { readonly size: WorldSize; readonly people: readonly number[] };
  /** Folder of another built copy of the project, measured in turn with this one; null for none. */
  readonly against: string | null;
}

export const SMALL: WorldSize = { groups: 15, years: 0 };

const THOROUGH = { warmUps: 4, rounds: 9, laterRounds: 5, crowds: 5, starts: 5, commands: 20_000 };
const CROWDS = [50, 500];
/** Large enough for five hundred at once. */
const FOR_CROWDS = 125;
const QUICK = { warmUps: 1, rounds: 3, laterRounds: 2, crowds: 1, starts: 1, commands: 500 };

/** What the command line asks for. @throws TypeError for an option that there is not */
export function effortOf(given: readonly string[]): Effort {
  const { values } = parseArgs({
    args: [...given],
    options: {
      quick: { type: 'boolean', default: false },
      against: { type: 'string' },
      groups: { type: 'string' },
      commands: { type: 'string' },
    },
  });
  const effort = values.quick ? QUICK : THOROUGH;
  return {
    ...effort,
    large: { groups: Number(values.groups ?? (values.quick ? FOR_CROWDS : 1_000)), years: 2 },
    people: CROWDS,
    onPostgres: values.quick
      ? { size: SMALL, people: [50] }
      : { size: { groups: FOR_CROWDS, years: 0 }, people: CROWDS },
    commands: Number(values.commands ?? effort.commands),
    against: values.against === undefined ? null : resolve(values.against),
  };
}
