import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Group, PatternVisit } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { facilityDetailsOf } from '../../src/groups/facility-details.rule.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { Completions } from '../../src/training/requirements/completions.store.js';
import { Training } from '../../src/training/requirements/training.store.js';
import { Pausing } from '../../src/visits/pausing/pausing.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { testDatabase } from '../support/database.js';
import { GOTEBORG, type GroupOptions, goteborg, lastAnswer, wordsOf } from '../support/goteborg.js';

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

/** Types it, and asks for everything. */
const typeForTable = async (userId: string, text: string): Promise<string> => {
  await type(userId, text);
  return press(userId, 'open_ready', `${group.id}|all|again`);
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
  const requirements = await society.of(Training).requirementsOf(group.programme.code);
  const requirement = requirements.find(({ code }) => code === 'psychological_first_aid');
  if (!requirement) throw new Error('no such requirement');
  const completion = { userId, requirement, facility: group.facility, until: null, sessionId: null };
  await society.of(Completions).record([{ ...completion, doneOn }], lena, sandbox.clock.now());
};

const keepPattern = async (pattern: readonly PatternVisit[]): Promise<void> => {
  const { society, sandbox } = world;
  const now = sandbox.clock.now();
  const week = await society.of(Weeks).open(group.id, '2026-W47', [], lena, now);
  const changes = [{ kind: 'keep_pattern' as const, pattern }];
  await society.of(Weeks).change(week.id, null, lena, now, () => ({ ok: true, changes, notices: [] }));
};

const audited = async (): Promise<string[]> => {
  const entries = await database.client.auditEntry.findMany({ where: { action: 'read_readiness' } });
  return entries.map(({ actorId, subjectId }) => `${actorId} ${subjectId}`);
};

describe('/visit ready says first how many of a group can go', () => {
  it('then only what is missing, person by person, and who is ready in one line', async () => {
    await begin({ newcomers: [emma, lars] });
    await lapsesSoon(bo);
    const { society, sandbox } = world;
    await makeReady(society, group.id, [lars], sandbox.clock.now(), ({ code }) => code !== 'study_visit');
    await society.of(Memberships).setResting(group.id, [mikkel], admin, sandbox.clock.now());
    const words = await type(lena, '/visit redo');
    expect(words.split('\n').slice(0, 7)).toEqual([
      '*Besöksgruppen Göteborg: 4 av 6 frivilliga är redo för Häktet Göteborg i dag.*',
      '*Inte redo*',
      `<@${emma}> – *ny: 0 av 9*`,
      `<@${lars}> – 8 av 9. Saknas: Förberedande studiebesök.`,
      '*Redo, men inte länge till*',
      `<@${bo}> – till och med den 10 januari 2027. Att förnya: Psykologisk första hjälpen.`,
      `*Redo*: <@${anna}>, <@${lena}> och <@${mikkel}> (tar paus)`,
    ]);
    expect(world.sandbox.problems).toEqual([]);
  });

  it('and that all of them can, for as long as that is known', async () => {
    await begin();
    expect(await type(lena, '/visit redo')).toContain(
      '*Besöksgruppen Göteborg: alla är redo för Häktet Göteborg i dag.* Det gäller till och med den 20 januari 2027.',
    );
  });

  it('also of hundreds, as many as fit', async () => {
    await begin();
    const crowd = Array.from({ length: 230 }, (_, index) => `U1CROWD${index}`);
    for (const id of crowd) await world.society.of(Memberships).begin(group.id, id, world.sandbox.clock.now());
    await makeReady(world.society, group.id, crowd.slice(0, 120), world.sandbox.clock.now());
    const words = await type(lena, '/visit redo');
    expect(words).toContain(`<@${crowd[229]}> – *ny: 0 av 9*`);
    expect(words).toContain('och 66 till');
    expect(lastAnswer(world, lena).blocks.length).toBeLessThanOrEqual(50);
    expect(world.sandbox.problems).toEqual([]);
  });
});

describe('with one press it shows everything of each', () => {
  it('as a table, newcomers first, then whoever lapses soonest', async () => {
    await begin({ newcomers: [emma] });
    await lapsesSoon(bo);
    await world.society.of(Memberships).setResting(group.id, [mikkel], admin, world.sandbox.clock.now());
    const words = await typeForTable(lena, '/visit redo');
    expect(words).toContain('*Besöksgruppen Göteborg: 5 av 6 frivilliga är redo för Häktet Göteborg i dag.*');
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
    const { id, facility, programme: _programme, version: _version, ...details } = { version: 0, ...group };
    const leaderIds = [lena, mikkel, emma];
    const now = world.sandbox.clock.now();
    await world.society.of(Groups).save({ ...details, id, facilityId: facility.id, leaderIds }, null, admin, now);
    expect(await typeForTable(mikkel, '/visit klar')).toContain('5 af 6 frivillige er klar til Häktet Göteborg i dag.');
    expect(tableFor(mikkel)[1]?.slice(1, 5)).toEqual(['ikke klar', '–', 'ny: 0 af 9', 'mangler']);
    expect(await typeForTable(emma, '/visit ready')).toContain(
      '5 of 6 volunteers are ready for Häktet Göteborg today.',
    );
    expect(tableFor(emma)[1]?.slice(1, 5)).toEqual(['not ready', '–', 'new: 0 of 9', 'missing']);
  });

  it('and narrowed again to what is missing, in the same place', async () => {
    await begin({ newcomers: [emma] });
    await type(lena, '/visit redo');
    const before = lastAnswer(world, lena);
    await press(lena, 'open_ready', `${group.id}|all|again`);
    expect(tableFor(lena)).toHaveLength(7);
    expect(await press(lena, 'open_ready', `${group.id}|soon|again`)).toContain('*Inte redo*');
    expect(lastAnswer(world, lena).blocks.map(({ type: kind }) => kind)).not.toContain('data_table');
    expect(lastAnswer(world, lena).ts).toBe(before.ts);
  });

  it('in words where Slack takes no table', async () => {
    await begin({ newcomers: [emma] });
    await lapsesSoon(bo);
    await makeReady(world.society, group.id, [emma], world.sandbox.clock.now(), ({ code }) => code === 'study_visit');
    await type(lena, '/visit redo');
    world.sandbox.faults.next('response_url', { kind: 'error', error: 'invalid_blocks' });
    const words = await press(lena, 'open_ready', `${group.id}|all|again`);
    expect(words).toContain(`<@${emma}> – *inte redo*, 1 av 9. Saknas: Röda Korskunskap,`);
    expect(words).toContain(`<@${bo}> – redo till och med 10 januari 2027 (7 veckor), 9 av 9`);
    expect(lastAnswer(world, lena).blocks.map((block) => block.type)).not.toContain('data_table');
  });

  it('in words when it is too large for a table', async () => {
    await begin();
    const crowd = Array.from({ length: 230 }, (_, index) => `U1CROWD${index}`);
    for (const id of crowd) await world.society.of(Memberships).begin(group.id, id, world.sandbox.clock.now());
    const words = await typeForTable(lena, '/visit redo');
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
    const facility = { kind: 'facility', id: group.facility.id } as const;
    const days = { from: '2026-11-01', until: null };
    await world.society.of(Pausing).put(facility, days, null, admin, world.sandbox.clock.now());
    await keepPattern([TUESDAY]);
    expect(await type(lena, '/visit redo')).toContain('Alla besök här är pausade från och med 1 november 2026');
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
    const { version } = await society.of(Workspaces).read();
    await society.of(Workspaces).save({ nationalStaffIds: [admin] }, version, admin, now);
    expect(await type(admin, '/visit redo', national)).toContain(
      'Besöksgruppen Göteborg: alla är redo för Häktet Göteborg i dag.',
    );
    expect(await audited()).toEqual([`${admin} ${group.id}`]);
  });

  it('somebody who leads several groups, one at a time', async () => {
    await begin();
    const { society, sandbox } = world;
    const now = sandbox.clock.now();
    const details = { ...facilityDetailsOf(group.facility), name: 'Häktet Borås' };
    const facility = await society.of(Facilities).save(details, null, admin, now);
    const boras = { name: 'Borås', channelId: 'C0BORAS', leaderIds: [lena], locale: 'sv' as const, showNames: true };
    await society.of(Groups).save({ ...boras, facilityId: facility.ok ? facility.id : '' }, null, admin, now);
    sandbox.world.addChannel({ id: 'C0LOBBY', name: 'lobby', members: [lena, stranger] });
    expect(await type(lena, '/visit redo', 'C0LOBBY')).toContain('*Borås* · Häktet Borås');
    const choice = lastAnswer(world, lena, 'C0LOBBY');
    await sandbox.as(lena).press({ message: choice }, 'open_ready', group.id);
    await world.settle();
    expect(wordsOf(lastAnswer(world, lena, 'C0LOBBY'))).toContain(
      'Besöksgruppen Göteborg: alla är redo för Häktet Göteborg i dag.',
    );
    expect(await type(lena, '/visit redo')).toContain(
      'Besöksgruppen Göteborg: alla är redo för Häktet Göteborg i dag.',
    );
  });

  it('nobody who no longer leads the group, whatever they still see', async () => {
    await begin();
    await type(lena, '/visit redo');
    const { id, facility, programme: _programme, ...details } = group;
    const now = world.sandbox.clock.now();
    const saved = { ...details, id, facilityId: facility.id, leaderIds: [lars] };
    await world.society.of(Groups).save(saved, null, admin, now);
    expect(await press(lena, 'open_ready', `${group.id}|all|again`)).toContain(`<@${lars}>`);
    expect(await audited()).toHaveLength(1);
  });
});
