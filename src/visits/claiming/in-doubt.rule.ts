import type { Claim, GroupWeek, Shift } from '../../core/model.js';
import { freeShadowSeat } from '../../core/shadow-seats.js';
import type { SaidPlace } from '../../delivery/said-week.rule.js';

/** A place that either a visit's post names or our records do, not both, after a backup had been put back. */
export interface PlaceInDoubt {
  /** Slack user id; sealed where the post hides names and we recognise nobody. */
  readonly userId: string;
  /** Whether our records have it and the post does not; else the other way round. */
  readonly isRecorded: boolean;
  readonly isShadow: boolean;
}

/** What a leader decides of all places of a visit: that it is as Slack says, or that those it names are free. */
export type DoubtDecision = 'put_back' | 'free';

/**
 * What came of a place: Slack's is back, or a rule refused that, or it is free; one that only our records had is kept, or
 * has been given up as Slack says.
 */
export type DoubtOutcome = 'back' | 'refused' | 'freed' | 'kept' | 'given_up';

/** A visit with places in doubt. */
export interface VisitInDoubt {
  readonly id: string;
  readonly groupId: string;
  readonly shiftId: string;
  /** The newest thing that our records knew. */
  readonly recordsEnd: Date;
  readonly foundAt: Date;
  /** Whether anything of it is still to be settled. */
  readonly isOpen: boolean;
  /** null while no leader has decided, and where the people have answered themselves. */
  readonly decision: { readonly by: string; readonly kind: DoubtDecision } | null;
  /** `outcome` is null while the place is in doubt. */
  readonly places: readonly (PlaceInDoubt & { readonly outcome: DoubtOutcome | null })[];
}

/** So long before the visit those whose places are still in doubt are asked themselves, in milliseconds. */
export const ASKED_AHEAD = 24 * 60 * 60_000;

/** Who is asked themselves whether they go: it is nearly time, and no leader has decided. */
export function askedThemselves(doubt: VisitInDoubt, startsAt: Date, now: Date): PlaceInDoubt[] {
  const isTime = startsAt.getTime() - now.getTime() <= ASKED_AHEAD && startsAt > now;
  if (!doubt.isOpen || doubt.decision !== null || !isTime) return [];
  return doubt.places.filter(({ outcome }) => outcome === null);
}

/** Somebody's claim as our records have it, also one that was given up. */
export interface RecordedPlace {
  readonly userId: string;
  readonly isShadow: boolean;
  readonly claimedAt: Date;
  /** null while it is held. */
  readonly releasedAt: Date | null;
}

/**
 * Where a visit's post and our records name different people. What has been decided since the post was written is in no
 * doubt: the records know better then.
 * @param said whom the post names, unsealed where they are recognised
 * @param saidAt when the post was written
 */
export function placesInDoubt(
  said: readonly SaidPlace[],
  recorded: readonly RecordedPlace[],
  saidAt: Date,
): PlaceInDoubt[] {
  const recordOf = new Map(recorded.map((place) => [place.userId, place]));
  const named = new Set(said.map(({ who }) => who));
  const forgotten = said.filter(({ who }) => {
    const record = recordOf.get(who);
    return !record || (record.releasedAt !== null && record.releasedAt <= saidAt);
  });
  const unsaid = recorded.filter(
    ({ userId, claimedAt, releasedAt }) => releasedAt === null && claimedAt <= saidAt && !named.has(userId),
  );
  return [
    ...forgotten.map(({ who, isShadow }) => ({ userId: who, isRecorded: false, isShadow })),
    ...unsaid.map(({ userId, isShadow }) => ({ userId, isRecorded: true, isShadow })),
  ];
}

/**
 * A posted week with everybody whom Slack names and without whom it does not, as long as that is in doubt: nothing that only
 * Slack remembers is rewritten, and nobody's reminder is withdrawn, before it is settled.
 */
export function asSlackSays(week: GroupWeek, doubts: ReadonlyMap<string, VisitInDoubt>): GroupWeek {
  if (!week.shifts.some(({ id }) => doubts.has(id))) return week;
  return {
    ...week,
    shifts: week.shifts.map((shift) => {
      const doubt = doubts.get(shift.id);
      return doubt ? visitAsSlackSays(shift, doubt) : shift;
    }),
  };
}

function visitAsSlackSays(shift: Shift, { id, recordsEnd, places: all }: VisitInDoubt): Shift {
  const places = all.filter(({ outcome }) => outcome === null);
  const unsaid = new Set(places.flatMap(({ userId, isRecorded }) => (isRecorded ? [userId] : [])));
  const claims = shift.claims.filter(({ userId }) => !unsaid.has(userId));
  const shadows = shift.shadows.filter(({ userId }) => !unsaid.has(userId));
  const said = places
    .filter(({ isRecorded }) => !isRecorded)
    .map(({ userId, isShadow }) => ({
      isShadow,
      claim: { id: `doubt:${id}:${userId}`, userId, seat: 0, claimedAt: recordsEnd, confirmedAt: null },
    }));
  const party = said.filter(({ isShadow }) => !isShadow).map(({ claim }) => claim);
  const newcomers = said.filter(({ isShadow }) => isShadow).map(({ claim }) => claim);
  const taken = new Set(claims.map(({ seat }) => seat));
  const free = Array.from({ length: claims.length + party.length }, (_, index) => index + 1).filter(
    (seat) => !taken.has(seat),
  );
  const seated = party.map((claim, index) => ({ ...claim, seat: free[index] ?? claims.length + index + 1 }));
  return {
    ...shift,
    claims: [...claims, ...seated].sort((one, other) => one.seat - other.seat),
    shadows: newcomers.reduce(seatedAmong, shadows),
  };
}

/** As many newcomers as may go along, those of our records first. */
function seatedAmong(shadows: readonly Claim[], newcomer: Claim): readonly Claim[] {
  const seat = freeShadowSeat(shadows);
  return seat === null ? shadows : [...shadows, { ...newcomer, seat }];
}
