import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/core/reminder-times.js';
import {
  afterwardsQuestions,
  refuseToCall,
  refuseToWish,
  shownFrom,
  type VisitAfterwards,
} from '../../../src/visits/afterwards/afterwards.rule.js';
import { aClaim, aGroup, aReader, at, aVisit } from '../../support/imagined.js';

const LEADERS = ['LENA', 'LARS'];
const OVER = at('2026-11-24 19:05');

function aVisitAfterwards(
  of: Parameters<typeof aVisit>[0] = {},
  changes: Partial<VisitAfterwards> = {},
): VisitAfterwards {
  return {
    shift: aVisit({
      startsAt: at('2026-11-24 17:00'),
      endsAt: at('2026-11-24 19:00'),
      claims: [aClaim('ANNA'), aClaim('BO', { seat: 2 })],
      shadows: [aClaim('MIKKEL', { seat: 0 })],
      ...of,
    }),
    group: { ...aGroup(), leaderIds: LEADERS },
    weekState: 'posted',
    wasNotHeld: false,
    ...changes,
  };
}
const inGroup = (changes: Partial<Reader> = {}): Reader => aReader({ groupIds: new Set([aGroup().id]), ...changes });
const readers = (changes: Readonly<Record<string, Partial<Reader>>> = {}) =>
  new Map(['ANNA', 'BO', 'MIKKEL', 'LENA'].map((userId) => [userId, inGroup(changes[userId])]));
const asked = (visit: VisitAfterwards, who = readers(), now = OVER) =>
  afterwardsQuestions(visit, who, now).map(({ userId, sendAt }) => [userId, sendAt] as const);

describe('how somebody is after a visit', () => {
  const TEN = at('2026-11-25 10:00');

  it('is asked of each of the party and of the newcomer, at ten the day after', () => {
    expect(asked(aVisitAfterwards())).toEqual([
      ['ANNA', TEN],
      ['BO', TEN],
      ['MIKKEL', TEN],
    ]);
  });

  it('is asked at ten by the clock on the wall also when clocks change overnight', () => {
    const visit = aVisitAfterwards({ startsAt: at('2027-03-27 17:00'), endsAt: at('2027-03-27 19:00') });
    expect(asked(visit, readers(), at('2027-03-27 19:05'))[0]).toEqual(['ANNA', new Date('2027-03-28T08:00:00Z')]);
  });

  it('waits where ten is in somebody’s quiet hours and these began before the visit was over', () => {
    const late = { ANNA: { quietHours: { from: '18:00', until: '11:30' } } };
    expect(asked(aVisitAfterwards(), readers(late))[0]).toEqual(['ANNA', at('2026-11-25 11:30')]);
  });

  it('is asked of nobody where the visit did not run', () => {
    for (const status of ['called_off_by_us', 'called_off_by_facility', 'will_not_run'] as const)
      expect(asked(aVisitAfterwards({ status }))).toEqual([]);
    expect(asked(aVisitAfterwards({}, { wasNotHeld: true }))).toEqual([]);
    expect(asked(aVisitAfterwards({}, { weekState: 'draft' }))).toEqual([]);
    expect(asked(aVisitAfterwards(), readers(), at('2026-11-24 18:59'))).toEqual([]);
  });

  it('is not asked of whoever could not come, has left the group or Slack, or whom nobody could ring', () => {
    const away = aVisitAfterwards({ claims: [aClaim('ANNA', { notExpected: true })], shadows: [] });
    expect(asked(away)).toEqual([]);
    const left = { ANNA: { groupIds: new Set<string>() }, BO: { isActive: false } };
    expect(asked(aVisitAfterwards(), readers(left)).map(([userId]) => userId)).toEqual(['MIKKEL']);
    const lenaAlone = { group: { ...aGroup(), leaderIds: ['LENA'] } };
    const withLena = aVisitAfterwards({ claims: [aClaim('ANNA'), aClaim('LENA', { seat: 2 })] }, lenaAlone);
    expect(asked(withLena).map(([userId]) => userId)).toEqual(['ANNA', 'MIKKEL']);
  });

  it('is not asked any more once its time is past', () => {
    expect(asked(aVisitAfterwards(), readers(), at('2026-11-25 10:02'))).toEqual([]);
  });
});

describe('a wish for a call', () => {
  it('is for whoever was on a visit that ran, a newcomer too, for thirty days', () => {
    const visit = aVisitAfterwards();
    expect(['ANNA', 'MIKKEL', 'CARA'].map((userId) => refuseToWish(visit, userId, OVER))).toEqual([
      null,
      null,
      'not_there',
    ]);
    expect(refuseToWish(aVisitAfterwards({ status: 'called_off_by_us' }), 'ANNA', OVER)).toBe('did_not_run');
    expect(refuseToWish(visit, 'ANNA', at('2026-12-24 18:59'))).toBeNull();
    expect(refuseToWish(visit, 'ANNA', at('2026-12-24 19:00'))).toBe('long_ago');
  });

  it('is settled by a leader of the group other than whoever wishes it, once', () => {
    const wish = { id: 'W1', userId: 'LENA', wishedAt: OVER, endedAt: OVER };
    expect(refuseToCall(wish, LEADERS, 'LARS')).toBeNull();
    expect(['LENA', 'ANNA'].map((userId) => refuseToCall(wish, LEADERS, userId))).toEqual(['not_asked', 'not_asked']);
    expect(refuseToCall(null, LEADERS, 'LARS')).toBe('settled');
  });

  it('waits for a leader’s morning by their own clock', () => {
    const wish = { id: 'W1', userId: 'ANNA', wishedAt: at('2026-11-25 22:30'), endedAt: OVER };
    const quietHours = { from: '21:00', until: '08:00' };
    expect(shownFrom(wish, { quietHours, timeZone: null }, 'Europe/Stockholm')).toEqual(at('2026-11-26 08:00'));
    expect(shownFrom(wish, { quietHours, timeZone: 'America/New_York' }, 'Europe/Stockholm')).toEqual(wish.wishedAt);
  });
});
