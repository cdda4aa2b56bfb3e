import { afterEach, beforeEach, expect, it } from 'vitest';
import { CHANNEL, type DeliveryWorld, deliveryWorld } from '../support/reconciling.js';
import { DAY, inFuture, MINUTE, SECOND } from '../support/scheduled-reminders.js';

let world: DeliveryWorld;

beforeEach(async () => {
  world = await deliveryWorld();
});
afterEach(() => world.close());

function show(week: number, text: string, nearestAt: Date): void {
  const content = { text, blocks: [] };
  const delivery = { lifetime: 'standing', until: inFuture(14 * DAY) } as const;
  const key = `week:group:${week}`;
  world.desired.set(key, { key, recipient: { channelId: CHANNEL }, content, delivery, nearestAt });
}

it('a post in which tomorrow’s visit has changed goes before forty in which only later ones have', async () => {
  const bot = world.start();
  for (let week = 10; week < 50; week += 1) show(week, `Week ${week}`, inFuture(5 * DAY));
  show(50, 'Tomorrow', inFuture(DAY));
  bot.reconciler.soon();
  await world.advance(2 * MINUTE);
  expect(world.texts()).toHaveLength(41);

  for (let week = 10; week < 50; week += 1) show(week, `Week ${week}, somebody goes`, inFuture(5 * DAY));
  show(50, 'Tomorrow, somebody goes', inFuture(DAY));
  bot.reconciler.soon();
  await world.advance(SECOND);
  expect(world.texts()).toContain('Tomorrow, somebody goes');
  expect(world.texts().filter((text) => /, somebody goes/.test(text)).length).toBeLessThan(10);
  await world.advance(MINUTE);
  expect(world.texts().every((text) => /, somebody goes/.test(text))).toBe(true);
});
