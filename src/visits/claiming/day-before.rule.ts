import type { Claim, Group, GroupShift, GroupWeek, Shift, Stretch } from '../../core/model.js';
import { lastPartOf } from '../../core/stretches.js';
import { calendarDateOf, type WallTime, wallClockToInstant } from '../../core/time.js';
import { dateAfter } from '../../core/weeks.js';
import {
  blockingSteps,
  type Completion,
  mayGoAlong,
  type Requirement,
  type Step,
  stepsOn,
} from '../../training/requirements/readiness.rule.js';

/** When readiness is checked again: the day before a visit at noon, so that there is time to find somebody. */
const CHECKED_AT: WallTime = '12:00';

/** Somebody who has a place on a visit and could not go. */
export interface NotReady {
  readonly claim: Claim;
  readonly missing: readonly Step[];
}

/** Who cannot go, by shift id: nobody on a visit that is not named. */
export type NotReadyByShift = ReadonlyMap<string, readonly NotReady[]>;

/** What the check is made with. */
export interface TrainingKnown {
  /** What each programme asks for, by its code. */
  readonly requirements: ReadonlyMap<string, readonly Requirement[]>;
  /** What counts now, by Slack user id. */
  readonly completions: ReadonlyMap<string, readonly Completion[]>;
}

/** The visits that are checked again now: planned, yet to begin, and at most a day away by the facility's wall clock. */
export function checkedAgain(weeks: readonly GroupWeek[], now: Date): GroupShift[] {
  return weeks.flatMap(({ shifts, group }) =>
    shifts.filter((shift) => isCheckedAgain(shift, group, now)).map((shift) => ({ shift, group })),
  );
}

function isCheckedAgain(shift: Shift, group: Group, now: Date): boolean {
  if (shift.status !== 'planned' || shift.startsAt <= now) return false;
  return now >= checkedAgainAt(shift, group);
}

/** From when on a visit is checked again: noon of the day before, by the facility's wall clock. */
export function checkedAgainAt({ startsAt }: Pick<Shift, 'startsAt'>, { facility }: Pick<Group, 'facility'>): Date {
  const dayBefore = dateAfter(calendarDateOf(startsAt, facility.timeZone), -1);
  return wallClockToInstant(dayBefore, CHECKED_AT, facility.timeZone);
}

/** Everybody who cannot go on a visit that is checked again now, by shift id. Visits on which all can are left out. */
export function notReadySoon(
  weeks: readonly GroupWeek[],
  { requirements, completions }: TrainingKnown,
  now: Date,
): NotReadyByShift {
  const found = new Map<string, readonly NotReady[]>();
  for (const { shift, group } of checkedAgain(weeks, now)) {
    const askedFor = requirements.get(group.programme.code) ?? [];
    const notReady = notReadyFor(shift, group, askedFor, completions);
    if (notReady.length > 0) found.set(shift.id, notReady);
  }
  return found;
}

/**
 * Everybody with a place on this visit who could not go on its day: members of the party who are not ready (DOMAIN, rule
 * 2), and a newcomer who lacks what nobody learns by going along.
 */
export function notReadyFor(
  { claims, shadows, ...when }: Stretch & Pick<Shift, 'claims' | 'shadows'>,
  { facility }: Pick<Group, 'facility'>,
  requirements: readonly Requirement[],
  completionsByUser: ReadonlyMap<string, readonly Completion[]>,
): NotReady[] {
  const day = calendarDateOf(lastPartOf(when).startsAt, facility.timeZone);
  const missingFor = ({ userId }: Claim) =>
    blockingSteps(stepsOn(day, requirements, completionsByUser.get(userId) ?? [], facility));
  const party = claims.map((claim) => ({ claim, missing: missingFor(claim) }));
  const newcomers = shadows.map((claim) => ({
    claim,
    missing: missingFor(claim).filter((step) => !mayGoAlong([step])),
  }));
  return [...party, ...newcomers].filter(({ missing }) => missing.length > 0);
}

/** How many of the party itself cannot go: a newcomer was never counted. */
export function notReadyInParty(notReady: readonly NotReady[], { claims }: Pick<Shift, 'claims'>): number {
  return notReady.filter(({ claim }) => claims.some(({ id }) => id === claim.id)).length;
}
