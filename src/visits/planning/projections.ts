import { defineProjection, defineReading } from '../../delivery/projecting.js';
import { scheduleMessages } from '../../projections/schedule.js';
import { Restorations } from '../../store/restorations.js';
import { peopleNotReady } from './people-not-ready.js';
import { postedWeeks } from './posted-weeks.js';

export const projectSchedules = defineProjection({
  place: 10,
  reads: {
    weeks: postedWeeks,
    notReady: peopleNotReady,
    seal: defineReading(({ society }) => society.of(Restorations).seal()),
  },
  messages: ({ weeks, notReady, seal }, now) => scheduleMessages(weeks, notReady, now, seal),
});
