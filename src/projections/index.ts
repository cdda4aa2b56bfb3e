import type { Notice } from '../domain/notices.js';
import type { Requirement } from '../domain/readiness.js';
import type { Reader } from '../domain/reminder-times.js';
import type { Seal } from '../domain/said-week.js';
import type { Session } from '../domain/sessions.js';
import { awayNoticeMessages } from './away-notices.js';
import { clearanceNoticeMessages } from './clearance-notices.js';
import { companyNoticeMessages } from './company-notices.js';
import { type CountingState, countMessages } from './counting.js';
import type { DesiredMessage } from './desired-message.js';
import { type AskedState, groupAskedMessages } from './group-asked.js';
import { type DoubtState, doubtMessages } from './in-doubt.js';
import { languageQuestionMessages } from './language-questions.js';
import { type LapsedState, lapsedMessages } from './lapsed.js';
import { type LapsingState, lapsingMessages } from './lapsing-reminders.js';
import { noticeMessages } from './notices.js';
import { type RemindedState, reminderMessages } from './reminders.js';
import { runningAgainMessages } from './running-again.js';
import { scheduleMessages } from './schedule.js';
import { sessionNoticeMessages } from './session-notices.js';
import { sessionReminderMessages } from './session-reminders.js';
import { type TallyState, tallyMessages } from './tallies.js';

/** All that the projections are made from. */
export interface ProjectedState
  extends RemindedState,
    LapsedState,
    LapsingState,
    CountingState,
    DoubtState,
    AskedState {
  /** Notices not yet sent. */
  readonly notices: readonly Notice[];
  /** Everything that programmes ask for or have asked for, by code. */
  readonly requirements: ReadonlyMap<string, Requirement>;
  /** Sessions to come, and those that a notice is about. */
  readonly sessions: readonly Session[];
  /** The next week that the national channel is told about; null when there is none. */
  readonly tally: TallyState | null;
  /** For people whose names a post hides. */
  readonly seal: Seal;
  readonly readers: ReadonlyMap<string, Reader>;
}

/** Everything that Slack should show now. */
export function desiredMessages(state: ProjectedState, now: Date): readonly DesiredMessage[] {
  return [
    ...scheduleMessages(state.weeks, state.notReady, now, state.seal),
    ...groupAskedMessages(state, now),
    ...doubtMessages(state, now),
    ...companyNoticeMessages(state.notices, state.weeks, state.readers, now),
    ...runningAgainMessages(state, now),
    ...noticeMessages(state.notices, state.groups, state.readers, state.requirements),
    ...languageQuestionMessages(state.notices, state.groups, state.readers),
    ...awayNoticeMessages(state.notices, state.groups, state.readers),
    ...clearanceNoticeMessages(state.notices, state.weeks, state.readers, now),
    ...sessionNoticeMessages(state.notices, state.sessions, state.readers, state.groups, now),
    ...reminderMessages(state, now),
    ...countMessages(state, now),
    ...lapsedMessages(state, now),
    ...lapsingMessages(state, now),
    ...sessionReminderMessages(state.sessions, state.readers, state.groups, now),
    ...tallyMessages(state.tally),
  ];
}
