import { addMilliseconds } from 'date-fns';
import { BULK_REQUEST_TIMEOUT } from './bulk-client.js';
import { createPass, type PassDeps, type PassReport } from './pass.js';

export interface ReconcilerDeps extends PassDeps {
  /** Calls back once, after so many milliseconds; returns how to cancel that. The callback's promise never rejects. */
  readonly wake: (milliseconds: number, callback: () => Promise<void>) => () => void;
}

export interface Reconciler {
  /** Asks for a pass in a moment. Many calls make one pass; a call during a pass makes one more after it. Never throws. */
  soon(): void;
  /** Makes one pass now, after the one under way if there is one. Never rejects. */
  pass(): Promise<PassReport>;
  /** No more passes; waits for the one under way, though not for ever. */
  stop(): Promise<void>;
}

/** All in milliseconds. */
const DEBOUNCE = 50;
/** A pass reads every posted week, so that in a rush of claims one pass serves many. Slack shows a change within two seconds. */
const REST_BETWEEN_PASSES = 1_000;
const LONGEST_REST_AFTER_FAILURE = 60_000;
/** Timers cannot count more than 24 days, and a pass that comes too early does no harm. */
const LONGEST_WAIT = 60 * 60_000;

/**
 * Keeps Slack true: makes passes, one at a time, when asked to and when something that had to wait becomes due. One
 * process at a time sends (a lease row); the ledger's fence holds even if two do.
 */
export function createReconciler(deps: ReconcilerDeps): Reconciler {
  const { clock, logger } = deps;
  const runPass = createPass(deps);

  let underWay: Promise<unknown> = Promise.resolve();
  let passesUnderWay = 0;
  let isAskedDuringPass = false;
  /** Whether somebody has asked for a pass since the last one began: then something may have changed. */
  let isNews = true;
  let isStopping = false;
  let failedPasses = 0;
  let passEndedAt = new Date(0);
  let alarm: { readonly at: Date; readonly cancel: () => void } | null = null;

  /** Only the earliest alarm is kept: the pass that it starts finds out what else is due, and when. */
  function wakeAt(at: Date): void {
    const now = clock();
    // One that should have rung sleeps on: timers stand still while a machine is suspended, its clock does not.
    const isOverdue = alarm !== null && alarm.at <= now;
    if (isStopping || (alarm && !isOverdue && alarm.at <= at)) return;
    alarm?.cancel();
    const wait = isOverdue ? 0 : Math.min(Math.max(0, at.getTime() - now.getTime()), LONGEST_WAIT);
    const cancel = deps.wake(wait, async () => {
      alarm = null;
      await run();
    });
    alarm = { at, cancel };
  }

  function soon(): void {
    isNews = true;
    if (passesUnderWay > 0) isAskedDuringPass = true;
    else wakeAt(addMilliseconds(clock(), Math.max(DEBOUNCE, restLeft())));
  }

  /** Never more than a whole rest, even when the clock has been set back. */
  function restLeft(): number {
    const rested = clock().getTime() - passEndedAt.getTime();
    return rested < 0 ? REST_BETWEEN_PASSES : REST_BETWEEN_PASSES - rested;
  }

  function pass(): Promise<PassReport> {
    isNews = true;
    return run();
  }

  function run(): Promise<PassReport> {
    passesUnderWay += 1;
    const mine = underWay.then(guardedPass).finally(() => {
      passesUnderWay -= 1;
      passEndedAt = clock();
      if (passesUnderWay > 0 || !isAskedDuringPass) return;
      isAskedDuringPass = false;
      soon();
    });
    underWay = mine;
    return mine;
  }

  async function guardedPass(): Promise<PassReport> {
    if (isStopping) return { outcome: 'done', sent: [], dead: [], nextAt: null };
    let report: PassReport;
    const isNewsToIt = isNews;
    isNews = false;
    try {
      report = await runPass(() => isStopping, isNewsToIt);
      failedPasses = 0;
    } catch (error) {
      logger.error({ err: error }, 'delivery: a pass broke off');
      report = { outcome: 'failed', sent: [], dead: [], nextAt: restAfterFailure() };
    }
    if (report.nextAt) wakeAt(report.nextAt);
    return report;
  }

  function restAfterFailure(): Date {
    failedPasses += 1;
    return addMilliseconds(clock(), Math.min(2 ** failedPasses * 500, LONGEST_REST_AFTER_FAILURE));
  }

  async function stop(): Promise<void> {
    isStopping = true;
    alarm?.cancel();
    alarm = null;
    let giveUpWaiting = () => {};
    const longEnough = new Promise<void>((resolve) => {
      const bound = 2 * (deps.requestTimeout ?? BULK_REQUEST_TIMEOUT);
      giveUpWaiting = deps.wake(bound, async () => resolve());
    });
    await Promise.race([underWay, longEnough]);
    giveUpWaiting();
  }

  return { soon, pass, stop };
}
