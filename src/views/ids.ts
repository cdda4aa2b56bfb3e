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
  /** value: shift id */
  markCleared: 'mark_cleared',
  /** value: shift id */
  askGroup: 'ask_group',
  /** value: id of the visit in doubt */
  putPlacesBack: 'put_places_back',
  /** value: id of the visit in doubt */
  freePlaces: 'free_places',
  /** one id for each answer, made by `countAction`; value: `shift id|version of the count|answer|where` */
  countVisit: 'count_visit',
  /** one id for each kind of period, made by `tallyAction` */
  openTally: 'open_tally',
  /** value: `tally` or `quarter` */
  explainTally: 'explain_tally',
  /** value: `facility id|year` */
  openReturn: 'open_return',
  /** value: `facility id|month`, the month as in `2026-03` */
  openReturnMonth: 'open_return_month',
  /** value: year */
  remindReturns: 'remind_returns',
  /** one id for each kind of file, made by `downloadAction`; value: year */
  downloadReturns: 'download_returns',
  chooseTargetGroups: 'choose_target_groups',
  declareSmall: 'declare_small',
  /** select, value: language or `none`; buttons have an id each, made by `languageAction` */
  chooseLanguage: 'choose_language',
  openSettings: 'open_settings',
  /** value: group id */
  openGroupReminders: 'open_group_reminders',
  /** value: shift id; in the newcomer's seat */
  goAlong: 'go_along',
  /** value: session id */
  signUp: 'sign_up',
  /** value: session id; a place that is being offered */
  takePlace: 'take_place',
  /** value: session id */
  declinePlace: 'decline_place',
  /** value: session id */
  withdrawSignUp: 'withdraw_sign_up',
  openSessions: 'open_sessions',
  /** value: group id, or `every` for a session for every group */
  planSession: 'plan_session',
  /** overflow on a session; value: `verb|session id` */
  sessionMenu: 'session_menu',
  /** value: session id */
  openAttendance: 'open_attendance',
  /** value: `session|session id` or `visit|shift id` */
  addToCalendar: 'add_to_calendar',
  openTraining: 'open_training',
  /** value: group id, from the answer itself `group id|all|again` or `group id|soon|again`; empty to choose the group. Was `group id|all` */
  openReady: 'open_ready',
  /** value: `group id|user id…`; no user to choose them, empty to choose the group too */
  openVerify: 'open_verify',
  /** value: group id */
  openImport: 'open_import',
  /** value: group id; of the people chosen in the modal */
  seeNoted: 'see_noted',
  /** value: `group id|user id|completion id` */
  correctCompletion: 'correct_completion',
  /** value: `group id|user id|completion id` */
  takeBackCompletion: 'take_back_completion',
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
  /** value: week id */
  saveDraft: 'save_draft',
  /** select; value: ISO week */
  otherWeek: 'other_week',
  /** value: volunteer's membership as `group id|user id|shift id` */
  freeSeat: 'free_seat',
  /** value: `group id|user id|shift id`; of anybody, from the plan */
  freePlace: 'free_place',
  setUpNational: 'set_up_national',
  /** value: facility id, or `new` */
  setUpFacility: 'set_up_facility',
  /** value: group id, or `new` */
  setUpGroup: 'set_up_group',
  openRequirements: 'open_requirements',
  /** value: requirement code, or `new` */
  editRequirement: 'edit_requirement',
  /** value: requirement code */
  endRequirement: 'end_requirement',
  backToRequirement: 'back_to_requirement',
  /** value: programme code */
  editProgramme: 'edit_programme',
} as const;

/** Slack wants the buttons of one row to have an id each. @param answer `no`, a number, `other`, `correct` or `targets` */
export function countAction(answer: string): string {
  return `${ACTIONS.countVisit}_${answer}`;
}

/** Slack wants the buttons of one row to have an id each. */
export function tallyAction(kind: 'week' | 'month' | 'quarter' | 'year'): string {
  return `${ACTIONS.openTally}_${kind}`;
}

/** Slack wants the buttons of one row to have an id each. */
export function downloadAction(kind: 'csv' | 'xlsx'): string {
  return `${ACTIONS.downloadReturns}_${kind}`;
}

/** Slack wants the buttons of one row to have an id each. */
export function languageAction(language: 'sv' | 'da' | 'en' | 'none'): string {
  return `${ACTIONS.chooseLanguage}_${language}`;
}

export const CALLBACKS = {
  claim: 'claim',
  countVisit: 'count_visit',
  approveReturn: 'approve_return',
  tellTargets: 'tell_targets',
  chooseTargetGroups: 'choose_target_groups',
  declareSmall: 'declare_small',
  planWeek: 'plan_week',
  planShift: 'plan_shift',
  callOff: 'call_off',
  /** Who comes on a visit, with a button to free each place; it has nothing to send in. */
  freePlace: 'free_place',
  setUpNational: 'set_up_national',
  setUpFacility: 'set_up_facility',
  setUpGroup: 'set_up_group',
  planSession: 'plan_session',
  callOffSession: 'call_off_session',
  markAttendance: 'mark_attendance',
  verify: 'verify',
  correctCompletion: 'correct_completion',
  readImport: 'read_import',
  import: 'import',
  /** What is noted of some people; it has nothing to send in. */
  noted: 'noted',
  editRequirement: 'edit_requirement',
  confirmRequirement: 'confirm_requirement',
  editProgramme: 'edit_programme',
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
  /** Whether to post the week: in plans opened before sending one in did. */
  posting: 'posting',
  date: 'date',
  startTime: 'start_time',
  endTime: 'end_time',
  format: 'format',
  minimumParty: 'minimum_party',
  maximumParty: 'maximum_party',
  calledOffBy: 'called_off_by',
  count: 'count',
  targetGroups: 'target_groups',
  smallFacilities: 'small_facilities',
  requirement: 'requirement',
  lacking: 'lacking',
  place: 'place',
  seats: 'seats',
  signUpUntil: 'sign_up_until',
  /** One block for every ten people: with its number after it. */
  attended: 'attended',
} as const;
