import type { STORIES } from './arbitrary-script.js';
import type { WorldChanges } from './world.js';

/** Words of a built file that are replaced by others. They must be there exactly once. */
export interface Edit {
  /** Under `dist/src`, without its ending. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** The bot with one of its safeguards taken away. */
export interface Mutant {
  readonly name: string;
  /** The kind of stories in which it shows soonest; all kinds unless told. */
  readonly stories?: keyof typeof STORIES;
  /** What is different in the build. */
  readonly edits?: readonly Edit[];
  /** What is different in what the bot is handed. */
  readonly changes?: WorldChanges;
}
