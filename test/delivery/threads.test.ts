import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DesiredMessage } from '../../src/delivery/desired-message.js';
import { scheduleSaying, showSchedule } from '../support/desired-messages.js';
import { CHANNEL, type DeliveryWorld, deliveryWorld } from '../support/reconciling.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let world: DeliveryWorld;
beforeEach(async () => {
  world = await deliveryWorld();
});
afterEach(() => world.close());

const week = (text = 'The week') => showSchedule(world, text);
/** Something that belongs in the thread of the posted week. */
function answer(text = 'Who can?', channelId = CHANNEL): DesiredMessage {
  const message = { ...scheduleSaying(text, channelId, 'asked:1'), inThreadOf: 'week:group-1:2026-W48' };
  world.desired.set(message.key, message);
  return message;
}

/** What is in a channel, oldest first, and which of it is in whose thread. */
function shown(channelId = CHANNEL): string[] {
  const messages = world.sandbox.world.messages(channelId);
  return messages.map(({ text, threadTs, isBroadcast }) => {
    if (threadTs === undefined) return text;
    const first = messages.find(({ ts }) => ts === threadTs);
    return `${text} (in the thread of ${first?.text ?? 'nothing'}${isBroadcast ? ', and in the channel' : ''})`;
  });
}
const IN_THREAD = 'Who can? (in the thread of The week, and in the channel)';

async function pass(auditEvery?: number): Promise<ReturnType<DeliveryWorld['start']>> {
  const bot = world.start(auditEvery === undefined ? {} : { auditEvery });
  bot.reconciler.soon();
  await world.advance(10 * SECOND);
  return bot;
}

describe('a message in the thread of another', () => {
  it('waits until that one is shown, and is shown in its thread and in the channel', async () => {
    answer();
    week();
    await pass();
    expect(shown()).toEqual(['The week', IN_THREAD]);
  });

  it('waits for as long as nobody knows whether the other has arrived', async () => {
    week();
    answer();
    world.sandbox.faults.next('chat.postMessage', { kind: 'response_lost' });
    await pass();
    expect(shown()).toEqual(['The week']);
    await world.advance(MINUTE);
    expect(shown()).toEqual(['The week', IN_THREAD]);
  });

  it('is changed where it stands', async () => {
    week();
    answer();
    const bot = await pass();
    answer('Found');
    await bot.reconciler.pass();
    expect(shown()).toEqual(['The week', 'Found (in the thread of The week, and in the channel)']);
  });

  it('is found again when nobody knows whether it has arrived, and not shown twice', async () => {
    week();
    const bot = await pass();
    answer();
    world.sandbox.faults.next('chat.postMessage', { kind: 'response_lost' });
    bot.reconciler.soon();
    await world.advance(2 * MINUTE);
    expect(shown()).toEqual(['The week', IN_THREAD]);
    expect(bot.sent).toContain('asked:1');
  });

  it('is shown by itself where nobody asks for the other any more', async () => {
    answer();
    await pass();
    expect(shown()).toEqual(['Who can?']);
  });

  it('is shown by itself where Slack refuses the other, and nothing but the other', async () => {
    week();
    world.sandbox.faults.next('chat.postMessage', { kind: 'error', error: 'msg_blocks_too_long' });
    const bot = await pass();
    answer();
    bot.reconciler.soon();
    await world.advance(10 * SECOND);
    expect(shown()).toEqual(['Who can?']);
  });

  it('is shown by itself where somebody has deleted the other, and nobody is told of a refusal', async () => {
    week();
    const bot = await pass();
    await world.deleteLastPost();
    answer();
    bot.reconciler.soon();
    await world.advance(10 * SECOND);
    expect(shown()).toEqual(['Who can?']);
    expect(bot.dead).toEqual([]);
  });

  it('stays in its thread when the other is deleted later and posted anew', async () => {
    week();
    answer();
    const bot = await pass();
    const [first] = world.sandbox.world.messages(CHANNEL);
    await world.slack.chat.delete({ channel: CHANNEL, ts: first?.ts ?? '' });
    week('The week, changed');
    bot.reconciler.soon();
    await world.advance(10 * SECOND);
    expect(shown()).toEqual(['Who can? (in the thread of nothing, and in the channel)', 'The week, changed']);
  });

  it('goes to the new channel after the other when the group moves', async () => {
    week();
    answer();
    const bot = await pass();
    const { id } = world.sandbox.world.addChannel({ name: 'new-home', members: [world.sandbox.botUserId] });
    answer('Who can?', id);
    const moved = scheduleSaying('The week', id);
    world.desired.set(moved.key, moved);
    bot.reconciler.soon();
    await world.advance(10 * SECOND);
    expect(shown(id)).toEqual(['The week', IN_THREAD]);
  });

  it('is known to audits: it is left alone, and one that is deleted comes back into the thread', async () => {
    week();
    answer();
    await pass(10 * MINUTE);
    await world.advance(21 * MINUTE);
    expect(shown()).toEqual(['The week', IN_THREAD]);
    await world.deleteLastPost();
    await world.advance(11 * MINUTE);
    expect(shown()).toEqual(['The week', IN_THREAD]);
  });
});
