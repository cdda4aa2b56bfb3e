import { ownStanding } from '../../groups/own-groups.request.js';
import { defineOwnReading } from '../../slack/hearing/viewer.js';
import { Completions } from './completions.store.js';
import type { Completion } from './readiness.rule.js';
import { Training } from './training.store.js';

/** What each programme asks for, and everything that has ever been asked for. */
export const allThatIsAsked = defineOwnReading(({ society }) => society.of(Training).everything());

/** What they have completed that counts now. */
export const ownCompletions = defineOwnReading(async (viewer): Promise<readonly Completion[]> => {
  const { volunteerId } = await viewer.of(ownStanding);
  return volunteerId === null ? [] : viewer.society.of(Completions).ofVolunteer(volunteerId);
});
