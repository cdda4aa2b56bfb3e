import { randomUUID } from 'node:crypto';
import type { Claim } from '../../core/model.js';
import { placeOf } from '../../core/party.js';
import { refuse } from '../../core/refusals.js';
import type { ByHand } from '../../database/by-hand.js';
import { showsNothing, showsOnly } from '../../database/changes.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { toPatternVisit } from '../../database/stored-rows.js';
import { inTransaction } from '../../database/transactions.js';
import { writeNotices } from '../../telling/notices.store.js';
import { lockForClaim, readClaimState } from '../claiming/claim-state.store.js';
import type { ClaimState } from '../claiming/claiming.rule.js';
import { release } from '../claiming/give-up.store.js';
import { decideEveryWeek, type EveryWeekOutcome } from './every-week.rule.js';
import { type EndedPlace, hourOf, isMiss, isSilent, MOST_MISSES, type OwnHour } from './standing.rule.js';
import { hoursOfPerson } from './standing.sql.js';
import type { StandingNoticeFacts } from './standing-notices.rule.js';
import { toStandingPlace, WITH_HOLDER } from './standing-rows.store.js';

/** What came of a wish to come every week; `state` is null when there is no such visit. */
export interface EveryWeekDecided {
  readonly outcome: EveryWeekOutcome;
  readonly state: ClaimState | null;
}

export interface StandingPlaces {
  /** The hours of the weekly patterns of somebody's groups, and those at which they come every week, by weekday and time. */
  hoursOf(userId: string): Promise<readonly OwnHour[]>;
  /** Somebody comes every week at the hour of a visit from here on: on weeks that are posted from now. Harmless to repeat. */
  take(shiftId: string, userId: string, now: Date): Promise<EveryWeekDecided>;
  /** Ends one; what was claimed for it stays. @returns null where it is not theirs, or has ended before */
  end(id: string, userId: string, now: Date): Promise<EndedPlace | null>;
  /** Gives up a place whose holder has not said in time whether they come. Harmless to repeat. @returns whether it did */
  releaseSilent(shiftId: string, userId: string, now: Date): Promise<boolean>;
  /** Forgets those that ended before an instant. */
  forget(before: Date): Promise<void>;
}

export const StandingPlaces = defineStore(({ client, byHand, workspaceId }) =>
  createStandingPlaces(client, byHand, workspaceId),
);

function createStandingPlaces(client: ScopedClient, byHand: ByHand, workspaceId: string): StandingPlaces {
  return {
    async hoursOf(userId) {
      const rows = await byHand.ask(hoursOfPerson, { userId });
      return rows.map(({ isInPattern, ...hour }) => ({ ...hour, isInPattern: isInPattern === 1 }));
    },

    take: (shiftId, userId, now) =>
      inTransaction<EveryWeekDecided>(client, async (transaction, takeBack) => {
        const locked = await lockForClaim(transaction, shiftId, userId);
        if (!locked) return takeBack({ outcome: refuse({ reason: 'shift_gone' }), state: null });
        const { state } = await readClaimState(transaction, locked);
        const hour = hourOf(state);
        const groupId = state.group.id;
        const pattern = (await transaction.patternVisit.findMany({ where: { groupId } })).map(toPatternVisit);
        const rows = await transaction.standingPlace.findMany({
          where: { groupId, ...hour, open: 1 },
          include: WITH_HOLDER,
        });
        const outcome = decideEveryWeek({ ...state, pattern, places: rows.map(toStandingPlace) }, userId);
        if (!outcome.ok || outcome.known || locked.volunteerId === null) return takeBack({ outcome, state });
        const own = { id: randomUUID(), workspaceId, groupId, volunteerId: locked.volunteerId, ...hour };
        await transaction.standingPlace.create({ data: { ...own, since: now, misses: 0, open: 1 } });
        showsOnly([]);
        return { outcome, state };
      }),

    end: (id, userId, now) =>
      inTransaction<EndedPlace | null>(client, async (transaction, takeBack) => {
        const own = await transaction.standingPlace.findFirst({
          where: { id, volunteer: { userId }, open: 1 },
          include: { group: { include: { facility: true } } },
        });
        if (!own) return takeBack(null);
        const ended = { open: null, endedAt: now };
        const { count } = await transaction.standingPlace.updateMany({ where: { id, open: 1 }, data: ended });
        showsOnly([]);
        const { weekday, startTime, group } = own;
        return count === 0 ? null : { weekday, startTime, facilityName: group.facility.name };
      }),

    releaseSilent: (shiftId, userId, now) =>
      inTransaction<boolean>(client, async (transaction, takeBack) => {
        const locked = await lockForClaim(transaction, shiftId, userId);
        const read = locked && (await readClaimState(transaction, locked));
        const place = read && placeOf(read.state.shift, userId);
        if (!place || read.state.weekState !== 'posted' || !isSilent(read.state, place, now)) return takeBack(false);
        const timeOff = await transaction.timeOff.findMany({ where: { volunteerId: locked.volunteerId ?? '' } });
        await release(transaction, workspaceId, read, { place, change: { kind: 'release' }, now });
        if (isMiss(read.state, place, { membership: read.state.membership, timeOff })) {
          await noteMiss(transaction, workspaceId, place, now);
        }
        return true;
      }),

    async forget(before) {
      await showsNothing(() => client.standingPlace.deleteMany({ where: { endedAt: { lt: before } } }));
    },
  };
}

/** One more time not answered; after several in a row it ends, and its holder is told. */
async function noteMiss(
  transaction: ScopedTransaction,
  workspaceId: string,
  { standingId: id = '', userId }: Claim,
  now: Date,
): Promise<void> {
  const [missed] = await transaction.standingPlace.updateManyAndReturn({
    where: { id, open: 1 },
    data: { misses: { increment: 1 } },
  });
  if (!missed || missed.misses < MOST_MISSES) return;
  await transaction.standingPlace.updateMany({ where: { id }, data: { open: null, endedAt: now } });
  const { groupId, weekday, startTime } = missed;
  const facts: StandingNoticeFacts = { kind: 'standing_ended', groupId, weekday, startTime };
  await writeNotices(transaction, workspaceId, [{ userId, facts }], now);
}
