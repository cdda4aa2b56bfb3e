import type { Logger } from 'pino';
import type { Bot } from '../../src/app/start-bot.js';
import type { SandboxClock } from '../slack/sandbox.js';

/** Milliseconds of the demo's own time between two looks at what has become due, whether the clock runs or is moved. */
const LOOK_EVERY = 60 * 60_000;

/**
 * Lets the bot do what becomes due as the demo's clock goes on: all that the program's own jobs poke at by the machine's
 * clock. A move of the clock waits at each look until the bot is done with it.
 * @returns how to end it
 */
export function keepTheHours(clock: SandboxClock, bot: Bot, logger: Logger): () => void {
  const duties: Readonly<Record<string, () => Promise<unknown>>> = {
    'leaders not asked': () => bot.run('askForReturns'),
    'weeks not closed': () => bot.run('closeWeeks'),
    'places not passed on': () => bot.run('passPlacesOn'),
    'one-to-ones not looked after': () => bot.run('lookAfterPairings'),
    'signs of life not noted': () => bot.run('noteRunning'),
    'nothing brought up to date': () => bot.reconciler.pass(),
  };
  let cancel = lookAt(nextLook(clock.now()));

  function lookAt(instant: Date): () => void {
    return clock.at(instant, async () => {
      cancel = lookAt(nextLook(instant));
      await bot.idle();
      for (const [failure, duty] of Object.entries(duties)) {
        await duty().catch((error: unknown) => logger.warn({ err: error }, failure));
      }
    });
  }

  return () => cancel();
}

/** On the hour. */
function nextLook(now: Date): Date {
  return new Date((Math.floor(now.getTime() / LOOK_EVERY) + 1) * LOOK_EVERY);
}
