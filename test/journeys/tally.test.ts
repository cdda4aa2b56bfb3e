import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { openTallyButtons } from '../../src/numbers/tallying/tallying.controls.js';
import type { BotUnderTest } from '../support/bot.js';
import { GOTEBORG, wordsOf } from '../support/goteborg.js';
import { beginTallies, endTallies, tallied } from '../support/tallied-weeks.js';

const { admin, anna, lena, emma, stranger } = GOTEBORG;

let world: BotUnderTest;
let database: Database;
let group: Group;
const { now, setUpNational, visited, mondayAfter, answerTo, type, reads, press, told } = tallied(() => ({
  world,
  database,
  group,
}));

beforeEach(async () => {
  ({ world, database, group } = await beginTallies());
});
afterEach(() => endTallies({ world, database }));

describe('/visit tally', () => {
  beforeEach(async () => {
    await setUpNational();
    await visited('2026-W37', [4, 5, 4]);
    await mondayAfter('2026-W37');
  });

  it('shows national staff the week, and the month and year by one press, and writes down each look', async () => {
    expect(await type(admin, '/visit siffror')).toContain('*13 klientbesök* redovisade hittills 2026');
    const answer = answerTo(admin);
    await press(admin, openTallyButtons.month.actionId, answer);
    expect(wordsOf(answerTo(admin))).toContain('Besöken i siffror: september 2026');
    expect(await type(admin, '/visit siffror år')).toContain('*13 klientbesök* redovisade');
    expect(await type(admin, '/visit siffror 2026-W38')).toContain('har inga siffror');
    expect(await type(admin, '/visit siffror igår')).toContain('2026-W48');
    expect(await reads()).toEqual([
      `${admin} read_tally 2026-W37`,
      `${admin} read_tally 2026-09`,
      `${admin} read_tally 2026`,
      `${admin} read_tally 2026-W38`,
    ]);
  });

  it('shows a leader what is released of their own facility, and nothing of another', async () => {
    expect(await type(lena, '/visit siffror')).toContain('Häktet Göteborg: *13* klientbesök (vecka 37)');
    expect(await reads()).toEqual([`${lena} read_tally ${group.facility.id}`]);
    expect(await type(lena, '/visit siffror år')).toContain('Häktet Göteborg: *13* klientbesök (vecka 37)');
    await press(lena, openTallyButtons.week.actionId, answerTo(lena));
    expect(wordsOf(answerTo(lena))).toContain('Besöken i siffror: vecka 37');
    expect(wordsOf(answerTo(lena))).toContain('Häktet Göteborg: *13* klientbesök (vecka 37)');
    const { facility, programme: _programme, id: _, ...columns } = group;
    const { id: __, ...details } = facility;
    const malmo = await world.society.of(Facilities).save({ ...details, name: 'Häktet Malmö' }, null, admin, now());
    if (!malmo.ok) throw new Error('no facility');
    world.sandbox.world.addChannel({ id: 'C0MALMO', name: 'malmo', members: [world.sandbox.botUserId] });
    const own = { ...columns, name: 'Malmö', channelId: 'C0MALMO', leaderIds: [emma], facilityId: malmo.id };
    await world.society.of(Groups).save(own, null, admin, now());
    const words = await type(emma, '/visit tally year');
    expect(words).toContain('Nothing is released for Häktet Malmö');
    expect(words).not.toMatch(/13|Göteborg/);
  });

  it.each([
    [4, 'I år är de färre än 5, så inte ens deras summa redovisas'],
    [5, 'summan står i den nationella kanalen'],
  ])('tells the leader of one of %i small facilities where its numbers go', async (count, words) => {
    const ids = [group.facility.id, ...Array.from({ length: count - 1 }, (_, index) => `small-${index}`)];
    const data = ids.map((facilityId) => ({ workspaceId: world.bot.workspaceId, year: 2026, facilityId }));
    await database.client.tallyPool.createMany({ data });
    await mondayAfter('2026-W38');
    expect(await type(lena, '/visit siffror')).toContain(words);
  });

  it('tells a leader nothing before it is released', async () => {
    await visited('2026-W38', [3, 3, 3]);
    await mondayAfter('2026-W38');
    const words = await type(lena, '/visit siffror');
    expect(words).toContain('Inget är redovisat för Häktet Göteborg');
    expect(words).not.toMatch(/\b9\b|\b22\b/);
  });

  it('says in December that everything is held back until the end of the year, not that too little has come in', async () => {
    await visited('2026-W50', [4, 5, 4]);
    await mondayAfter('2026-W50');
    for (const period of ['vecka', 'månad']) {
      expect(await type(lena, `/visit siffror ${period}`)).toContain(
        'Inget är redovisat för Häktet Göteborg under den tiden: från vecka 48 till årets sista vecka redovisas inget',
      );
      expect(await type(admin, `/visit siffror ${period}`)).toContain(
        'Från vecka 48 till årets sista vecka redovisas inget',
      );
    }
    expect(await type(lena, '/visit siffror år')).toContain('Häktet Göteborg: *13* klientbesök (vecka 37)');
  });

  it('says whom to ask to those who may see nothing, and nothing else', async () => {
    const words = await type(anna, '/visit siffror');
    expect(words).toMatch(new RegExp(`Fråga .*<@${lena}>`));
    expect(words).not.toContain('13');
    expect(await type(stranger, '/visit siffror år')).toContain('En administratör för arbetsytan');
    expect(await type(anna, '/visit siffror export')).toContain('Bara nationella samordnare');
    expect(await type(lena, '/visit siffror export')).toContain('Bara nationella samordnare');
    expect(await reads()).toEqual([]);
  });

  it('gives nothing to somebody who is no longer national staff, by an old button or a forged one', async () => {
    await type(admin, '/visit siffror');
    const answer = answerTo(admin);
    const { version } = await world.society.of(Workspaces).read();
    await world.society.of(Workspaces).save({ nationalStaffIds: [] }, version, admin, now());
    await press(admin, openTallyButtons.year.actionId, answer);
    const words = wordsOf(answerTo(admin));
    expect(words).toContain('Siffrorna är till för ledare');
    expect(words).not.toContain('13');

    const before = (await reads()).length;
    await world.sandbox.deliver('interactive', {
      type: 'block_actions',
      team: { id: world.sandbox.teamId },
      user: { id: anna, team_id: world.sandbox.teamId },
      trigger_id: 'forged',
      actions: [
        { type: 'button', action_id: openTallyButtons.year.actionId, value: '2026-W37', block_id: 'b', action_ts: '1' },
      ],
    });
    await world.settle();
    expect(await reads()).toHaveLength(before);
  });

  it('puts everything released into a file for national staff alone', async () => {
    expect(await type(admin, '/visit siffror export')).toContain('fristående program');
    expect(told(admin).map(({ text }) => text)).toEqual(['[tallies-audit.json]']);
    expect(await reads()).toEqual([`${admin} export_tally tallies-audit/1`]);
  });
});
