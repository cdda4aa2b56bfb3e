import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { History } from '../../src/own-data/history/history.store.js';
import { decideAsk, decideYes } from '../../src/pairing/forming/forming.rule.js';
import { decideEnd } from '../../src/pairing/lasting/lasting.rule.js';
import { Pairings } from '../../src/pairing/pairings.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { giveProgramme } from '../support/given-programme.js';
import { GOTEBORG, goteborg, wordsOf } from '../support/goteborg.js';
import { stopUntroubled } from '../support/people.js';
import { storedGroup } from '../support/stored-group.js';

const { admin, anna, lena, national, stranger } = GOTEBORG;

let world: BotUnderTest;
let group: Group;

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
  const { society, sandbox } = world;
  const { version } = await society.of(Workspaces).read();
  const chosen = { nationalChannelId: national, nationalStaffIds: [stranger] };
  await society.of(Workspaces).save(chosen, version, admin, sandbox.clock.now());
  await sandbox.world.join(national, stranger);
});
afterEach(() => stopUntroubled(world));

const open = async (userId: string): Promise<string> => {
  await world.sandbox.as(userId).openHome();
  await world.settle();
  return wordsOf(world.sandbox.world.home(userId)?.view ?? { blocks: [] });
};

describe('the desk of national staff', () => {
  it('says how the country stands, and what comes when in the year', async () => {
    await storedGroup(world.society, 'Malmö', { group: { leaderIds: [lena] } });
    const words = await open(stranger);
    expect(words).toContain('Landet just nu\n*2* häkten och anstalter besöks');
    expect(words).toContain('*1 januari 2027* · Ledarna får frågan att gå igenom och godkänna årsrapporten.');
    expect(words).toContain('*4 januari 2027* · En ny lista över små ställen');
    expect(words).toContain('*1 mars 2027* · Den årliga uppföljningen av överenskommelsen.');
    expect(words).toContain('Siffrorna');
  });

  it('opens a sheet for the yearly talk, made of what has been released, what is missing and sessions held', async () => {
    await open(stranger);
    const view = world.sandbox.world.home(stranger);
    if (!view) throw new Error('no home');
    await world.sandbox.as(stranger).press({ view }, 'open_follow_up');
    await world.settle();
    const sheet = wordsOf(world.sandbox.world.modals(stranger).at(-1)?.view ?? { blocks: [] });
    expect(sheet).toContain('Inför årets uppföljning, 2025');
    expect(sheet).toContain('Det som saknas');
    expect(sheet).toContain('Studiebesök och kurser som hållits');
    expect(sheet).toContain('de som redan har släppts och inga andra');
  });

  it('tells how many one-to-ones there are, exactly, once somebody asks, and that they looked', async () => {
    expect(await open(stranger)).not.toContain('En-till-en');
    const { society, sandbox } = world;
    const now = sandbox.clock.now();
    await giveProgramme(society, group.id, 'dk.study_support', admin, now);
    const ask = decideAsk([anna], null, new Map([[anna, []]]));
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const made = await society.of(Pairings).setUp(group.id, lena, now, ask);
      if (made?.pairing) ids.push(made.pairing.id);
    }
    const [running = '', over = ''] = ids;
    for (const id of [running, over]) await society.of(Pairings).decide(id, anna, now, decideYes([]));
    await society.of(Pairings).decide(over, anna, now, decideEnd);

    expect(await open(stranger)).not.toMatch(/En-till-en.*\d/);
    const look = async (): Promise<string> => {
      const view = sandbox.world.home(stranger);
      if (!view) throw new Error('no home');
      await sandbox.as(stranger).press({ view }, 'open_one_to_ones_now');
      await world.settle();
      return wordsOf(sandbox.world.modals(stranger).at(-1)?.view ?? { blocks: [] });
    };
    const sheet = await look();
    expect(sheet).toContain(
      '*Studiestöd (Danmark)*\nPågår: *1* · Förbereds: *1*\nUnder 2026 har *2* börjat och *1* avslutats.',
    );
    expect(sheet).toContain('• Häktet Göteborg: 2');
    const reader = { userId: stranger, readsAll: true, scopeIds: [], memberOf: [] };
    const log = await society.of(History).page(reader, { about: null, area: 'reading' }, null, 5);
    expect(log.map(({ action, actorId }) => [action, actorId])).toEqual([['read_one_to_ones', stranger]]);
    // She has App Home open still when she is national staff no more.
    const { version } = await society.of(Workspaces).read();
    await society.of(Workspaces).save({ nationalStaffIds: [lena] }, version, admin, now);
    expect(await look()).toContain('Bara nationella samordnare');
    expect(await society.of(History).page(reader, { about: null, area: 'reading' }, null, 5)).toHaveLength(1);
  });

  it('shows nobody a line that is not theirs', async () => {
    const [volunteers, leaders, nationals] = [await open(anna), await open(lena), await open(stranger)];
    const OF_LEADERS = ['Det här väntar på dig i dag', 'Den här veckan och nästa', 'Planera veckan', 'Pausa besöken'];
    const OF_NATION = ['Landet just nu', 'Året', 'Öppna underlaget', 'Små'];
    const OF_VOLUNTEERS = ['Dina nästa besök', 'Lediga besök', 'Anmäl mig till besök'];
    for (const line of [...OF_LEADERS, ...OF_NATION]) expect(volunteers).not.toContain(line);
    for (const line of OF_NATION) expect(leaders.split('\n')).not.toContain(line);
    for (const line of OF_LEADERS.slice(0, 3)) expect(nationals).not.toContain(line);
    for (const line of OF_VOLUNTEERS) expect(nationals).not.toContain(line);
    for (const line of OF_LEADERS) expect(leaders).toContain(line);
    for (const line of OF_VOLUNTEERS) expect(volunteers).toContain(line);
    expect(group.leaderIds).toContain(lena);
  });
});
