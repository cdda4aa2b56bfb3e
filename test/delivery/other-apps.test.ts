import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DesiredMessage } from '../../src/delivery/desired-message.js';
import { reminderTo, showSchedule } from '../support/desired-messages.js';
import { CHANNEL, type DeliveryWorld, deliveryWorld } from '../support/reconciling.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const EVERY = 10 * MINUTE;

let world: DeliveryWorld;
let otherApp: string;
beforeEach(async () => {
  world = await deliveryWorld();
  otherApp = world.sandbox.world.addUser({ name: 'Other app', isBot: true }).id;
});
afterEach(() => world.close());

/** Anybody's app can write our key into what it posts. */
function postWithOurKey({ key }: DesiredMessage, text = 'From another app') {
  const metadata = { event_type: 'visiting_hours_message', event_payload: { key } };
  return world.sandbox.world.postByOtherApp({ channelId: CHANNEL, userId: otherApp, text, metadata });
}

describe('a post of another app that carries our key', () => {
  it('is not taken for the one whose answer was lost', async () => {
    const bot = world.start();
    const message = showSchedule(world, '0 of 3');
    world.sandbox.faults.next('chat.postMessage', { kind: 'reset' });
    await bot.reconciler.pass();
    postWithOurKey(message);
    await world.advance(MINUTE);
    expect(world.texts()).toEqual(['From another app', '0 of 3']);
  });

  it('is not taken away as if ours were there twice', async () => {
    const bot = world.start({ auditEvery: EVERY });
    const message = showSchedule(world, '0 of 3');
    bot.reconciler.soon();
    await world.advance(10 * SECOND);
    postWithOurKey(message);
    await world.advance(2 * EVERY);
    expect(world.texts()).toEqual(['0 of 3', 'From another app']);
    expect(world.methods()).not.toContain('chat.delete');
  });

  it('does not take the place of ours that somebody has deleted', async () => {
    const bot = world.start({ auditEvery: EVERY });
    const message = showSchedule(world, '0 of 3');
    bot.reconciler.soon();
    await world.advance(10 * SECOND);
    postWithOurKey(message);
    const [own] = world.sandbox.world.messages(CHANNEL);
    await world.slack.chat.delete({ channel: CHANNEL, ts: own?.ts ?? '' });
    await world.advance(EVERY + MINUTE);
    expect(world.texts()).toEqual(['From another app', '0 of 3']);
  });
});

it('a message of another app at the same time in the same words is not taken for our reminder', async () => {
  const astrid = world.sandbox.world.addUser({ name: 'Astrid' }).id;
  const direct = world.sandbox.world.directChannel(astrid).id;
  const bot = world.start();
  const inTen = new Date(world.sandbox.clock.now().getTime() + 10 * SECOND);
  const message = reminderTo(astrid, 'Tomorrow at five', inTen);
  world.desired.set(message.key, message);
  world.sandbox.faults.next('chat.scheduleMessage', { kind: 'reset' });
  await bot.reconciler.pass();
  await world.advance(11 * SECOND);
  const said = { channelId: direct, userId: otherApp, text: 'Tomorrow at five' };
  world.sandbox.world.postByOtherApp(said);
  await world.advance(2 * MINUTE);
  const [row] = await bot.ledger.read([message.key], world.sandbox.clock.now());
  expect(row).toMatchObject({ state: 'cancelled', slackId: null });
});
