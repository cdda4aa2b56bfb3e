import type { Group, GroupWeek, Locale } from '../domain/model.js';
import type { Notice } from '../domain/notices.js';
import type { DesiredMessage } from './desired-message.js';
import { noticeMessages } from './notices.js';
import { scheduleMessages } from './schedule.js';

/** All that the projections are made from. */
export interface ProjectedState {
  /** Posted weeks that have not ended. */
  readonly weeks: readonly GroupWeek[];
  /** Notices not yet sent. */
  readonly notices: readonly Notice[];
  /** By id. */
  readonly groups: ReadonlyMap<string, Group>;
  /** The language of each reader of a notice. */
  readonly locales: ReadonlyMap<string, Locale>;
}

/** Everything that Slack should show now. */
export function desiredMessages(state: ProjectedState, now: Date): readonly DesiredMessage[] {
  return [...scheduleMessages(state.weeks, now), ...noticeMessages(state.notices, state.groups, state.locales)];
}
