import { afterEach, beforeEach, expect, it } from 'vitest';
import { decideClaim } from '../../src/domain/claiming.js';
import type { Group, ShiftFormat } from '../../src/domain/model.js';
import { wallClockToInstant } from '../../src/domain/time.js';
import { isoWeekOf } from '../../src/domain/weeks.js';
import type { Database } from '../../src/store/database.js';
import { ACTIONS, CALLBACKS, countAction, downloadAction } from '../../src/views/ids.js';
import type { SandboxMessage, SandboxView } from '../sandbox/sandbox.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { describeOnBothEngines, testDatabase } from '../support/database.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, wordsOf, ZONE } from '../support/goteborg.js';

const { admin, anna, bo, lena, lars, emma, mikkel, stranger } = GOTEBORG;
/** Where everybody is. */
const ELSEWHERE = 'C0EVERYBODY';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FEBRUARY = new Date('2026-02-01T09:00:00Z');
const NEW_YEAR = wallClockToInstant('2027-01-01', '09:00', ZONE);

describeOnBothEngines('the yearly return', (engine) => {
  let world: BotUnderTest;
  let database: Database;
  let group: Group;

  beforeEach(async () => {
    database = await testDatabase(engine);
    world = await startBotUnderTest({ now: FEBRUARY, database });
    group = await goteborg(world);
    const members = world.sandbox.world.users().map(({ id }) => id);
    world.sandbox.world.addChannel({ id: ELSEWHERE, name: 'alla', members });
    const settings = (await world.society.groups.reminders()).get(group.id);
    if (!settings) throw new Error('no settings');
    const { version } = await world.society.workspaces.read();
    await world.society.workspaces.save({ nationalStaffIds: [admin] }, version, admin, FEBRUARY);
    const { version: own = 0 } = (await world.society.groups.read(group.id)) ?? {};
    await world.society.groups.saveReminders(group.id, { ...settings, kinds: [] }, own, lena, FEBRUARY);
  });
  afterEach(async () => {
    expect(world.sandbox.problems).toEqual([]);
    await world.stop();
    await database.close();
  });

  const now = () => world.sandbox.clock.now();

  /** A visit of two hours in the evening that Anna and Bo held. @param number of people; null while nobody has counted it */
  async function visited(date: string, number: number | null, whose = group, format: ShiftFormat = 'individual') {
    const isoWeek = isoWeekOf(new Date(`${date}T12:00:00Z`), ZONE);
    const visit = { date, from: '17:00', to: '19:00', format };
    const [shiftId = ''] = await postWeek(world, whose, isoWeek, [visit]);
    for (const userId of [anna, bo]) await world.society.claims.decide(shiftId, userId, now(), decideClaim);
    const over = new Date(`${date}T20:00:00Z`);
    if (number !== null) await world.society.counts.answer(shiftId, anna, { held: true, number }, null, over);
    return shiftId;
  }

  /** The New Year, nine in the morning. */
  async function newYear(): Promise<void> {
    await world.sandbox.clock.set(NEW_YEAR);
    await world.bot.askForReturns();
    await world.later(MINUTE);
  }

  const direct = (userId: string): readonly SandboxMessage[] =>
    world.sandbox.world.messages(world.sandbox.world.directChannel(userId).id);
  const asked = (userId: string) =>
    direct(userId).filter(({ blocks }) => JSON.stringify(blocks).includes('open_return'));
  const shown = (userId: string): SandboxView => {
    const view = world.sandbox.world.modals(userId).at(-1);
    if (!view) throw new Error(`${userId} sees no modal`);
    return view;
  };
  const type = async (userId: string, text: string): Promise<void> => {
    await world.sandbox.as(userId).command(ELSEWHERE, text);
    await world.settle();
  };
  const press = async (userId: string, actionId: string): Promise<void> => {
    await world.sandbox.as(userId).press({ view: shown(userId) }, actionId);
    await world.settle();
  };
  const audited = async (...actions: string[]): Promise<string[]> => {
    const rows = await database.client.auditEntry.findMany({
      where: { action: { in: actions } },
      orderBy: { at: 'asc' },
    });
    return rows.map(({ actorId, action, subjectId }) => `${actorId} ${action} ${subjectId}`);
  };

  it('asks every leader once, from nine on New Year’s Day, without a number, and opens with one press', async () => {
    await visited('2026-03-10', 3);
    await visited('2026-03-17', 2);
    await visited('2026-05-12', null);
    await world.sandbox.clock.set(new Date(NEW_YEAR.getTime() - MINUTE));
    await world.bot.askForReturns();
    await world.settle();
    expect(asked(lena)).toEqual([]);

    await newYear();
    const [message] = asked(lena);
    expect(asked(lars)).toHaveLength(1);
    expect(message && wordsOf(message)).toContain('Årsrapporten för 2026, Häktet Göteborg, är klar');
    expect(message && wordsOf(message)).not.toMatch(/klientbesök|\b[235]\b/);
    expect(asked(anna)).toEqual([]);
    await world.bot.askForReturns();
    await world.later(DAY);
    expect(asked(lena)).toHaveLength(1);

    if (message) await world.sandbox.as(lena).press({ message }, ACTIONS.openReturn);
    await world.settle();
    const words = wordsOf(shown(lena));
    expect(words).toContain('*5 klientbesök*, *2 besök* blev av');
    expect(words).toContain('*1 besök* står i planen men ingen har räknat det');
    expect(words).toContain('*mars 2026*\n*5 klientbesök*, *2 besök* blev av');
    expect(words).toContain('*maj 2026*\nInga klientbesök, inga besök blev av\n⚠ 1 besök är inte räknat');
    expect(words).toContain('Inga besök: januari 2026, februari 2026, april 2026');
    expect(await audited('read_return')).toEqual([`${lena} read_return ${group.facility.id}/2026`]);
  });
});
