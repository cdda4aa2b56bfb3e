import type { ExpectedReminder } from './expected-reminders.js';

/** From one moment to another the facts called for this reminder. Milliseconds since 1970; `until` null: still. */
interface Call {
  readonly reminder: ExpectedReminder;
  readonly from: number;
  until: number | null;
}

/** A stretch of time in which something was wrong with the bot or Slack. */
export interface Trouble {
  readonly from: number;
  readonly until: number;
}

/** A reminder as somebody sees it. */
export interface ShownReminder {
  readonly userId: string;
  readonly about: string;
  readonly at: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** How exactly a reminder must be on time. */
const ON_TIME = 60 * SECOND;
/** From here on before its time nothing can be taken back any more. */
const LOCK = 6 * MINUTE;
/** How long a busy pass may need for what it has to hand over or take back, with nothing wrong. */
const BUSY = 90 * SECOND;
/** How long it may need after something was wrong: two periods of the audit, and what a pass needs. */
const HEALS_WITHIN = 20 * MINUTE + BUSY;

/** What was called for at which time, to be held against what was shown. */
export class ReminderHistory {
  /** How many reminders were shown, and how many had to be. */
  readonly counts = { shown: 0, required: 0 };
  readonly #calls: Call[] = [];
  readonly #settled: number[] = [];
  #open = new Map<string, Call>();

  /** At this moment Slack had everything that was called for, and nothing else. */
  settled(now: number): void {
    this.#settled.push(now);
  }

  /** How many reminders were ever called for, for this person and time. */
  calledFor(userId: string, at: number): number {
    const keys = this.#calls.filter(
      ({ reminder }) => reminder.userId === userId && Math.abs(reminder.at - at) < ON_TIME,
    );
    return new Set(keys.map(({ reminder }) => reminder.key)).size;
  }

  /** The facts as they are from now on. */
  note(reminders: readonly ExpectedReminder[], now: number): void {
    const open = new Map<string, Call>();
    for (const reminder of reminders) {
      const known = this.#open.get(reminder.key);
      const goes = known && sameAs(known.reminder, reminder);
      const call = goes ? known : { reminder, from: now, until: null };
      if (!goes) this.#calls.push(call);
      open.set(reminder.key, call);
    }
    for (const [key, call] of this.#open) if (open.get(key) !== call) call.until = now;
    this.#open = open;
  }

  /**
   * @param corrected keys of reminders about which somebody was told that they no longer hold
   * @param began when the world began, and the bot with it
   * @param now what is due later is not judged
   * @returns what was shown and should not have been, and the other way round
   */
  judge(
    shown: readonly ShownReminder[],
    corrected: ReadonlySet<string>,
    troubles: readonly Trouble[],
    began: number,
    now: number,
  ): string[] {
    const isWell = wellness(troubles, began);
    const problems: string[] = [];
    const matched = new Set<ShownReminder>();
    for (const moment of moments(this.#calls)) {
      const { userId, about, at } = moment;
      const seen = shown.filter(
        (each) =>
          each.userId === userId && each.about === about && each.at >= at - SECOND && each.at <= at + ON_TIME + SECOND,
      );
      for (const each of seen) matched.add(each);
      if (at < began + MINUTE || at + ON_TIME > now) continue;
      const required = moment.calls.filter((call) => this.#mustBeShown(call, isWell)).length;
      this.counts.shown += seen.length;
      this.counts.required += required;
      const allowed = new Set(
        moment.calls.filter((call) => mayBeShown(call, isWell)).map(({ reminder }) => reminder.key),
      );
      const what = `the reminder of ${about} to ${userId} for ${new Date(at).toISOString()}`;
      if (seen.length > allowed.size) problems.push(`${what} is shown ${seen.length} times, not ${allowed.size}`);
      for (const call of moment.calls) {
        if (seen.length > 0 && mustBeCorrected(call, moment.calls, isWell) && !corrected.has(call.reminder.key)) {
          problems.push(`${what} is shown although it no longer holds, and nobody says so`);
        }
      }
      if (seen.length < required) problems.push(`${what} is shown ${seen.length} times, not ${required}`);
    }
    for (const each of shown) {
      if (matched.has(each)) continue;
      problems.push(
        `a reminder of ${each.about} to ${each.userId} at ${new Date(each.at).toISOString()} is out of time`,
      );
    }
    return problems;
  }

  /** It was called for until its time, and there was time enough to hand it over. */
  #mustBeShown(call: Call, isWell: IsWell): boolean {
    const { reminder, from, until } = call;
    // The bot says it itself, unless it cannot.
    if (reminder.saidItselfAt !== undefined) return false;
    if (until !== null && until <= reminder.at + ON_TIME) return false;
    if (this.#settled.some((instant) => isCalledForAt(call, instant))) return true;
    return isWell(Math.max(from, reminder.notBefore), reminder.at);
  }
}

function isCalledForAt({ reminder, from, until }: Call, instant: number): boolean {
  return (
    Math.max(from, reminder.notBefore) <= instant &&
    instant < reminder.at - LOCK - BUSY &&
    (until === null || until > instant)
  );
}

function sameAs(one: ExpectedReminder, other: ExpectedReminder): boolean {
  return one.at === other.at && one.about === other.about && one.userId === other.userId;
}

interface Moment {
  readonly userId: string;
  readonly about: string;
  readonly at: number;
  readonly calls: Call[];
}

/** Calls for the same person, thing and time look alike once they are shown. */
function moments(calls: readonly Call[]): Moment[] {
  const found = new Map<string, Moment>();
  for (const call of calls) {
    const { userId, about, at } = call.reminder;
    const key = `${userId} ${about} ${at}`;
    const moment = found.get(key) ?? { userId, about, at, calls: [] };
    found.set(key, moment);
    moment.calls.push(call);
  }
  return [...found.values()];
}

/** Whether the bot had time enough, with nothing wrong, somewhere between two instants. */
type IsWell = (from: number, until: number) => boolean;

export function wellness(troubles: readonly Trouble[], began: number): IsWell {
  const sorted = [...troubles].sort((one, other) => one.from - other.from);
  return (from, until) => {
    // Whatever was wrong shortly before still has to be made good.
    let wellFrom = Math.max(from, began);
    let needs = sorted.some((each) => each.from < from && each.until > from - HEALS_WITHIN) ? HEALS_WITHIN : BUSY;
    for (const trouble of sorted) {
      if (trouble.until <= wellFrom) continue;
      if (trouble.from >= until) break;
      if (trouble.from - wellFrom >= needs) return true;
      wellFrom = Math.max(wellFrom, trouble.until);
      needs = HEALS_WITHIN;
    }
    return until - wellFrom >= needs;
  };
}

/** It was called for at some moment before its time, and there was not time enough to take it back. */
function mayBeShown({ reminder, from, until: ended }: Call, isWell: IsWell): boolean {
  if (from > reminder.at + ON_TIME) return false;
  const until = reminder.saidItselfAt === undefined ? ended : Math.min(ended ?? Infinity, reminder.saidItselfAt);
  return until === null || until >= reminder.at - LOCK || !isWell(until, reminder.at - LOCK);
}

/** It was cancelled too late to be taken back, and soon enough to say so. */
function mustBeCorrected({ reminder, until }: Call, others: readonly Call[], isWell: IsWell): boolean {
  if (until === null || until > reminder.at - BUSY) return false;
  const isCalledForAgain = others.some((other) => other.until === null || other.until > reminder.at);
  return !isCalledForAgain && until >= reminder.at - LOCK && isWell(until, reminder.at);
}
