import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, postIn, postWeek, wordsOf } from '../support/goteborg.js';

const { anna, bo, lars, lena, mikkel, stranger, channel } = GOTEBORG;
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };
const THURSDAY = { date: '2026-11-26', from: '18:00', to: '20:00' };

describe('being in the group’s channel', () => {
  let world: BotUnderTest;
  let group: Group;

  beforeEach(async () => {
    world = await startBotUnderTest();
    group = await goteborg(world);
  });
  afterEach(() => world.stop());

  const slack = () => world.sandbox.world;
  const statusOf = (userId: string) => world.society.of(Memberships).status(group.id, userId);
  const toldPrivately = (userId: string): readonly SandboxMessage[] =>
    slack().messages(slack().directChannel(userId).id, userId);
  const lastTold = (userId: string): SandboxMessage => {
    const message = toldPrivately(userId).at(-1);
    if (!message) throw new Error(`${userId} was told nothing`);
    return message;
  };
  const join = async (userId: string, where: string = channel) => {
    await slack().join(where, userId);
    await world.settle();
  };
  const leave = async (userId: string, where: string = channel) => {
    await slack().leave(where, userId);
    await world.settle();
  };
  const claim = async (userId: string, shiftId?: string) => {
    await world.sandbox.as(userId).press({ message: postIn(world) }, 'claim_shift', shiftId);
    await world.settle();
  };
  const free = async (leaderId: string, shiftId: string, seen = lastTold(leaderId)) => {
    await world.sandbox.as(leaderId).press({ message: seen }, 'free_seat', `${group.id}|${anna}|${shiftId}`);
    await world.settle();
  };

  it('makes a volunteer, of whom the channel hears nothing', async () => {
    await join(stranger);
    expect(await statusOf(stranger)).toBe('active');
    expect(slack().messages(channel, stranger)).toHaveLength(0);
    expect(toldPrivately(stranger).map(wordsOf)).toEqual([expect.stringContaining('Välkommen till')]);

    await makeReady(world.society, group.id, [stranger], world.sandbox.clock.now());
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await claim(stranger);
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
  });

  it('makes no volunteer of a bot', async () => {
    slack().addUser({ id: 'U0POLLY', name: 'polly', isBot: true });
    await join('U0POLLY');
    expect(await statusOf('U0POLLY')).toBeNull();
  });

  it('means nothing in a channel that is no group’s', async () => {
    await join(stranger, GOTEBORG.national);
    expect(await world.society.of(Groups).ofMember(stranger)).toEqual([]);
  });

  it('ends with leaving, and nobody is told when nothing is held', async () => {
    await leave(bo);
    expect(await statusOf(bo)).toBeNull();
    expect(toldPrivately(lena)).toHaveLength(0);
  });

  it('begins anew, active, for somebody who comes back from a break', async () => {
    await world.society.of(Memberships).setResting(group.id, [bo], lena, world.sandbox.clock.now());
    await leave(bo);
    await join(bo);
    expect(await statusOf(bo)).toBe('active');
  });

  it('is caught up on when the bot itself comes into the channel', async () => {
    await slack().leave(channel, world.sandbox.botUserId);
    await join(stranger); // unseen
    expect(await statusOf(stranger)).toBeNull();
    await join(world.sandbox.botUserId);
    expect(await statusOf(stranger)).toBe('active');
  });

  describe('when events are lost', () => {
    it('is made good by looking at the channel', async () => {
      await world.society.of(Memberships).end(group.id, bo, world.sandbox.clock.now()); // as if his coming had gone unheard
      await slack().deactivate(mikkel); // who is in no channel any more, and no event says so
      await world.bot.run('syncMemberships');
      expect(await statusOf(bo)).toBe('active');
      expect(await statusOf(mikkel)).toBeNull();
    });

    it('takes nobody’s membership while the bot cannot see a channel, and goes on to the others', async () => {
      const hidden = slack().addChannel({ name: 'malmo', isPrivate: true, members: [bo] });
      const now = world.sandbox.clock.now();
      const { id: facilityId } = group.facility;
      const details = { name: 'A group', facilityId, locale: 'sv', showNames: true, leaderIds: [lena] } as const;
      const saved = await world.society.of(Groups).save({ ...details, channelId: hidden.id }, null, lena, now);
      if (!saved.ok) throw new Error('no group');
      await world.society.of(Memberships).begin(saved.id, bo, now);

      await slack().deactivate(mikkel);
      await world.bot.run('syncMemberships');
      expect(await world.society.of(Memberships).status(saved.id, bo)).toBe('active');
      expect(await statusOf(mikkel)).toBeNull();
      expect(world.log.join('')).toContain('cannot see the channel');
    });

    it('asks about a large channel in few calls, and finds the bots in it', async () => {
      const people = Array.from({ length: 60 }, (_, index) => `U0PERSON${index}`);
      for (const id of people) slack().addUser({ id, name: id });
      slack().addUser({ id: 'U0POLLY', name: 'polly', isBot: true });
      const large = slack().addChannel({ name: 'stor', members: [...people, 'U0POLLY', world.sandbox.botUserId] });
      const details = { name: 'Large', facilityId: group.facility.id, locale: 'sv', showNames: true } as const;
      const toSave = { ...details, channelId: large.id, leaderIds: [lena] };
      const saved = await world.society.of(Groups).save(toSave, null, lena, world.sandbox.clock.now());
      if (!saved.ok) throw new Error('no group');

      world.sandbox.clearCalls();
      await world.bot.run('syncMemberships');
      expect(await world.society.of(Memberships).of(saved.id)).toHaveLength(60);
      expect(world.sandbox.calls.filter(({ method }) => method.startsWith('users.')).length).toBeLessThan(12);
    });
  });

  describe('when somebody leaves who still holds visits', () => {
    let tuesday: string;
    let thursday: string;

    beforeEach(async () => {
      [tuesday = '', thursday = ''] = await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
      await claim(anna, tuesday);
      await claim(anna, thursday);
      await leave(anna);
    });

    it('drops nothing, and tells each leader once what is still held', async () => {
      expect(wordsOf(postIn(world))).toContain(`<@${anna}>`);
      for (const leader of [lena, lars]) {
        expect(toldPrivately(leader)).toHaveLength(1);
        expect(wordsOf(lastTold(leader))).toContain(`<@${anna}> har lämnat kanalen`);
        expect(wordsOf(lastTold(leader))).toContain('tisdag 24 november 17:00–19:00');
        expect(wordsOf(lastTold(leader))).toContain('torsdag 26 november 18:00–20:00');
      }
      expect(toldPrivately(bo)).toHaveLength(0);
    });

    it('lets a leader free one place, and the post shows it', async () => {
      await free(lena, tuesday);
      expect(wordsOf(lastTold(lena))).toContain(
        `<@${anna}> är inte längre anmäld till besöket *tisdag 24 november 17:00–19:00*`,
      );
      const held = await world.society.of(Claims).heldBy(anna, world.sandbox.clock.now());
      expect(held.map(({ shift }) => shift.id)).toEqual([thursday]);
      expect(wordsOf(postIn(world))).toContain('○○○ 0 av 3');
    });

    it('says so kindly when the place is already free', async () => {
      const seen = lastTold(lars);
      await free(lena, tuesday);
      await free(lars, tuesday, seen);
      expect(wordsOf(lastTold(lars))).toContain('är inte längre anmäld till det besöket');
    });

    it('leaves the place with somebody who has come back meanwhile', async () => {
      const seen = lastTold(lena);
      await join(anna);
      await free(lena, tuesday, seen);
      expect(wordsOf(lastTold(lena))).toContain('är tillbaka i kanalen och behåller sin plats');
      expect(await world.society.of(Claims).heldBy(anna, world.sandbox.clock.now())).toHaveLength(2);
    });

    it('refuses somebody who no longer leads the group when they press', async () => {
      const seen = lastTold(lars);
      const { id, name, channelId, locale, showNames, facility } = group;
      const changed = { id, name, channelId, locale, showNames, facilityId: facility.id, leaderIds: [lena] };
      await world.society.of(Groups).save(changed, null, lena, world.sandbox.clock.now());
      await free(lars, tuesday, seen);
      expect(wordsOf(lastTold(lars))).toContain('Det är gruppens ledare som planerar');
      expect(await world.society.of(Claims).heldBy(anna, world.sandbox.clock.now())).toHaveLength(2);
    });

    it('speaks of the visits to come, not of those that were', async () => {
      await world.later(4 * 24 * 60 * 60_000); // Wednesday
      await join(anna);
      await leave(anna);
      expect(wordsOf(lastTold(lena))).not.toContain('tisdag');
      expect(wordsOf(lastTold(lena))).toContain('torsdag 26 november');
    });
  });
});
