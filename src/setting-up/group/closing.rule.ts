import type { Group, IsoWeek, Names, Stretch } from '../../core/model.js';

/** A study visit or a course that is planned, or of which nobody has noted who came. */
export interface SessionToClose {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Of what it completes. */
  readonly names: Names;
}

/** A group as it stands before it is closed, with all that is ahead of it. Each list has the soonest first. */
export interface GroupToClose {
  readonly group: Group;
  /** Posted visits that are not over and not called off. */
  readonly visits: readonly Stretch[];
  /** Visits that are over, that somebody held, and that nobody has counted. */
  readonly uncounted: readonly Stretch[];
  /** Sessions that its leaders have planned and not called off: those that are not over, and those that wait for who came. */
  readonly sessions: readonly SessionToClose[];
  /** Whether one of its one-to-ones has not ended. How many there are is for its leaders' desk alone. */
  readonly hasOneToOne: boolean;
  /** Weeks that are planned and not posted. */
  readonly drafts: readonly IsoWeek[];
  /** How many are in it now. */
  readonly members: number;
  /** Whether no other group visits its facility. */
  readonly isLastThere: boolean;
}

/** Whether nothing stands in the way of closing it: nobody would come in vain, and nothing would be left untold. */
export function canClose({
  visits,
  uncounted,
  sessions,
  hasOneToOne,
}: Pick<GroupToClose, 'visits' | 'uncounted' | 'sessions' | 'hasOneToOne'>): boolean {
  return !hasOneToOne && visits.length + uncounted.length + sessions.length === 0;
}

/** Visits from before this instant are not waited for any more: their year has been returned long ago. */
export function waitedForSince(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear() - 1, 0, 1));
}
