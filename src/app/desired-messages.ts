import type { Notice } from '../domain/notices.js';
import type { Requirement } from '../domain/readiness.js';
import type { Reader } from '../domain/reminder-times.js';
import type { Seal } from '../domain/said-week.js';
import type { Session } from '../domain/sessions.js';
import { awayNoticeMessages } from '../projections/away-notices.js';
import { clearanceNoticeMessages } from '../projections/clearance-notices.js';
import { companyNoticeMessages } from '../projections/company-notices.js';
import { type CountingState, countMessages } from '../projections/counting.js';
import type { DesiredMessage } from '../projections/desired-message.js';
import { type AskedState, groupAskedMessages } from '../projections/group-asked.js';
import { type DoubtState, doubtMessages } from '../projections/in-doubt.js';
import { languageQuestionMessages } from '../projections/language-questions.js';
import { type LapsedState, lapsedMessages } from '../projections/lapsed.js';
import { type LapsingState, lapsingMessages } from '../projections/lapsing-reminders.js';
import { type RemindedState, reminderMessages } from '../projections/reminders.js';
import { runningAgainMessages } from '../projections/running-again.js';
import { scheduleMessages } from '../projections/schedule.js';
import { sessionNoticeMessages } from '../projections/session-notices.js';
import { sessionReminderMessages } from '../projections/session-reminders.js';
import { type TallyState, tallyMessages } from '../projections/tallies.js';
import { noticeMessages } from './notices.js';

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
