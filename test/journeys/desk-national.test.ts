import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
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
