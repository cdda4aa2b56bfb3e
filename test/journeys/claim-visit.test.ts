import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { facilityDetailsOf } from '../../src/groups/facility-details.rule.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';

const { anna, bo, emma, mikkel, stranger, channel } = GOTEBORG;
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };
const THURSDAY = { date: '2026-11-26', from: '18:00', to: '20:00' };

describe('claiming a visit', () => {
  let world: BotUnderTest;
  let group: Group;

  beforeEach(async () => {
    world = await startBotUnderTest();
    group = await goteborg(world);
  });
  afterEach(() => world.stop());

  const press = async (userId: string, action = 'claim_shift', value?: string) => {
    await world.sandbox.as(userId).press({ message: postIn(world) }, action, value);
    await world.settle();
  };
  const type = async (userId: string, text: string) => {
    await world.sandbox.as(userId).command(channel, text);
    await world.settle();
  };

  it('fills the post seat by seat, in the same message', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    const before = postIn(world);
    expect(wordsOf(before)).toContain('○○○ 0 av 3');
    expect(wordsOf(before)).toContain('behöver 2 till');

    await press(anna);
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
    expect(wordsOf(postIn(world))).toContain(`<@${anna}>`);

    await press(bo);
    expect(wordsOf(postIn(world))).toContain('*blir av*');

    await press(emma);
    expect(wordsOf(postIn(world))).toContain('*fullbokat*');
    expect(wordsOf(postIn(world))).not.toContain('Anmäl mig tisdag');
    expect(postIn(world).ts).toBe(before.ts);
  });

  it('tells each person in their own language when they go, with whom, and what comes next', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await press(anna);
    expect(wordsOf(lastAnswer(world, anna))).toContain(
      'Du är anmäld: *tisdag 24 november 17:00–19:00*, Häktet Göteborg',
    );
    expect(wordsOf(lastAnswer(world, anna))).toContain('Du är först. En till behövs');
    await press(mikkel);
    expect(wordsOf(lastAnswer(world, mikkel))).toContain('Du er tilmeldt: *tirsdag den 24. november kl. 17.00–19.00*');
    await press(emma);
    expect(wordsOf(lastAnswer(world, emma))).toContain('You’re going: *Tuesday 24 November 17:00–19:00*');
    expect(wordsOf(lastAnswer(world, emma))).toContain(`<@${anna}> and <@${mikkel}>`);
  });

  it('names nobody in the post or the answer where the group prefers numbers', async () => {
    const { name, channelId, locale, leaderIds, id } = group;
    const numbersOnly = { id, name, channelId, locale, leaderIds, facilityId: group.facility.id, showNames: false };
    await world.society.of(Groups).save(numbersOnly, 1, GOTEBORG.admin, world.sandbox.clock.now());
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await press(anna);
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
    expect(wordsOf(postIn(world))).not.toContain(anna);
    await press(emma);
    expect(wordsOf(lastAnswer(world, emma))).toContain('One more person is going with you.');
  });

  it('takes the only open visit at once when somebody types /visit claim', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await type(anna, '/visit  CLAIM ');
    expect(wordsOf(lastAnswer(world, anna))).toContain('Du är anmäld');
  });

  it('only shows the only open visit to somebody who pressed a button to see what there is', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await type(anna, '/visit');
    await world.sandbox.as(anna).press({ message: lastAnswer(world, anna) }, 'open_claim');
    await world.settle();
    expect(world.sandbox.world.modals(anna)).toHaveLength(1);
    expect(wordsOf(postIn(world))).toContain('○○○ 0 av 3');
  });

  it('takes tomorrow to be the next day of the calendar, also on the night the clocks change', async () => {
    await world.sandbox.clock.set(new Date('2027-03-27T22:30:00Z'));
    await postWeek(world, group, '2027-W12', [{ date: '2027-03-28', from: '17:00', to: '19:00' }]);
    await postWeek(world, group, '2027-W13', [{ date: '2027-03-29', from: '17:00', to: '19:00' }]);
    await type(anna, '/visit ta imorgon');
    expect(wordsOf(lastAnswer(world, anna))).toContain('söndag 28 mars');
  });

  it('offers a choice in a modal when there are several, and confirms in it', async () => {
    const [, thursday] = await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
    await type(anna, '/visit ta');
    const [modal] = world.sandbox.world.modals(anna);
    expect(modal?.view.type === 'modal' && modal.view.title.text).toBe('Anmäl dig till besök');
    await world.sandbox.as(anna).submit({ shift: thursday ?? '' });
    await world.settle();
    const [told] = world.sandbox.world.modals(anna);
    expect(wordsOf(told?.view ?? { blocks: [] })).toContain('Du är anmäld: *torsdag 26 november');
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
  });

  it('says in the choice how full a visit is, however long the facility’s name', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
    const { facility } = group;
    const name = 'Kriminalvårdens häkte och anstalt Göteborg, Högsbo industriområde, byggnad 4';
    await world.society
      .of(Facilities)
      .save({ ...facilityDetailsOf(facility), id: facility.id, name }, null, GOTEBORG.admin, world.sandbox.clock.now());
    await type(anna, '/visit ta');
    const [modal] = world.sandbox.world.modals(anna);
    expect(wordsOf(modal?.view ?? { blocks: [] })).toContain('behöver 2 till · Kriminalvårdens häkte');
  });

  it('understands a day, in any of the three languages', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
    await type(anna, '/visit boka Torsdag');
    await type(mikkel, '/visit tag tirsdag');
    await type(emma, '/visit claim thu');
    expect(wordsOf(lastAnswer(world, anna))).toContain('torsdag 26 november');
    expect(wordsOf(lastAnswer(world, mikkel))).toContain('tirsdag den 24. november');
    expect(wordsOf(lastAnswer(world, emma))).toContain('Thursday 26 November');
  });

  it('says so when a day has nothing open, or is no day', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await type(emma, '/visit claim friday');
    expect(wordsOf(lastAnswer(world, emma))).toContain('No visit is open that day');
    await type(emma, '/visit claim <!channel> & `blursday`');
    expect(wordsOf(lastAnswer(world, emma))).toContain('don’t understand which day you mean');
    expect(wordsOf(lastAnswer(world, emma))).not.toMatch(/channel|blursday/);
  });

  describe('is refused kindly, with the next step, when', () => {
    it('the visit is full', async () => {
      await postWeek(world, group, '2026-W48', [{ ...TUESDAY, maximum: 2 }]);
      const stale = postIn(world);
      await press(anna);
      await press(bo);
      await world.sandbox.as(emma).press({ message: stale }, 'claim_shift');
      await world.settle();
      expect(wordsOf(lastAnswer(world, emma))).toContain('Somebody was just ahead of you');
      expect(wordsOf(lastAnswer(world, emma))).toContain('/visit schedule');
      expect(wordsOf(postIn(world))).toContain('●● 2 av 2');
      expect(wordsOf(postIn(world))).not.toContain('Tryck på *Anmäl mig*');
      expect(wordsOf(postIn(world))).toContain('Får du förhinder?');
    });

    it('it is already theirs', async () => {
      await postWeek(world, group, '2026-W48', [TUESDAY]);
      await press(emma);
      await press(emma);
      expect(wordsOf(lastAnswer(world, emma))).toContain('You already have a place');
      expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
    });

    it('it overlaps another visit of theirs', async () => {
      const [first, second] = await postWeek(world, group, '2026-W48', [
        TUESDAY,
        { ...TUESDAY, from: '18:30', to: '20:00' },
      ]);
      await press(emma, 'claim_shift', first);
      await press(emma, 'claim_shift', second);
      expect(wordsOf(lastAnswer(world, emma))).toContain(
        'overlaps the visit you already have, Tuesday 24 November 17:00–19:00',
      );
    });

    it('it has begun', async () => {
      await postWeek(world, group, '2026-W48', [TUESDAY]);
      for (const userId of [anna, bo]) await press(userId);
      const stale = postIn(world);
      await world.later(4 * 24 * 60 * 60_000);
      await world.sandbox.as(emma).press({ message: stale }, 'claim_shift');
      await world.settle();
      expect(wordsOf(lastAnswer(world, emma))).toContain('already begun');
      expect(wordsOf(postIn(world))).toContain('är över');
    });

    it.each([
      ['closed', 'have ended'],
      ['starting_up', 'have not started yet'],
    ] as const)('the facility is %s', async (status, words) => {
      await postWeek(world, group, '2026-W48', [TUESDAY]);
      for (const userId of [anna, bo]) await press(userId);
      const stale = postIn(world);
      await world.society
        .of(Facilities)
        .save(
          { ...facilityDetailsOf(group.facility), id: group.facility.id, status },
          null,
          GOTEBORG.admin,
          world.sandbox.clock.now(),
        );
      await world.sandbox.as(emma).press({ message: stale }, 'claim_shift');
      await world.settle();
      expect(wordsOf(lastAnswer(world, emma))).toContain(words);
    });

    it('they are not in the group', async () => {
      const [shiftId = ''] = await postWeek(world, group, '2026-W48', [TUESDAY]);
      const elsewhere = world.sandbox.world.addChannel({ name: 'fika', members: [stranger] });
      await world.sandbox.as(stranger).command(elsewhere.id, '/visit claim');
      await world.settle();
      expect(wordsOf(lastAnswer(world, stranger, elsewhere.id))).toContain('Gå med i gruppens kanal');
      // As if they had kept the button of a post from when they were in it.
      const outcome = await world.society.of(Claims).decide(shiftId, stranger, world.sandbox.clock.now(), decideClaim);
      expect(outcome).toMatchObject({ outcome: { refusal: { reason: 'not_a_member' } } });
      expect(await world.society.of(Claims).heldBy(stranger, world.sandbox.clock.now())).toEqual([]);
    });

    it('the leader has noted that they take a break', async () => {
      await postWeek(world, group, '2026-W48', [TUESDAY]);
      await world.society.of(Memberships).setResting(group.id, [emma], GOTEBORG.lena, world.sandbox.clock.now());
      await press(emma);
      expect(wordsOf(lastAnswer(world, emma))).toContain('taking a break');
    });
  });

  describe('and changing one’s mind', () => {
    it('Undo gives the place back within ten minutes', async () => {
      await postWeek(world, group, '2026-W48', [TUESDAY]);
      await press(emma);
      await world.sandbox.as(emma).press({ message: lastAnswer(world, emma) }, 'undo_claim');
      await world.settle();
      expect(wordsOf(lastAnswer(world, emma))).toContain('Undone');
      expect(wordsOf(postIn(world))).toContain('○○○ 0 av 3');
    });

    it('after ten minutes Undo says what to do instead', async () => {
      await postWeek(world, group, '2026-W48', [TUESDAY]);
      await press(emma);
      const confirmation = lastAnswer(world, emma);
      await world.later(11 * 60_000);
      await world.sandbox.as(emma).press({ message: confirmation }, 'undo_claim');
      await world.settle();
      expect(wordsOf(lastAnswer(world, emma))).toContain('/visit release');
      expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
    });

    it('a place is given up with /visit release, and somebody else can take it', async () => {
      await postWeek(world, group, '2026-W48', [{ ...TUESDAY, maximum: 2 }]);
      await press(anna);
      await press(bo);
      await type(bo, '/visit släpp');
      await world.sandbox.as(bo).press({ message: lastAnswer(world, bo) }, 'release_shift');
      await world.settle();
      expect(wordsOf(postIn(world))).toContain('●○ 1 av 2');
      await press(emma);
      expect(wordsOf(postIn(world))).toContain(`<@${anna}> och <@${emma}>`);
    });

    it('one can claim the same visit again after releasing it', async () => {
      await postWeek(world, group, '2026-W48', [TUESDAY]);
      await press(anna);
      await type(anna, '/visit release');
      await world.sandbox.as(anna).press({ message: lastAnswer(world, anna) }, 'release_shift');
      await world.settle();
      await press(anna);
      expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
    });
  });

  it('a command or click that Slack delivers three times has one effect and one answer', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await world.sandbox.as(emma).press({ message: postIn(world) }, 'claim_shift', undefined, { times: 3 });
    await world.settle();
    const answers = world.sandbox.world.messages(channel, emma).filter((message) => message.ephemeralFor === emma);
    expect(answers).toHaveLength(1);
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
  });
});
