import { defineOwnReading } from '../../slack/hearing/viewer.js';
import { OwnTrainingRows } from './own-training.store.js';

/** What the programmes of their groups ask for, by programme code. */
export const askedOfThem = defineOwnReading(({ society, person }) =>
  society.of(OwnTrainingRows).askedOf(person.userId),
);

/** What they have completed that counts now. */
export const ownCompletions = defineOwnReading(({ society, person }) =>
  society.of(OwnTrainingRows).completedBy(person.userId),
);
