import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import type { BotUnderTest } from './bot.js';
import { lastAnswer, postIn, type VisitOnDay } from './goteborg.js';
import { at } from './imagined.js';
import { peopleIn } from './people.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** On a Thursday twelve days ahead, so that both reminders of it are. */
export const THURSDAY: VisitOnDay = { date: '2026-12-03', from: '17:00', to: '19:00' };
export const WEEK_BEFORE = at('2026-11-26 18:00');
export const EVENING_BEFORE = at('2026-12-02 18:00');
/** From when on leaders have a card of it while too few come. */
export const TWO_DAYS_BEFORE = at('2026-12-01 17:00');
/** When it is decided that it does not run, where too few come by then. */
export const TWENTY_HOURS_BEFORE = at('2026-12-02 21:00');

/**
 * What people do with visits that they are reminded of.
 * @param theWorld asked at every call: each test has a world of its own
 */
export function reminded(theWorld: () => BotUnderTest) {
  const { pressIn: press, ...people } = peopleIn(theWorld);

  /** Takes a place from the posted schedule. @param shiftId where several visits have room */
  const claim = (userId: string, shiftId?: string): Promise<void> =>
    press(userId, 'claim_shift', postIn(theWorld()), shiftId);

  /** Says in a message that they can't come, and then that the place is to be free at once. */
  const giveUpIn = async (userId: string, message: SandboxMessage): Promise<void> => {
    await press(userId, 'cannot_make_it', message);
    await press(userId, 'release_shift', lastAnswer(theWorld(), userId, people.directChannel(userId)));
  };

  return { ...people, press, claim, giveUpIn };
}
