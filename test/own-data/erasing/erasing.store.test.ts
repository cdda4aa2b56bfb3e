import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReady } from '../../../sandbox/demo/make-ready.js';
import { createStore } from '../../../src/app/store.js';
import { FORMER_MEMBER } from '../../../src/core/former-member.js';
import type { Group } from '../../../src/core/model.js';
import type { Database } from '../../../src/database/database.js';
import type { Society } from '../../../src/database/society.js';
import { Groups } from '../../../src/groups/groups.store.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { Workspaces } from '../../../src/groups/workspaces.store.js';
import { Erasing } from '../../../src/own-data/erasing/erasing.store.js';
import { KEPT } from '../../../src/own-data/stored/kept.rule.js';
import { OwnDatas } from '../../../src/own-data/stored/own-data.store.js';
import { Notices } from '../../../src/telling/notices.store.js';
import { decideClaim } from '../../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../../src/visits/claiming/claims.store.js';
import { decideFindCover } from '../../../src/visits/covering/covering.rule.js';
import { Covering } from '../../../src/visits/covering/covering.store.js';
import { Weeks } from '../../../src/visits/planning/weeks.store.js';
import { describeOnBothEngines, testDatabase } from '../../support/database.js';
import { tablesWith } from '../../support/everything-stored.js';
import { ADMIN, LENA, MONDAY_NOON as NOW, postedWeek, storedGroup, visitAt } from '../../support/stored-group.js';

/** Wednesday: one visit of hers is over, the others are to come. */
const LATER = new Date('2026-11-25T08:00:00.000Z');
const ASKED = { locale: 'sv', left: [] } as const;

describeOnBothEngines('erasing a person', (engine) => {
  let database: Database;
  let society: Society;
  let stories = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
  });
  afterAll(() => database.close());

  const erase = (...userIds: string[]) => society.of(Erasing).erasePeople(userIds, async () => true, LATER);
  const whereIs = (...ids: readonly string[]) => tablesWith(database, ...ids);

  /** A group whose only leader she is, with a visit that is over, which she told the number of, and two to come. */
  async function groupOf(anna: string): Promise<{ group: Group; shiftIds: readonly string[]; bo: string }> {
    stories += 1;
    // Nobody is on two visits at once, so that each story has another.
    const bo = `U_BO_${stories}`;
    const group = await storedGroup(society, `erased-${stories}`, { group: { leaderIds: [anna] } });
    for (const userId of [anna, bo]) await society.of(Memberships).begin(group.id, userId, NOW);
    await makeReady(society, group.id, [anna, bo], NOW);
    const visits = ['2026-11-23T16:00:00Z', '2026-11-27T17:00:00Z', '2026-11-29T17:00:00Z'].map((at) => visitAt(at));
    const week = await postedWeek(society, group, '2026-W48', visits);
    const shiftIds = week.shifts.map(({ id }) => id);
    for (const shiftId of shiftIds.slice(0, 2))
      for (const userId of [anna, bo]) await society.of(Claims).decide(shiftId, userId, NOW, decideClaim);
    return { group, shiftIds, bo };
  }

  const volunteerIdOf = async (userId: string): Promise<string> =>
    (await database.client.volunteer.findFirstOrThrow({ where: { userId } })).id;

  /** Something of hers in every table that holds anything of people. */
  async function plant(anna: string, { group, shiftIds, bo }: Awaited<ReturnType<typeof groupOf>>): Promise<void> {
    const { client } = database;
    const [over = '', , last = ''] = shiftIds;
    const volunteerId = await volunteerIdOf(anna);
    const workspaceId = 'T1';
    const groupId = group.id;
    const id = (name: string) => `${name}-${anna}-row`.replaceAll(anna, `story${stories}`);
    const own = { workspaceId, volunteerId };
    const { requirementCode, facilityId } = {
      requirementCode: (await client.requirement.findFirstOrThrow()).code,
      facilityId: group.facility.id,
    };
    await client.workspaceRole.create({ data: { workspaceId, userId: anna, role: 'admin', since: NOW } });
    await client.reservePlace.create({ data: { ...own, groupId, shiftId: last, since: NOW } });
    const open = { open: 1, asking: 'none', openedAt: NOW };
    await client.offer.create({
      data: {
        id: id('offer'),
        workspaceId,
        groupId,
        shiftId: last,
        kind: 'invite',
        about: bo,
        openedBy: anna,
        ...open,
      },
    });
    await client.ask.create({ data: { ...own, id: id('ask'), offerId: id('offer'), via: 'invite', askedAt: NOW } });
    const whole = {
      from: '2026-12-20',
      until: '2026-12-30',
      startsAt: LATER,
      endsAt: new Date('2026-12-31T00:00:00Z'),
      nextAt: LATER,
    };
    const between = { workspaceId, groupId, ...whole };
    await client.standIn.create({ data: { ...between, id: id('stands_in'), userId: anna, leaderId: 'U_LARS' } });
    await client.standIn.create({ data: { ...between, id: id('stood_in'), userId: 'U_LARS', leaderId: anna } });
    await client.formerLeader.create({ data: { workspaceId, groupId, userId: anna, leftAt: NOW } });
    await client.timeOff.create({ data: { ...own, id: id('off'), from: '2026-12-20', until: '2026-12-30' } });
    await client.calendarFeed.create({ data: { ...own, hash: id('hash'), madeAt: NOW } });
    await client.callWish.create({ data: { ...own, id: id('wish'), groupId, shiftId: over, wishedAt: NOW } });
    await client.standingPlace.create({
      data: { ...own, id: id('standing'), groupId, weekday: 1, startTime: '17:00', since: NOW, misses: 0, open: 1 },
    });
    const pairing = { state: 'running', stateSince: NOW, heardAt: NOW, createdAt: NOW };
    await client.pairing.create({ data: { id: id('pairing'), workspaceId, groupId, setUpBy: anna, ...pairing } });
    await client.mentor.create({ data: { ...own, pairingId: id('pairing'), state: 'mentor', since: NOW } });
    await client.mentor.create({
      data: {
        ...{ workspaceId, volunteerId: await volunteerIdOf(bo), pairingId: id('pairing') },
        ...{ state: 'asked', since: NOW, insteadOf: anna },
      },
    });
    await client.count.create({
      data: {
        id: id('count'),
        workspaceId,
        shiftId: over,
        held: true,
        clientVisits: 3,
        countedBy: anna,
        countedAt: NOW,
      },
    });
    const session = { workspaceId, requirementCode, startsAt: LATER, endsAt: LATER, timeZone: 'Europe/Stockholm' };
    await client.session.create({
      data: {
        ...session,
        id: id('session'),
        place: 'Göteborg',
        seats: 3,
        signUpUntil: LATER,
        plannedBy: anna,
        createdAt: NOW,
      },
    });
    await client.signUp.create({
      data: { ...own, id: id('sign-up'), sessionId: id('session'), state: 'signed_up', seat: 1, since: NOW },
    });
    await client.visitInDoubt.create({
      data: { id: id('doubt'), workspaceId, groupId, shiftId: over, recordsEnd: NOW, foundAt: NOW, decidedBy: anna },
    });
    await client.placeInDoubt.create({
      data: { workspaceId, visitId: id('doubt'), userId: anna, isRecorded: true, isShadow: false },
    });
    await client.notice.createMany({
      data: [
        { userId: anna, facts: { kind: 'language' } },
        { userId: bo, facts: { kind: 'came_instead', groupId, shiftId: over, left: anna, came: bo } },
      ].map((row, at) => ({ ...row, id: id(`notice${at}`), workspaceId, kind: row.facts.kind, createdAt: NOW })),
    });
    const row = { workspaceId, lifetime: 'once', state: 'sent', desiredFingerprint: 'f', updatedAt: NOW };
    await client.ledgerMessage.createMany({
      data: [
        { ...row, key: `ahead:2026-W48:${anna}`, channelId: anna, subject: `person:${anna}` },
        { ...row, key: `reminder:${id('x')}`, channelId: bo, correction: { text: `<@${anna}>`, blocks: [] } },
      ],
    });
    await client.subject.create({ data: { workspaceId, kind: 'person', id: anna, nextAt: LATER } }).catch(() => null);
    await client.pause.create({
      data: { id: id('pause'), workspaceId, place: groupId, from: '2026-12-24', by: anna, createdAt: NOW },
    });
    const day = `2027-01-${String(stories).padStart(2, '0')}`;
    await client.extension.create({ data: { workspaceId, requirementCode, from: day, until: day, by: anna, at: NOW } });
    await client.smallList.create({
      data: { workspaceId, from: `2027-W${stories + 10}`, facilityIds: [], declaredBy: anna, declaredAt: NOW },
    });
    const approved = {
      approvedBy: anna,
      approvedAt: NOW,
      revision: 1,
      clientVisits: 3,
      participants: 0,
      visitsHeld: 1,
    };
    await client.returnApproval.create({ data: { workspaceId, facilityId, year: 2025, version: 1, ...approved } });
    await client.returnReminder.create({
      data: { workspaceId, year: 2025, number: stories, sentBy: anna, sentAt: NOW },
    });
    await client.auditEntry.create({
      data: { id: id('audit'), workspaceId, at: NOW, actorId: anna, action: 'verify', subjectId: anna },
    });
    await client.week.updateMany({ where: { groupId }, data: { changedBy: anna } });
    await client.shift.updateMany({ where: { groupId }, data: { changedBy: anna } });
  }

  async function nationalStaff(...userIds: readonly string[]): Promise<void> {
    const { version } = await society.of(Workspaces).read();
    await society.of(Workspaces).save({ nationalStaffIds: [...userIds] }, version, ADMIN, NOW);
  }

  it('leaves nothing of them in any table, and what it leaves names nobody', async () => {
    const anna = 'U0ANNAWHOLE';
    const story = await groupOf(anna);
    const { bo } = story;
    await plant(anna, story);
    await nationalStaff(anna, 'U_OTHER');
    const volunteerId = await volunteerIdOf(anna);
    // Nothing is proved of a table in which there was nothing.
    const held = new Set(await whereIs(anna, volunteerId));
    expect(Object.keys(KEPT).filter((model) => !held.has(model))).toEqual(['Erasure', 'Group']);

    expect(await society.of(Erasing).begin(anna, ASKED, LATER)).toBeNull();
    await society.of(Erasing).empty(anna, LATER);
    for (const erasure of await society.of(Erasing).take(LATER, LATER)) {
      expect(await society.of(Erasing).isAwaited(erasure, LATER)).toBe(false);
      expect(await society.of(Erasing).end(erasure, LATER)).toBe(true);
    }

    expect(await whereIs(anna, volunteerId)).toEqual([]);
    expect(await society.of(OwnDatas).rowsOf(anna)).toEqual({ rows: {}, traces: {} });
    const [over = '', next = ''] = story.shiftIds;
    const week = await society.of(Weeks).read(story.group.id, '2026-W48');
    const went = (id: string) => week?.shifts.find((shift) => shift.id === id)?.claims.map(({ userId }) => userId);
    expect(went(over)?.toSorted()).toEqual([FORMER_MEMBER, bo]);
    expect(went(next)).toEqual([bo]);
    expect(await database.client.count.findFirst({ where: { shiftId: over } })).toMatchObject({
      clientVisits: 3,
      countedBy: FORMER_MEMBER,
    });
  });

  it('leaves whose they are what Slack holds ready for them, so that it is withdrawn, until it is', async () => {
    const anna = 'U0ANNAAHEAD';
    await groupOf(anna);
    const { client } = database;
    const whose = { workspaceId: 'T1', kind: 'person', id: anna };
    await client.subject.upsert({
      where: { workspaceId_kind_id: whose },
      create: { ...whose, nextAt: LATER },
      update: {},
    });
    expect(await society.of(Erasing).begin(anna, ASKED, NOW)).toBeNull();
    await society.of(Erasing).empty(anna, NOW);
    expect(await client.subject.count({ where: whose })).toBe(1);
    for (const erasure of await society.of(Erasing).take(NOW, NOW)) await society.of(Erasing).end(erasure, NOW);
    expect(await client.subject.count({ where: whose })).toBe(0);
  });

  it('tells the others that somebody gives the place up, and those who can act that the group has no leader', async () => {
    await nationalStaff('U_OTHER');
    const anna = 'U0ANNATOLD';
    const { group, shiftIds, bo } = await groupOf(anna);
    await erase(anna);
    const told = (await society.of(Notices).unsettled()).filter(
      ({ facts }) => 'groupId' in facts && facts.groupId === group.id,
    );
    expect(told.map(({ userId, facts }) => [userId, facts])).toEqual(
      expect.arrayContaining([
        [bo, { kind: 'company_changed', groupId: group.id, shiftId: shiftIds[1], left: [FORMER_MEMBER] }],
        ['U_OTHER', { kind: 'no_active_leader', groupId: group.id, since: LATER }],
      ]),
    );
    expect((await society.of(Groups).read(group.id))?.leaderIds).toEqual([]);
  });

  it('ends what others are asked in their place', async () => {
    const anna = 'U0ANNACOVER';
    const { shiftIds, bo } = await groupOf(anna);
    const [, next = ''] = shiftIds;
    const { outcome } = await society.of(Covering).decide(next, anna, LATER, decideFindCover);
    expect(outcome.ok).toBe(true);
    await erase(anna);
    await society.of(Covering).settle(next, LATER);
    const visit = await society.of(Covering).lookAt(next, LATER);
    expect(visit?.offers.filter(({ kind, end }) => kind === 'cover' && end === null)).toEqual([]);
    expect(visit?.shift.claims.map(({ userId }) => userId)).toEqual([bo]);
  });

  it('is harmless twice, and of whoever was never here', async () => {
    const anna = 'U0ANNATWICE';
    await groupOf(anna);
    await Promise.all([1, 2].map(() => erase(anna)));
    await erase(anna);
    await erase('U0NEVER');
    // Until Slack has let go of what it held ready for them.
    expect(await whereIs(anna)).toEqual(['Erasure', 'Subject']);
  });

  it('lets two go who were on the same visit, and still says how many went', async () => {
    const [anna, eva] = ['U0ANNATWO', 'U0EVATWO'];
    const { group, shiftIds, bo } = await groupOf(anna);
    await society.of(Memberships).begin(group.id, eva, NOW);
    await makeReady(society, group.id, [eva], NOW);
    const [over = ''] = shiftIds;
    await society.of(Claims).decide(over, eva, NOW, decideClaim);
    expect(await erase(anna, eva)).toBe(2);
    const week = await society.of(Weeks).read(group.id, '2026-W48');
    expect(week?.shifts[0]?.claims.map(({ userId }) => userId).sort()).toEqual([
      FORMER_MEMBER,
      `${FORMER_MEMBER}2`,
      bo,
    ]);
  });

  it('is refused to the last of the national staff, also where two ask at the same moment', async () => {
    await nationalStaff('U0FIRST', 'U0SECOND');
    const asked = await Promise.all(
      ['U0FIRST', 'U0SECOND'].map((each) => society.of(Erasing).begin(each, ASKED, LATER)),
    );
    expect(asked.toSorted()).toEqual(['only_national_staff', null].toSorted());
    const { nationalStaffIds } = await society.of(Workspaces).read();
    expect(nationalStaffIds).toHaveLength(1);
    expect(await society.of(Erasing).refusal(nationalStaffIds[0] ?? '')).toBe('only_national_staff');
    await nationalStaff(...nationalStaffIds, LENA);
    expect(await society.of(Erasing).refusal(nationalStaffIds[0] ?? '')).toBeNull();
  });

  it('is under way but once', async () => {
    expect(await society.of(Erasing).begin('U0ONCE', ASKED, LATER)).toBeNull();
    expect(await society.of(Erasing).begin('U0ONCE', ASKED, LATER)).toBe('under_way');
  });
});
