import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticeTo, reminderTo, showSchedule } from '../support/desired-messages.js';
import { type DeliveryWorld, deliveryWorld, NOW } from '../support/reconciling.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ANNA = 'U0ANNA';

let world: DeliveryWorld;
beforeEach(async () => {
  world = await deliveryWorld('sqlite', ['im:history']);
  world.sandbox.world.addUser({ id: ANNA, name: 'Anna' });
});
afterEach(() => world.close());

const visitIn = (hours: number) => ({ begin: [new Date(NOW.getTime() + hours * HOUR)] });
const posts = () => world.methods().filter((method) => method === 'chat.postMessage');

describe('where the app may not read its conversations with people back', () => {
  it.each([{ kind: 'response_lost' } as const, { kind: 'reset' } as const])(
    'what is about a visit within two days is said again, rather twice than never ($kind)',
    async (fault) => {
      const bot = world.start();
      const notice = noticeTo(ANNA, 'The visit tomorrow was called off.');
      world.desired.set(notice.key, { ...notice, ...visitIn(47) });
      world.sandbox.faults.next('chat.postMessage', fault);
      await bot.reconciler.pass();
      await world.advance(10 * MINUTE);
      expect(posts()).toHaveLength(2);
      expect(world.methods()).not.toContain('conversations.history');
      expect(bot.sent).toContain(notice.key);
    },
  );

  it('what is about a visit farther ahead is said again once that is near', async () => {
    const bot = world.start();
    const notice = noticeTo(ANNA, 'The visit of next week was called off.');
    world.desired.set(notice.key, { ...notice, ...visitIn(100) });
    world.sandbox.faults.next('chat.postMessage', { kind: 'reset' });
    await bot.reconciler.pass();
    await world.advance(51 * HOUR);
    expect(world.told(ANNA)).toEqual([]);
    await world.advance(2 * HOUR);
    expect(world.told(ANNA)).toEqual(['The visit of next week was called off.']);
    expect(posts()).toHaveLength(2);
  });

  it.each([
    ['a visit that has begun', visitIn(-1)],
    ['no visit', {}],
  ])('what is about %s is not said twice', async (_, about) => {
    const bot = world.start();
    const notice = noticeTo(ANNA, 'Something that can wait.');
    world.desired.set(notice.key, { ...notice, ...about });
    world.sandbox.faults.next('chat.postMessage', { kind: 'response_lost' });
    await bot.reconciler.pass();
    await world.advance(2 * HOUR);
    expect(world.told(ANNA)).toEqual(['Something that can wait.']);
    expect(posts()).toHaveLength(1);
    expect(bot.dead).toEqual([]);
  });

  it('what is refused for certain is tried again as ever', async () => {
    const bot = world.start();
    const notice = noticeTo(ANNA, 'Something that can wait.');
    world.desired.set(notice.key, notice);
    world.sandbox.faults.next('chat.postMessage', { kind: 'rate_limited', retryAfterSeconds: 30 });
    await bot.reconciler.pass();
    await world.advance(10 * MINUTE);
    expect(world.told(ANNA)).toEqual(['Something that can wait.']);
  });

  it('a reminder that Slack may have been handed is found in its list, which needs no permission', async () => {
    const bot = world.start();
    const reminder = reminderTo(ANNA, 'Your visit is tomorrow.', new Date(NOW.getTime() + 3 * HOUR));
    world.desired.set(reminder.key, reminder);
    world.sandbox.faults.next('chat.scheduleMessage', { kind: 'response_lost' });
    await bot.reconciler.pass();
    await world.advance(10 * MINUTE);
    expect(world.scheduled()).toHaveLength(1);
  });

  it('posts in channels are looked for as ever, and audits leave people’s conversations alone', async () => {
    const bot = world.start({ auditEvery: 10 * MINUTE });
    const card = { ...noticeTo(ANNA, 'A card.'), delivery: { lifetime: 'standing', until: new Date('2027-01-01') } };
    world.desired.set(card.key, { ...card, delivery: { lifetime: 'standing', until: new Date('2027-01-01') } });
    showSchedule(world, '0 of 3');
    world.sandbox.faults.next('chat.postMessage', { kind: 'response_lost' });
    await bot.reconciler.pass();
    await world.advance(HOUR);
    expect(world.texts()).toEqual(['0 of 3']);
    const refused = world.sandbox.calls.filter(({ outcome }) => outcome === 'missing_scope');
    expect(refused).toEqual([]);
    expect(bot.dead).toEqual([]);
  });
});
