import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { until } from '../support/until.js';

const { anna, bo, channel } = GOTEBORG;

describe.each(['socket', 'http'] as const)('when the bot stops (%s)', (mode) => {
  let world: BotUnderTest;
  let group: Group;

  beforeEach(async () => {
    world = await startBotUnderTest({ mode });
    group = await goteborg(world);
    await postWeek(world, group, '2026-W48', [{ date: '2026-11-24', from: '17:00', to: '19:00' }]);
  });
  afterEach(() => world.stop());

  const claimsOf = (userId: string) => world.society.of(Claims).heldBy(userId, world.sandbox.clock.now());

  it('a claim that is under way is finished first, its answer included', async () => {
    world.sandbox.faults.next('response_url', { kind: 'delay', milliseconds: 300 });
    await world.sandbox.as(anna).press({ message: postIn(world) }, 'claim_shift');
    await world.bot.stop();
    expect(await claimsOf(anna)).toHaveLength(1);
    expect(wordsOf(lastAnswer(world, anna))).toContain('Du är anmäld');
  });

  it('a modal that was sent in is answered first', async () => {
    const { sandbox } = world;
    await postWeek(world, group, '2026-W49', [{ date: '2026-12-03', from: '17:00', to: '19:00' }]);
    await sandbox.as(anna).command(channel, '/visit ta');
    await world.settle();
    const [shift] = (await world.society.of(Weeks).read(group.id, '2026-W49'))?.shifts ?? [];
    await world.later(11 * 60_000);
    sandbox.clearCalls();
    // Asked about Anna again, Slack fails once: deciding takes a moment.
    sandbox.faults.next('users.info', { kind: 'server_error', status: 500 });
    const sent = sandbox.as(anna).submit({ shift: shift?.id ?? '' });
    await until('the bot is at it', () => sandbox.calls.length > 0);
    await world.bot.stop();
    expect(await sent).toMatchObject({ timedOut: false });
    expect(wordsOf(sandbox.world.modals(anna).at(-1)?.view ?? { blocks: [] })).toContain('Du är anmäld');
  });

  it('what comes after that is not half done', async () => {
    const { sandbox } = world;
    sandbox.faults.next('response_url', { kind: 'delay', milliseconds: 300 });
    await sandbox.as(anna).press({ message: postIn(world) }, 'claim_shift');
    const stopped = world.bot.stop();
    expect(world.bot.isConnected()).toBe(false);
    const late = sandbox.as(bo).press({ message: postIn(world) }, 'claim_shift');
    await stopped;
    expect(await late).toHaveProperty('problem');
    expect(await claimsOf(bo)).toEqual([]);
  });
});
