import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ack } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { type BotUnderTest, NOW, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';

const { anna, bo, emma, lena, mikkel, channel } = GOTEBORG;
const WAIT = {
  [anna]: 'Vänta tio sekunder',
  [emma]: 'Wait ten seconds',
  [mikkel]: 'Vent ti sekunder',
} as const;
const AS_MUCH_AS_GOES = 40;
/** More than anybody can. */
const A_SCRIPT = 60;

describe.each(['socket', 'http'] as const)('whoever asks for more than anybody can, over %s', (mode) => {
  let world: BotUnderTest;
  let group: Group;
  let now: number;

  beforeEach(async () => {
    now = 0;
    world = await startBotUnderTest({ mode, monotonic: () => now });
    group = await goteborg(world);
    await postWeek(world, group, '2026-W48', [{ date: '2026-11-24', from: '17:00', to: '19:00' }]);
    await world.settle();
  });
  afterEach(async () => {
    expect(world.sandbox.problems).toEqual([]);
    await world.stop();
  });

  const answersTo = (userId: string) =>
    world.sandbox.world.messages(channel, userId).filter(({ ephemeralFor }) => ephemeralFor === userId);
  const type = (userId: string, text: string) => world.sandbox.as(userId).command(channel, text);
  async function types(userId: string, times: number): Promise<Ack[]> {
    const acks: Ack[] = [];
    for (let time = 0; time < times; time += 1) acks.push(await type(userId, '/visit help'));
    await world.settle();
    return acks;
  }

  it.each([anna, emma, mikkel] as const)(
    'is told once, in their language, and nobody else notices: %s',
    async (who) => {
      const acks = await types(who, A_SCRIPT);
      expect(acks.filter(({ timedOut }) => timedOut)).toEqual([]);
      expect(answersTo(who).filter((answer) => wordsOf(answer).includes(WAIT[who]))).toHaveLength(1);
      expect(answersTo(who)).toHaveLength(AS_MUCH_AS_GOES + 1);

      await world.sandbox.as(who).press({ message: postIn(world) }, 'claim_shift');
      await world.settle();
      expect(await world.society.of(Claims).heldBy(who, NOW)).toEqual([]);
      await world.sandbox.as(bo).press({ message: postIn(world) }, 'claim_shift');
      await world.settle();
      expect(wordsOf(postIn(world))).toContain('1 av 3');
      expect(world.log.filter((line) => line.includes('"level":50'))).toEqual([]);
    },
  );

  it('goes on as before ten seconds later', async () => {
    await types(anna, A_SCRIPT);
    now += 10_000;
    await world.sandbox.as(anna).press({ message: postIn(world) }, 'claim_shift');
    await world.settle();
    expect(wordsOf(lastAnswer(world, anna))).toContain('Du är anmäld');
  });

  it('keeps what they typed into a modal, which says so, and may send it in when they have waited', async () => {
    const { sandbox } = world;
    await type(lena, '/visit settings');
    await world.settle();
    const [modal] = sandbox.world.modals(lena);
    await types(lena, A_SCRIPT);
    expect(await sandbox.as(lena).submit({})).toMatchObject({ timedOut: false });
    const [kept] = sandbox.world.modals(lena);
    expect(kept?.id).toBe(modal?.id);
    expect(Object.values(kept?.errors ?? {}).join()).toContain('Vänta tio sekunder');
    now += 10_000;
    await sandbox.as(lena).submit({});
    await world.settle();
    expect(sandbox.world.modals(lena).map(({ errors }) => errors)).toEqual([]);
  });

  it('is told on top of the modal in which they press, which stays as it was', async () => {
    const { sandbox } = world;
    await type(lena, '/visit plan');
    await world.settle();
    const [below] = sandbox.world.modals(lena);
    if (!below) throw new Error('no modal');
    await types(lena, AS_MUCH_AS_GOES - 1);
    await sandbox.as(lena).press({ view: below }, 'add_shift');
    await world.settle();
    const [kept, above] = sandbox.world.modals(lena);
    expect(kept).toEqual(below);
    expect(wordsOf(above?.view ?? { blocks: [] })).toContain('sekunder');
  });

  it('is not a leader who clicks as fast as fingers go, ten times in five seconds and for as long as they like', async () => {
    for (let click = 0; click < 100; click += 1) {
      now += 500;
      await type(lena, '/visit help');
    }
    await world.settle();
    expect(answersTo(lena)).toHaveLength(100);
    expect(answersTo(lena).filter((answer) => wordsOf(answer).includes('sekunder'))).toEqual([]);
  });

  it('is not somebody of whom Slack delivers the same several times, nor whoever closes modals', async () => {
    const { sandbox } = world;
    for (let time = 0; time < 20; time += 1) {
      await sandbox.as(anna).command(channel, '/visit settings', { times: 4 });
      await world.settle();
      await sandbox.as(anna).closeModal();
    }
    await sandbox.as(anna).press({ message: postIn(world) }, 'claim_shift');
    await world.settle();
    expect(wordsOf(lastAnswer(world, anna))).toContain('Du är anmäld');
  });
});
