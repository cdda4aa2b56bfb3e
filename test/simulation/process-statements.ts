import type { SeededRandom } from '../../scripts/seeded-random.js';
import { Life } from './life.js';
import type { DatabaseFault, Statements } from './simulated-database.js';
import type { Trap } from './traps.js';
import type { VirtualTime } from './virtual-time.js';

export interface StatementsOptions {
  readonly time: VirtualTime;
  readonly random: SeededRandom;
  readonly spring: (life: Life, trap: Trap) => void;
  /** A statement is about to be carried out. */
  readonly wrote: (what: string) => void;
}

/** Statements of whichever process runs at the moment: each takes a while, and what is set for that process springs there. */
export function processStatements({ time, random, spring, wrote }: StatementsOptions): Statements {
  const pass = (statement: string): { life: Life; traps: readonly Trap[]; fault: DatabaseFault } => {
    const life = time.running;
    if (!(life instanceof Life)) throw new Error('only processes use the database while the world runs');
    const traps = life.isAlive ? life.traps.pass({ at: 'database', statement }) : [];
    const failing = traps.find((trap) => trap.kind === 'database');
    if (failing) spring(life, failing);
    return {
      life,
      traps,
      fault: failing?.kind === 'database' ? (failing.when === 'before' ? 'fails_before' : 'fails_after') : null,
    };
  };
  const springs = (life: Life, traps: readonly Trap[], when: 'before' | 'after'): void => {
    for (const trap of traps) {
      if ((trap.kind === 'crash' || trap.kind === 'stall') && trap.when === when) spring(life, trap);
    }
  };
  return {
    run: (what, execute) =>
      new Promise((resolve, reject) => {
        const { life, traps, fault } = pass(what);
        springs(life, traps, 'before');
        const answer = traps.some((trap) => trap.kind === 'stall' && trap.when === 'after');
        time.after(random.between(0, 3), life, what, () => {
          wrote(what);
          execute(fault).then(
            (result) => {
              springs(life, traps, 'after');
              if (!life.isAlive) return;
              if (answer) time.after(0, life, 'answer', () => resolve(result));
              else resolve(result);
            },
            (error: unknown) => {
              if (life.isAlive) reject(error);
            },
          );
        });
      }),
    commit: (execute) =>
      new Promise((resolve, reject) => {
        const { life, traps, fault } = pass('COMMIT');
        const diesBefore = traps.some((trap) => trap.kind === 'crash' && trap.when === 'before');
        wrote('COMMIT');
        const done = execute(diesBefore ? 'fails_before' : fault).then(
          () => () => resolve(),
          (error: unknown) => () => reject(error),
        );
        void done.then((settle) => {
          springs(life, traps, 'before');
          springs(life, traps, 'after');
          time.after(random.between(0, 3), life, 'committed', settle);
        });
      }),
  };
}
