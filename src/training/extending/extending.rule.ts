import type { CalendarDate } from '../../core/time.js';
import { dateAfter } from '../../core/weeks.js';
import type { Requirement } from '../requirements/readiness.rule.js';

/** What was extended already: until when it holds for all, who decided it, and when. */
export interface Extension {
  readonly requirementCode: string;
  readonly until: CalendarDate;
  /** Slack user id. */
  readonly by: string;
  readonly at: Date;
}

/** Of a requirement, how many people have it with a last day that is to be later. */
export type Concerned = ReadonlyMap<string, number>;

/**
 * What the society itself lets lapse, after so many months. What holds until a date that an authority has given (permits,
 * approvals, clearances) is not the society's to extend, and what never lapses needs none.
 */
export function isOurs({ validity }: Pick<Requirement, 'validity'>): boolean {
  return validity.kind === 'months';
}

/** Days ahead. What should hold for longer from now on is changed in the requirement itself. */
const FURTHEST = 2 * 366;

export interface ExtendForm {
  /** Codes of requirements. */
  readonly codes: readonly string[];
  readonly until: CalendarDate | null;
}

export type ExtendProblem = 'missing' | 'not_ahead' | 'too_far' | 'nothing_ticked' | 'done';

export type ReadExtend =
  | { readonly ok: true; readonly codes: readonly string[]; readonly until: CalendarDate }
  /** All of it is said under the day: ticks have no place for it. `done`: the extension that stands. */
  | { readonly ok: false; readonly problem: ExtendProblem; readonly done?: Extension };

/**
 * Reads what was filled in; what was extended until just then is left out.
 * Refused: no day, one that is not ahead, or more than two years away, nothing ticked, or all of it done already.
 * @param offered what can be extended
 */
export function readExtendForm(
  { codes, until }: ExtendForm,
  offered: readonly Requirement[],
  extensions: readonly Extension[],
  today: CalendarDate,
): ReadExtend {
  if (until === null) return { ok: false, problem: 'missing' };
  if (until <= today) return { ok: false, problem: 'not_ahead' };
  if (until > dateAfter(today, FURTHEST)) return { ok: false, problem: 'too_far' };
  const ticked = offered.filter(({ code }) => codes.includes(code)).map(({ code }) => code);
  if (ticked.length === 0) return { ok: false, problem: 'nothing_ticked' };
  const standing = extensions.filter((each) => each.until === until);
  const open = ticked.filter((code) => !standing.some(({ requirementCode }) => requirementCode === code));
  const [done] = standing;
  if (open.length === 0 && done) return { ok: false, problem: 'done', done };
  return { ok: true, codes: open, until };
}
