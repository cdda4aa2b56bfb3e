import { grouped } from '../../core/grouped.js';
import type { Group } from '../../core/model.js';
import { defineProjection, defineReading, type Pass } from '../../delivery/projecting.js';
import { idsIn, isAboutAny } from '../../delivery/subjects.rule.js';
import { FormerLeaders } from '../../groups/former-leaders.store.js';
import {
  actingFor,
  actingGroups,
  awayFrom,
  formerLeaders,
  openGroups,
  reminderSettings,
} from '../../groups/read-groups.reading.js';
import { DEFAULT_REMINDERS } from '../../groups/reminder-settings.rule.js';
import { requirementsByProgramme } from '../../training/requirements/training-rules.reading.js';
import { postedWeeksOf } from '../../visits/claiming/posted-weeks.reading.js';
import { readGroupsAhead } from './groups-ahead.store.js';
import { weekAheadMessages, weekAheadTurns } from './week-ahead.projection.js';
import type { GroupAhead } from './week-ahead.rule.js';
import { WeeksAhead } from './week-ahead.store.js';

/** Ids of the groups for which those who are looked at can act; none where everybody is looked at, and all are read. */
const groupsOfThem = defineReading(async ({ society, about }) => {
  const people = idsIn(about, 'person');
  return people && people.size > 0 ? society.of(WeeksAhead).groupsOf([...people]) : [];
});

export const groupsAheadOf = (pass: Pass): Promise<readonly string[]> => pass.of(groupsOfThem);

/**
 * Those of these groups whose leaders are told of the week ahead, by whom they are told: those who are looked at. Where visits have ended
 * there is none, and nobody needs to lead.
 */
const toldGroups = defineReading(async (pass): Promise<ReadonlyMap<string, readonly Group[]>> => {
  if (!isAboutAny(pass.about, 'person')) return new Map();
  const people = idsIn(pass.about, 'person');
  const [groups, settings] = await Promise.all([pass.of(openGroups), pass.of(reminderSettings)]);
  const told = [...groups.values()].filter(
    ({ id, facility }) =>
      facility.status !== 'closed' && (settings.get(id) ?? DEFAULT_REMINDERS).kinds.includes('week_ahead'),
  );
  const pairs = told.flatMap((group) => group.leaderIds.map((userId) => ({ userId, group })));
  const theirs = pairs.filter(({ userId }) => people === null || people.has(userId));
  const byLeader = grouped(theirs, ({ userId }) => userId);
  return new Map([...byLeader].map(([userId, each]) => [userId, each.map(({ group }) => group).toSorted(byPlace)]));
});

/** In one order, in whatever order they were read. */
function byPlace(one: Group, other: Group): number {
  const placeOf = ({ facility, name, id }: Group) => [facility.name, name, id].join('\n');
  return placeOf(one) < placeOf(other) ? -1 : 1;
}

/** Groups that others see to now, by whoever saw to them until some days ago, and sees to none now. */
const handedGroups = defineReading(async (pass): Promise<ReadonlyMap<string, readonly Group[]>> => {
  if (!isAboutAny(pass.about, 'person')) return new Map();
  const people = idsIn(pass.about, 'person');
  const [groups, told] = await Promise.all([pass.of(openGroups), pass.of(toldGroups)]);
  const former = await pass.society.of(FormerLeaders).of(groups.keys());
  const pairs = [...groups.values()].flatMap((group) =>
    [...(group.awayIds ?? []), ...(former.get(group.id) ?? [])].map((userId) => ({ userId, group })),
  );
  const theirs = pairs.filter(({ userId }) => !told.has(userId) && (people === null || people.has(userId)));
  const byPerson = grouped(theirs, ({ userId }) => userId);
  return new Map([...byPerson].map(([userId, each]) => [userId, each.map(({ group }) => group).toSorted(byPlace)]));
});

/** By group id. */
const groupsAhead = defineReading(async (pass): Promise<ReadonlyMap<string, GroupAhead>> => {
  const { society, now } = pass;
  const groups = [
    ...new Map([...(await pass.of(toldGroups)).values()].flat().map((group) => [group.id, group])).values(),
  ];
  if (groups.length === 0) return new Map();
  const [weeks, requirements] = await Promise.all([postedWeeksOf(pass, groups), pass.of(requirementsByProgramme)]);
  return readGroupsAhead(society, groups, { weeks, requirements }, now);
});

/** One card for each leader, whose it is: a group that changes has its leaders looked at (`lookAtLeaders`). */
export const projectWeekAhead = defineProjection({
  place: 155,
  shows: 'person',
  reads: { told: toldGroups, ahead: groupsAhead, handed: handedGroups },
  whose: ({ told, handed }) => [...told.keys(), ...handed.keys()],
  messages: weekAheadMessages,
  turns: weekAheadTurns,
});

/** What is shown of a group has changed, or is looked at anew: so may what the cards say of those who lead it, or did until some days ago. */
export async function lookAtLeaders(pass: Pass): Promise<boolean> {
  const people = idsIn(pass.about, 'person');
  if (people === null || !isAboutAny(pass.about, 'group')) return false;
  const [groups, former] = await Promise.all([pass.of(actingGroups), pass.of(formerLeaders)]);
  const all = [...actingFor(groups), ...awayFrom(groups), ...[...former.values()].flat()];
  const leaders = all.filter((userId) => !people.has(userId));
  if (leaders.length > 0) await pass.society.of(WeeksAhead).lookAgain([...new Set(leaders)]);
  return false;
}
