import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group, PatternVisit } from '../../src/domain/model.js';
import { facilityDetailsOf } from '../../src/domain/setting-up.js';
import type { Database } from '../../src/store/database.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { testDatabase } from '../support/database.js';
import { GOTEBORG, type GroupOptions, goteborg, lastAnswer, wordsOf } from '../support/goteborg.js';
import { makeReady } from '../support/readiness.js';

const { admin, anna, bo, channel, emma, lars, lena, mikkel, national, stranger } = GOTEBORG;
const TUESDAY: PatternVisit = {
  weekday: 2,
  startTime: '17:00',
  length: 120,
  format: 'individual',
  minimumParty: 2,
  maximumParty: 3,
};

let database: Database;
let world: BotUnderTest;
let group: Group;

const begin = async (options: GroupOptions = {}): Promise<void> => {
  group = await goteborg(world, options);
};

beforeEach(async () => {
  database = await testDatabase('sqlite');
  world = await startBotUnderTest({ database });
});
afterEach(async () => {
  expect(world.log.filter((line) => line.includes('"problem"'))).toEqual([]);
  await world.stop();
  await database.close();
});

const type = async (userId: string, text: string, where: string = channel): Promise<string> => {
  await world.sandbox.as(userId).command(where, text);
  await world.settle();
  return wordsOf(lastAnswer(world, userId, where));
};

const press = async (userId: string, actionId: string, value: string): Promise<string> => {
  await world.sandbox.as(userId).press({ message: lastAnswer(world, userId) }, actionId, value);
  await world.settle();
  return wordsOf(lastAnswer(world, userId));
};

/** The rows of the table that somebody was shown last, each cell in words; people by their id. */
function tableFor(userId: string): string[][] {
  const table = lastAnswer(world, userId).blocks.find((block) => block.type === 'data_table');
  if (table?.type !== 'data_table') throw new Error('no table');
  return table.rows.map((row) =>
    row.map((cell) => (cell.type === 'rich_text' ? (/U0[A-Z]+/.exec(JSON.stringify(cell))?.[0] ?? '') : cell.text)),
  );
}

/** Somebody did the course in psychological first aid two years before it lapses: on 10 January 2027 unless told otherwise. */
const lapsesSoon = async (userId: string, doneOn = '2025-01-10'): Promise<void> => {
  const { society, sandbox } = world;
  const requirements = await society.training.requirementsOf(group.facility.programme.code);
  const requirement = requirements.find(({ code }) => code === 'psychological_first_aid');
  if (!requirement) throw new Error('no such requirement');
  const completion = { userId, requirement, facilityId: group.facility.id, until: null, sessionId: null };
  await society.completions.record([{ ...completion, doneOn }], lena, sandbox.clock.now());
};

const keepPattern = async (pattern: readonly PatternVisit[]): Promise<void> => {
  const { society, sandbox } = world;
  const now = sandbox.clock.now();
  const week = await society.weeks.open(group.id, '2026-W47', [], lena, now);
  const changes = [{ kind: 'keep_pattern' as const, pattern }];
  await society.weeks.change(week.id, null, lena, now, () => ({ ok: true, changes, notices: [] }));
};

const audited = async (): Promise<string[]> => {
  const entries = await database.client.auditEntry.findMany({ where: { action: 'read_readiness' } });
  return entries.map(({ actorId, subjectId }) => `${actorId} ${subjectId}`);
};

describe('/visit ready shows a leader their group', () => {
  it('as a table, newcomers first, then whoever lapses soonest', async () => {
    await begin({ newcomers: [emma] });
    await lapsesSoon(bo);
    await world.society.memberships.setResting(group.id, [mikkel], admin, world.sandbox.clock.now());
    const words = await type(lena, '/visit redo');
    expect(words).toContain('*Besöksgruppen Göteborg* · Häktet Göteborg');
    expect(words).toContain('5 av 6 frivilliga är redo i dag, 21 november 2026.');
    expect(words).toContain('2 är inte redo nu, eller inte längre den 20 januari 2027.');
    const [heading, first, second, ...others] = tableFor(lena);
    expect(heading?.slice(0, 5)).toEqual([
      'Frivillig',
      'Redo till och med',
      'Veckor kvar',
      'Klart',
      'Röda Korskunskap',
    ]);
    expect(heading).toHaveLength(13);
    expect(first?.slice(0, 5)).toEqual([emma, 'inte redo', '–', 'ny: 0 av 9', 'saknas']);
    expect(second?.slice(0, 5)).toEqual([bo, '2027-01-10', '7', '9 av 9', 'klart']);
    expect(second?.at(-2)).toBe('till 2027-01-10');
    expect(others.map(([who]) => who).sort()).toEqual([anna, lars, lena, mikkel]);
    const mikkels = lastAnswer(world, lena).blocks.find((block) => block.type === 'data_table');
    expect(JSON.stringify(mikkels)).toContain('(tar paus)');
    expect(world.sandbox.problems).toEqual([]);
  });

  it('in each reader’s language', async () => {
    await begin({ newcomers: [emma] });
    const { id, facility, version: _version, ...details } = { version: 0, ...group };
    const leaderIds = [lena, mikkel, emma];
    const now = world.sandbox.clock.now();
    await world.society.groups.save({ ...details, id, facilityId: facility.id, leaderIds }, null, admin, now);
    expect(await type(mikkel, '/visit klar')).toContain('5 af 6 frivillige er klar i dag, 21. november 2026.');
    expect(tableFor(mikkel)[1]?.slice(1, 5)).toEqual(['ikke klar', '–', 'ny: 0 af 9', 'mangler']);
    expect(await type(emma, '/visit ready')).toContain('5 of 6 volunteers are ready today, 21 November 2026.');
    expect(tableFor(emma)[1]?.slice(1, 5)).toEqual(['not ready', '–', 'new: 0 of 9', 'missing']);
  });

  it('narrowed to those who block soon, and back, in the same place', async () => {
    await begin({ newcomers: [emma] });
    await lapsesSoon(bo);
    await type(lena, '/visit redo');
    const before = lastAnswer(world, lena);
    expect(await press(lena, 'open_ready', `${group.id}|soon|again`)).toContain('Visa alla');
    expect(tableFor(lena).map(([who]) => who)).toEqual(['Frivillig', emma, bo]);
    expect(lastAnswer(world, lena).ts).toBe(before.ts);
    await press(lena, 'open_ready', `${group.id}|all|again`);
    expect(tableFor(lena)).toHaveLength(7);
  });

  it('and says so when everybody stays ready', async () => {
    await begin();
    await type(lena, '/visit redo');
    expect(await press(lena, 'open_ready', `${group.id}|soon|again`)).toContain(
      'Alla är redo till och med den 20 januari 2027.',
    );
  });

  it('in words where Slack takes no table', async () => {
    await begin({ newcomers: [emma] });
    await lapsesSoon(bo);
    await makeReady(world.society, group.id, [emma], world.sandbox.clock.now(), ({ code }) => code === 'study_visit');
    world.sandbox.faults.next('response_url', { kind: 'error', error: 'invalid_blocks' });
    const words = await type(lena, '/visit redo');
    expect(words).toContain(`<@${emma}> – *inte redo*, 1 av 9. Saknas: Röda Korskunskap,`);
    expect(words).toContain(`<@${bo}> – redo till och med 10 januari 2027 (7 veckor), 9 av 9`);
    expect(lastAnswer(world, lena).blocks.map((block) => block.type)).not.toContain('data_table');
  });

  it('in words when it is too large for a table', async () => {
    await begin();
    const crowd = Array.from({ length: 230 }, (_, index) => `U1CROWD${index}`);
    for (const id of crowd) await world.society.memberships.begin(group.id, id, world.sandbox.clock.now());
    const words = await type(lena, '/visit redo');
    expect(words).toContain('6 av 236 frivilliga är redo');
    expect(words).toContain(`<@${crowd[229]}> – *ny: 0 av 9*`);
    expect(lastAnswer(world, lena).blocks.length).toBeLessThanOrEqual(50);
  });
});

describe('below, it says where the group will run short', () => {
  it('of people who are ready, week by week', async () => {
    await begin({ newcomers: [anna, emma, lars, mikkel] });
    await lapsesSoon(bo, '2024-12-20');
    await keepPattern([TUESDAY]);
    const words = await type(lena, '/visit redo');
    expect(words).toContain('*De närmaste 8 veckorna*');
    const oneShort = 'ett besök behöver minst 2 personer, och en är redo. *En för få.*';
    expect(words).toContain(`Vecka 52 (21–27 december): ${oneShort}`);
    expect(words).toContain(`Vecka 1 (4–10 januari): ${oneShort}`);
    expect(words).not.toContain('Vecka 51 (');
    await lapsesSoon(lena, '2024-12-20');
    expect(await type(lars, '/visit redo')).toContain('och ingen är redo. *2 för få.*');
  });

  it('or that there are enough', async () => {
    await begin();
    await keepPattern([TUESDAY, { ...TUESDAY, weekday: 4 }]);
    expect(await type(lena, '/visit redo')).toContain('Tillräckligt många är redo för alla besök.');
  });

  it('or that nothing is planned, or visits are paused', async () => {
    await begin();
    expect(await type(lena, '/visit redo')).toContain('gruppen har inget veckomönster än');
    const { id } = group.facility;
    const paused = { ...facilityDetailsOf(group.facility), id, status: 'paused' as const };
    await world.society.facilities.save(paused, null, admin, world.sandbox.clock.now());
    await keepPattern([TUESDAY]);
    expect(await type(lena, '/visit redo')).toContain('Besöken här är pausade just nu');
  });
});

describe('who may look', () => {
  it('not a volunteer, who is told whom to ask', async () => {
    await begin();
    expect(await type(anna, '/visit redo')).toContain(`<@${lena}>`);
    expect(await audited()).toEqual([]);
  });

  it('national staff, at any group; each look is in the audit log', async () => {
    await begin();
    const { society, sandbox } = world;
    const now = sandbox.clock.now();
    const { version } = await society.workspaces.read();
    await society.workspaces.save({ nationalStaffIds: [admin] }, version, admin, now);
    expect(await type(admin, '/visit redo', national)).toContain('6 av 6 frivilliga är redo');
    expect(await audited()).toEqual([`${admin} ${group.id}`]);
  });

  it('somebody who leads several groups, one at a time', async () => {
    await begin();
    const { society, sandbox } = world;
    const now = sandbox.clock.now();
    const details = { ...facilityDetailsOf(group.facility), name: 'Häktet Borås' };
    const facility = await society.facilities.save(details, null, admin, now);
    const boras = { name: 'Borås', channelId: 'C0BORAS', leaderIds: [lena], locale: 'sv' as const, showNames: true };
    await society.groups.save({ ...boras, facilityId: facility.ok ? facility.id : '' }, null, admin, now);
    sandbox.world.addChannel({ id: 'C0LOBBY', name: 'lobby', members: [lena, stranger] });
    expect(await type(lena, '/visit redo', 'C0LOBBY')).toContain('*Borås* · Häktet Borås');
    const choice = lastAnswer(world, lena, 'C0LOBBY');
    await sandbox.as(lena).press({ message: choice }, 'open_ready', `${group.id}|all`);
    await world.settle();
    expect(wordsOf(lastAnswer(world, lena, 'C0LOBBY'))).toContain('6 av 6 frivilliga är redo');
    expect(await type(lena, '/visit redo')).toContain('6 av 6 frivilliga är redo');
  });

  it('nobody who no longer leads the group, whatever they still see', async () => {
    await begin();
    await type(lena, '/visit redo');
    const { id, facility, ...details } = group;
    const now = world.sandbox.clock.now();
    const saved = { ...details, id, facilityId: facility.id, leaderIds: [lars] };
    await world.society.groups.save(saved, null, admin, now);
    expect(await press(lena, 'open_ready', `${group.id}|soon|again`)).toContain(`<@${lars}>`);
    expect(await audited()).toHaveLength(1);
  });
});
