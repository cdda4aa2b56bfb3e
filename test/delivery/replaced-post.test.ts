import { afterEach, beforeEach, expect, it } from 'vitest';
import { showSchedule } from '../support/desired-messages.js';
import { type DeliveryWorld, deliveryWorld } from '../support/reconciling.js';

const MINUTE = 60_000;

let world: DeliveryWorld;
beforeEach(async () => {
  world = await deliveryWorld();
});
afterEach(() => world.close());

it('the old post is not taken for the new one when the answer to that one is lost', async () => {
  const bot = world.start();
  showSchedule(world, '0 of 3');
  await bot.reconciler.pass();
  showSchedule(world, '1 of 3');
  world.sandbox.faults.next('chat.update', { kind: 'error', error: 'cant_update_message' });
  world.sandbox.faults.next('chat.postMessage', { kind: 'server_error', status: 503 });
  await bot.reconciler.pass();
  await world.advance(2 * MINUTE);
  expect(world.texts()).toEqual(['0 of 3', '1 of 3']);
  showSchedule(world, '2 of 3');
  await bot.reconciler.pass();
  expect(world.texts()).toEqual(['0 of 3', '2 of 3']);
  expect(bot.dead).toEqual([]);
});
