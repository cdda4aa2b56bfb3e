import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import { createStore } from '../../src/app/store.js';
import type { Group } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import type { Society } from '../../src/database/society.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { facilityDetailsOf } from '../../src/groups/facility-details.rule.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Notices } from '../../src/telling/notices.store.js';
import { decideClaim, decideRelease, decideUndo } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { decideFree } from '../../src/visits/claiming/freeing.rule.js';
import { decideChangeShift } from '../../src/visits/planning/changing-visits.rule.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { describeOnBothEngines, testDatabase } from '../support/database.js';
import { ADMIN, LENA, MONDAY_NOON as NOW, only, postedWeek, storedGroup, visitAt } from '../support/stored-group.js';

const ANNA = 'U_ANNA';
const BO = 'U_BO';

describeOnBothEngines('what people are told in the same transaction', (engine) => {
  let database: Database;
  let society: Society;
  let stories = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());

  /** A workspace of its own, with one group in which Anna and Bo hold these visits. */
  async function held(...visits: readonly string[]) {
    stories += 1;
    society = createStore(database).in(`T_${stories}`);
    const group = await storedGroup(society, 'Hall');
    for (const userId of [ANNA, BO]) await society.of(Memberships).begin(group.id, userId, NOW);
    await makeReady(society, group.id, [ANNA, BO], NOW);
    const planned = visits.map((startsAt) => visitAt(startsAt));
    const week = await postedWeek(society, group, '2026-W48', planned);
    for (const { id } of week.shifts) {
      for (const userId of [ANNA, BO]) await society.of(Claims).decide(id, userId, NOW, decideClaim);
    }
    return { group, week, shiftIds: week.shifts.map(({ id }) => id) };
  }

  /** By reader: what is written down at one instant has no order. */
  const told = async () =>
    (await society.of(Notices).unsettled())
      .map(({ userId, facts }) => ({ userId, ...facts }))
      .sort((one, other) => (one.userId < other.userId ? -1 : 1));
  const toldShortAt = async (id: string) =>
    (await database.client.shift.findUniqueOrThrow({ where: { id } })).toldShortAt;
  const save = ({ id, name, channelId, locale, showNames, leaderIds }: Group, facilityId: string) =>
    society.of(Groups).save({ id, name, channelId, locale, showNames, leaderIds, facilityId }, null, ADMIN, NOW);

  it('whoever goes along, when a release leaves a visit below its minimum; leaders have a card of it', async () => {
    const { shiftIds, group } = await held('2026-11-28T17:00:00Z');
    const shiftId = only(shiftIds);
    await society.of(Claims).decide(shiftId, ANNA, NOW, decideRelease);
    expect(await told()).toEqual([{ userId: BO, kind: 'company_changed', groupId: group.id, shiftId, left: [ANNA] }]);
    expect(await toldShortAt(shiftId)).toEqual(NOW);
    await society.of(Claims).decide(shiftId, BO, NOW, decideRelease);
    expect(await told()).toHaveLength(1);
  });

  it('whoever goes along not again, when somebody who came instead takes that back at once', async () => {
    const { shiftIds } = await held('2026-11-28T17:00:00Z');
    const shiftId = only(shiftIds);
    await society.of(Claims).decide(shiftId, ANNA, NOW, decideRelease);
    await society.of(Notices).settle(
      (await society.of(Notices).unsettled()).map(({ id }) => id),
      NOW,
    );
    const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
    await society.of(Claims).decide(shiftId, ANNA, later(1), decideClaim);
    await society.of(Claims).decide(shiftId, ANNA, later(2), decideUndo);
    expect([await told(), await toldShortAt(shiftId)]).toEqual([[], NOW]);
    await society.of(Claims).decide(shiftId, ANNA, later(3), decideClaim);
    await society.of(Claims).decide(shiftId, ANNA, later(14), decideRelease);
    expect(await told()).toMatchObject([{ userId: BO, kind: 'company_changed' }]);
    expect(await toldShortAt(shiftId)).toEqual(later(14));
  });

  it('nothing of a claim taken back before anybody heard of it', async () => {
    const { shiftIds } = await held('2026-11-28T17:00:00Z');
    await society.of(Claims).decide(only(shiftIds), BO, NOW, decideUndo);
    expect(await told()).toEqual([]);
  });

  it('somebody whose place a leader frees, and the audit log says who did it', async () => {
    const { shiftIds, group } = await held('2026-11-28T17:00:00Z');
    const shiftId = only(shiftIds);
    const entries = () =>
      database.client.auditEntry.findMany({ where: { action: 'free_seat', workspaceId: `T_${stories}` } });
    await society.of(Claims).decide(shiftId, ANNA, NOW, decideFree(LENA, 'another', 'of_anybody'));
    expect([await told(), await entries()]).toEqual([[], []]);
    await society.of(Claims).decide(shiftId, ANNA, NOW, decideFree(LENA, group.id, 'of_anybody'));
    expect(await told()).toMatchObject([
      { userId: ANNA, kind: 'seat_freed', by: LENA },
      { userId: BO, kind: 'company_changed', left: [ANNA] },
    ]);
    expect(await entries()).toMatchObject([{ actorId: LENA, subjectId: ANNA, at: NOW }]);
  });

  it('no more of what is a month old', async () => {
    const { shiftIds } = await held('2026-11-28T17:00:00Z');
    await society.of(Claims).decide(only(shiftIds), ANNA, NOW, decideRelease);
    await society.of(Notices).forgetUntold(NOW, NOW);
    expect(await told()).toHaveLength(1);
    await society.of(Notices).forgetUntold(new Date(NOW.getTime() + 1), NOW);
    expect(await told()).toEqual([]);
  });

  it('of the other visit, whoever holds two that overlap once one is moved', async () => {
    const { week, group, shiftIds } = await held('2026-11-24T17:00:00Z', '2026-11-28T17:00:00Z');
    const [first = '', second = ''] = shiftIds;
    await society.of(Claims).decide(first, BO, NOW, decideRelease);
    const moved = visitAt('2026-11-24T18:00:00Z');
    await society
      .of(Weeks)
      .change(week.id, null, LENA, NOW, (current) => decideChangeShift(current, second, moved, NOW));
    const changes = (await told()).filter(({ kind }) => kind === 'changed');
    const { startsAt, endsAt } = visitAt('2026-11-24T17:00:00Z');
    expect(changes).toMatchObject([
      { userId: ANNA, overlaps: [{ shiftId: first, groupId: group.id, startsAt, endsAt }] },
      { userId: BO },
    ]);
    expect(changes[1]).not.toHaveProperty('overlaps');
  });

  it('whoever holds a visit that another facility or time zone moves, which is then to be cleared and confirmed anew', async () => {
    const { group, week, shiftIds } = await held('2026-11-24T17:00:00Z');
    await society.of(Claims).confirm(only(shiftIds), ANNA, NOW);
    await society.of(Weeks).change(week.id, null, LENA, NOW, () => ({
      ok: true,
      changes: [{ kind: 'set_cleared', shiftIds }],
      notices: [],
    }));
    const helsinki = { ...facilityDetailsOf(group.facility), id: group.facility.id, timeZone: 'Europe/Helsinki' };
    const saved = await society.of(Facilities).save(helsinki, null, ADMIN, NOW);
    expect(saved).toMatchObject({ ok: true, moved: { visits: 1, people: 2 } });
    expect(await told()).toMatchObject([
      { userId: ANNA, kind: 'changed', zoneBefore: 'Europe/Stockholm', isElsewhere: false },
      { userId: BO },
    ]);
    const shift = only((await society.of(Weeks).byId(week.id))?.shifts ?? []);
    expect([shift.cleared, ...shift.claims.map(({ confirmedAt }) => confirmedAt)]).toEqual([false, null, null]);

    const other = await society
      .of(Facilities)
      .save({ ...facilityDetailsOf(group.facility), name: 'Häktet Kumla' }, null, ADMIN, NOW);
    if (!other.ok) throw new Error(other.reason);
    expect(await save(group, other.id)).toMatchObject({ ok: true, moved: { visits: 1, people: 2 } });
    const elsewhere = (await told()).filter((notice) => 'isElsewhere' in notice && notice.isElsewhere);
    expect(elsewhere).toMatchObject([{ userId: ANNA, zoneBefore: 'Europe/Helsinki' }, { userId: BO }]);
    const { endsAt } = await database.client.week.findUniqueOrThrow({ where: { id: week.id } });
    expect(endsAt).toEqual(new Date('2026-11-29T23:00:00Z'));
    expect(await save(group, other.id)).toMatchObject({ ok: true, moved: { visits: 0, people: 0 } });
  });
});
