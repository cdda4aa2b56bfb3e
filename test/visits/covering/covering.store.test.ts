import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReady } from '../../../sandbox/demo/make-ready.js';
import { createStore } from '../../../src/app/store.js';
import type { Database } from '../../../src/database/database.js';
import type { Society } from '../../../src/database/society.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { decideClaim } from '../../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../../src/visits/claiming/claims.store.js';
import { decideFindCover, decideTakeBack } from '../../../src/visits/covering/covering.rule.js';
import { type CoverDecided, Covering } from '../../../src/visits/covering/covering.store.js';
import type { CoverRule } from '../../../src/visits/covering/deciding.rule.js';
import { decideInvite } from '../../../src/visits/covering/invite.rule.js';
import { Offers } from '../../../src/visits/covering/offers.store.js';
import { Swaps } from '../../../src/visits/covering/swaps.store.js';
import { decideTake } from '../../../src/visits/covering/taking.rule.js';
import { decideLeaveLine, decideQueue } from '../../../src/visits/covering/waiting.rule.js';
import { Weeks } from '../../../src/visits/planning/weeks.store.js';
import { describeOnBothEngines, testDatabase } from '../../support/database.js';
import { MONDAY_NOON as NOW, only, postedWeek, storedGroup, visitAt } from '../../support/stored-group.js';

describeOnBothEngines('people who press at once', (engine) => {
  let database: Database;
  let society: Society;
  let number = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
  });
  afterAll(() => database.close());

  /** A visit on Thursday that Anna and Bo go on, of a group with many others. */
  async function visitOf(others: number) {
    number += 1;
    // Nobody is in two of these groups: their visits are at the same time.
    const called = (name: string) => `U_${name}_${number}`;
    const [anna, bo, cara] = [called('ANNA'), called('BO'), called('CARA')];
    const many = Array.from({ length: others }, (_, index) => called(`MANY_${String(index).padStart(3, '0')}`));
    const members = [anna, bo, cara, ...many];
    const group = await storedGroup(society, `Kumla ${number}`, { facility: { kind: 'prison' } });
    await society.of(Memberships).sync(group.id, members, NOW);
    await makeReady(society, group.id, members, NOW);
    const week = await postedWeek(society, group, '2026-W48', [visitAt('2026-11-26T16:00:00Z')]);
    const { id } = only(week.shifts);
    for (const userId of [anna, bo]) await society.of(Claims).decide(id, userId, NOW, decideClaim);
    return { group, weekId: week.id, id, anna, bo, cara, many };
  }
  const decide = (shiftId: string, userId: string, rule: CoverRule): Promise<CoverDecided> =>
    society.of(Covering).decide(shiftId, userId, NOW, rule);
  const reasons = (all: readonly CoverDecided[]): readonly string[] =>
    all.map(({ outcome }) => (outcome.ok ? 'ok' : outcome.refusal.reason));
  async function partyOf(weekId: string): Promise<readonly string[]> {
    const { claims } = only((await society.of(Weeks).byId(weekId))?.shifts ?? []);
    expect(new Set(claims.map(({ seat }) => seat)).size).toBe(claims.length);
    return claims.map(({ userId }) => userId);
  }
  async function openOffer(groupId: string, shiftId: string): Promise<string> {
    const { offers } = await society.of(Offers).standing(new Set([groupId]), NOW);
    const open = (offers.get(shiftId) ?? []).filter(({ end }) => end === null);
    return only(open).id;
  }

  it('two hundred want the place that Anna cannot keep: one has it, and the others are thanked', async () => {
    const { group, weekId, id, anna, bo, many } = await visitOf(200);
    await decide(id, anna, decideFindCover);
    const offerId = await openOffer(group.id, id);
    const all = await Promise.all(many.map((userId) => decide(id, userId, decideTake(offerId))));
    expect(reasons(all).filter((reason) => reason === 'ok')).toHaveLength(1);
    expect(reasons(all).filter((reason) => reason === 'taken')).toHaveLength(199);
    const [stays, ...others] = (await partyOf(weekId)).toSorted((one) => (one === bo ? -1 : 1));
    expect([stays, others.length, many.includes(others[0] ?? '')]).toEqual([bo, 1, true]);
  }, 120_000);

  it('somebody takes it as Anna takes it back: one of them has it, and both are told so', async () => {
    const { group, weekId, id, anna, bo, cara } = await visitOf(0);
    await decide(id, anna, decideFindCover);
    const offerId = await openOffer(group.id, id);
    const both = await Promise.all([decide(id, cara, decideTake(offerId)), decide(id, anna, decideTakeBack)]);
    const isTaken = both[0]?.outcome.ok;
    expect(reasons(both)).toEqual(isTaken ? ['ok', 'taken'] : ['not_needed', 'ok']);
    expect((await partyOf(weekId)).toSorted()).toEqual([isTaken ? cara : anna, bo].toSorted());
  });

  it('two who go on two visits look for somebody to go instead, and take each other’s', async () => {
    const { group, weekId, id, anna, bo, cara } = await visitOf(0);
    const late = await postedWeek(society, group, '2026-W49', [visitAt('2026-12-03T16:00:00Z')]);
    const other = only(late.shifts).id;
    for (const userId of [cara, bo]) await society.of(Claims).decide(other, userId, NOW, decideClaim);
    await decide(id, anna, decideFindCover);
    await decide(other, cara, decideFindCover);
    const [first, second] = [await openOffer(group.id, id), await openOffer(group.id, other)];
    const both = await Promise.all([decide(id, cara, decideTake(first)), decide(other, anna, decideTake(second))]);
    expect(reasons(both)).toEqual(['ok', 'ok']);
    expect((await partyOf(weekId)).toSorted()).toEqual([bo, cara]);
    expect((await partyOf(late.id)).toSorted()).toEqual([anna, bo]);
  });

  it('twenty wait for a place on a full visit: each has a turn of their own, and whoever presses twice has one', async () => {
    const { group, id, cara, many } = await visitOf(20);
    for (const userId of [cara]) await society.of(Claims).decide(id, userId, NOW, decideClaim);
    await Promise.all([...many, ...many].map((userId) => decide(id, userId, decideQueue)));
    const { lines } = await society.of(Offers).standing(new Set([group.id]), NOW);
    const line = lines.get(id) ?? [];
    expect(line.map(({ userId }) => userId).toSorted()).toEqual(many);
    expect(new Set(line.map(({ since }) => since.getTime())).size).toBe(20);
  });

  it('two leaders invite the same people at once: each is asked once, and the log says who did', async () => {
    const { group, id, anna, bo, cara, many } = await visitOf(3);
    const invited = [cara, ...many];
    const both = await Promise.all(
      [anna, bo].map((leaderId) =>
        society.of(Covering).decide(id, leaderId, NOW, ledBy(decideInvite(invited)), { action: 'invite' }, invited),
      ),
    );
    expect(reasons(both)).toEqual(['ok', 'ok']);
    const { offers } = await society.of(Offers).standing(new Set([group.id]), NOW);
    const asked = (offers.get(id) ?? []).flatMap(({ asks }) => asks.map(({ userId }) => userId));
    expect(asked.toSorted()).toEqual(invited.toSorted());
    const entries = await database.client.auditEntry.findMany({ where: { action: 'invite', matterId: id } });
    expect(entries.map(({ subjectId }) => subjectId).toSorted()).toEqual(invited.toSorted());
  });

  it('two who were asked say yes to a swap at once: one of them swaps, and both visits are whole', async () => {
    const { group, weekId, id, anna, bo, cara, many } = await visitOf(1);
    const [dina = ''] = many;
    const late = await postedWeek(society, group, '2026-W49', [visitAt('2026-12-03T16:00:00Z')]);
    const other = only(late.shifts).id;
    for (const userId of [cara, dina]) await society.of(Claims).decide(other, userId, NOW, decideClaim);
    const places = await database.client.claim.findMany({ where: { shiftId: other } });
    const swaps = society.of(Swaps);
    expect(
      (
        await swaps.propose(
          id,
          anna,
          places.map((place) => place.id),
          NOW,
        )
      ).kind,
    ).toBe('asked');
    const offerId = await openOffer(group.id, id);
    const both = await Promise.all([cara, dina].map((userId) => swaps.accept(offerId, userId, NOW)));
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['refused', 'swapped']);
    const [stays, came] = both[0]?.kind === 'swapped' ? [dina, cara] : [cara, dina];
    expect((await partyOf(weekId)).toSorted()).toEqual([bo, came].toSorted());
    expect((await partyOf(late.id)).toSorted()).toEqual([anna, stays].toSorted());
  });

  it('whoever waits no more and never did changes nothing: what has become due is settled in its own time', async () => {
    const { id, anna, cara } = await visitOf(3);
    await decide(id, anna, decideFindCover);
    const later = new Date('2026-11-25T09:00:00Z');
    const { outcome } = await society.of(Covering).decide(id, cara, later, decideLeaveLine);
    expect(outcome.ok).toBe(true);
    expect(await society.of(Covering).settle(id, later)).toBe(true);
    expect(await society.of(Covering).settle(id, later)).toBe(false);
  });

  it('what is refused changes nothing', async () => {
    const { weekId, id, cara } = await visitOf(0);
    const before = await society.of(Weeks).byId(weekId);
    expect(reasons([await decide(id, cara, decideFindCover), await decide(id, cara, decideTake('none'))])).toEqual([
      'not_yours',
      'not_needed',
    ]);
    expect(await society.of(Weeks).byId(weekId)).toEqual(before);
  });
});

/** As whoever leads the group. */
function ledBy(rule: CoverRule): CoverRule {
  return (visit, leaderId, now) => rule({ ...visit, group: { ...visit.group, leaderIds: [leaderId] } }, leaderId, now);
}
