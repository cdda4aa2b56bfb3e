import { everybodyOn } from '../../core/party.js';
import { defineProjection, defineReading } from '../../delivery/projecting.js';
import { actingGroups } from '../../groups/read-groups.reading.js';
import { afterwardsMessages, type Calls, callMessages, callTurns } from './afterwards.projection.js';
import { ASKED_WITHIN, SETTLED_KEPT_FOR } from './afterwards.rule.js';
import { CallWishes } from './call-wishes.store.js';

const visitsOver = defineReading(async (pass) => {
  const { society, now } = pass;
  return society.of(CallWishes).over(await pass.of(actingGroups), new Date(now.getTime() - ASKED_WITHIN), now);
});

const calls = defineReading(async (pass): Promise<readonly Calls[]> => {
  const { society, now } = pass;
  const groups = await pass.of(actingGroups);
  const known = await society.of(CallWishes).calls(groups, new Date(now.getTime() - SETTLED_KEPT_FOR));
  return groups.flatMap((group) => {
    const found = known.get(group.id);
    return found ? [{ group, ...found }] : [];
  });
});

export const projectAfterwards = defineProjection({
  place: 122,
  shows: 'group',
  reads: { visits: visitsOver },
  whose: ({ visits }) => visits.flatMap(({ shift }) => everybodyOn(shift).map(({ userId }) => userId)),
  messages: ({ visits, readers }, now) => afterwardsMessages(visits, readers, now),
});

export const projectCalls = defineProjection({
  place: 124,
  shows: 'group',
  reads: { known: calls },
  whose: ({ known }) => known.flatMap(({ leaderIds, otherIds }) => [...leaderIds, ...otherIds]),
  messages: ({ known, readers }, now) => callMessages(known, readers, now),
  turns: ({ known, readers }) => callTurns(known, readers),
});
