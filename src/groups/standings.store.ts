import type { Group, MembershipStatus } from '../core/model.js';
import type { Ask } from '../database/by-hand.js';
import { defineStore } from '../database/society.js';
import { toGroup, toLeaders, type Versioned } from '../database/stored-rows.js';
import { groupsOfPerson, standingOf } from './own-groups.sql.js';
import type { VisitRule } from './reminder-settings.rule.js';
import { readReminderSettings } from './reminder-settings.store.js';

/** Who somebody is in a society, whatever groups they are in. */
export interface Standing {
  readonly isNationalStaff: boolean;
  /** The channel that national staff read; null while there is none. */
  readonly nationalChannelId: string | null;
  /** For a leader, now or later. */
  readonly standsIn: boolean;
}

/** A group that somebody is in or leads. */
export interface OwnGroup {
  readonly group: Versioned<Group>;
  readonly isClosed: boolean;
  /** null for a leader who is no member. */
  readonly membership: MembershipStatus | null;
  /** What whoever goes is reminded of: what to bring, and what not to take in. */
  readonly rules: readonly VisitRule[];
}

/** One query each. */
export interface Standings {
  /** @param userId Slack user id */
  of(userId: string): Promise<Standing>;
  /** In no order, closed ones among them. */
  groupsOf(userId: string): Promise<readonly OwnGroup[]>;
}

export const Standings = defineStore(
  ({ byHand: { ask } }): Standings => ({
    async of(userId) {
      const [row] = await ask(standingOf, { userId });
      return {
        isNationalStaff: (row?.nationalStaffId ?? null) !== null,
        nationalChannelId: row?.nationalChannelId ?? null,
        standsIn: (row?.standInId ?? null) !== null,
      };
    },

    groupsOf: (userId) => readOwnGroups(ask, userId),
  }),
);

export async function readOwnGroups(ask: Ask, userId: string): Promise<readonly OwnGroup[]> {
  const rows = await ask(groupsOfPerson, { userId });
  return rows.map(({ group, facility, programme, leaders, membership, reminders }) => ({
    group: toGroup({ ...group, programme, facility: { ...facility, programme }, leaders: toLeaders(leaders) }),
    isClosed: group.closedAt !== null,
    membership: membership as MembershipStatus | null,
    rules: readReminderSettings(reminders).rules,
  }));
}
