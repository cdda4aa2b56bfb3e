import { defineProjection, defineReading } from '../../delivery/projecting.js';
import { actingFor, actingGroups, reminderSettings } from '../../groups/read-groups.reading.js';
import { ASKED_FOR } from './count-asking.rule.js';
import { ANSWER_KEPT_FOR, countMessages } from './counting.projection.js';
import { LISTED_FOR } from './counting.rule.js';
import { Counts } from './counts.store.js';

/** Visits that are over. One that is counted meanwhile is in both rather than in neither. */
const visitsOver = defineReading(async (pass) => {
  const { society, now } = pass;
  const groups = await pass.of(actingGroups);
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  const uncounted = await society.of(Counts).uncounted(groups, before(ASKED_FOR), now);
  const since = {
    counted: before(ANSWER_KEPT_FOR),
    countedEnded: before(LISTED_FOR),
    calledOffEnded: before(ASKED_FOR),
  };
  return { uncounted, answered: await society.of(Counts).answered(groups, since, now) };
});

export const projectCountQuestions = defineProjection({
  place: 120,
  shows: 'group',
  reads: { over: visitsOver, groups: actingGroups, settings: reminderSettings },
  whose: ({ over, groups }) => [
    ...[...over.uncounted, ...over.answered].flatMap(({ shift }) => shift.claims.map(({ userId }) => userId)),
    ...actingFor(groups),
  ],
  messages: ({ over, settings, readers }, now) => countMessages({ ...over, settings, readers }, now),
});
