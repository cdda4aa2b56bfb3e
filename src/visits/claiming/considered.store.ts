import { grouped } from '../../core/grouped.js';
import type { Stretch } from '../../core/model.js';
import { spanOf } from '../../core/places-left.js';
import type { Ask, ByHand } from '../../database/by-hand.js';
import { toShift } from '../../database/stored-rows.js';
import { toStretch } from '../../database/stored-stretches.js';
import { type OwnGroup, readOwnGroups } from '../../groups/standings.store.js';
import { type OwnTrainingRows, readingOwnTraining } from '../../training/requirements/own-training.store.js';
import type { ClaimState } from './claiming.rule.js';
import { heldVisits, placesOnVisits, visitsAtFacilities, visitsOfMember } from './offering.sql.js';
import { besideVisit, longestBefore, toBeside } from './visits-at-the-same-hours.store.js';

/** What whoever asks can say of somebody, since they have read it for something else too. What is left out is read here. */
export interface KnownOf {
  readonly groups?: () => Promise<readonly OwnGroup[]>;
  readonly requirements?: () => ReturnType<OwnTrainingRows['askedOf']>;
  readonly completions?: () => ReturnType<OwnTrainingRows['completedBy']>;
  /** Planned visits that they go on and that end after the stretch begins. */
  readonly held?: () => Promise<ClaimState['otherShifts']>;
}

/**
 * Every posted visit of the groups that this person is in which begins in the stretch, soonest first, with all that decides
 * whether they may claim it. The same few statements, however many groups and visits there are.
 */
export async function consideredFor(
  { ask }: Pick<ByHand, 'ask'>,
  userId: string,
  { startsAt: after, endsAt: before }: Stretch,
  known: KnownOf = {},
): Promise<readonly ClaimState[]> {
  const during = { userId, after, before };
  const visits = await ask(visitsOfMember, during);
  const span = spanOf(visits.map(({ shift }) => toStretch(shift)));
  if (!span) return [];
  const own = await (known.groups?.() ?? readOwnGroups(ask, userId));
  const groups = new Map(own.map((each) => [each.group.id, each]));
  const claims = grouped(await ask(placesOnVisits, during), ({ claim }) => claim.shiftId);
  const beside = await readBeside(ask, userId, span);
  const held = await (known.held?.() ?? readHeld(ask, userId, after));
  const training = readingOwnTraining(ask);
  const requirements = await (known.requirements?.() ?? training.askedOf(userId));
  const completions = await (known.completions?.() ?? training.completedBy(userId));
  return visits.flatMap(({ shift: row }) => {
    const ownGroup = groups.get(row.groupId);
    if (!ownGroup) return [];
    const { group, membership } = ownGroup;
    const places = (claims.get(row.id) ?? []).map(({ claim, holder }) => ({ ...claim, volunteer: holder }));
    const shift = toShift({ ...row, claims: places });
    return {
      shift,
      group,
      beside: besideVisit(beside.get(group.facility.id) ?? [], shift),
      weekState: 'posted',
      membership,
      otherShifts: held.filter(({ id }) => id !== shift.id),
      requirements: requirements.get(group.programme.code) ?? [],
      completions,
    };
  });
}

/** What they go on that ends after an instant. */
async function readHeld(ask: Ask, userId: string, after: Date): Promise<ClaimState['otherShifts']> {
  return (await ask(heldVisits, { userId, after })).map(({ shift }) => ({ id: shift.id, ...toStretch(shift) }));
}

/** What goes on while these last at the facilities of their groups, by facility id. */
async function readBeside(ask: Ask, userId: string, { startsAt, endsAt }: Stretch) {
  const rows = await ask(visitsAtFacilities, { userId, after: longestBefore(startsAt), before: endsAt });
  const byFacility = grouped(rows, ({ facilityId }) => facilityId);
  return new Map([...byFacility].map(([id, all]) => [id, all.map(({ shift, people }) => toBeside(shift, people))]));
}
