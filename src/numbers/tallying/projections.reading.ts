import { defineProjection, defineReading } from '../../delivery/projecting.js';
import { tallyMessages } from './tallies.projection.js';
import { Tallies } from './tallies.store.js';

export const projectTallies = defineProjection({
  place: 160,
  shows: 'nation',
  reads: { next: defineReading(({ society, now }) => society.of(Tallies).toPost(now)) },
  messages: ({ next }) => tallyMessages(next),
});
