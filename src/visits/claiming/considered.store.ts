import { grouped } from '../../core/grouped.js';
import type { MembershipStatus, Stretch } from '../../core/model.js';
import { spanOf } from '../../core/places-left.js';
import type { Ask, ByHand } from '../../database/by-hand.js';
import { toGroup, toLeaders, toShift } from '../../database/stored-rows.js';
import { toStretch } from '../../database/stored-stretches.js';
import { toCompletion, toRequirement } from '../../training/requirements/training-rows.store.js';
import type { ClaimState } from './claiming.rule.js';
import { completionsOfPerson } from './claiming.sql.js';
import {
  groupsOfMember,
  heldVisits,
  placesOnVisits,
  requirementsOfMember,
  visitsAtFacilities,
  visitsOfMember,
} from './offering.sql.js';
import { besideVisit, longestBefore, toBeside } from './visits-at-the-same-hours.store.js';

/**
 * Every posted visit of the groups that this person is in which begins in the stretch, soonest first, with all that decides
 * whether they may claim it. The same few statements, however many groups and visits there are.
 */
export async function consideredFor(
  { ask }: Pick<ByHand, 'ask'>,
  userId: string,
  { startsAt: after, endsAt: before }: Stretch,
): Promise<readonly ClaimState[]> {
  const during = { userId, after, before };
  const visits = await ask(visitsOfMember, during);
  const span = spanOf(visits.map(({ shift }) => toStretch(shift)));
  if (!span) return [];
  const groups = await readGroups(ask, userId);
  const claims = grouped(await ask(placesOnVisits, during), ({ claim }) => claim.shiftId);
  const beside = await readBeside(ask, userId, span);
  const held = (await ask(heldVisits, { userId, after })).map(({ shift }) => ({ id: shift.id, ...toStretch(shift) }));
  const requirements = await readRequirements(ask, userId);
  const completions = (await ask(completionsOfPerson, { userId })).map(({ completion }) => toCompletion(completion));
  return visits.flatMap(({ shift: row }) => {
    const known = groups.get(row.groupId);
    if (!known) return [];
    const { group, membership } = known;
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

/** Their groups, by id, and who they are there. */
async function readGroups(ask: Ask, userId: string) {
  const rows = await ask(groupsOfMember, { userId });
  return new Map(
    rows.map(({ group, facility, programme, leaders, membership }) => {
      const belongsTo = { programme, facility: { ...facility, programme }, leaders: toLeaders(leaders) };
      return [group.id, { group: toGroup({ ...group, ...belongsTo }), membership: membership as MembershipStatus }];
    }),
  );
}

/** What is asked of them, by programme, each in its order. */
async function readRequirements(ask: Ask, userId: string) {
  const rows = await ask(requirementsOfMember, { userId });
  const byProgramme = grouped(rows, ({ programmeCode }) => programmeCode);
  return new Map(
    [...byProgramme].map(([code, all]) => [code, all.map(({ requirement }) => toRequirement(requirement))]),
  );
}

/** What goes on while these last at the facilities of their groups, by facility id. */
async function readBeside(ask: Ask, userId: string, { startsAt, endsAt }: Stretch) {
  const rows = await ask(visitsAtFacilities, { userId, after: longestBefore(startsAt), before: endsAt });
  const byFacility = grouped(rows, ({ facilityId }) => facilityId);
  return new Map([...byFacility].map(([id, all]) => [id, all.map(({ shift, people }) => toBeside(shift, people))]));
}
