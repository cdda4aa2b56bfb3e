import type { WallTime } from '../../core/time.js';
import type { DaysBefore, ReminderKind, ReminderSettings, VisitRule } from '../../groups/reminder-settings.rule.js';

/** The farthest ahead that a reminder of a visit can go, in days. */
export const MOST_DAYS_BEFORE = 21;
/** The farthest ahead that leaders can be told of a visit below its minimum, in days. */
export const MOST_SHORT_DAYS_BEFORE = 7;

/** A group's reminders as a leader fills them in. null where nothing was filled in. */
export interface ReminderForm {
  readonly kinds: readonly ReminderKind[];
  readonly firstDays: number | null;
  readonly firstAt: WallTime | null;
  readonly lastDays: number | null;
  readonly lastAt: WallTime | null;
  readonly shortDays: number | null;
  readonly unpostedWeekday: number | null;
  readonly unpostedAt: WallTime | null;
  readonly rules: readonly VisitRule[];
}

export type ReminderField = Exclude<keyof ReminderForm, 'kinds' | 'rules'>;
export type ReminderProblem = 'missing' | 'last_not_after_first';
export type ReminderProblems = Partial<Record<ReminderField, ReminderProblem>>;

/** What is stored, as a leader fills it in. */
export function reminderFormOf(settings: ReminderSettings): ReminderForm {
  return {
    kinds: settings.kinds,
    firstDays: settings.first.daysBefore,
    firstAt: settings.first.at,
    lastDays: settings.last.daysBefore,
    lastAt: settings.last.at,
    shortDays: settings.shortDaysBefore,
    unpostedWeekday: settings.unposted.weekday,
    unpostedAt: settings.unposted.at,
    rules: settings.rules,
  };
}

/** Reads a filled-in form. Every problem is named at once, by field. */
export function readReminderForm(
  form: ReminderForm,
):
  | { readonly ok: true; readonly settings: ReminderSettings }
  | { readonly ok: false; readonly problems: ReminderProblems } {
  const { kinds, rules, firstDays, firstAt, lastDays, lastAt, shortDays, unpostedWeekday, unpostedAt } = form;
  if (
    firstDays === null ||
    firstAt === null ||
    lastDays === null ||
    lastAt === null ||
    shortDays === null ||
    unpostedWeekday === null ||
    unpostedAt === null
  ) {
    return { ok: false, problems: missingIn(form) };
  }
  const first = { daysBefore: firstDays, at: firstAt };
  const last = { daysBefore: lastDays, at: lastAt };
  const order = orderProblem(first, last);
  if (order) return { ok: false, problems: order };
  return {
    ok: true,
    settings: {
      kinds,
      first,
      last,
      shortDaysBefore: shortDays,
      unposted: { weekday: unpostedWeekday, at: unpostedAt },
      rules,
    },
  };
}

function missingIn({ kinds: _kinds, rules: _rules, ...fields }: ReminderForm): ReminderProblems {
  const names = Object.keys(fields) as ReminderField[];
  return Object.fromEntries(names.filter((name) => fields[name] === null).map((name) => [name, 'missing' as const]));
}

function orderProblem(first: DaysBefore, last: DaysBefore): ReminderProblems | null {
  if (last.daysBefore > first.daysBefore) return { lastDays: 'last_not_after_first' };
  if (last.daysBefore === first.daysBefore && last.at <= first.at) return { lastAt: 'last_not_after_first' };
  return null;
}
