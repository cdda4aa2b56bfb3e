import { defineProjection, defineReading } from '../../delivery/projecting.js';
import { tallyMessages } from '../../projections/tallies.js';
import { Tallies } from '../../store/tallies.js';

export const projectTallies = defineProjection({
  place: 160,
  reads: { next: defineReading(({ society, now }) => society.of(Tallies).toPost(now)) },
  messages: ({ next }) => tallyMessages(next),
});
