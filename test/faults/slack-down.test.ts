import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';

const { anna, emma, channel } = GOTEBORG;
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };
const THURSDAY = { date: '2026-11-26', from: '17:00', to: '19:00' };
const TWO_MINUTES = 120_000;

const OUTAGES: readonly (readonly [string, Fault])[] = [
  ['answers with 500', { kind: 'server_error', status: 500 }],
  ['answers with 503', { kind: 'server_error', status: 503 }],
  ['cuts the connection', { kind: 'reset' }],
  ['does it and loses the answer', { kind: 'response_lost' }],
  ['has had enough of us', { kind: 'rate_limited', retryAfterSeconds: 30 }],
  ['fails inside', { kind: 'error', error: 'internal_error' }],
];

describe('while Slack is down', () => {
  let world: BotUnderTest;
  let group: Group;

  beforeEach(async () => {
    world = await startBotUnderTest();
    group = await goteborg(world);
  });
  afterEach(() => world.stop());

  const claimsOf = (userId: string) => world.society.of(Claims).heldBy(userId, world.sandbox.clock.now());
  const direct = (userId: string) => {
    const { id } = world.sandbox.world.directChannel(userId);
    return world.sandbox.world.messages(id).map(wordsOf);
  };

  it.each(OUTAGES)('a claim stands and is confirmed when chat.update %s; the post catches up', async (_, fault) => {
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    const before = postIn(world);
    world.sandbox.faults.always('chat.update', fault);
    expect(await world.sandbox.as(anna).press({ message: before }, 'claim_shift')).toMatchObject({ timedOut: false });
    await world.settle();
    expect(wordsOf(lastAnswer(world, anna))).toContain('Du är anmäld');
    expect(await claimsOf(anna)).toHaveLength(1);

    world.sandbox.faults.clear();
    await world.later(TWO_MINUTES);
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
    expect(postIn(world).ts).toBe(before.ts);
  });

  it('a claim stands when Slack answers nothing at all, and is shown once it does', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    world.sandbox.faults.always('*', { kind: 'server_error', status: 503 });
    world.sandbox.faults.always('response_url', { kind: 'server_error', status: 503 });
    const ack = await world.sandbox.as(anna).press({ message: postIn(world) }, 'claim_shift');
    expect(ack).toMatchObject({ timedOut: false });
    await world.settle();
    expect(await claimsOf(anna)).toHaveLength(1);

    world.sandbox.faults.clear();
    await world.later(TWO_MINUTES);
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
  });

  it.each([
    ['answers with 500', { kind: 'server_error', status: 500 }],
    ['cuts the connection', { kind: 'reset' }],
    ['has expired', { kind: 'error', error: 'expired_url' }],
  ] as const)('the confirmation comes as a direct message when the answering address %s', async (how, fault) => {
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    const gone: Fault = how === 'has expired' ? { kind: 'server_error', status: 404 } : fault;
    world.sandbox.faults.always('response_url', gone);
    await world.sandbox.as(emma).press({ message: postIn(world) }, 'claim_shift');
    await world.settle();
    expect(await claimsOf(emma)).toHaveLength(1);
    expect(direct(emma)).toEqual([expect.stringContaining('You’re going: *Tuesday 24 November 17:00–19:00*')]);
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
  });

  it('people are answered, if not in their language, when Slack does not say which that is', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await world.later(11 * 60_000);
    world.sandbox.faults.always('users.info', { kind: 'delay', milliseconds: 2_000 });
    await world.sandbox.as(emma).press({ message: postIn(world) }, 'claim_shift');
    await world.settle();
    expect(wordsOf(lastAnswer(world, emma))).toMatch(/You’re going|Du är anmäld/);
    expect(await claimsOf(emma)).toHaveLength(1);
  });

  it('a modal that opens too late becomes a sentence with a reference that is in the log', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
    world.sandbox.faults.next('views.open', { kind: 'error', error: 'expired_trigger_id' });
    await world.sandbox.as(emma).command(channel, '/visit claim');
    await world.settle();
    const told = wordsOf(lastAnswer(world, emma));
    const [, reference = 'none'] = /reference \*(\w{8})\*/.exec(told) ?? [];
    expect(world.log.filter((line) => line.includes(`"reference":"${reference}"`))).toEqual([
      expect.stringContaining('expired_trigger_id'),
    ]);

    await world.sandbox.as(emma).command(channel, '/visit claim');
    await world.settle();
    expect(world.sandbox.world.modals(emma)).toHaveLength(1);
  });
});
