import { afterEach, beforeEach, expect, it } from 'vitest';
import { dryRun } from '../../src/delivery/dry-run.js';
import { reminderTo, scheduleSaying } from '../support/desired-messages.js';
import { CHANNEL, type DeliveryWorld, deliveryWorld } from '../support/reconciling.js';

const EVENING = new Date('2026-11-25T18:00:00Z');
const LATER = new Date('2026-11-26T18:00:00Z');

let world: DeliveryWorld;
beforeEach(async () => {
  world = await deliveryWorld();
  for (const id of ['U1', 'U2', 'U3', 'U4']) world.sandbox.world.addUser({ id, name: id });
});
afterEach(() => world.close());

const preview = () => {
  const { ledger } = world.start();
  return dryRun(
    {
      ledger,
      readDesired: async () => ({ messages: [...world.desired.values()], unread: new Set() }),
      slack: world.slack,
    },
    world.sandbox.clock.now(),
  );
};
const want = (...messages: ReturnType<typeof reminderTo>[]) => {
  for (const message of messages) world.desired.set(message.key, message);
};

it('says what would be sent, changed and withdrawn, and why, without doing it', async () => {
  const bot = world.start();
  want(
    scheduleSaying('0 of 3'),
    reminderTo('U1', 'Stays', EVENING),
    reminderTo('U2', 'Moves', EVENING),
    reminderTo('U3', 'Goes', EVENING),
  );
  bot.reconciler.soon();
  await world.advance(30_000);
  await world.slack.chat.scheduleMessage({ channel: CHANNEL, text: 'Whose?', post_at: LATER.getTime() / 1_000 });
  world.sandbox.clearCalls();

  want(scheduleSaying('1 of 3'), reminderTo('U2', 'Moves', LATER), reminderTo('U4', 'New', LATER));
  world.desired.delete('reminder:U3');
  const lines = await preview();
  expect(lines).toEqual([
    `change     week:group-1:2026-W48 for ${CHANNEL}: its content has changed`,
    'withdraw   reminder:U3 for U3: it is not to be shown 2026-11-25T18:00:00.000Z any more',
    'replace    reminder:U2 for U2: it moves from 2026-11-25T18:00:00.000Z to 2026-11-26T18:00:00.000Z',
    'schedule   reminder:U4 for U4: Slack does not have it yet, to be shown 2026-11-26T18:00:00.000Z',
    expect.stringMatching(/^withdraw {3}Q\w+ in C0GOTEBORG: Slack has it and no row knows of it$/),
  ]);
  expect(world.methods()).toEqual(['chat.scheduledMessages.list']);
  expect(await preview()).toEqual(lines);
});

it('says so when there is nothing to do, and what waits', async () => {
  expect(await preview()).toEqual(['Slack is as it should be.']);
  want(reminderTo('U1', 'Far ahead', new Date('2026-12-25T12:00:00Z')));
  expect(await preview()).toEqual(['Slack is as it should be.', 'Something waits until 2026-12-11T12:00:00.000Z.']);
});

it('says what would be corrected in the last minutes, and what was refused before', async () => {
  const bot = world.start();
  want(reminderTo('U1', 'Called off', EVENING), scheduleSaying('0 of 3', 'C0NOWHERE'));
  bot.reconciler.soon();
  await world.advance(EVENING.getTime() - world.sandbox.clock.now().getTime() - 300_000);
  await bot.reconciler.stop();
  world.desired.delete('reminder:U1');
  want(scheduleSaying('1 of 3', 'C0NOWHERE'));
  expect(await preview()).toEqual([
    'send       week:group-1:2026-W48 for C0NOWHERE: Slack refused it before (channel_not_found)',
    'correct    reminder:U1 for U1: it has changed in the last minutes before 2026-11-25T18:00:00.000Z',
  ]);
});
