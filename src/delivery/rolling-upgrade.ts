import { EVERYBODY_TOUCHED } from '../core/touched-subject.js';
import type { DeliveryLogger } from './hands.js';
import type { Heartbeats } from './heartbeats.store.js';
import type { ReconcilerDeps } from './reconcile.js';
import type { Subjects } from './subjects.store.js';
import { besideOthers, type Version } from './versions.rule.js';

export interface RollingUpgradeDeps {
  readonly heartbeats: Heartbeats;
  readonly subjects: Pick<Subjects, 'touch'>;
  /** This process's own name for itself. */
  readonly process: string;
  readonly version: Version;
  readonly clock: () => Date;
  readonly logger: Pick<DeliveryLogger, 'warn' | 'info'>;
  /** Asks for a pass. */
  readonly soon: () => void;
  /** As the reconciler's. */
  readonly wake: ReconcilerDeps['wake'];
}

/** What several processes on one database say to each other, so that an old and a new version can run side by side. */
export interface RollingUpgrade {
  /**
   * Says that this process runs, and has everybody looked at anew where an older version does, or has until now. To be called
   * each minute.
   */
  beat(): Promise<void>;
  /** Whether this process delivers; false from the first beat after a newer version has begun, until it has ended. */
  mayDeliver(): boolean;
  /** Says that it has ended, where it ever said that it runs. */
  end(): Promise<void>;
}

/** How soon what an older version has changed is delivered, in milliseconds: only its own process hears of that. */
const LISTENS_EVERY = 2_000;

export function createRollingUpgrade(deps: RollingUpgradeDeps): RollingUpgrade {
  const { heartbeats, subjects, process, version, clock, logger } = deps;
  let hasBeaten = false;
  let isBesideOlder = false;
  let isBesideNewer = false;
  let lookedAt: Date | null = null;
  let cancelListening = () => {};

  function listen(): void {
    cancelListening = deps.wake(LISTENS_EVERY, async () => {
      if (!isBesideOlder) return;
      deps.soon();
      listen();
    });
  }

  return {
    async beat() {
      const now = clock();
      hasBeaten = true;
      await heartbeats.note(process, version, now);
      const found = besideOthers(await heartbeats.all(), version, lookedAt, now);
      if (found.isBesideOlder !== isBesideOlder) {
        isBesideOlder = found.isBesideOlder;
        if (isBesideOlder) {
          logger.warn({}, 'an older version runs beside this one: end it once this one serves everybody');
          listen();
        } else logger.info({}, 'no older version runs beside this one any more');
      }
      if (found.isBesideNewer !== isBesideNewer) {
        isBesideNewer = found.isBesideNewer;
        if (isBesideNewer) logger.warn({}, 'a newer version runs beside this one, and delivers: end this one');
        else deps.soon();
      }
      if (found.looksAnew) {
        await subjects.touch(EVERYBODY_TOUCHED);
        lookedAt = now;
        deps.soon();
      }
      // Last: whoever dies before has not forgotten what is to be put right.
      await heartbeats.forget(found.ended);
    },

    mayDeliver: () => !isBesideNewer,

    async end() {
      cancelListening();
      if (hasBeaten) await heartbeats.end(process);
    },
  };
}
