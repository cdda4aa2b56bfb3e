/** What is sent in, so that what a view offers and what a listener hears is the same word. What is pressed: `*.controls.ts`. */
export const CALLBACKS = {
  verify: 'verify',
  correctCompletion: 'correct_completion',
  readImport: 'read_import',
  import: 'import',
  /** What is noted of some people; it has nothing to send in. */
  noted: 'noted',
} as const;

/** Inputs of modals: each is the block's id and its element's action id. */
export const BLOCKS = {
  lacking: 'lacking',
} as const;
