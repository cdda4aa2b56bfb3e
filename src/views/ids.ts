/** What is sent in, so that what a view offers and what a listener hears is the same word. What is pressed: `*.controls.ts`. */
export const CALLBACKS = {
  planWeek: 'plan_week',
  planShift: 'plan_shift',
  callOff: 'call_off',
  /** Who comes on a visit, with a button to free each place; it has nothing to send in. */
  freePlace: 'free_place',
  verify: 'verify',
  correctCompletion: 'correct_completion',
  readImport: 'read_import',
  import: 'import',
  /** What is noted of some people; it has nothing to send in. */
  noted: 'noted',
  /** Global shortcut in manifest.yml. */
  planShortcut: 'plan_visits',
} as const;

/** Inputs of modals: each is the block's id and its element's action id. */
export const BLOCKS = {
  cleared: 'cleared',
  pattern: 'pattern',
  /** Whether to post the week: in plans opened before sending one in did. */
  posting: 'posting',
  date: 'date',
  startTime: 'start_time',
  endTime: 'end_time',
  format: 'format',
  minimumParty: 'minimum_party',
  maximumParty: 'maximum_party',
  calledOffBy: 'called_off_by',
  lacking: 'lacking',
} as const;
