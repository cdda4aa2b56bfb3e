import { HORIZON } from '../../delivery/horizon.rule.js';
import { noticesOf } from '../../telling/notices.rule.js';

/** How often the bot notes that it runs, in milliseconds; a little less than an hour, so that what is poked hourly finds it due. */
const NOTED_EVERY = 59 * 60_000;

/** To a leader: the bot was away for longer than Slack goes on without it, and people were not reminded. */
export interface AwayNoticeFacts {
  readonly kind: 'was_away';
  readonly groupId: string;
  readonly from: Date;
  readonly until: Date;
  /** From when on nothing was shown any more. */
  readonly unsentFrom: Date;
  /** When the group's next visit begins; null while none is posted. */
  readonly nextStartsAt: Date | null;
}

/** Whether it is time to note again that the bot runs. @param aliveAt when it was noted last; null for never */
export function isToBeNoted(aliveAt: Date | null, now: Date): boolean {
  return aliveAt === null || now.getTime() - aliveAt.getTime() >= NOTED_EVERY;
}

/**
 * From when on people were not reminded while the bot was away.
 * @param aliveAt when it was last known to run; null when it never was
 * @returns null while Slack had been handed all that was due
 */
export function unsentFrom(aliveAt: Date | null, now: Date): Date | null {
  const from = aliveAt && new Date(aliveAt.getTime() + HORIZON);
  return from && from < now ? from : null;
}

/** Whether a notice is about the time the bot was away. */
export const isAboutBeingAway = noticesOf<AwayNoticeFacts>('was_away');
