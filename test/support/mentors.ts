import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import { lookAfterPairings } from '../../src/pairing/meeting/look-after-pairings.job.js';
import type { Pairing } from '../../src/pairing/pairing.rule.js';
import { Pairings } from '../../src/pairing/pairings.store.js';
import type { BotUnderTest } from './bot.js';
import { DANISH } from './danish-prison.js';
import { wordsOf } from './goteborg.js';
import { peopleIn } from './people.js';

const { lise, ida, jonas } = DANISH;

/**
 * What mentors and their leader do in Slack, in a Danish workspace.
 * @param theWorld asked at every call @param theChannel of the group whose one-to-ones Lise leads
 */
export function mentorsIn(theWorld: () => BotUnderTest, theChannel: () => string) {
  const people = peopleIn(theWorld);
  const { type, pressIn, pressInModal, submit, told, lastTold, until } = people;

  const lastSaid = (userId: string): string => wordsOf(lastTold(userId));
  const allSaid = (userId: string): string => told(userId).map(wordsOf).join('\n');

  /** What stands in somebody's App Home, opened anew. */
  const home = async (userId: string): Promise<string> => {
    await theWorld().sandbox.as(userId).openHome();
    await theWorld().settle();
    return wordsOf(theWorld().sandbox.world.home(userId)?.view ?? { blocks: [] });
  };
  const pressAtHome = async (userId: string, action: string, value?: string): Promise<void> => {
    await home(userId);
    const view = theWorld().sandbox.world.home(userId);
    if (!view) throw new Error('no home');
    await theWorld().sandbox.as(userId).press({ view }, action, value);
    await theWorld().settle();
  };

  /** Hourly. */
  const lookAfter = async (): Promise<void> => {
    const duty = { society: theWorld().society, now: theWorld().sandbox.clock.now() };
    await lookAfterPairings.run(duty as Parameters<typeof lookAfterPairings.run>[0]);
    await theWorld().settle();
  };
  const lookAfterOn = async (instant: Date): Promise<void> => {
    await until(instant);
    await lookAfter();
  };

  /** The last message that asks somebody whether they would be a mentor. */
  const asked = (userId: string): SandboxMessage => {
    const found = told(userId).findLast((message) => JSON.stringify(message.blocks).includes('pairing_yes'));
    if (!found) throw new Error(`${userId} was not asked`);
    return found;
  };

  /** Lise sets one up and asks these people, unless told Ida and Jonas. */
  const setUp = async (userIds: readonly string[] = [ida, jonas]): Promise<void> => {
    await type(lise, '/visit forløb', theChannel());
    await pressInModal(lise, 'set_up_pairing');
    await submit(lise, { people_0: userIds });
  };
  /** The same, and all say yes. @returns its id */
  const running = async (userIds: readonly string[] = [ida, jonas]): Promise<string> => {
    await setUp(userIds);
    for (const userId of userIds) await pressIn(userId, 'pairing_yes', asked(userId));
    const [first = ''] = userIds;
    const own = await theWorld().society.of(Pairings).of(first);
    const newest = own.at(-1);
    if (!newest) throw new Error('no one-to-one');
    return newest.id;
  };
  const read = async (id: string): Promise<Pairing> => {
    const pairing = await theWorld().society.of(Pairings).read(id);
    if (!pairing) throw new Error('no one-to-one');
    return pairing;
  };
  /** A mentor enters when they meet. @param pairingId where they have several */
  const plan = async (userId: string, date: string, pairingId?: string): Promise<void> => {
    await pressAtHome(userId, 'pairing_plan', pairingId);
    await submit(userId, { date, start_time: '14:00', end_time: '15:30' });
  };

  return {
    ...people,
    ...{ lastSaid, allSaid, home, pressAtHome, lookAfter, lookAfterOn, asked, setUp, running, read, plan },
  };
}
