import { defineDeclaration } from '../core/feature.js';
import type { Group } from '../core/model.js';
import { defineReading, type Pass } from '../delivery/projecting.js';
import { idsIn } from '../delivery/subjects.rule.js';
import { FormerLeaders } from './former-leaders.store.js';
import { Groups } from './groups.store.js';
import { WorkspaceRoles } from './workspace-roles.store.js';

// What was told of a group that is closed stays true in Slack: these hold closed ones too, for naming what has been. Whatever
// asks groups for something goes by `openGroups`.

/** Ids of groups that what a feature shows now names, besides those that are looked at themselves. */
export const namesGroups = defineDeclaration<(pass: Pass) => Promise<Iterable<string>>>();

/** Every group that is looked at or named, with its own leaders, and when its reminders go. */
const ledGroups = defineReading(async (pass) => {
  const { society, about } = pass;
  const lookedAt = idsIn(about, 'group');
  if (!lookedAt) return society.of(Groups).withReminders(null);
  const named = await Promise.all(pass.declared(namesGroups).map((names) => names(pass)));
  return society.of(Groups).withReminders(new Set([...lookedAt, ...named.flatMap((ids) => [...ids])]));
});

/** When each group's reminders go and what they say, by group id. */
export const reminderSettings = defineReading(async (pass) => {
  const groups = await pass.of(ledGroups);
  return new Map(groups.map(({ group, reminders }) => [group.id, reminders]));
});

/**
 * Every such group with those who hear what its leaders are told (`who-can-act.rule`): they are also whom volunteers are told to
 * write to.
 */
const knownGroups = defineReading(async (pass): Promise<readonly Group[]> => {
  const all = await pass.of(ledGroups);
  const acting = await pass.society.of(WorkspaceRoles).whoHears(all.map(({ group }) => group));
  return all.map(({ group }) => ({ ...group, leaderIds: acting.get(group.id) ?? group.leaderIds }));
});

/** The same of those that are looked at. */
export const actingGroups = defineReading(async (pass): Promise<readonly Group[]> => {
  const lookedAt = idsIn(pass.about, 'group');
  const groups = await pass.of(knownGroups);
  return lookedAt ? groups.filter(({ id }) => lookedAt.has(id)) : groups;
});

/** Every group that is looked at or named, by id. */
export const groupsById = defineReading(async (pass): Promise<ReadonlyMap<string, Group>> => {
  const groups = await pass.of(knownGroups);
  return new Map(groups.map((group) => [group.id, group]));
});

const closedGroups = defineReading(async (pass) => {
  const groups = await pass.of(ledGroups);
  return new Set(groups.flatMap(({ group, isClosed }) => (isClosed ? [group.id] : [])));
});

/** Those that are not closed, of which something may be asked; by id. */
export const openGroups = defineReading(async (pass): Promise<ReadonlyMap<string, Group>> => {
  const closed = await pass.of(closedGroups);
  return new Map([...(await pass.of(groupsById))].filter(([id]) => !closed.has(id)));
});

/** The same of those that are looked at. */
export const openLookedAt = defineReading(async (pass): Promise<ReadonlyMap<string, Group>> => {
  const open = await pass.of(openGroups);
  const lookedAt = idsIn(pass.about, 'group');
  return lookedAt ? new Map([...open].filter(([id]) => lookedAt.has(id))) : open;
});

/** Slack user ids, somebody who acts for several of these groups as often. */
export function actingFor(groups: Iterable<Group>): readonly string[] {
  return [...groups].flatMap(({ leaderIds }) => leaderIds);
}

/** Those of them in whose place somebody stands, who are sent nothing meanwhile. */
export function awayFrom(groups: Iterable<Group>): readonly string[] {
  return [...groups].flatMap(({ awayIds = [] }) => awayIds);
}

/** Who led each group that is looked at until some days ago, by group id. */
export const formerLeaders = defineReading(async (pass) => {
  const groups = await pass.of(actingGroups);
  return pass.society.of(FormerLeaders).of(groups.map(({ id }) => id));
});
