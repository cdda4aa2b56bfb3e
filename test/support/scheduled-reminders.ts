import type { DesiredMessage } from '../../src/delivery/desired-message.js';
import { reminderTo } from './desired-messages.js';
import { type DeliveryWorld, NOW } from './reconciling.js';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const QUARANTINE = 12 * SECOND;
export const LEASE = 60 * SECOND;
/** Six in the evening, six hours from now. */
export const EVENING = new Date('2026-11-25T18:00:00Z');

/** So many milliseconds after an instant, or from now on. */
export function inFuture(milliseconds: number, from: Date = NOW): Date {
  return new Date(from.getTime() + milliseconds);
}

/**
 * Reminders that somebody asks for, and what delivery makes of them.
 * @param theStory asked at every call: each test has a world of its own
 */
export function reminding(theStory: () => { readonly world: DeliveryWorld; readonly astrid: string }) {
  /** Asks for a reminder, of Astrid in the evening unless told. */
  function remind(text: string, postAt = EVENING, key?: string, userId = theStory().astrid): DesiredMessage {
    const message = reminderTo(userId, text, postAt, key);
    theStory().world.desired.set(message.key, message);
    return message;
  }

  async function until(instant: Date): Promise<void> {
    const { world } = theStory();
    await world.advance(instant.getTime() - world.sandbox.clock.now().getTime());
  }

  /** Names of the calls that change something. */
  const changes = (): readonly string[] =>
    theStory()
      .world.methods()
      .filter((method) => /schedule|delete|post/i.test(method) && !/list/.test(method));

  return { remind, until, changes };
}
