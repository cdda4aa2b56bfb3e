import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import type { SeededRandom } from '../../scripts/seeded-random.js';
import type { VirtualTime } from './virtual-time.js';

/** What a timer is to those who set it. */
class VirtualTimer {
  constructor(readonly cancel: () => void) {}
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
  hasRef(): boolean {
    return true;
  }
}

const timeOuts = new WeakMap<AbortSignal, () => void>();

/** Nobody waits for this any more. */
export function forgetTimeOut(signal: AbortSignal): void {
  timeOuts.get(signal)?.();
}

/**
 * Puts virtual time in place of everything that libraries and our own code take from the runtime: timers, time-outs and
 * `fetch`. A timer belongs to the process whose code sets it: it never rings once that process has ended.
 * @returns how to put everything back
 */
export function replaceTime(time: VirtualTime, fetch: typeof globalThis.fetch): () => void {
  const { setTimeout, clearTimeout, setInterval, clearInterval, setImmediate, fetch: realFetch } = globalThis;
  const replaced = { setTimeout, clearTimeout, setInterval, clearInterval, setImmediate, fetch: realFetch };
  const abortAfter = AbortSignal.timeout;

  const setTimer = (callback: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): VirtualTimer =>
    new VirtualTimer(time.after(Math.max(1, delay), time.running, 'timer', () => callback(...args)));
  const clearTimer = (timer: unknown): void => {
    if (timer instanceof VirtualTimer) timer.cancel();
    else if (timer !== undefined) clearTimeout(timer as NodeJS.Timeout);
  };
  const noIntervals = (): never => {
    throw new Error('an interval never ends, and nothing in the simulation should need one');
  };
  Object.assign(globalThis, {
    setTimeout: setTimer,
    clearTimeout: clearTimer,
    setInterval: noIntervals,
    clearInterval: clearTimer,
    setImmediate: (callback: (...args: unknown[]) => void, ...args: unknown[]) => setTimer(callback, 1, ...args),
    fetch,
  });
  AbortSignal.timeout = (delay) => {
    const controller = new AbortController();
    const giveUp = () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
    timeOuts.set(controller.signal, time.after(delay, time.running, 'time-out', giveUp));
    return controller.signal;
  };
  return () => {
    Object.assign(globalThis, replaced);
    AbortSignal.timeout = abortAfter;
  };
}

/**
 * Puts seeded chance in place of random numbers, ids and keys.
 * @returns how to put everything back
 */
export function replaceChance(random: SeededRandom): () => void {
  const { randomUUID, randomInt, randomBytes } = crypto;
  const mathRandom = Math.random;
  Math.random = () => random.next();
  crypto.randomUUID = () => seededUuid(random);
  // The overload with a callback is used by nobody here.
  crypto.randomInt = ((least: number, most?: number) =>
    most === undefined ? random.between(0, least - 1) : random.between(least, most - 1)) as typeof crypto.randomInt;
  // As above.
  crypto.randomBytes = ((size: number) =>
    Buffer.from(Array.from({ length: size }, () => random.between(0, 255)))) as typeof crypto.randomBytes;
  syncBuiltinESMExports();
  return () => {
    Math.random = mathRandom;
    Object.assign(crypto, { randomUUID, randomInt, randomBytes });
    syncBuiltinESMExports();
  };
}

function seededUuid(random: SeededRandom): ReturnType<typeof crypto.randomUUID> {
  const digits = (count: number) => Array.from({ length: count }, () => random.between(0, 15).toString(16)).join('');
  return `${digits(8)}-${digits(4)}-4${digits(3)}-a${digits(3)}-${digits(12)}`;
}
