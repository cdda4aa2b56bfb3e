import { aboutGroup } from '../../delivery/subjects.rule.js';
import type { WhereShown } from '../../groups/where-shown.store.js';

/** How long after it a visit is still asked about, in milliseconds: longer than counting does. */
const ASKED_ABOUT = 10 * 24 * 60 * 60_000;

/** The groups of visits that people have a place on, until nobody is asked about them any more. */
export const groupsOfTheirVisits: WhereShown = async (transaction, userIds, now) => {
  const held = await transaction.claim.findMany({
    where: {
      volunteer: { userId: { in: [...userIds] } },
      seat: { not: null },
      shift: { endsAt: { gt: new Date(now.getTime() - ASKED_ABOUT) } },
    },
    select: { shift: { select: { groupId: true } } },
  });
  return held.map(({ shift }) => aboutGroup(shift.groupId));
};
