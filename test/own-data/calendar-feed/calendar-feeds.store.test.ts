import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReady } from '../../../sandbox/demo/make-ready.js';
import { createStore } from '../../../src/app/store.js';
import type { Group } from '../../../src/core/model.js';
import { scopedTo } from '../../../src/database/scope.js';
import { inTransaction } from '../../../src/database/transactions.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { WorkspaceRoles } from '../../../src/groups/workspace-roles.store.js';
import { answerFeed } from '../../../src/own-data/calendar-feed/answer-feed.request.js';
import { CalendarFeeds, forgetFeedOf } from '../../../src/own-data/calendar-feed/calendar-feeds.store.js';
import { feedWindow } from '../../../src/own-data/calendar-feed/feed.rule.js';
import { Sessions } from '../../../src/training/sessions/sessions.store.js';
import { decideSignUp, decideWithdraw } from '../../../src/training/sessions/signing-up.rule.js';
import { decideClaim, decideRelease } from '../../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../../src/visits/claiming/claims.store.js';
import { decideCallOff } from '../../../src/visits/planning/changing-visits.rule.js';
import { Weeks } from '../../../src/visits/planning/weeks.store.js';
import { entriesIn } from '../../support/calendar-entries.js';
import { type CountedStore, countedStore } from '../../support/counted-store.js';
import { type Address, describeOnBothEngines, emptyAddress } from '../../support/database.js';
import { plannedSession } from '../../support/planned-session.js';
import { ADMIN, LENA, MONDAY_NOON as NOW, only, postedWeek, storedGroup, visitAt } from '../../support/stored-group.js';

const DAY = 24 * 60 * 60_000;
const daysLater = (days: number): Date => new Date(NOW.getTime() + days * DAY);
const never: (tag: string) => boolean = () => false;

describeOnBothEngines('the addresses of calendars', (engine) => {
  let address: Address;
  let counted: CountedStore;
  let stories = 0;

  beforeAll(async () => {
    address = await emptyAddress(engine);
    counted = await countedStore(engine, address.url);
  });
  afterAll(async () => {
    await counted.close();
    await address.remove();
  });

  const feeds = () => counted.society.of(CalendarFeeds);
  const read = (token: string, now = NOW) => feeds().read(token, feedWindow(now));

  /** A group of its own for each story, with a posted week of one visit and this member. */
  async function story(userId: string): Promise<{ group: Group; shiftId: string; token: string }> {
    stories += 1;
    const group = await storedGroup(counted.society, `story-${stories}`);
    await counted.society.of(Memberships).sync(group.id, [userId], NOW);
    await makeReady(counted.society, group.id, [userId], NOW);
    const week = await postedWeek(counted.society, group, '2026-W48', [visitAt('2026-11-25T17:00:00Z')]);
    const token = await feeds().renew(userId, NOW);
    return { group, shiftId: only(week.shifts).id, token };
  }
  const decide = (shiftId: string, userId: string, rule: typeof decideClaim, now = NOW) =>
    counted.society.of(Claims).decide(shiftId, userId, now, rule);

  it('are kept as a hash alone, and are made of 128 bits', async () => {
    const { token } = await story('U_HASHED');
    expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    const rows = await counted.client.calendarFeed.findMany();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows.at(-1)?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('show what their owner holds, what was called off as such, and for thirty days what they gave up', async () => {
    const { group, shiftId, token } = await story('U_ANNA');
    expect(await read(token)).toMatchObject({ visits: [], sessions: [] });
    await decide(shiftId, 'U_ANNA', decideClaim);
    const held = only((await read(token))?.visits ?? []);
    expect(held).toMatchObject({ isGivenUp: false, shift: { status: 'planned' } });

    const week = await counted.society.of(Weeks).read(group.id, '2026-W48');
    if (!week) throw new Error('no week');
    await counted.society
      .of(Weeks)
      .change(week.id, week.version, LENA, NOW, (now) => decideCallOff(now, shiftId, 'called_off_by_facility', NOW));
    expect(only((await read(token))?.visits ?? [])).toMatchObject({ shift: { status: 'called_off_by_facility' } });
    expect((await read(token, daysLater(31)))?.visits).toHaveLength(1);
    expect((await read(token, daysLater(33)))?.visits).toEqual([]);
  });

  it('show what was given up for thirty days from then, as far ahead as it was', async () => {
    const { group, token } = await story('U_BO');
    const week = await postedWeek(counted.society, group, '2027-W02', [visitAt('2027-01-13T17:00:00Z')]);
    const shiftId = only(week.shifts).id;
    await decide(shiftId, 'U_BO', decideClaim);
    await decide(shiftId, 'U_BO', decideRelease);
    expect(only((await read(token))?.visits ?? [])).toMatchObject({ isGivenUp: true });
    expect((await read(token, daysLater(29)))?.visits).toHaveLength(1);
    expect((await read(token, daysLater(31)))?.visits).toEqual([]);
  });

  it('look three months ahead', async () => {
    const { group, token } = await story('U_TOVE');
    const week = await postedWeek(counted.society, group, '2027-W08', [
      visitAt('2027-02-23T11:00:00Z'),
      visitAt('2027-02-23T17:00:00Z'),
    ]);
    for (const { id } of week.shifts) await decide(id, 'U_TOVE', decideClaim);
    expect((await read(token))?.visits).toHaveLength(1);
  });

  it('show the sessions at which their owner has a place', async () => {
    const { token } = await story('U_EMMA');
    const sessionId = await plannedSession(counted.database, 'T1', {
      requirementCode: 'study_visit',
      facilityId: null,
      startsAt: new Date('2026-12-01T16:00:00Z'),
      timeZone: 'Europe/Stockholm',
      place: 'Häktet',
    });
    const volunteer = await counted.client.volunteer.findFirstOrThrow({ where: { userId: 'U_EMMA' } });
    const signUp = { workspaceId: 'T1', sessionId, volunteerId: volunteer.id, since: NOW };
    await counted.client.signUp.create({ data: { id: 'sign-up', state: 'reserve', seat: null, ...signUp } });
    expect((await read(token))?.sessions).toEqual([]);
    await counted.client.signUp.update({ where: { id: 'sign-up' }, data: { state: 'signed_up', seat: 1 } });
    const answer = await answerFeed(counted.society, token, never, NOW);
    const entry = only(entriesIn(answer.kind === 'calendar' ? answer.file : ''));
    expect(entry).toMatchObject({ uid: 'sign-up@visiting-hours', title: 'Utbildning', place: null, note: null });
    await feeds().setTitles('U_EMMA', 'place');
    const named = await answerFeed(counted.society, token, never, NOW);
    expect(only(entriesIn(named.kind === 'calendar' ? named.file : ''))).toMatchObject({ place: 'Häktet' });
  });

  it('strike out a session whose place their owner gives up, and show it again when they sign up anew; a place in the line was never there', async () => {
    const { token } = await story('U_LEAVING');
    const sessionId = await plannedSession(counted.database, 'T1', {
      ...{ requirementCode: 'study_visit', facilityId: null, timeZone: 'Europe/Stockholm', place: 'Häktet' },
      startsAt: new Date('2026-12-01T16:00:00Z'),
    });
    const sessions = counted.society.of(Sessions);
    const shown = async (asks = token) => {
      const answer = await answerFeed(counted.society, asks, never, NOW);
      return entriesIn(answer.kind === 'calendar' ? answer.file : '');
    };
    await sessions.decide(sessionId, 'U_LEAVING', NOW, decideSignUp);
    const signedUp = only(await shown());
    await sessions.decide(sessionId, 'U_LEAVING', NOW, decideWithdraw);
    const struck = only(await shown());
    expect(struck).toMatchObject({ uid: signedUp.uid, status: 'CANCELLED' });
    expect(struck.sequence).toBeGreaterThan(signedUp.sequence);
    await sessions.decide(sessionId, 'U_LEAVING', NOW, decideSignUp);
    expect(only(await shown())).toMatchObject({
      ...{ uid: signedUp.uid, status: 'CONFIRMED' },
      sequence: struck.sequence,
    });

    const waiting = await story('U_WAITING');
    const volunteer = await counted.client.volunteer.findFirstOrThrow({ where: { userId: 'U_WAITING' } });
    const inLine = { workspaceId: 'T1', sessionId, volunteerId: volunteer.id, since: NOW };
    await counted.client.signUp.create({ data: { id: 'in-line', state: 'reserve', ...inLine } });
    await sessions.decide(sessionId, 'U_WAITING', NOW, decideWithdraw);
    expect(await shown(waiting.token)).toEqual([]);
  });

  it('are of no use once another was made, once they have ended, and once their owner is erased', async () => {
    const { token } = await story('U_ROTATED');
    const next = await feeds().renew('U_ROTATED', NOW);
    expect(await read(token)).toBeNull();
    expect(await read(next)).not.toBeNull();
    await feeds().end('U_ROTATED');
    expect(await read(next)).toBeNull();
    expect(await feeds().of('U_ROTATED')).toBeNull();
    await feeds().end('U_ROTATED');

    const last = await feeds().renew('U_ROTATED', NOW);
    const { id } = await counted.client.volunteer.findFirstOrThrow({ where: { userId: 'U_ROTATED' } });
    await inTransaction(scopedTo(counted.client, 'T1'), (transaction) => forgetFeedOf(transaction, id));
    expect(await read(last)).toBeNull();
  });

  it('of two new ones made at once one holds', async () => {
    await story('U_TWICE');
    const made = await Promise.all([feeds().renew('U_TWICE', NOW), feeds().renew('U_TWICE', NOW)]);
    const shown = await Promise.all(made.map((token) => read(token)));
    expect(shown.filter((contents) => contents !== null)).toHaveLength(1);
  });

  it('keep how their titles read when another is made', async () => {
    await story('U_TITLES');
    await feeds().setTitles('U_TITLES', 'place');
    await feeds().renew('U_TITLES', daysLater(1));
    expect(await feeds().of('U_TITLES')).toEqual({ titles: 'place', madeAt: daysLater(1) });
    expect(await feeds().setTitles('U_NOBODY', 'place')).toBe(false);
  });

  it('show nothing to whoever has left, is in a closed group alone, or is deactivated, and are forgotten then; a leader need not be in the channel', async () => {
    const left = await story('U_LEFT');
    await counted.society.of(Memberships).end(left.group.id, 'U_LEFT', NOW);
    const closed = await story('U_CLOSED');
    await counted.client.group.updateMany({ where: { id: closed.group.id }, data: { closedAt: NOW } });
    const gone = await story('U_GONE');
    await counted.society.of(WorkspaceRoles).note(new Map([['U_GONE', 'deactivated']]), NOW);
    const stays = await story('U_STAYS');
    const leading = await feeds().renew(LENA, NOW);
    for (const { token } of [left, closed, gone]) expect(await read(token)).toBeNull();
    for (const token of [stays.token, leading]) expect(await read(token)).not.toBeNull();

    expect(await feeds().forgetLeavers()).toBe(3);
    expect(await feeds().forgetLeavers()).toBe(0);
    for (const userId of ['U_LEFT', 'U_CLOSED', 'U_GONE']) expect(await feeds().of(userId)).toBeNull();
    for (const userId of ['U_STAYS', LENA]) expect(await feeds().of(userId)).not.toBeNull();
  });

  it('of one society are nobody’s in another', async () => {
    const { token } = await story('U_HERE');
    const other = createStore(counted.database).in('T2');
    await storedGroup(other, 'elsewhere');
    // Who leads there as well.
    const lenas = await feeds().renew(LENA, NOW);
    expect(await other.of(CalendarFeeds).read(lenas, feedWindow(NOW))).toBeNull();
    expect(await other.of(CalendarFeeds).read(token, feedWindow(NOW))).toBeNull();
    expect(await other.of(CalendarFeeds).of('U_HERE')).toBeNull();
    await other.of(CalendarFeeds).end('U_HERE');
    expect(await read(token)).not.toBeNull();
  });

  it('are answered with four statements, of one visit and of four hundred; and with no file where nothing has changed', async () => {
    const { group, shiftId, token } = await story('U_MANY');
    await decide(shiftId, 'U_MANY', decideClaim);
    const ask = async (isKnown = never) => {
      let answer = await answerFeed(counted.society, token, isKnown, NOW);
      const count = await counted.queriesOf(async () => {
        answer = await answerFeed(counted.society, token, isKnown, NOW);
      });
      return { answer, count };
    };
    const one = await ask();
    await addVisits(group, 'U_MANY', 1, 199);
    const began = process.cpuUsage();
    for (let time = 0; time < 5; time += 1) await answerFeed(counted.society, token, never, NOW);
    const { user, system } = process.cpuUsage(began);
    console.info(`${Math.round((user + system) / 5_000)} ms of the processor for 200 entries, on ${engine}`);
    await addVisits(group, 'U_MANY', 200, 200);
    const many = await ask();
    expect([one.count, many.count]).toEqual([4, 4]);
    if (many.answer.kind !== 'calendar') throw new Error('no calendar');
    expect(entriesIn(many.answer.file)).toHaveLength(400);
    const { tag } = many.answer;
    const unchanged = await ask((known: string) => known === tag);
    expect(unchanged).toEqual({ answer: { kind: 'unchanged', tag }, count: 4 });
    expect(await counted.queriesOf(() => answerFeed(counted.society, 'not a token', never, NOW))).toBe(0);
  });

  async function addVisits({ id: groupId }: Group, userId: string, from: number, count: number): Promise<void> {
    const { id: volunteerId } = await counted.client.volunteer.findFirstOrThrow({ where: { userId } });
    const week = await counted.client.week.findFirstOrThrow({ where: { groupId } });
    const shifts = Array.from({ length: count }, (_, at) => {
      const index = from + at;
      const startsAt = new Date(NOW.getTime() + index * 5 * 60 * 60_000);
      return {
        ...{ id: `many-${index}`, workspaceId: 'T1', groupId, weekId: week.id, changedBy: ADMIN, format: 'individual' },
        ...{ startsAt, endsAt: new Date(startsAt.getTime() + 60 * 60_000), minimumParty: 2, maximumParty: 3 },
      };
    });
    await counted.client.shift.createMany({ data: shifts });
    await counted.client.claim.createMany({
      data: shifts.map(({ id: shiftId }) => ({
        ...{ id: `claim-${shiftId}`, workspaceId: 'T1', shiftId, volunteerId, seat: 1, claimedAt: NOW },
      })),
    });
  }
});
