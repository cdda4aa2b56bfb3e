import { type CalendarDate, calendarDateOf } from '../../core/time.js';
import { dateAfter, firstDateOf, isoWeekOf, weeksAfter } from '../../core/weeks.js';
import type { StandInDays, StandInProblem } from '../../groups/stand-ins.rule.js';

/** Days. */
const LONGEST = 366;
/** Weeks that are proposed. */
const PROPOSED = 2;

export interface StandInAsked {
  /** Slack user id. */
  readonly userId: string | null;
  readonly groupIds: readonly string[];
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

export type StandInFormProblem =
  | StandInProblem
  | 'nobody'
  | 'no_group'
  | 'missing'
  | 'past'
  | 'before_from'
  | 'too_long'
  | 'outsider';

export type StandInProblems = { readonly [Field in keyof StandInAsked]?: StandInFormProblem };

/** The two weeks that come, which is what most people mean. @param zone of the facility */
export function proposedDays(zone: string, now: Date): StandInDays {
  const from = firstDateOf(weeksAfter(isoWeekOf(now, zone), 1));
  return { from, until: dateAfter(from, PROPOSED * 7 - 1) };
}

/**
 * Reads what was filled in. Every problem is named at once, by field. A first day that is over is none: it begins now.
 * @param isOutsider whether who was chosen can take part in the workspace now
 * @param zone of the facility
 */
export function readStandIn(
  { userId, groupIds, from, until }: StandInAsked,
  isOutsider: boolean,
  zone: string,
  now: Date,
):
  | {
      readonly ok: true;
      readonly asked: StandInDays & { readonly userId: string; readonly groupIds: readonly string[] };
    }
  | { readonly ok: false; readonly problems: StandInProblems } {
  const today = calendarDateOf(now, zone);
  const lastDay = untilProblem(from, until, today);
  const problems: StandInProblems = {
    ...(userId === null && { userId: 'nobody' }),
    ...(userId !== null && isOutsider && { userId: 'outsider' }),
    ...(groupIds.length === 0 && { groupIds: 'no_group' }),
    ...(from === null && { from: 'missing' }),
    ...(lastDay && { until: lastDay }),
  };
  if (userId === null || from === null || until === null || Object.keys(problems).length > 0)
    return { ok: false, problems };
  return { ok: true, asked: { userId, groupIds, from, until } };
}

function untilProblem(
  from: CalendarDate | null,
  until: CalendarDate | null,
  today: CalendarDate,
): StandInFormProblem | null {
  if (until === null) return 'missing';
  if (until < today) return 'past';
  if (from === null) return null;
  if (until < from) return 'before_from';
  return until > dateAfter(from, LONGEST) ? 'too_long' : null;
}
