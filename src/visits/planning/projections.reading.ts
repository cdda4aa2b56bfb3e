import { defineProjection, defineReading } from '../../delivery/projecting.js';
import { peopleNotReady } from '../claiming/people-not-ready.reading.js';
import { postedWeeks } from '../claiming/posted-weeks.reading.js';
import { Restorations } from '../claiming/restorations.store.js';
import { visitTurns } from '../claiming/visit-turns.rule.js';
import { scheduleMessages } from './schedule.projection.js';

export const projectSchedules = defineProjection({
  place: 10,
  shows: 'group',
  reads: {
    weeks: postedWeeks,
    notReady: peopleNotReady,
    seal: defineReading(({ society }) => society.of(Restorations).seal()),
  },
  messages: ({ weeks, notReady, seal }, now) => scheduleMessages(weeks, notReady, now, seal),
  turns: ({ weeks }) => visitTurns(weeks),
});
