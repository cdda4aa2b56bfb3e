import type { App } from '@slack/bolt';
import type { Deps } from '../deps.js';
import { answerReminder } from './answer-reminder.js';
import { callOffShift } from './call-off-shift.js';
import { changeSettings } from './change-settings.js';
import { changeShift } from './change-shift.js';
import { claimVisit } from './claim-visit.js';
import { followMembership } from './follow-membership.js';
import { freeSeat } from './free-seat.js';
import { acknowledgeAtOnce } from './listen.js';
import { openHome } from './open-home.js';
import { planWeek } from './plan-week.js';
import { answerProblems } from './problems.js';
import { releaseVisit } from './release-visit.js';
import { saveWeek } from './save-week.js';
import { setUpFacility } from './set-up-facility.js';
import { setUpGroup } from './set-up-group.js';
import { setUpNational } from './set-up-national.js';
import { showHelp } from './show-help.js';
import { showMine } from './show-mine.js';
import { showSchedule } from './show-schedule.js';
import { showSetup } from './show-setup.js';
import { showUndelivered } from './show-undelivered.js';

const LISTENERS = [
  claimVisit,
  releaseVisit,
  answerReminder,
  showMine,
  showSchedule,
  planWeek,
  changeShift,
  callOffShift,
  saveWeek,
  freeSeat,
  showSetup,
  showUndelivered,
  setUpNational,
  setUpFacility,
  setUpGroup,
  followMembership,
  changeSettings,
  openHome,
  showHelp,
];

/** Everything the bot hears. */
export function registerListeners(app: App, deps: Deps): void {
  acknowledgeAtOnce(app);
  answerProblems(app, deps);
  for (const listen of LISTENERS) listen(app, deps);
}
