import type { BotUnderTest } from './bot.js';
import { postIn, type VisitOnDay } from './goteborg.js';
import { at } from './imagined.js';
import { peopleIn } from './people.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** On a Thursday twelve days ahead, so that both reminders of it are. */
export const THURSDAY: VisitOnDay = { date: '2026-12-03', from: '17:00', to: '19:00' };
export const WEEK_BEFORE = at('2026-11-26 18:00');
export const EVENING_BEFORE = at('2026-12-02 18:00');

/**
 * What people do with visits that they are reminded of.
 * @param theWorld asked at every call: each test has a world of its own
 */
export function reminded(theWorld: () => BotUnderTest) {
  const { pressIn: press, ...people } = peopleIn(theWorld);

  /** Takes a place from the posted schedule. @param shiftId where several visits have room */
  const claim = (userId: string, shiftId?: string): Promise<void> =>
    press(userId, 'claim_shift', postIn(theWorld()), shiftId);

  return { ...people, press, claim };
}
