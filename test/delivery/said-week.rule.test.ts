import { describe, expect, it } from 'vitest';
import { keptOf, readSaidWeek, type Seal } from '../../src/delivery/said-week.rule.js';
import { placesInDoubt, type RecordedPlace } from '../../src/visits/claiming/in-doubt.rule.js';
import { aClaim, aGroup, at, aVisit, aWeek } from '../support/imagined.js';

const seal: Seal = (shiftId, userId) => `~${shiftId.length}${userId.toLowerCase()}`;
const VISIT = aVisit({
  claims: [aClaim('U0ANNA'), aClaim('U0BO', { seat: 2 })],
  shadows: [aClaim('U0DINA', { seat: 0 })],
});

describe('what Slack keeps beside a posted week', () => {
  it('is read back as it was posted', () => {
    const week = aWeek([
      VISIT,
      aVisit({ id: 'other', status: 'called_off_by_facility', cleared: true, format: 'group' }),
    ]);
    const said = readSaidWeek(keptOf(week, seal));
    expect(said).toMatchObject({ groupId: week.group.id, isoWeek: week.isoWeek, isCut: false });
    const [first, second] = said?.visits ?? [];
    const { startsAt, endsAt, minimumParty, maximumParty } = VISIT;
    expect(first).toMatchObject({ shiftId: VISIT.id, startsAt, endsAt, minimumParty, maximumParty, status: 'planned' });
    expect(first?.places).toEqual([
      { who: 'U0ANNA', isShadow: false },
      { who: 'U0BO', isShadow: false },
      { who: 'U0DINA', isShadow: true },
    ]);
    expect(second).toMatchObject({ status: 'called_off_by_facility', cleared: true, format: 'group', places: [] });
  });

  it('tells what is planned for a group visit, or that nothing is; a post from before that was kept tells neither', () => {
    const planned = aVisit({ id: 'film', format: 'group', activities: ['fika', 'film'], claims: [aClaim('U0ANNA')] });
    const kept = keptOf(aWeek([planned, aVisit({ id: 'none', format: 'group' }), VISIT]), seal);
    const activities = (said: typeof kept) => readSaidWeek(said)?.visits.map((visit) => visit.activities);
    expect(activities(kept)).toEqual([['fika', 'film'], [], undefined]);
    const before = { ...kept, v1: String(kept.v1).replace(/ ([cn])\.[a-z]+ /, ' $1 ') };
    expect(readSaidWeek(before)?.visits[0]).toMatchObject({ shiftId: 'film', places: [{ who: 'U0ANNA' }] });
    expect(activities(before)?.[0]).toBeUndefined();
  });

  it('names nobody where the post hides names, and seals nobody twice', () => {
    const kept = keptOf(aWeek([VISIT], { group: aGroup({ showNames: false }) }), seal);
    expect(JSON.stringify(kept)).not.toContain('U0');
    const hidden = { ...VISIT, claims: [aClaim('~abc')], shadows: [] };
    const again = readSaidWeek(keptOf(aWeek([hidden], { group: aGroup({ showNames: false }) }), seal));
    expect(again?.visits[0]?.places).toEqual([{ who: '~abc', isShadow: false }]);
  });

  it('is flat and stays below what Slack keeps, and says when something was left out', () => {
    const id = '0b9f3e1c-5d7a-4c8e-9f00-1234567890ab';
    const people = ['U0AAAAAAAA1', 'U0AAAAAAAA2', 'U0AAAAAAAA3', 'U0AAAAAAAA4'].map((userId) => aClaim(userId));
    const kept = keptOf(aWeek(Array.from({ length: 30 }, () => aVisit({ id, claims: people }))), seal);
    expect(Object.values(kept).every((value) => typeof value !== 'object')).toBe(true);
    expect(JSON.stringify(kept).length).toBeLessThan(3_700);
    expect(readSaidWeek(kept)?.isCut).toBe(true);
  });

  it('is nothing where a post is older, or was spoiled', () => {
    expect(readSaidWeek({ key: 'week:g:2026-W48' })).toBeNull();
    expect(readSaidWeek({ group: 'g', week: '2026-W48', v1: 'nonsense' })).toMatchObject({ visits: [], isCut: true });
  });
});

describe('a place is in doubt', () => {
  const SAID_AT = at('2026-11-22 12:00');
  const recorded = (userId: string, claimed: string, released: string | null = null): RecordedPlace => ({
    userId,
    isShadow: false,
    claimedAt: at(claimed),
    releasedAt: released === null ? null : at(released),
  });
  const said = (...people: string[]) => people.map((who) => ({ who, isShadow: false }));

  it('where the post names somebody whom the records do not have, and the other way round', () => {
    expect(placesInDoubt(said('anna'), [recorded('bo', '2026-11-21 09:00')], SAID_AT)).toEqual([
      { userId: 'anna', isRecorded: false, isShadow: false },
      { userId: 'bo', isRecorded: true, isShadow: false },
    ]);
  });

  it('but not where both agree, nor where it was taken or given up since the post was written', () => {
    const since = [recorded('bo', '2026-11-22 13:00'), recorded('anna', '2026-11-21 09:00', '2026-11-22 14:00')];
    expect(placesInDoubt(said('anna'), since, SAID_AT)).toEqual([]);
    expect(placesInDoubt(said('anna'), [recorded('anna', '2026-11-21 09:00')], SAID_AT)).toEqual([]);
  });
});
