import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import {
  EVENING_BEFORE,
  HOUR,
  MINUTE,
  reminded,
  THURSDAY,
  TWENTY_HOURS_BEFORE,
  TWO_DAYS_BEFORE,
} from '../support/reminded-visit.js';

const { anna, bo, lena, lars } = GOTEBORG;

let world: BotUnderTest;
let group: Group;
const { press, claim, giveUpIn, type, submit, until, told, lastTold, ahead, top } = reminded(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(() => world.stop());

describe('a leader', () => {
  /** It is decided at 21:00, when their quiet hours begin. */
  const IN_THE_MORNING = at('2026-12-03 08:00');
  const ifWeAreDown = [new Date(TWO_DAYS_BEFORE.getTime() + 30 * MINUTE), IN_THE_MORNING];
  /** What a leader is told as one: what they are asked as anybody else is left out. */
  const aboutThursday = (leader: string): readonly string[] =>
    told(leader)
      .filter(({ blocks }) => JSON.stringify(blocks).includes('"open_plan"'))
      .map(wordsOf)
      .filter((words) => words.includes('torsdag 3 december'));

  it('has a card two days before of a visit below its minimum, one, with the way to the plan', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    await until(new Date(TWO_DAYS_BEFORE.getTime() - MINUTE));
    expect(aboutThursday(lena)).toEqual([]);
    await until(TWO_DAYS_BEFORE);
    for (const leader of [lena, lars])
      expect(aboutThursday(leader)).toEqual([expect.stringContaining(`1 av 2. Kommer: <@${anna}>.`)]);
    await press(lena, 'open_plan', lastTold(lena));
    expect(wordsOf(top(lena).view)).toContain('Vecka 49');
    await until(TWENTY_HOURS_BEFORE);
    await until(at('2026-12-03 12:00'));
    for (const leader of [lena, lars]) expect(aboutThursday(leader)).toEqual([expect.stringContaining('blir inte av')]);
  });

  it('is told by Slack half an hour later should we be down, in the morning where that is at night, and by nobody twice', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    expect(ahead(lena)).toEqual(expect.arrayContaining(ifWeAreDown));
    await until(TWO_DAYS_BEFORE);
    expect(ahead(lena)).not.toContainEqual(ifWeAreDown[0]);
    expect(ahead(lena)).toContainEqual(ifWeAreDown[1]);
    await world.bot.stop();
    await world.sandbox.clock.set(at('2026-12-03 12:00'));
    expect(aboutThursday(lena)).toEqual([
      expect.stringContaining('1 av 2'),
      expect.stringContaining('behöver fortfarande en till för att bli av'),
    ]);
  });

  it('is not told once somebody more has claimed', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    expect(ahead(lena)).toEqual(expect.arrayContaining(ifWeAreDown));
    await claim(bo);
    for (const instant of ifWeAreDown) expect(ahead(lena)).not.toContainEqual(instant);
    await until(new Date(TWO_DAYS_BEFORE.getTime() + HOUR));
    expect(aboutThursday(lena)).toEqual([]);
  });

  it('has a card at once when somebody can’t come so late that the visit is short, with what happens now', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    await claim(bo);
    await until(EVENING_BEFORE);
    await giveUpIn(anna, lastTold(anna));
    for (const leader of [lena, lars]) {
      const [card, ...others] = aboutThursday(leader);
      expect(card).toContain(`1 av 2. Kommer: <@${bo}>.`);
      expect(card).toMatch(/Jag har frågat \d personer; ingen har tagit platsen än/);
      expect(card).toContain('Är de för få onsdag 2 december 21:00 blir besöket inte av');
      expect(others).toEqual([]);
    }
    const card = told(lena).find(({ blocks }) => JSON.stringify(blocks).includes('"open_plan"'));
    if (card) await press(lena, 'open_plan', card);
    expect(wordsOf(top(lena).view)).toContain('Vecka 49');
    await giveUpIn(bo, lastTold(bo));
    expect(aboutThursday(lars)).toEqual([expect.stringContaining('0 av 2. Ingen än.')]);
    await until(TWENTY_HOURS_BEFORE);
    await until(at('2026-12-03 16:00'));
    expect(aboutThursday(lars)).toEqual([expect.stringContaining('blir inte av')]);
  });

  it('has one card of a place given up before that, once two days are left', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    await claim(bo);
    await until(new Date(TWO_DAYS_BEFORE.getTime() - HOUR));
    await type(anna, '/visit släpp');
    await press(anna, 'release_shift', lastAnswer(world, anna));
    expect(aboutThursday(lena)).toEqual([]);
    await until(TWO_DAYS_BEFORE);
    await world.later(HOUR);
    expect(aboutThursday(lena)).toEqual([expect.stringContaining(`1 av 2. Kommer: <@${bo}>.`)]);
  });

  it('is reminded on Thursday at noon that next week is not posted, unless it is', async () => {
    await world.later(MINUTE);
    expect(ahead(lena)).toEqual([at('2026-11-26 12:00')]);
    await until(at('2026-11-26 13:00'));
    expect(wordsOf(lastTold(lena))).toContain('*Vecka 49 (30 november–6 december)* är inte publicerad än');
    expect(ahead(lena)).toEqual([at('2026-12-03 12:00')]);
    await postWeek(world, group, '2026-W50', [{ ...THURSDAY, date: '2026-12-10' }]);
    expect(ahead(lena).filter((postAt) => postAt < at('2026-12-08 00:00'))).toEqual([]);
  });

  it('chooses when the group’s reminders go and what they say', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    await openGroupReminders(lena);
    await submit(lena, { firstDays: '1', lastDays: '2' });
    expect(top(lena).errors).toEqual({
      lastDays: 'Den sista påminnelsen måste komma efter den första. Välj en senare.',
    });
    await submit(lena, {
      firstDays: '3',
      firstAt: '12:30',
      lastDays: '1',
      lastAt: '09:00',
      rules: ['photo_id', 'permit'],
      kinds: ['visits'],
    });
    expect(wordsOf(top(lena).view)).toContain('Sparat. Det här gäller påminnelserna för Besöksgruppen Göteborg');
    expect(ahead(anna)).toEqual([at('2026-11-30 12:30'), at('2026-12-02 09:00')]);
    expect([ahead(lena), ahead(lars)]).toEqual([[], []]);
    await until(at('2026-11-30 12:30'));
    expect(wordsOf(lastTold(anna))).toContain('Ta med fotolegitimation och ditt tillstånd eller besökskort.');
    expect(wordsOf(lastTold(anna))).not.toContain('Ta inte med in');
  });

  it('keeps what they chose when the other leader was faster, and saves it with one more press', async () => {
    await openGroupReminders(lena);
    await openGroupReminders(lars);
    await submit(lars, { firstDays: '5' });
    await submit(lena, { firstDays: '3' });
    expect(wordsOf(top(lena).view)).toContain('Någon annan');
    await submit(lena, {});
    expect((await world.society.of(Groups).reminders()).get(group.id)?.first.daysBefore).toBe(3);
  });

  it('alone chooses them: nobody else is offered it, and a former leader is refused', async () => {
    await type(anna, '/visit påminnelser');
    expect(JSON.stringify(top(anna).view)).not.toContain('open_group_reminders');
    await openGroupReminders(lars);
    const { id, name, channelId, locale, showNames, facility } = group;
    const withoutLars = { id, name, channelId, locale, showNames, facilityId: facility.id, leaderIds: [lena] };
    await world.society.of(Groups).save(withoutLars, 1, GOTEBORG.admin, world.sandbox.clock.now());
    await submit(lars, { firstDays: '5' });
    expect((await world.society.of(Groups).reminders()).get(group.id)?.first.daysBefore).toBe(7);
    expect(wordsOf(top(lars).view)).toContain(`<@${lena}>`);
  });
});

async function openGroupReminders(leader: string): Promise<void> {
  await type(leader, '/visit påminnelser');
  await world.sandbox.as(leader).press({ view: top(leader) }, 'open_group_reminders');
  await world.settle();
}
