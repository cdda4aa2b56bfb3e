import type { Group } from '../core/model.js';
import { isOutsider, type WorkspaceRole } from '../slack/who-is.rule.js';

/** By Slack user id; whoever is not in it is an ordinary member as far as we know. */
export type Roles = ReadonlyMap<string, WorkspaceRole>;

/** Those who are told where a group has no active leader, and of what concerns the whole country. Slack user ids. */
export interface BeyondLeaders {
  readonly nationalStaffIds: readonly string[];
  /** Who has used set-up, whoever did last first. They were admins then. */
  readonly setUpBy: readonly string[];
}

/**
 * The one chain that says who can act for a group: all its active leaders; if none, all active national staff; if none, the
 * admin who last used set-up, else an owner.
 * @returns Slack user ids; empty only while nobody of these is known
 */
export function whoCanAct(leaderIds: readonly string[], beyond: BeyondLeaders, roles: Roles): readonly string[] {
  const leaders = activeOf(leaderIds, roles);
  return leaders.length > 0 ? leaders : whoCanActNationally(beyond, roles);
}

/**
 * Who is told what leaders of a group are told: those who can act, without leaders in whose place somebody stands, as long as
 * anybody else of them is there.
 */
export function whoHears(
  { leaderIds, awayIds = [] }: Pick<Group, 'leaderIds' | 'awayIds'>,
  beyond: BeyondLeaders,
  roles: Roles,
): readonly string[] {
  const present = activeOf(leaderIds, roles).filter((userId) => !awayIds.includes(userId));
  return present.length > 0 ? present : whoCanAct(leaderIds, beyond, roles);
}

/** The same for what concerns no single group. */
export function whoCanActNationally({ nationalStaffIds, setUpBy }: BeyondLeaders, roles: Roles): readonly string[] {
  const staff = activeOf(nationalStaffIds, roles);
  if (staff.length > 0) return staff;
  const admin = lastAdmin(setUpBy, roles);
  if (admin !== null) return [admin];
  const owners = [...roles].filter(([, role]) => role === 'owner').map(([userId]) => userId);
  return owners.sort().slice(0, 1);
}

/** Those of them whom Slack does not keep us from addressing. */
export function activeOf(userIds: readonly string[], roles: Roles): readonly string[] {
  return userIds.filter((userId) => !isOutsider(roles.get(userId) ?? 'member'));
}

/** The last who used set-up and may still. @returns null for none, which is when an owner has to be looked for */
export function lastAdmin(setUpBy: readonly string[], roles: Roles): string | null {
  // Of whom nothing is known was an admin when they used it.
  return setUpBy.find((userId) => ['admin', 'owner'].includes(roles.get(userId) ?? 'admin')) ?? null;
}
