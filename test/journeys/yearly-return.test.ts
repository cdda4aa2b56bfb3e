import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import { Groups } from '../../src/groups/groups.store.js';
import {
  correctCountButton,
  otherNumberButton,
  tellCountButtons,
} from '../../src/numbers/counting/counting.controls.js';
import { Counts } from '../../src/numbers/counting/counts.store.js';
import { openReturnButton, openReturnMonthButton } from '../../src/numbers/returning/returning.controls.js';
import type { BotUnderTest } from '../support/bot.js';
import { describeOnBothEngines } from '../support/database.js';
import { GOTEBORG, lastAnswer, wordsOf } from '../support/goteborg.js';
import {
  beginYear,
  DAY,
  ELSEWHERE,
  endYear,
  MINUTE,
  NEW_YEAR,
  toSave,
  yearlyReturn,
} from '../support/yearly-return.js';

const { admin, anna, bo, lena, lars, emma } = GOTEBORG;

describeOnBothEngines('the yearly return', (engine) => {
  let world: BotUnderTest;
  let database: Database;
  let group: Group;
  const { now, here, another, visited, newYear, asked, top, words, type, press, pressIn, submit, approve, audited } =
    yearlyReturn(() => ({ world, database, group }));

  beforeEach(async () => {
    ({ world, database, group } = await beginYear(engine));
  });
  afterEach(() => endYear({ world, database }));

  it('asks every leader once, from nine on New Year’s Day, without a number, and opens with one press', async () => {
    await visited('2026-03-10', 3);
    await visited('2026-03-17', 2);
    await visited('2026-05-12', null);
    await world.sandbox.clock.set(new Date(NEW_YEAR.getTime() - MINUTE));
    await world.bot.run('askForReturns');
    await world.settle();
    expect(asked(lena)).toEqual([]);

    await newYear();
    const [message] = asked(lena);
    expect(asked(lars)).toHaveLength(1);
    expect(message && wordsOf(message)).toContain('Årsrapporten för 2026, Häktet Göteborg, är klar');
    expect(message && wordsOf(message)).not.toMatch(/klientbesök|\b[235]\b/);
    expect(asked(anna)).toEqual([]);
    await world.bot.run('askForReturns');
    await world.later(DAY);
    expect(asked(lena)).toHaveLength(1);

    if (message) await pressIn(lena, openReturnButton.actionId, message);
    expect(words(lena)).toContain('*5 klientbesök*, *2 besök* blev av');
    expect(words(lena)).toContain('*1 besök* står i planen men ingen har räknat det');
    expect(words(lena)).toContain('*Mars*\n*5 klientbesök*, *2 besök* blev av');
    expect(words(lena)).toContain('*Maj*\n⚠ 1 besök är inte räknat');
    expect(words(lena)).toContain('Inga besök: januari, februari, april, juni');
    expect(await audited('read_return')).toEqual([`${lena} read_return ${here()}`]);
  });

  it('lets the leader count what is missing and correct what is wrong, and approve with one press', async () => {
    const march = await visited('2026-03-10', 3);
    const may = await visited('2026-05-12', null);
    await newYear();
    await type(lena, '/visit årsrapport');
    await press(lena, openReturnMonthButton.actionId, `${group.facility.id}|2026-05`);
    expect(words(lena)).toContain('tisdag 12 maj 17:00–19:00');
    await press(lena, tellCountButtons[4].actionId);
    expect(words(lena)).toContain('Tack! Noterat: *tisdag 12 maj 17:00–19:00*');
    expect(words(lena)).not.toContain('Inte räknade än');

    await press(lena, openReturnButton.actionId);
    expect(words(lena)).toContain('*7 klientbesök*, *2 besök* blev av');
    await press(lena, openReturnMonthButton.actionId, `${group.facility.id}|2026-03`);
    await press(lena, correctCountButton.actionId);
    await press(lena, otherNumberButton.actionId);
    await submit(lena, { count: '12' });
    expect(words(lena)).toContain('mars 2026');
    await press(lena, openReturnButton.actionId);
    expect(words(lena)).toContain('*16 klientbesök*, *2 besök* blev av');
    expect(words(lena)).not.toContain('⚠');

    await approve(lena);
    expect(words(lena)).toContain('Tack! Nu har nationella samordnare årsrapporten för 2026.');
    expect(words(lena)).toContain(`✓ Godkänd av <@${lena}> den 1 januari 2027`);
    expect(top(lena).view).not.toHaveProperty('submit');
    expect(await audited('approve_return', 'count', 'correct_count')).toEqual([
      `${anna} count ${march}`,
      `${lena} count ${may}`,
      `${lena} correct_count ${march}`,
      `${lena} approve_return ${here()}`,
    ]);
    await world.bot.run('askForReturns');
    await world.later(DAY);
    expect([asked(lena).length, asked(lars).length]).toEqual([1, 1]);
  });

  it('of which visits are not counted is approved only once somebody has read how many, and where to count them', async () => {
    await visited('2026-03-10', 3);
    await visited('2026-05-12', null);
    await newYear();
    await type(lena, '/visit årsrapport');
    await approve(lena);
    expect(words(lena)).toContain('*1 besök* är inte räknat än');
    expect(words(lena)).toContain('*Maj*');
    expect(words(lena)).not.toContain('*Mars*');
    expect(top(lena).view).toMatchObject({ submit: { text: 'Godkänn ändå' } });
    expect(await database.client.returnApproval.count()).toBe(0);
    await press(lena, openReturnMonthButton.actionId, `${group.facility.id}|2026-05`);
    expect(words(lena)).toContain('tisdag 12 maj 17:00–19:00');
    await press(lena, openReturnButton.actionId);

    await approve(lena);
    await approve(lena);
    expect(words(lena)).toContain('Nu har nationella');
    expect(await database.client.returnApproval.count()).toBe(1);
  });

  it('takes the approval back when something is corrected, says so to national staff, and asks the leaders again', async () => {
    const shiftId = await visited('2026-03-10', 3);
    await newYear();
    await type(lena, '/visit årsrapport');
    await approve(lena);
    await type(admin, '/visit årsrapport');
    expect(words(admin)).toContain('som hade besök 2026 har lämnat sin årsrapport');
    expect(words(admin)).toContain(`*Häktet Göteborg* (Väst): godkänd av <@${lena}> den 1 januari 2027`);

    await world.sandbox.clock.set(new Date(NEW_YEAR.getTime() + DAY));
    // The same number once more is a correction too: somebody has looked, and a leader is to know.
    await world.society.of(Counts).answer(shiftId, bo, { held: true, number: 3 }, 1, now());
    await type(admin, '/visit årsrapport');
    expect(words(admin)).toContain(`<@${lena}> godkände rapporten den 1 januari 2027; ändrat sedan dess av <@${bo}>`);
    expect(words(admin)).toContain('Årsrapporten saknas från det enda ställe som hade besök 2026');

    for (let times = 0; times < 2; times += 1) {
      await world.bot.run('askForReturns');
      await world.later(MINUTE);
    }
    const again = asked(lars)
      .map(wordsOf)
      .filter((each) => each.includes(`<@${bo}> har räknat eller rättat ett besök sedan den godkändes`));
    expect(again).toHaveLength(1);
    await type(lars, '/visit årsrapport');
    expect(words(lars)).toContain(`<@${bo}> har räknat eller rättat ett besök sedan dess`);
    await approve(lars);
    const approvals = await database.client.returnApproval.findMany({ orderBy: { version: 'asc' } });
    expect(approvals.map(({ version, approvedBy }) => [version, approvedBy])).toEqual([
      [1, lena],
      [2, lars],
    ]);
  });

  it('is approved once when two leaders press at once, and never unseen', async () => {
    const shiftId = await visited('2026-03-10', 3);
    await newYear();
    await type(lena, '/visit årsrapport');
    await type(lars, '/visit årsrapport');
    await world.society.of(Counts).answer(shiftId, anna, { held: true, number: 4 }, 1, now());
    await approve(lena);
    expect(words(lena)).toContain('Ett besök räknades eller rättades medan du läste');
    expect(words(lena)).toContain('*4 klientbesök*');
    expect(await database.client.returnApproval.count()).toBe(0);

    await type(lars, '/visit årsrapport');
    await Promise.all([world.sandbox.as(lena).submit(), world.sandbox.as(lars).submit()]);
    await world.settle();
    expect(await database.client.returnApproval.count()).toBe(1);
    const both = [words(lena), words(lars)].join('\n');
    expect(both).toContain('Tack! Nu har nationella samordnare');
    expect(both).toContain('Den är redan godkänd');
  });

  it('is one for a facility with two groups and two for who leads at two, and follows the visits, not the group', async () => {
    await visited('2026-03-10', 3);
    const malmo = await another('Häktet Malmö', [lena]);
    await visited('2026-04-14', 8, malmo);
    const second = await another('Häktet Malmö', [emma], malmo.facility.id);
    await visited('2026-04-15', 2, second);
    // By the facility's calendar the first is of 2026 and the second of 2027, and in London it would be otherwise.
    await visited('2026-01-01', 1, malmo, 'individual', '00:15');
    await visited('2027-01-01', 9, malmo, 'individual', '00:15');
    await newYear();
    await type(lena, '/visit årsrapport');
    const choice = lastAnswer(world, lena, ELSEWHERE);
    expect(wordsOf(choice)).toContain('Häktet Göteborg');
    expect(wordsOf(choice)).not.toMatch(/klientbesök/);
    await pressIn(lena, openReturnButton.actionId, choice, `${malmo.facility.id}|2026`);
    expect(words(lena)).toContain('*11 klientbesök*, *3 besök* blev av');
    await press(lena, openReturnMonthButton.actionId, `${malmo.facility.id}|2026-04`);
    expect(words(lena)).toContain(`Ett besök som ${second.name} gjorde, räknat. <@${emma}> kan rätta det.`);
    await press(lena, openReturnButton.actionId);
    await approve(lena);

    // The second group goes to Göteborg: what it did in Malmö stays there, and so does the approval.
    const { version: own = 0 } = (await world.society.of(Groups).read(second.id)) ?? {};
    await world.society.of(Groups).save({ ...toSave(second), facilityId: group.facility.id }, own, admin, now());
    await type(admin, '/visit årsrapport');
    expect(words(admin)).toContain(`*Häktet Malmö* (Väst): godkänd av <@${lena}>`);
    expect(words(admin)).toContain('*1* av 2');
  });

  it('is opened without a question by who leads two groups at one facility, and has both', async () => {
    const kickstart = await another('Kickstart', [lena], group.facility.id);
    await visited('2026-03-10', 13);
    await visited('2026-03-19', 4, kickstart);
    await newYear();
    expect(asked(lena)).toHaveLength(1);
    await type(lena, '/visit årsrapport');
    expect(words(lena)).toContain('*17 klientbesök*, *2 besök* blev av');
    await approve(lena);
    await type(admin, '/visit årsrapport');
    expect(words(admin)).toContain('Det enda ställe som hade besök 2026 har lämnat sin årsrapport.');
  });

  it('waits for the year to be over, and says so', async () => {
    await visited('2026-03-10', 3);
    await world.sandbox.clock.set(new Date('2026-12-31T22:30:00Z'));
    for (const userId of [lena, admin]) {
      await type(userId, '/visit årsrapport 2026');
      expect(wordsOf(lastAnswer(world, userId, ELSEWHERE))).toContain('är klar den 1 januari 2027');
    }
    await type(lena, '/visit årsrapport');
    expect(wordsOf(lastAnswer(world, lena, ELSEWHERE))).toContain('Det fanns inga besök 2025');
    await type(lena, '/visit årsrapport ifjol');
    expect(wordsOf(lastAnswer(world, lena, ELSEWHERE))).toContain('`/visit årsrapport 2025`');
    expect(await audited('read_return')).toEqual([]);
  });
});
