import type { Locale } from '../domain/model.js';
import type { Notice } from '../domain/notices.js';
import type { DesiredMessage } from './desired-message.js';
import { noticeMessages } from './notices.js';
import { type RemindedState, reminderMessages } from './reminders.js';
import { scheduleMessages } from './schedule.js';

/** All that the projections are made from. */
export interface ProjectedState extends RemindedState {
  /** Notices not yet sent. */
  readonly notices: readonly Notice[];
  /** The language of each reader of a notice. */
  readonly locales: ReadonlyMap<string, Locale>;
}

/** Everything that Slack should show now. */
export function desiredMessages(state: ProjectedState, now: Date): readonly DesiredMessage[] {
  return [
    ...scheduleMessages(state.weeks, now),
    ...noticeMessages(state.notices, state.groups, state.locales),
    ...reminderMessages(state, now),
  ];
}
