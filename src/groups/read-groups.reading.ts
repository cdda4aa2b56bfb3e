import type { Group } from '../core/model.js';
import { defineReading } from '../delivery/projecting.js';
import { Groups } from './groups.store.js';
import { WorkspaceRoles } from './workspace-roles.store.js';

// What was told of a group that is closed stays true in Slack: these hold closed ones too, for naming what has been. Whatever
// asks groups for something goes by `openGroups`.

/** Every group with its own leaders, and when its reminders go. */
export const ledGroups = defineReading(({ society }) => society.of(Groups).withReminders());

/** When each group's reminders go and what they say, by group id. */
export const reminderSettings = defineReading(async (pass) => {
  const groups = await pass.of(ledGroups);
  return new Map(groups.map(({ group, reminders }) => [group.id, reminders]));
});

/**
 * Every group with those who can act in its leaders' place: what leaders are told goes to them, and they are whom volunteers
 * are told to write to.
 */
export const actingGroups = defineReading(async (pass): Promise<readonly Group[]> => {
  const all = await pass.of(ledGroups);
  const acting = await pass.society.of(WorkspaceRoles).whoCanAct(all.map(({ group }) => group));
  return all.map(({ group }) => ({ ...group, leaderIds: acting.get(group.id) ?? group.leaderIds }));
});

/** The same by id. */
export const groupsById = defineReading(async (pass): Promise<ReadonlyMap<string, Group>> => {
  const groups = await pass.of(actingGroups);
  return new Map(groups.map((group) => [group.id, group]));
});

/** Those that are not closed, of which something may be asked; by id. */
export const openGroups = defineReading(async (pass): Promise<ReadonlyMap<string, Group>> => {
  const closed = new Set((await pass.of(ledGroups)).flatMap(({ group, isClosed }) => (isClosed ? [group.id] : [])));
  return new Map([...(await pass.of(groupsById))].filter(([id]) => !closed.has(id)));
});

/** Slack user ids, somebody who acts for several of these groups as often. */
export function actingFor(groups: Iterable<Group>): readonly string[] {
  return [...groups].flatMap(({ leaderIds }) => leaderIds);
}
