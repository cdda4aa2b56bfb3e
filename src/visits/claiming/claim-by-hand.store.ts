import { randomUUID } from 'node:crypto';
import type { MembershipStatus, WeekState } from '../../core/model.js';
import { refuse } from '../../core/refusals.js';
import { overlaps } from '../../core/stretches.js';
import type { Ask, ByHand } from '../../database/by-hand.js';
import { showsOnly } from '../../database/changes.js';
import { toGroup, toLeaders, toShift } from '../../database/stored-rows.js';
import { toStretch } from '../../database/stored-stretches.js';
import { MovedMeanwhile } from '../../database/transactions.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import { noteHandled } from '../../slack/hearing/handled-requests.sql.js';
import { readingOwnTraining } from '../../training/requirements/own-training.store.js';
import { toRequirement } from '../../training/requirements/training-rows.store.js';
import { afterwards } from './claim-state.store.js';
import type { ClaimOutcome, ClaimRule, ClaimState } from './claiming.rule.js';
import {
  groupsAtFacility,
  heldMeanwhile,
  lockFacility,
  lockShift,
  lockVolunteer,
  nextVersion,
  placesOnVisit,
  requirementsOfProgramme,
  takePlace,
  visitsMeanwhile,
  visitToClaim,
} from './claiming.sql.js';
import { longestBefore, toBeside } from './visits-at-the-same-hours.store.js';

/** Somebody, a visit and the rule that decides. */
export interface ToDecide {
  readonly shiftId: string;
  /** Slack user id */
  readonly userId: string;
  readonly now: Date;
  readonly rule: ClaimRule;
}

/** What a rule decided, and how the shift then stands; `state` is null when there is no such shift. */
export interface Decided {
  readonly outcome: ClaimOutcome;
  readonly state: ClaimState | null;
}

/** What came of it: `repeated` for a request that was heard before, `release` where a place is to be given up, which is not written here. */
export type ByHandOutcome = Decided | 'repeated' | 'release';

/**
 * Takes a place, by statements written by hand.
 * @param request the key under which it is noted that this was heard, together with what comes of it; null where that is noted
 */
export function claimByHand(
  byHand: ByHand,
  { shiftId, userId, now, rule }: ToDecide,
  request: string | null,
): Promise<ByHandOutcome> {
  return byHand.inTransaction<ByHandOutcome>(async (ask, takeBack) => {
    if (request !== null) {
      const [first] = await ask(noteHandled, { key: request, handledAt: now });
      if (!first) takeBack('repeated');
    }
    const locked = await lockForClaim(ask, shiftId, userId);
    const state = locked && (await readState(ask, shiftId, userId, locked.facilityId));
    if (!state) return { outcome: refuse({ reason: 'shift_gone' }), state: null };
    const outcome = rule(state, userId, now);
    if (!outcome.ok || locked.volunteerId === null) return { outcome, state };
    if (outcome.change.kind === 'release') return takeBack('release');
    const { seat } = outcome.change;
    const { volunteerId } = locked;
    const taken = { id: randomUUID(), shiftId, volunteerId, seat, claimedAt: now };
    const [claim] = await ask(takePlace, taken);
    await ask(nextVersion, { shiftId });
    const groups = await ask(groupsAtFacility, { facilityId: locked.facilityId });
    showsOnly(groups.map(({ id }) => aboutGroup(id)));
    const after = afterwards(state, outcome.change, claim?.id ?? taken.id, userId, now);
    return { outcome, state: after };
  });
}

/** In the order of `database/locks`. null for no such visit. */
async function lockForClaim(ask: Ask, shiftId: string, userId: string) {
  const [facility] = await ask(lockFacility, { shiftId });
  const [shift] = facility ? await ask(lockShift, { shiftId }) : [];
  if (!facility || !shift) return null;
  const [volunteer] = await ask(lockVolunteer, { userId });
  return { facilityId: facility.id, volunteerId: volunteer?.id ?? null };
}

/** The same statements, however many groups, visits and volunteers there are. */
async function readState(ask: Ask, shiftId: string, userId: string, facilityId: string): Promise<ClaimState | null> {
  const [visit] = await ask(visitToClaim, { shiftId, userId });
  if (!visit) return null;
  if (visit.facility.id !== facilityId) throw new MovedMeanwhile();
  const { shift: row, programme, facility, membership } = visit;
  const leaders = toLeaders(visit.leaders);
  const places = await ask(placesOnVisit, { shiftId });
  const shift = toShift({ ...row, claims: places.map(({ claim, volunteer }) => ({ ...claim, volunteer })) });
  const { startsAt, endsAt } = row;
  const around = { facilityId, shiftId, after: longestBefore(startsAt), before: endsAt };
  const meanwhile = await ask(visitsMeanwhile, around);
  const held = await ask(heldMeanwhile, { userId, shiftId, startsAt, endsAt });
  const requirements = await ask(requirementsOfProgramme, { programmeCode: programme.code });
  const completions = await readingOwnTraining(ask).completedBy(userId);
  return {
    shift,
    // What the columns hold as text is written from the domain's own types.
    weekState: visit.week.state as WeekState,
    membership: membership as MembershipStatus | null,
    group: toGroup({ ...visit.group, programme, facility: { ...facility, programme }, leaders }),
    beside: meanwhile
      .map(({ shift: other, people }) => toBeside(other, people))
      .filter((other) => overlaps(other, shift)),
    otherShifts: held.map(({ shift: other }) => ({ id: other.id, ...toStretch(other) })),
    requirements: requirements.map(({ requirement }) => toRequirement(requirement)),
    completions,
  };
}
