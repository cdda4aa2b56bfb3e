import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { facilityDetailsOf } from '../../src/groups/facility-details.rule.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { peopleIn, stopUntroubled } from '../support/people.js';
import { readWorkbook } from '../support/read-workbook.js';
import { lastUploadedBytes } from '../support/uploaded.js';
import { toSave } from '../support/yearly-return.js';

const { anna, bo, lena, lars, emma, admin } = GOTEBORG;
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };
const THURSDAY = { date: '2026-11-26', from: '17:00', to: '19:00' };

let world: BotUnderTest;
let group: Group;
const { type, top, pressInModal, told, pressIn, directChannel } = peopleIn(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(() => stopUntroubled(world));

const claim = (userId: string, shiftId: string | undefined): Promise<void> =>
  pressIn(userId, 'claim_shift', postIn(world), shiftId);
const fetchFromHome = async (userId: string): Promise<void> => {
  await world.sandbox.as(userId).openHome();
  await world.settle();
  const view = world.sandbox.world.home(userId);
  if (!view) throw new Error('no App Home');
  await world.sandbox.as(userId).press({ view }, 'front_desk');
  await world.settle();
};
const sheetMessage = (userId: string) => {
  const message = told(userId).findLast(({ blocks }) => JSON.stringify(blocks).includes('"front_desk"'));
  if (!message) throw new Error(`${userId} has no sheet`);
  return message;
};
const rows = async (): Promise<string[][]> => readWorkbook(await lastUploadedBytes(world));
const wantsNames = async (): Promise<void> => {
  const facility = await world.society.of(Facilities).read(group.facility.id);
  if (!facility) throw new Error('no facility');
  const { version, ...details } = facility;
  const wanted = { ...facilityDetailsOf(details), id: facility.id, deskNames: true };
  await world.society.of(Facilities).save(wanted, version, admin, world.sandbox.clock.now());
};

describe('the sheet for a facility’s front desk', () => {
  it('says hours and how many come, and names nobody unless the facility wants names', async () => {
    const [tuesday, thursday] = await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
    for (const userId of [anna, bo]) await claim(userId, tuesday);
    await claim(anna, thursday);
    await fetchFromHome(lena);
    const words = wordsOf(sheetMessage(lena));
    expect(words).toContain('Häktet Göteborg, vecka 48 (23–29 november)');
    expect(words).toContain('*tisdag 24 november 17:00–19:00* · enskilda samtal · 2 besökare · kommer');
    expect(words).toContain('en besökare · 1 saknas, kan bli inställt');
    expect(words).not.toContain(anna);
    expect((await rows()).map((row) => [row[0], row[2], row[3], row[5], row[6], row[7]])).toEqual([
      ['Dag', 'Från', 'Till', 'Hur', 'Besökare', 'Läge'],
      ['tisdag', '17:00', '19:00', 'Enskilda samtal', '2', 'kommer'],
      ['torsdag', '17:00', '19:00', 'Enskilda samtal', '1', '1 saknas, kan bli inställt'],
    ]);
    expect(JSON.stringify(await rows())).not.toContain('Anna');
  });

  it('names who comes where the facility wants that, as Slack shows them now', async () => {
    await wantsNames();
    const [tuesday] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    for (const userId of [anna, bo]) await claim(userId, tuesday);
    await fetchFromHome(lena);
    expect(wordsOf(sheetMessage(lena))).toContain(`2 besökare: <@${anna}> och <@${bo}>`);
    expect((await rows())[1]?.[8]).toBe('Anna, Bo');
    expect(wordsOf(sheetMessage(lena))).toContain('släng filen efteråt');
  });

  it('shows a visit that is called off, and one that has another time, as they are', async () => {
    const [tuesday, thursday] = await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
    for (const userId of [anna, bo]) for (const visit of [tuesday, thursday]) await claim(userId, visit);
    await type(lena, '/visit plan 48');
    await pressInModal(lena, 'plan_shift', `call_off|${tuesday}`);
    await world.sandbox.as(lena).submit({ called_off_by: 'called_off_by_facility' });
    await world.settle();
    await fetchFromHome(lars);
    expect(wordsOf(sheetMessage(lars))).toMatch(/tisdag 24 november 17:00–19:00\* · enskilda samtal · \*/);
    expect((await rows())[1]?.join(' ')).toContain('inställt av häktet');
  });

  it('comes from the plan of any week with one press: a draft says that it may change, an empty week is a quiet one', async () => {
    const { society, sandbox } = world;
    await type(lena, '/visit plan 50');
    await pressInModal(lena, 'front_desk');
    expect(wordsOf(top(lena).view)).toContain('det finns inget att lämna i receptionen');
    const startsAt = new Date('2026-12-15T16:00:00Z');
    const proposal = { startsAt, endsAt: new Date('2026-12-15T18:00:00Z'), format: 'individual' as const };
    const sizes = { minimumParty: 2, maximumParty: 3, cleared: false };
    await society.of(Weeks).open(group.id, '2026-W51', [{ ...proposal, ...sizes }], lena, sandbox.clock.now());
    await type(lena, '/visit plan 51');
    await pressInModal(lena, 'front_desk');
    expect(wordsOf(top(lena).view)).toContain('Bladet till receptionen finns i dina meddelanden');
    expect(wordsOf(sheetMessage(lena))).toContain('inte publicerad än: den kan ändras');
    expect(wordsOf(sheetMessage(lena))).toContain('ingen än');
    expect((await rows())[1]?.[7]).toBe('inte publicerad än, 2 saknas, kan bli inställt');
    const uploaded = sandbox.calls.findLast(({ method }) => method === 'files.getUploadURLExternal');
    expect(JSON.stringify(uploaded)).toContain('vecka 51 inte publicerad än.xlsx');
  });

  it('is only for whoever acts for the group, and each look is in the history', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await fetchFromHome(lena);
    const saved = { ...toSave(group), leaderIds: [lars] };
    await world.society.of(Groups).save(saved, null, admin, world.sandbox.clock.now());
    const { length } = told(lena);
    await pressIn(lena, 'front_desk', sheetMessage(lena));
    expect(wordsOf(lastAnswer(world, lena, directChannel(lena)))).toContain(`<@${lars}>`);
    expect(told(lena)).toHaveLength(length);
    await type(anna, '/visit historik');
    expect(wordsOf(top(anna).view)).toContain('hämtade ett blad till receptionen');
    await world.sandbox.as(emma).openHome();
    await world.settle();
    expect(JSON.stringify(world.sandbox.world.home(emma)?.view)).not.toContain('front_desk');
  });
});
