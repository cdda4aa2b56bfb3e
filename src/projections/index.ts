import type { Locale } from '../domain/model.js';
import type { Notice } from '../domain/notices.js';
import type { Requirement } from '../domain/readiness.js';
import type { Session } from '../domain/sessions.js';
import { countMessages, type UncountedState } from './counting.js';
import type { DesiredMessage } from './desired-message.js';
import { type LapsedState, lapsedMessages } from './lapsed.js';
import { type LapsingState, lapsingMessages } from './lapsing-reminders.js';
import { noticeMessages } from './notices.js';
import { type RemindedState, reminderMessages } from './reminders.js';
import { scheduleMessages } from './schedule.js';
import { sessionNoticeMessages } from './session-notices.js';
import { sessionReminderMessages } from './session-reminders.js';
import { type TallyState, tallyMessages } from './tallies.js';

/** All that the projections are made from. */
export interface ProjectedState extends RemindedState, LapsedState, LapsingState, UncountedState {
  /** Notices not yet sent. */
  readonly notices: readonly Notice[];
  /** The language of each reader of a notice. */
  readonly locales: ReadonlyMap<string, Locale>;
  /** Everything that programmes ask for or have asked for, by code. */
  readonly requirements: ReadonlyMap<string, Requirement>;
  /** Sessions to come, and those that a notice is about. */
  readonly sessions: readonly Session[];
  /** The next week that the national channel is told about; null when there is none. */
  readonly tally: TallyState | null;
}

/** Everything that Slack should show now. */
export function desiredMessages(state: ProjectedState, now: Date): readonly DesiredMessage[] {
  return [
    ...scheduleMessages(state.weeks, state.notReady, now),
    ...noticeMessages(state.notices, state.groups, state.locales, state.requirements),
    ...sessionNoticeMessages(state.notices, state.sessions, state.locales, now),
    ...reminderMessages(state, now),
    ...countMessages(state, now),
    ...lapsedMessages(state, now),
    ...lapsingMessages(state, now),
    ...sessionReminderMessages(state.sessions, state.readers, now),
    ...tallyMessages(state.tally),
  ];
}
