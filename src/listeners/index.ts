import type { App } from '@slack/bolt';
import type { Deps } from '../deps.js';
import { addToCalendar } from './add-to-calendar.js';
import { answerReminder } from './answer-reminder.js';
import { askGroup } from './ask-group.js';
import { callOffSession } from './call-off-session.js';
import { callOffShift } from './call-off-shift.js';
import { changeSettings } from './change-settings.js';
import { changeShift } from './change-shift.js';
import { chooseLanguage } from './choose-language.js';
import { chooseTargetGroups } from './choose-target-groups.js';
import { claimVisit } from './claim-visit.js';
import { correctCompletion } from './correct-completion.js';
import { countTargets } from './count-targets.js';
import { countVisit } from './count-visit.js';
import { declareSmall } from './declare-small.js';
import { downloadReturns } from './download-returns.js';
import { editProgramme } from './edit-programme.js';
import { editRequirement } from './edit-requirement.js';
import { explainTally } from './explain-tally.js';
import { followMembership } from './follow-membership.js';
import { freeSeat } from './free-seat.js';
import type { Listener } from './heard.js';
import { importCompletions } from './import-completions.js';
import { joinGroup } from './join-group.js';
import { listen } from './listen.js';
import { markAttendance } from './mark-attendance.js';
import { markCleared } from './mark-cleared.js';
import { openHome } from './open-home.js';
import { planSession } from './plan-session.js';
import { planWeek } from './plan-week.js';
import { releaseVisit } from './release-visit.js';
import { remindReturns } from './remind-returns.js';
import { saveWeek } from './save-week.js';
import { searchSetup } from './search-setup.js';
import { setUpFacility } from './set-up-facility.js';
import { setUpGroup } from './set-up-group.js';
import { setUpNational } from './set-up-national.js';
import { settleDoubts } from './settle-doubts.js';
import { showHelp } from './show-help.js';
import { showMine } from './show-mine.js';
import { showReady } from './show-ready.js';
import { showRequirements } from './show-requirements.js';
import { showReturn } from './show-return.js';
import { showSchedule } from './show-schedule.js';
import { showSetup } from './show-setup.js';
import { showTally } from './show-tally.js';
import { showTraining } from './show-training.js';
import { showUndelivered } from './show-undelivered.js';
import { signUp } from './sign-up.js';
import { verifyPeople } from './verify-people.js';

const LISTENERS: readonly Listener[] = [
  claimVisit,
  releaseVisit,
  answerReminder,
  settleDoubts,
  countVisit,
  countTargets,
  chooseTargetGroups,
  declareSmall,
  planSession,
  callOffSession,
  signUp,
  markAttendance,
  addToCalendar,
  showMine,
  showSchedule,
  showTally,
  explainTally,
  showReturn,
  remindReturns,
  downloadReturns,
  showTraining,
  showReady,
  joinGroup,
  planWeek,
  changeShift,
  callOffShift,
  saveWeek,
  markCleared,
  askGroup,
  freeSeat,
  showSetup,
  searchSetup,
  showUndelivered,
  setUpNational,
  setUpFacility,
  setUpGroup,
  showRequirements,
  editRequirement,
  editProgramme,
  verifyPeople,
  correctCompletion,
  importCompletions,
  followMembership,
  changeSettings,
  chooseLanguage,
  openHome,
  showHelp,
];

/** Everything the bot hears. */
export function registerListeners(app: App, deps: Deps): void {
  listen(
    app,
    deps,
    LISTENERS.flatMap((listener) => listener(deps)),
  );
}
