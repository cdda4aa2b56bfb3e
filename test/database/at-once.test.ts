import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Volunteers } from '../../src/groups/volunteers.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { Counts } from '../../src/numbers/counting/counts.store.js';
import { Returns } from '../../src/numbers/returning/returns.store.js';
import { Tallies } from '../../src/numbers/tallying/tallies.store.js';
import { Notices } from '../../src/telling/notices.store.js';
import type { RequirementDetails } from '../../src/training/requirements/requirement-form.rule.js';
import { Training } from '../../src/training/requirements/training.store.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { Restorations } from '../../src/visits/claiming/restorations.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { SignsOfLife } from '../../src/visits/reminding/signs-of-life.store.js';
import { describeOnBothEngines } from '../support/database.js';
import { type Processes, startProcesses } from '../support/held-back.js';
import {
  ADMIN,
  facilityCalled,
  groupCalled,
  LENA,
  MONDAY_NOON as NOW,
  only,
  postedWeek,
  storedGroup,
  visitAt,
} from '../support/stored-group.js';
import { until } from '../support/until.js';

const ANNA = 'U_ANNA';
const BO = 'U_BO';
const LARS = 'U_LARS';
const NEW_YEAR = new Date('2027-01-01T08:00:00Z');
const SWEDISH = 'se.remand_visits';

describeOnBothEngines('when three processes do the same in the same second', (engine) => {
  let processes: Processes;
  let workspaceId = '';
  let stories = 0;
  beforeAll(async () => {
    processes = await startProcesses(engine, 3);
  });
  afterAll(() => processes.close());
  beforeEach(async () => {
    stories += 1;
    workspaceId = `T${stories}`;
  });

  const society = () => processes.in(workspaceId);
  const led = (leaderIds = [LENA, LARS]) => storedGroup(society(), 'Hall', { group: { leaderIds } });
  const told = async () =>
    (await society().of(Notices).unsettled()).map(({ userId, facts }) => `${userId} ${facts.kind}`).sort();

  it('each leader is told once that the year’s return is ready', async () => {
    const group = await led();
    for (const userId of [ANNA, BO]) await society().of(Memberships).begin(group.id, userId, NOW);
    await makeReady(society(), group.id, [ANNA, BO], NOW);
    const week = await postedWeek(society(), group, '2026-W48', [visitAt('2026-11-24T16:00:00Z')]);
    const { id } = only(week.shifts);
    for (const userId of [ANNA, BO]) await society().of(Claims).decide(id, userId, NOW, decideClaim);
    const after = new Date('2026-11-24T20:00:00Z');
    await society().of(Counts).answer(id, ANNA, { held: true, number: 5 }, null, after);
    await processes.atOnce(workspaceId, 'Notice.createMany', (own) => own.of(Returns).askLeaders(NEW_YEAR));
    expect(await told()).toEqual([`${LARS} return_ready`, `${LENA} return_ready`]);
    await society().of(Returns).askLeaders(NEW_YEAR);
    expect(await told()).toHaveLength(2);
  });

  it('a leader is told once that nothing of ours gets into a channel, and anew after something did', async () => {
    const group = await led([LENA]);
    const notice = {
      userId: LENA,
      facts: { kind: 'cannot_post', groupId: group.id, channelId: group.channelId, reason: 'archived' },
    } as const;
    const tell = (since: Date | null, now: Date) =>
      processes.atOnce(workspaceId, 'Notice.createMany', (own) =>
        own.of(Notices).writeUnlessTold([notice], since, now),
      );
    expect((await tell(null, NOW)).sort()).toEqual([0, 0, 1]);
    const posted = new Date(NOW.getTime() + 60_000);
    expect((await tell(posted, posted)).sort()).toEqual([0, 0, 1]);
    expect(await tell(posted, new Date(posted.getTime() + 1))).toEqual([0, 0, 0]);
    expect(await told()).toHaveLength(2);
  });

  it('leaders hear once that a backup was put back', async () => {
    await led();
    const newer = new Date(NOW.getTime() + 60_000);
    const found = new Date(NOW.getTime() + 120_000);
    await processes.atOnce(workspaceId, 'Restoration.create', (own) => own.of(Restorations).noteNewer(newer, found));
    expect(await told()).toEqual([`${LARS} records_end`, `${LENA} records_end`]);
  });

  it('leaders hear once that the bot was away for weeks', async () => {
    const group = await led();
    await postedWeek(society(), group, '2026-W52', [visitAt('2026-12-22T16:00:00Z')]);
    await society().of(SignsOfLife).note(NOW);
    const back = new Date('2026-12-15T12:00:00Z');
    await processes.atOnce(workspaceId, 'Workspace.updateMany', (own) => own.of(SignsOfLife).note(back));
    expect(await told()).toEqual([`${LARS} was_away`, `${LENA} was_away`]);
  });

  it('what a quarter’s post said counts once', async () => {
    await led();
    const kept = { version: 1, week: '2026-W39', young: '40 2026-W27' };
    await processes.atOnce(workspaceId, 'TallyBatch.create', (own) =>
      own.of(Tallies).takeIn('tally:2026-Q3', kept, NOW, NOW),
    );
    const { batches } = await processes.plain.client.tallyBatch
      .findMany({ where: { workspaceId } })
      .then((rows) => ({ batches: rows.map(({ targetGroup, value }) => [targetGroup, value]) }));
    expect(batches).toEqual([['young', 40]]);
  });

  it('they all note how far they have read a channel', async () => {
    await led();
    await processes.atOnce(workspaceId, 'ChannelReading.upsert', (own) => own.of(Restorations).noteRead('C_HALL', NOW));
    expect(await society().of(Restorations).readUntil('C_HALL')).toEqual(NOW);
  });

  it('two who put something new last in one programme get two places in it', async () => {
    await led();
    const details = (code: string): RequirementDetails => ({
      code,
      names: { sv: code, da: code, en: code },
      kind: 'course',
      scope: 'once',
      validity: { kind: 'never_expires' },
      blocking: false,
      answerDays: 0,
      programmes: [SWEDISH],
      position: 1,
    });
    const saved = await processes.atOnce(workspaceId, 'ProgrammeRequirement.createMany', (own, index) =>
      own.of(Training).saveRequirement(details(`course_${index}`), null, ADMIN, NOW),
    );
    expect(saved).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    const links = await processes.plain.client.programmeRequirement.findMany({
      where: { workspaceId, programmeCode: SWEDISH },
    });
    const positions = links.map(({ position }) => position);
    expect(new Set(positions).size).toBe(positions.length);
  });

  it('those who take a break are the ones that one of two leaders has named', async () => {
    const group = await led();
    const members = [ANNA, BO, 'U_CIA'];
    await society().of(Memberships).sync(group.id, members, NOW);
    await processes.atOnce(workspaceId, 'Membership.updateMany', (own, index) =>
      own.of(Memberships).setResting(group.id, [members[index] ?? ''], LENA, NOW),
    );
    expect(await society().of(Memberships).resting(group.id)).toHaveLength(1);
  });

  it('somebody who leaves and comes back at once is a member, once', async () => {
    const group = await led();
    await society().of(Memberships).begin(group.id, ANNA, NOW);
    await processes.atOnce(workspaceId, 'Shift.findMany', async (own, index, isLeaving) => {
      if (index === 0) return own.of(Memberships).end(group.id, ANNA, NOW);
      await until('she is leaving', isLeaving);
      return own.of(Memberships).begin(group.id, ANNA, NOW);
    });
    expect((await society().of(Memberships).of(group.id)).map(({ userId }) => userId)).toEqual([ANNA]);
  });

  it('a newcomer is one volunteer and one member, of whom each leader hears once', async () => {
    const group = await led();
    await processes.atOnce(workspaceId, 'Volunteer.createMany', (own) =>
      own.of(Memberships).begin(group.id, ANNA, NOW),
    );
    expect(await society().of(Memberships).of(group.id)).toHaveLength(1);
    await processes.atOnce(workspaceId, 'Notice.createMany', (own) =>
      own.of(Memberships).tellOfNewcomer(group.id, ANNA, { done: 0, count: 8 }, NOW),
    );
    expect(await told()).toEqual([`${LARS} joined`, `${LENA} joined`]);
  });

  it('the society is made once, with what it begins with', async () => {
    const defaults = { locale: 'sv', timeZone: 'Europe/Stockholm', now: NOW } as const;
    await processes.atOnce(workspaceId, 'Workspace.create', (own) => own.of(Workspaces).ensure(defaults));
    expect(await society().of(Workspaces).read()).toMatchObject({ locale: 'sv' });
    expect((await society().of(Training).programmes()).length).toBeGreaterThan(0);
  });

  it('a name and a channel are taken once, and the others are told so', async () => {
    const { facility } = await led();
    const facilities = await processes.atOnce(workspaceId, 'Facility.create', (own) =>
      own.of(Facilities).save(facilityCalled('Häktet Ystad'), null, ADMIN, NOW),
    );
    expect(outcomes(facilities)).toEqual(['name_taken', 'name_taken', 'saved']);
    const groups = await processes.atOnce(workspaceId, 'Group.create', (own) =>
      own.of(Groups).save(groupCalled('Ystad', facility.id), null, ADMIN, NOW),
    );
    expect(outcomes(groups)).toEqual(['channel_taken', 'channel_taken', 'saved']);
  });

  it('a week that three open is one week', async () => {
    const group = await led();
    const proposal = [visitAt('2026-11-24T16:00:00Z')];
    const opened = await processes.atOnce(workspaceId, 'Week.create', (own) =>
      own.of(Weeks).open(group.id, '2026-W48', proposal, LENA, NOW),
    );
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
    expect(opened[0]?.shifts).toHaveLength(1);
  });

  it('somebody whom nobody has seen yet chooses when to be left alone', async () => {
    await led();
    const quiet = { from: '21:00', until: '08:00' };
    await processes.atOnce(workspaceId, 'Volunteer.create', (own) =>
      own.of(Volunteers).setQuietHours(ANNA, quiet, NOW),
    );
    expect((await society().of(Volunteers).notesOn([ANNA])).get(ANNA)?.quietHours).toEqual(quiet);
  });
});

function outcomes(saved: readonly ({ readonly ok: true } | { readonly ok: false; readonly reason: string })[]) {
  return saved.map((each) => (each.ok ? 'saved' : each.reason)).sort();
}
