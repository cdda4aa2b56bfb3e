import type { AuditedAction } from '../core/audited.js';
import type { Group } from '../core/model.js';
import { inPieces } from '../database/in-pieces.js';
import type { ScopedTransaction } from '../database/scope.js';
import { toLed } from '../database/stored-rows.js';
import type { WorkspaceRole } from '../slack/who-is.rule.js';
import {
  activeOf,
  type BeyondLeaders,
  whoCanAct as decideWhoCanAct,
  whoCanActNationally as decideWhoCanActNationally,
  whoHears as decideWhoHears,
  lastAdmin,
  type Roles,
} from './who-can-act.rule.js';

/** What is read to say who can act; a transaction will do, and so will the client. */
export type RoleReader = Pick<
  ScopedTransaction,
  'workspaceRole' | 'nationalStaff' | 'auditEntry' | 'groupLeader' | 'group'
>;

export type LedGroup = Pick<Group, 'id' | 'leaderIds' | 'awayIds'>;

/** Only admins do these, except for national staff who name a leader where nobody leads. */
const SET_UP: AuditedAction[] = ['save_workspace', 'save_facility', 'save_group', 'close_group', 'open_group'];
/** So many uses of set-up are looked at for who did it: of those before nobody has to be told. */
const USES_LOOKED_AT = 50;

/** Of these, those of whom Slack has said that they are more or less than an ordinary member. @param userIds Slack's */
export async function readRoles(reader: Pick<RoleReader, 'workspaceRole'>, userIds: readonly string[]): Promise<Roles> {
  const pieces = await inPieces(new Set(userIds), (piece) =>
    reader.workspaceRole.findMany({ where: { userId: { in: piece } }, select: { userId: true, role: true } }),
  );
  // Written by this room alone, from the domain's own type.
  return new Map(pieces.flat().map(({ userId, role }) => [userId, role as WorkspaceRole]));
}

/** Roles of these, and the owner who is asked when nobody else is left. */
async function readRolesBeyond(
  reader: Pick<RoleReader, 'workspaceRole'>,
  { nationalStaffIds, setUpBy }: BeyondLeaders,
): Promise<Roles> {
  const roles = await readRoles(reader, [...nationalStaffIds, ...setUpBy]);
  if (activeOf(nationalStaffIds, roles).length > 0 || lastAdmin(setUpBy, roles) !== null) return roles;
  const owner = await reader.workspaceRole.findFirst({ where: { role: 'owner' }, orderBy: { userId: 'asc' } });
  return owner ? new Map([...roles, [owner.userId, 'owner']]) : roles;
}

/** Those beyond leaders, in the order in which they are asked to act. */
export async function readBeyondLeaders(
  reader: Pick<RoleReader, 'nationalStaff' | 'auditEntry'>,
): Promise<BeyondLeaders> {
  const staff = await reader.nationalStaff.findMany({ orderBy: { userId: 'asc' } });
  const uses = await reader.auditEntry.findMany({
    where: { action: { in: SET_UP } },
    select: { actorId: true },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: USES_LOOKED_AT,
  });
  return {
    nationalStaffIds: staff.map(({ userId }) => userId),
    setUpBy: [...new Set(uses.map(({ actorId }) => actorId))],
  };
}

/**
 * Who may act for each of these groups as its leaders do (`groups/who-can-act.rule`), those who are away among them: few queries,
 * however many groups there are.
 * @returns Slack user ids by group id
 */
export function whoCanActFor(reader: RoleReader, groups: readonly LedGroup[]) {
  return peopleFor(reader, groups, ({ leaderIds }, beyond, roles) => decideWhoCanAct(leaderIds, beyond, roles));
}

/** The same of those who are told: everything that is said to leaders goes to these and to nobody else. */
export function whoHearsFor(reader: RoleReader, groups: readonly LedGroup[]) {
  return peopleFor(reader, groups, decideWhoHears);
}

async function peopleFor(
  reader: RoleReader,
  groups: readonly LedGroup[],
  decide: typeof decideWhoHears,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ofLeaders = await readRoles(
    reader,
    groups.flatMap(({ leaderIds }) => leaderIds),
  );
  const areAllLed = groups.every(({ leaderIds }) => activeOf(leaderIds, ofLeaders).length > 0);
  const beyond = areAllLed ? { nationalStaffIds: [], setUpBy: [] } : await readBeyondLeaders(reader);
  const roles = areAllLed ? ofLeaders : new Map([...ofLeaders, ...(await readRolesBeyond(reader, beyond))]);
  return new Map(groups.map((group) => [group.id, decide(group, beyond, roles)]));
}

/**
 * Who is told what leaders of one group are told, inside a transaction.
 * @param except somebody whom it is about: they are not told of themselves, and do not count as able to act
 */
export async function whoHearsIn(
  reader: RoleReader,
  groupId: string,
  except: string | null = null,
): Promise<readonly string[]> {
  const rows = await reader.groupLeader.findMany({ where: { groupId }, orderBy: { userId: 'asc' } });
  const led = { id: groupId, ...toLed(rows.filter(({ userId }) => userId !== except)) };
  const told = (await whoHearsFor(reader, [led])).get(groupId) ?? [];
  return told.filter((userId) => userId !== except);
}

/** Who is told what concerns no single group. */
export async function whoCanActNationally(reader: RoleReader): Promise<readonly string[]> {
  const beyond = await readBeyondLeaders(reader);
  return decideWhoCanActNationally(beyond, await readRolesBeyond(reader, beyond));
}
