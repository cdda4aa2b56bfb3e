/** What is sent in, so that what a view offers and what a listener hears is the same word. What is pressed: `*.controls.ts`. */
export const CALLBACKS = {
  planWeek: 'plan_week',
  planShift: 'plan_shift',
  callOff: 'call_off',
  /** Who comes on a visit, with a button to free each place; it has nothing to send in. */
  freePlace: 'free_place',
  planSession: 'plan_session',
  callOffSession: 'call_off_session',
  markAttendance: 'mark_attendance',
  verify: 'verify',
  correctCompletion: 'correct_completion',
  readImport: 'read_import',
  import: 'import',
  /** What is noted of some people; it has nothing to send in. */
  noted: 'noted',
  quietHours: 'quiet_hours',
  groupReminders: 'group_reminders',
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
  requirement: 'requirement',
  lacking: 'lacking',
  place: 'place',
  seats: 'seats',
  signUpUntil: 'sign_up_until',
  /** One block for every ten people: with its number after it. */
  attended: 'attended',
} as const;
