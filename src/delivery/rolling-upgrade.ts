import { EVERYBODY_TOUCHED } from '../core/touched-subject.js';
import type { DeliveryLogger } from './hands.js';
import type { Heartbeats } from './heartbeats.store.js';
import type { Subjects } from './subjects.store.js';
import { besideOlder, type Version } from './versions.rule.js';

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
}

/** What several processes on one database say to each other, so that an old and a new version can run side by side. */
export interface RollingUpgrade {
  /**
   * Says that this process runs, and has everybody looked at anew where an older version does, or has until now. To be called
   * each minute.
   */
  beat(): Promise<void>;
  /** Says that it has ended, where it ever said that it runs. */
  end(): Promise<void>;
}

export function createRollingUpgrade(deps: RollingUpgradeDeps): RollingUpgrade {
  const { heartbeats, subjects, process, version, clock, logger } = deps;
  let hasBeaten = false;
  let isBeside = false;
  let lookedAt: Date | null = null;

  return {
    async beat() {
      const now = clock();
      hasBeaten = true;
      await heartbeats.note(process, version, now);
      const found = besideOlder(await heartbeats.all(), version, lookedAt, now);
      if (found.isBeside !== isBeside) {
        if (found.isBeside)
          logger.warn({}, 'an older version runs beside this one: end it once this one serves everybody');
        else logger.info({}, 'no older version runs beside this one any more');
      }
      isBeside = found.isBeside;
      if (found.looksAnew) {
        await subjects.touch(EVERYBODY_TOUCHED);
        lookedAt = now;
        deps.soon();
      }
      // Last: whoever dies before has not forgotten what is to be put right.
      await heartbeats.forget(found.ended);
    },

    async end() {
      if (hasBeaten) await heartbeats.end(process);
    },
  };
}
