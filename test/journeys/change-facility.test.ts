import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputValues } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { facilityDetailsOf } from '../../src/groups/facility-details.rule.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { peopleIn } from '../support/people.js';

const { admin, anna, bo, emma, channel } = GOTEBORG;

let world: BotUnderTest;
let group: Group;
const { type, top, pressIn, pressInModal: press, submit, told } = peopleIn(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
  await postWeek(world, group, '2026-W48', [
    { date: '2026-11-24', from: '17:00', to: '19:00', maximum: 3 },
    { date: '2026-11-26', from: '17:00', to: '19:00', maximum: 2 },
  ]);
  await world.sandbox.world.join(channel, admin);
  await type(admin, '/visit inställningar');
});
afterEach(() => world.stop());

/** Changes the only facility. @returns what the overview says then */
async function change(values: InputValues): Promise<string> {
  await press(admin, 'set_up_facility', group.facility.id);
  await submit(admin, values);
  return wordsOf(top(admin).view);
}

async function claimTuesday(userId: string): Promise<void> {
  const [tuesday] = (await world.society.of(Weeks).read(group.id, '2026-W48'))?.shifts ?? [];
  await pressIn(userId, 'claim_shift', postIn(world), tuesday?.id);
}

const wordsTo = (userId: string): readonly string[] => told(userId).map(wordsOf);

describe('changing a facility whose visits are already posted', () => {
  it('says how many visits have room for more people than a lower cap, and changes none', async () => {
    expect(await change({ visitorCap: '2' })).toContain(
      '1 kommande besök har plats för fler än som släpps in samtidigt.',
    );
    const week = await world.society.of(Weeks).read(group.id, '2026-W48');
    expect(week?.shifts.map(({ maximumParty }) => maximumParty)).toEqual([3, 2]);
    expect(wordsOf(postIn(world))).toContain('○○ 0 av 2');
  });

  it('says at which hours more come than a lower cap lets in, by whom the plan says so too, and nobody loses their place', async () => {
    for (const userId of [anna, bo, emma]) await claimTuesday(userId);
    const overviewWords = await change({ visitorCap: '2' });
    expect(overviewWords).toContain(
      'Fler kommer än som släpps in samtidigt (2): tisdag 24 november 17:00–19:00 (3 kommer)',
    );
    expect(overviewWords).toContain('Ingen har förlorat sin plats');
    expect(wordsOf(postIn(world))).toContain('●●● 3 av 3 · *fullbokat*');
    await type(GOTEBORG.lena, '/visit planera nästa');
    expect(wordsOf(top(GOTEBORG.lena).view)).toContain('3 kommer samtidigt den här tiden, och bara 2 släpps in');
  });

  it('says how many visits are posted already when visits there end, and the post says so too', async () => {
    expect(await change({ status: 'closed' })).toContain('2 kommande besök är redan publicerade');
    expect(wordsOf(postIn(world))).toContain('Besöken här har upphört');
  });

  it('whose time zone is corrected: whoever holds a visit hears of its other time, and the admin how many do', async () => {
    await claimTuesday(anna);
    await claimTuesday(bo);
    const overviewWords = await change({ timeZone: 'Europe/Helsinki' });
    expect(overviewWords).toContain('2 publicerade kommande besök har nu en annan lokal tid på plats');
    expect(overviewWords).toContain('De 2 anmälda får besked.');
    expect(wordsTo(anna)).toEqual([expect.stringContaining('Tidigare: tisdag 24 november 17:00–19:00')]);
    expect(wordsTo(anna)).toEqual([expect.stringContaining('Nu: *tisdag 24 november 18:00–20:00*')]);
    expect(wordsTo(emma)).toEqual([]);
    const [tuesday] = (await world.society.of(Weeks).read(group.id, '2026-W48'))?.shifts ?? [];
    expect(tuesday?.cleared).toBe(false);
  });

  it('whose time zone is another with the same clock: nobody is told anything', async () => {
    await claimTuesday(anna);
    expect(await change({ timeZone: 'Europe/Copenhagen' })).not.toContain('kommande besök');
    expect(wordsTo(anna)).toEqual([]);
  });

  it('by giving the group another one: whoever holds a visit hears where it is now, and the admin how many do', async () => {
    await claimTuesday(anna);
    const now = world.sandbox.clock.now();
    const other = { ...facilityDetailsOf(group.facility), name: 'Anstalten Hall' };
    const saved = await world.society.of(Facilities).save(other, null, admin, now);
    if (!saved.ok) throw new Error('no other facility');
    await press(admin, 'set_up_group', group.id);
    await submit(admin, { facilityId: saved.id });
    expect(wordsOf(top(admin).view)).toContain(
      '2 publicerade kommande besök är nu på Anstalten Hall och behöver nytt klartecken därifrån.',
    );
    expect(wordsOf(top(admin).view)).toContain('Den som är anmäld får besked.');
    expect(wordsTo(anna)).toEqual([
      expect.stringMatching(/^Ett besök som du är anmäld till är nu på ett annat ställe: \*Anstalten Hall\*\./),
    ]);
  });

  it('says nothing of the kind when nobody is affected', async () => {
    expect(await change({ region: 'Halland' })).not.toContain('kommande besök');
  });
});
