import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reminderTo, scheduleSaying, showSchedule } from '../support/desired-messages.js';
import { CHANNEL, type DeliveryWorld, deliveryWorld, type Process } from '../support/reconciling.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const EVERY = 10 * MINUTE;
const EVENING = new Date('2026-11-25T18:00:00Z');
const inSeconds = (instant: Date) => Math.floor(instant.getTime() / 1_000);

let world: DeliveryWorld;
let astrid: string;
let direct: string;
let bot: Process;
beforeEach(async () => {
  world = await deliveryWorld();
  astrid = world.sandbox.world.addUser({ name: 'Astrid' }).id;
  direct = world.sandbox.world.directChannel(astrid).id;
  bot = world.start({ auditEvery: EVERY });
});
afterEach(() => world.close());

function remind(text = 'Tomorrow at five', postAt = EVENING) {
  const message = reminderTo(astrid, text, postAt);
  world.desired.set(message.key, message);
  return message;
}

const show = (text: string) => showSchedule(world, text);

async function settle(): Promise<void> {
  bot.reconciler.soon();
  await world.advance(10 * SECOND);
  world.sandbox.clearCalls();
}

/** What a request that arrives late, after it was given up, leaves behind. */
const scheduleBehindOurBack = (text: string, postAt = EVENING) =>
  world.slack.chat.scheduleMessage({ channel: direct, text, post_at: inSeconds(postAt) });

describe('every ten minutes, and at the start', () => {
  it('Slack is asked what is really there: one list, and one look at each channel with a post', async () => {
    remind();
    show('0 of 3');
    await settle();
    await world.advance(EVERY);
    expect(world.methods()).toEqual(['chat.scheduledMessages.list', 'conversations.history']);
    await world.advance(EVERY);
    expect(world.methods()).toHaveLength(4);
  });

  it('a reminder that no row knows is taken back', async () => {
    await scheduleBehindOurBack('From another life');
    bot.reconciler.soon();
    await world.advance(SECOND);
    expect(world.scheduled()).toEqual([]);
  });

  it('of two that say the same, the row keeps its own', async () => {
    remind();
    await settle();
    const [{ id } = { id: '' }] = world.sandbox.world.scheduled();
    await scheduleBehindOurBack('Tomorrow at five');
    expect(world.scheduled()).toHaveLength(2);
    await world.advance(EVERY);
    expect(world.sandbox.world.scheduled().map((scheduled) => scheduled.id)).toEqual([id]);
  });

  it('nothing is taken back in the last six minutes before it is shown', async () => {
    await settle();
    await world.advance(EVENING.getTime() - world.sandbox.clock.now().getTime() - 15 * MINUTE);
    await scheduleBehindOurBack('From another life', new Date(world.sandbox.clock.now().getTime() + 10 * MINUTE));
    world.sandbox.clearCalls();
    await world.advance(EVERY - MINUTE);
    expect(world.methods()).toEqual(['chat.scheduledMessages.list']);
    expect(world.scheduled()).toHaveLength(1);
    await world.advance(MINUTE);
    expect(world.methods()).not.toContain('chat.deleteScheduledMessage');
  });

  it('a reminder that has gone missing is looked for once more, and handed over again', async () => {
    remind();
    await settle();
    const [{ id } = { id: '' }] = world.sandbox.world.scheduled();
    await world.slack.chat.deleteScheduledMessage({ channel: direct, scheduled_message_id: id });
    world.sandbox.clearCalls();
    await world.advance(EVERY + 2 * MINUTE);
    expect(world.scheduled()).toEqual(['Tomorrow at five @ 18:00:00']);
    expect(world.methods()).toEqual([
      'chat.scheduledMessages.list',
      'chat.scheduledMessages.list',
      'chat.scheduleMessage',
      // After a look that found nothing a late request may still turn up.
      'chat.scheduledMessages.list',
    ]);
  });

  it('all pages of the list are read', async () => {
    for (let number = 0; number < 205; number += 1) {
      if (number % 40 === 0) await world.sandbox.clock.advance(MINUTE);
      await scheduleBehindOurBack(`Message ${number}`, new Date(EVENING.getTime() + number * MINUTE));
    }
    world.sandbox.clearCalls();
    bot.reconciler.soon();
    await world.advance(5 * MINUTE);
    expect(world.methods().filter((method) => method === 'chat.scheduledMessages.list')).toHaveLength(2);
    expect(world.scheduled()).toEqual([]);
  });

  it('a post that somebody deleted comes back', async () => {
    show('0 of 3');
    await settle();
    await world.deleteLastPost();
    await world.advance(EVERY);
    expect(world.texts()).toEqual(['0 of 3']);
  });

  it('a post that is there twice is taken away once, and the row keeps its own', async () => {
    const message = show('0 of 3');
    await settle();
    const [own] = world.sandbox.world.messages(CHANNEL);
    await world.slack.chat.postMessage({
      channel: CHANNEL,
      text: '0 of 3',
      metadata: { event_type: 'visiting_hours_message', event_payload: { key: message.key } },
    });
    await world.advance(EVERY);
    expect(world.sandbox.world.messages(CHANNEL).map(({ ts }) => ts)).toEqual([own?.ts]);
  });

  it('a post that a late request has set back to older words is brought up to date', async () => {
    show('0 of 3');
    await settle();
    const [older] = world.sandbox.world.messages(CHANNEL);
    show('1 of 3');
    await settle();
    await world.slack.chat.update({
      channel: CHANNEL,
      ts: older?.ts ?? '',
      text: '0 of 3',
      ...(older?.metadata
        ? {
            metadata: {
              ...older.metadata,
              event_payload: { ...older.metadata.event_payload } as Record<string, string>,
            },
          }
        : {}),
    });
    expect(world.texts()).toEqual(['0 of 3']);
    await world.advance(EVERY + SECOND);
    expect(world.texts()).toEqual(['1 of 3']);
  });

  it('what people write in between is left alone, and a post far back is still found', async () => {
    show('0 of 3');
    await settle();
    const writer = world.sandbox.as(astrid);
    await world.sandbox.world.join(CHANNEL, astrid);
    for (let number = 0; number < 201; number += 1) await writer.write(CHANNEL, `Message ${number}`);
    await world.advance(EVERY);
    expect(world.sandbox.world.messages(CHANNEL)).toHaveLength(202);
    expect(world.methods().filter((method) => method === 'conversations.history')).toHaveLength(2);
    expect(world.methods()).not.toContain('chat.postMessage');
  });

  it('a channel that the bot was removed from is told of, although nothing has to be posted', async () => {
    show('0 of 3');
    await settle();
    await world.sandbox.world.leave(CHANNEL, world.sandbox.botUserId);
    await world.advance(EVERY);
    expect(bot.dead).toMatchObject([{ recipientId: CHANNEL, error: 'not_in_channel' }]);
  });

  it('forty channels are looked at in one audit and the rest in the next, without a 429', async () => {
    for (let group = 10; group < 60; group += 1) {
      const { id } = world.sandbox.world.addChannel({ name: `group-${group}`, members: [world.sandbox.botUserId] });
      const message = scheduleSaying('Nothing yet', id, `week:group-${group}:2026-W48`);
      world.desired.set(message.key, message);
    }
    bot.reconciler.soon();
    await world.advance(9 * MINUTE);
    world.sandbox.clearCalls();
    await world.advance(5 * MINUTE);
    const times = world.sandbox.calls.map(({ at }) => at.getTime());
    expect(times.filter((time) => time - Math.min(...times) < 10 * SECOND).length).toBeLessThan(12);
    expect(world.methods().filter((method) => method === 'conversations.history')).toHaveLength(40);
    await world.advance(EVERY);
    const looked = world.sandbox.calls.filter(({ method }) => method === 'conversations.history');
    expect(new Set(looked.map(({ arguments: { channel } }) => channel)).size).toBe(50);
    expect(world.sandbox.calls.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  });

  it('is tried again in a minute when Slack does not answer', async () => {
    await settle();
    world.sandbox.faults.next('chat.scheduledMessages.list', { kind: 'server_error', status: 503 });
    await scheduleBehindOurBack('From another life');
    await world.advance(EVERY);
    expect(world.scheduled()).toHaveLength(1);
    await world.advance(MINUTE);
    expect(world.scheduled()).toEqual([]);
  });

  it('waits as long as Slack asks', async () => {
    await settle();
    world.sandbox.faults.next('chat.scheduledMessages.list', { kind: 'rate_limited', retryAfterSeconds: 90 });
    await world.advance(EVERY);
    const [refused] = world.sandbox.calls;
    expect(refused?.outcome).toBe('rate_limited');
    await world.advance(3 * MINUTE);
    const again = world.sandbox.calls[1]?.at.getTime() ?? 0;
    expect(again - (refused?.at.getTime() ?? 0)).toBeGreaterThanOrEqual(90 * SECOND);
  });
});

it('takes nothing back whose answer was lost a moment ago', async () => {
  world.sandbox.faults.next('chat.scheduleMessage', { kind: 'response_lost' });
  remind();
  await bot.reconciler.pass();
  await world.advance(2 * MINUTE);
  expect(world.scheduled()).toEqual(['Tomorrow at five @ 18:00:00']);
  expect(world.methods()).not.toContain('chat.deleteScheduledMessage');
});

it('takes nothing back that is only just being handed over', async () => {
  await bot.reconciler.stop();
  const other = world.start({ holderId: 'other', auditEvery: EVERY });
  const stalled = world.start({
    holderId: 'stalled',
    ledger: (ledger) => ({
      ...ledger,
      record: async (...result) => {
        await world.sandbox.clock.advance(MINUTE + SECOND);
        await other.reconciler.pass();
        return ledger.record(...result);
      },
    }),
  });
  remind();
  await stalled.reconciler.pass();
  await stalled.reconciler.stop();
  await world.advance(2 * MINUTE);
  expect(world.scheduled()).toEqual(['Tomorrow at five @ 18:00:00']);
  expect(world.methods()).not.toContain('chat.deleteScheduledMessage');
});
