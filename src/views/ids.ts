/**
 * Every action, block and callback id, so that what a view offers and what a listener hears is the same word.
 * Values are ids and nothing else: rights and state are read anew when something takes effect.
 */
export const ACTIONS = {
  /** value: shift id */
  claimShift: 'claim_shift',
  /** value: shift id */
  undoClaim: 'undo_claim',
  /** value: shift id */
  releaseShift: 'release_shift',
  /** value: shift id */
  confirmClaim: 'confirm_claim',
  /** value: shift id */
  cannotCome: 'cannot_come',
  openSettings: 'open_settings',
  /** value: group id */
  openGroupReminders: 'open_group_reminders',
  openClaim: 'open_claim',
  openMine: 'open_mine',
  openSchedule: 'open_schedule',
  openHelp: 'open_help',
  /** value: group id, or empty to choose; `group id|iso week` for a certain week */
  openPlan: 'open_plan',
  openSetup: 'open_setup',
  openUndelivered: 'open_undelivered',
  retryUndelivered: 'retry_undelivered',
  /** overflow on a planned shift; value: `verb|shift id` */
  planShift: 'plan_shift',
  addShift: 'add_shift',
  copyLastWeek: 'copy_last_week',
  /** select; value: ISO week */
  otherWeek: 'other_week',
  /** value: volunteer's membership as `group id|user id|shift id` */
  freeSeat: 'free_seat',
  setUpNational: 'set_up_national',
  /** value: facility id, or `new` */
  setUpFacility: 'set_up_facility',
  /** value: group id, or `new` */
  setUpGroup: 'set_up_group',
} as const;

export const CALLBACKS = {
  claim: 'claim',
  planWeek: 'plan_week',
  planShift: 'plan_shift',
  callOff: 'call_off',
  setUpNational: 'set_up_national',
  setUpFacility: 'set_up_facility',
  setUpGroup: 'set_up_group',
  quietHours: 'quiet_hours',
  groupReminders: 'group_reminders',
  /** A modal that only tells something. */
  told: 'told',
  /** Global shortcut in manifest.yml. */
  planShortcut: 'plan_visits',
} as const;

/** Inputs of modals: each is the block's id and its element's action id. */
export const BLOCKS = {
  shift: 'shift',
  cleared: 'cleared',
  pattern: 'pattern',
  posting: 'posting',
  date: 'date',
  startTime: 'start_time',
  endTime: 'end_time',
  format: 'format',
  minimumParty: 'minimum_party',
  maximumParty: 'maximum_party',
  calledOffBy: 'called_off_by',
} as const;
