import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import { createStore } from '../../src/app/store.js';
import type { Group } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import { scopedTo } from '../../src/database/scope.js';
import type { Society } from '../../src/database/society.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Returns } from '../../src/numbers/returning/returns.store.js';
import { ReturnsDue } from '../../src/numbers/returning/returns-due.store.js';
import { Erasing } from '../../src/own-data/erasing/erasing.store.js';
import { decideAsk, decideNo, decideYes } from '../../src/pairing/forming/forming.rule.js';
import { decideEnd, decideOutside, decideRest } from '../../src/pairing/lasting/lasting.rule.js';
import { leadsPairing } from '../../src/pairing/leading.request.js';
import { decideMet, decidePlan } from '../../src/pairing/meeting/meeting.rule.js';
import type { Pairing, PairingRule } from '../../src/pairing/pairing.rule.js';
import { Pairings } from '../../src/pairing/pairings.store.js';
import { Notices } from '../../src/telling/notices.store.js';
import { Training } from '../../src/training/requirements/training.store.js';
import { Pausing } from '../../src/visits/pausing/pausing.store.js';
import { describeOnBothEngines, testDatabase } from '../support/database.js';
import { ADMIN, LENA, MONDAY_NOON as NOW, storedGroup } from '../support/stored-group.js';

const DAY = 24 * 60 * 60_000;
const later = (days: number): Date => new Date(NOW.getTime() + days * DAY);

describeOnBothEngines('one-to-ones as they are kept', (engine) => {
  let database: Database;
  let society: Society;
  let group: Group;
  let number = 0;
  let [mette, jonas, sara] = ['', '', ''];

  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
  });
  afterAll(() => database.close());

  beforeEach(async () => {
    number += 1;
    [mette, jonas, sara] = [`U_METTE_${number}`, `U_JONAS_${number}`, `U_SARA_${number}`];
    const details = {
      facility: { kind: 'prison' },
      group: { programmeCode: 'dk.primus_motor' },
    } as const;
    group = await storedGroup(society, `Storstrøm ${number}`, details);
    await society.of(Memberships).sync(group.id, [mette, jonas, sara], NOW);
    await makeReady(society, group.id, [mette, jonas, sara], NOW);
  });

  const setUp = async (...userIds: readonly string[]): Promise<string> => {
    const ready = new Map(userIds.map((userId) => [userId, []]));
    const decided = await society.of(Pairings).setUp(group.id, LENA, NOW, decideAsk(userIds, null, ready));
    if (!decided?.pairing) throw new Error('nothing was set up');
    return decided.pairing.id;
  };
  const decide = (id: string, userId: string, rule: PairingRule, now = NOW) =>
    society.of(Pairings).decide(id, userId, now, rule);
  const running = async (...userIds: readonly string[]): Promise<string> => {
    const id = await setUp(...userIds);
    for (const userId of userIds) await decide(id, userId, decideYes([]));
    return id;
  };
  const read = async (id: string): Promise<Pairing> => {
    const pairing = await society.of(Pairings).read(id);
    if (!pairing) throw new Error('there is none');
    return pairing;
  };
  const counts = async () => {
    const rows = await scopedTo(database.client, 'T1').pairingCount.findMany({ where: { groupId: group.id } });
    return Object.fromEntries(rows.map(({ measure, count }) => [measure, count]));
  };
  /** What of it people were told, by whom. */
  const told = async (kind: string) =>
    (await society.of(Notices).unsettled())
      .filter(({ facts }) => facts.kind === kind && facts.groupId === group.id)
      .map(({ userId }) => userId)
      .sort();

  it('runs once, and is counted once, where the two who are asked say yes at the same moment', async () => {
    const id = await setUp(mette, jonas);
    await Promise.all([mette, jonas, mette].map((userId) => decide(id, userId, decideYes([]))));
    expect((await read(id)).state).toBe('running');
    expect(await counts()).toEqual({ begun: 1 });
  });

  it('ends once where both mentors say so at the same moment, and each is right', async () => {
    const id = await running(mette, jonas);
    const decided = await Promise.all([mette, jonas].map((userId) => decide(id, userId, decideEnd)));
    expect(decided.map(({ outcome }) => outcome.ok)).toEqual([true, true]);
    expect(await counts()).toEqual({ begun: 1, ended: 1 });
    expect((await told('pairing_news')).filter((userId) => userId === LENA)).toHaveLength(2);
  });

  it('is somebody supported in each year in which it ran, and in no other', async () => {
    const supported = async (year: number) =>
      (await society.of(Returns).read(group.facility.id, year, NOW))?.supported ?? 0;
    expect(await supported(2026)).toBe(0);
    const id = await running(mette, jonas);
    await setUp(sara);
    expect(await Promise.all([2025, 2026, 2027].map(supported))).toEqual([0, 1, 1]);
    const due = async (year: number) =>
      (await society.of(ReturnsDue).of(LENA, year)).map(({ facilityId }) => facilityId);
    expect(await due(2025)).not.toContain(group.facility.id);
    expect(await due(2026)).toContain(group.facility.id);
    await decide(id, mette, decideEnd, later(90));
    expect(await Promise.all([2025, 2026, 2027, 2028].map(supported))).toEqual([0, 1, 1, 0]);
  });

  it('is somebody supported at both facilities in the year in which its group goes to visit another, and then at that one', async () => {
    const id = await running(mette, jonas);
    await setUp(sara);
    const elsewhere = await storedGroup(society, `Nyborg ${number}`, { facility: { kind: 'prison' } });
    const { facility, programme, awayIds, standInIds, ...details } = group;
    const moved = await society
      .of(Groups)
      .save({ ...details, facilityId: elsewhere.facility.id, programmeCode: programme.code }, null, ADMIN, later(30));
    expect(moved.ok).toBe(true);
    await decide(id, mette, decideEnd, later(400));
    const supported = async (year: number) => {
      const at = async (facilityId: string) => (await society.of(Returns).read(facilityId, year, NOW))?.supported ?? 0;
      return [await at(facility.id), await at(elsewhere.facility.id)];
    };
    expect(await Promise.all([2026, 2027, 2028].map(supported))).toEqual([
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
  });

  it('has met once on a day, whoever of its mentors says so', async () => {
    const id = await running(mette, jonas);
    await Promise.all([mette, jonas, jonas].map((userId) => decide(id, userId, decideMet([]), later(1))));
    await decide(id, mette, decideMet([]), later(2));
    expect((await read(id)).met).toBe(2);
    expect(await counts()).toEqual({ begun: 1, met_inside: 2 });
    const { meetings, visits, programmes } = (await society.of(Returns).read(group.facility.id, 2026, NOW)) ?? {};
    expect([...(meetings ?? [])]).toEqual([['dk.primus_motor', 2]]);
    expect([visits, programmes?.map(({ code }) => code)]).toEqual([[], ['dk.primus_motor']]);
  });

  it('takes two and no more where three say yes at once', async () => {
    const id = await setUp(mette, jonas, sara);
    const decided = await Promise.all([mette, jonas, sara].map((userId) => decide(id, userId, decideYes([]))));
    expect(decided.filter(({ outcome }) => outcome.ok)).toHaveLength(2);
    expect((await read(id)).mentors.filter(({ state }) => state === 'mentor')).toHaveLength(2);
  });

  it('has a word only while somebody has two at one place, and a random one', async () => {
    const one = await running(mette, jonas);
    expect((await read(one)).word).toBeNull();
    const other = await running(mette, sara);
    const [first, second] = [(await read(one)).word, (await read(other)).word];
    expect(first).not.toBeNull();
    expect(second).not.toBeNull();
    expect(second).not.toBe(first);
    await decide(other, sara, decideEnd);
    expect((await read(other)).word).toBeNull();
    expect((await read(one)).word).toBeNull();
  });

  it('tells nobody of a no', async () => {
    const id = await setUp(mette, jonas);
    const before = (await society.of(Notices).unsettled()).length;
    await decide(id, mette, decideNo);
    expect(await society.of(Notices).unsettled()).toHaveLength(before);
  });

  it('tells another than the leader where the leader is a mentor', async () => {
    await society.of(Memberships).begin(group.id, LENA, NOW);
    const id = await setUp(LENA, jonas);
    for (const userId of [LENA, jonas]) await decide(id, userId, decideYes([]));
    await decide(id, jonas, decideRest);
    const rows = await scopedTo(database.client, 'T1').notice.findMany({ where: { kind: 'pairing_news' } });
    const resting = rows.filter(
      ({ facts }) => JSON.stringify(facts).includes(id) && JSON.stringify(facts).includes('resting'),
    );
    // Lena as its mentor, and whoever set the society up.
    expect(resting.map(({ userId }) => userId).sort()).toEqual(['U_ADMIN', LENA].sort());
    // Whoever is told can see to it; a leader does not see to their own.
    const pairing = await read(id);
    expect(await leadsPairing({ society, person: { userId: 'U_ADMIN' } }, pairing)).toBe(true);
    expect(await leadsPairing({ society, person: { userId: LENA } }, pairing)).toBe(false);
  });

  it('is led by its leaders, and by nobody in their place while one of them is no mentor of it', async () => {
    const pairing = await read(await running(mette, jonas));
    expect(await leadsPairing({ society, person: { userId: LENA } }, pairing)).toBe(true);
    expect(await leadsPairing({ society, person: { userId: 'U_ADMIN' } }, pairing)).toBe(false);
    expect(await leadsPairing({ society, person: { userId: mette } }, pairing)).toBe(false);
  });

  it('sends a leader who is away nothing while another leads', async () => {
    const id = await running(mette, jonas);
    const client = scopedTo(database.client, 'T1');
    await client.groupLeader.create({ data: { workspaceId: 'T1', groupId: group.id, userId: sara, standsIn: true } });
    await client.groupLeader.updateMany({ where: { groupId: group.id, userId: LENA }, data: { isAway: true } });
    const before = await told('pairing_news');
    await decide(id, mette, decideRest);
    const since = (await told('pairing_news')).filter((userId) => userId === LENA || userId === sara);
    expect(since).toEqual([...before.filter((userId) => userId === LENA), sara].sort());
  });

  it('has met inside where it went on outside only after the day of which they say so', async () => {
    const id = await running(mette, jonas);
    const hour = { startsAt: later(1), endsAt: new Date(later(1).getTime() + 3_600_000) };
    await decide(id, mette, decidePlan(hour, []));
    await decide(id, LENA, decideOutside, later(2));
    await decide(id, mette, decideMet([]), later(2));
    await decide(id, jonas, decideMet([]), later(9));
    expect(await counts()).toEqual({ begun: 1, met_inside: 1, met_outside: 1 });
  });

  it('is asked about outside also while the prison is paused', async () => {
    const outside = await running(mette, jonas);
    await decide(outside, LENA, decideOutside);
    const place = { kind: 'facility', id: group.facility.id } as const;
    await society.of(Pausing).put(place, { from: '2020-01-01', until: null }, null, LENA, NOW);
    await society.of(Pairings).settleDue(later(28));
    expect(await told('pairing_quiet')).toEqual([jonas, mette].sort());
    await decide(outside, mette, decideRest, later(28));
    const inside = await running(mette, jonas);
    await society.of(Pairings).settleDue(later(29));
    expect((await read(inside)).silences).toBe(0);
  });

  it('keeps no trace in the log of what somebody answered, nor lets it look as if a leader had done it', async () => {
    const id = await setUp(mette, jonas);
    await decide(id, mette, decideNo);
    const client = scopedTo(database.client, 'T1');
    const by = async (actorId: string) => client.auditEntry.count({ where: { actorId } });
    expect(await by(mette)).toBe(0);
    // Asked, and doing what is a leader's.
    await decide(id, jonas, decideEnd);
    expect(await by(jonas)).toBe(1);
  });

  it('is carried on by the other when a mentor is erased, and is set up again when both are', async () => {
    const id = await running(mette, jonas);
    await society.of(Erasing).erasePeople([mette], async () => true, later(1));
    expect(await read(id)).toMatchObject({ state: 'running', mentors: [{ userId: jonas }] });
    await society.of(Erasing).erasePeople([jonas], async () => true, later(2));
    expect(await read(id)).toMatchObject({ state: 'setting_up', mentors: [] });
    const kept = JSON.stringify(await scopedTo(database.client, 'T1').notice.findMany());
    expect(kept).not.toContain(mette);
    expect(kept).not.toContain(jonas);
  });

  it('is forgotten 30 days after it ended, all but whole numbers', async () => {
    const [id, other] = [await running(mette, jonas), await running(mette, sara)];
    await decide(id, mette, decideMet([]), later(1));
    await decide(id, mette, decideEnd, later(1));
    await society.of(Pairings).settleDue(later(30));
    expect((await read(id)).state).toBe('ended');
    await society.of(Pairings).settleDue(later(31));
    expect(await society.of(Pairings).read(id)).toBeNull();
    const { client } = database;
    expect(await client.mentor.count({ where: { pairingId: id } })).toBe(0);
    expect(await client.pairingMeeting.count({ where: { pairingId: id } })).toBe(0);
    expect(await counts()).toEqual({ begun: 2, met_inside: 1, ended: 1 });
    expect(JSON.stringify(await client.pairingCount.findMany())).not.toContain(id);
    expect(JSON.stringify(await client.auditEntry.findMany())).not.toContain(id);
    expect(JSON.stringify(await client.notice.findMany())).not.toContain(id);
    expect(JSON.stringify(await client.notice.findMany())).toContain(other);
  });

  it('shares no id, instant or row with one of another programme, whoever may have gone from the one to the other', async () => {
    const visiting = await storedGroup(society, `Friends ${number}`, {
      facility: { kind: 'prison' },
      group: { programmeCode: 'dk.prison_visiting' },
    });
    await society.of(Memberships).sync(visiting.id, [sara], NOW);
    const first = later(1);
    const asked = await society
      .of(Pairings)
      .setUp(visiting.id, LENA, first, decideAsk([sara], null, new Map([[sara, []]])));
    const before = asked?.pairing?.id ?? '';
    await decide(before, sara, decideYes([]), later(2));
    await decide(before, sara, decideMet([]), later(3));
    await decide(before, LENA, decideEnd, later(4));
    const next = await society
      .of(Pairings)
      .setUp(group.id, LENA, later(5), decideAsk([mette, jonas], null, new Map([mette, jonas].map((id) => [id, []]))));
    const after = next?.pairing?.id ?? '';
    for (const [days, userId] of [mette, jonas].entries()) await decide(after, userId, decideYes([]), later(6 + days));

    const client = scopedTo(database.client, 'T1');
    const tables = await Promise.all([
      ...[client.pairing.findMany(), client.mentor.findMany(), client.pairingMeeting.findMany()],
      ...[client.notice.findMany(), client.auditEntry.findMany(), client.pairingCount.findMany()],
    ]);
    const rows = tables.flat().map((row) => JSON.stringify(row));
    const about = (id: string) => rows.filter((row) => row.includes(id));
    expect(about(before).length).toBeGreaterThan(3);
    expect(about(after).length).toBeGreaterThan(3);
    const instants = (id: string) =>
      new Set(
        about(id)
          .join()
          .match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g),
      );
    expect([...instants(before)].filter((instant) => instants(after).has(instant))).toEqual([]);
    for (const row of about(after)) for (const id of [before, sara, visiting.id]) expect(row).not.toContain(id);
    for (const row of about(before)) for (const id of [after, mette, jonas, group.id]) expect(row).not.toContain(id);
    const logged = JSON.stringify(await client.auditEntry.findMany());
    for (const id of [before, after]) expect(logged).not.toContain(id);
  });

  it('is left alone by a save of its programme but for when it is looked at next', async () => {
    const id = await running(mette, jonas);
    await decide(id, mette, decideRest, later(1));
    const programme = (await society.of(Training).programmes()).find(({ code }) => code === 'dk.primus_motor');
    if (!programme) throw new Error('no programme');
    const { version, oneToOne: _, ...without } = programme;
    const none = await society.of(Training).saveProgramme(without, version, LENA, later(2));
    expect(none).toEqual({ ok: false, reason: 'one_to_ones_under_way' });
    const oneToOne = { whenMoved: 'follows', mostMonths: 3 } as const;
    await society.of(Training).saveProgramme({ ...without, oneToOne }, version, LENA, later(2));
    await society.of(Pairings).settleDue(later(3));
    expect(await told('pairing_over_soon')).toEqual([LENA]);
    await society.of(Training).saveProgramme(programme, version + 1, LENA, later(3));
  });

  it('is asked about by one of two processes that look at the same moment', async () => {
    const id = await running(mette, jonas);
    await Promise.all([later(28), later(28)].map((now) => society.of(Pairings).settleDue(now)));
    expect((await read(id)).silences).toBe(1);
    expect(await told('pairing_quiet')).toEqual([jonas, mette].sort());
  });
});
