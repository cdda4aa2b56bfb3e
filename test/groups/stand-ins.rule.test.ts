import { describe, expect, it } from 'vitest';
import { instantsOf, leadingNow, leadsAlone, standInProblem } from '../../src/groups/stand-ins.rule.js';
import { whoHears } from '../../src/groups/who-can-act.rule.js';

const LENA = { userId: 'LENA', standsIn: false, isAway: false };
const LARS = { userId: 'LARS', standsIn: false, isAway: false };
const NOBODY = { nationalStaffIds: [], setUpBy: [] };

describe('whoever stands in for a leader', () => {
  it.each([
    ['when clocks go forward on the last day', '2027-03-22', '2027-03-28', '2027-03-21T23:00Z', '2027-03-28T22:00Z'],
    ['when clocks go back on the first day', '2027-10-31', '2027-11-01', '2027-10-30T22:00Z', '2027-11-01T23:00Z'],
    ['on a single day', '2027-06-01', '2027-06-01', '2027-05-31T22:00Z', '2027-06-01T22:00Z'],
  ])('does so from midnight to midnight of the place: %s', (_, from, until, startsAt, endsAt) => {
    expect(instantsOf({ from, until }, 'Europe/Copenhagen')).toEqual({
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    });
  });

  it('leads the group as long as it is so, and the leader is away', () => {
    const standIns = [{ leaderId: 'LENA', userId: 'BO' }];
    const during = leadingNow([LENA, LARS], standIns);
    expect(during).toEqual([{ ...LENA, isAway: true }, LARS, { userId: 'BO', standsIn: true, isAway: false }]);
    expect(leadingNow(during, standIns)).toEqual(during);
    expect(leadingNow(during, [])).toEqual([LENA, LARS]);
  });

  it('stands in for nobody where they lead it anyway', () => {
    expect(leadingNow([LENA, LARS], [{ leaderId: 'LENA', userId: 'LARS' }])).toEqual([LENA, LARS]);
  });

  it('is told in their place, unless nobody else is there', () => {
    const group = { leaderIds: ['BO', 'LENA'], awayIds: ['LENA'] };
    expect(whoHears(group, NOBODY, new Map())).toEqual(['BO']);
    expect(whoHears(group, NOBODY, new Map([['BO', 'deactivated']]))).toEqual(['LENA']);
  });

  it('does not count when it is asked who leads alone', () => {
    const group = { leaderIds: ['BO', 'LENA'], standInIds: ['BO'] };
    expect(leadsAlone(group, 'LENA')).toBe(true);
    expect(leadsAlone({ leaderIds: ['LARS', 'LENA'] }, 'LENA')).toBe(false);
  });

  it.each([
    ['themselves', { userId: 'LENA' }, 'is_yourself'],
    ['another leader', { userId: 'LARS' }, 'leads_already'],
    ['somebody on a day that is taken', { from: '2027-08-31', until: '2027-09-03' }, 'overlaps'],
    ['somebody from the day after', { from: '2027-09-01', until: '2027-09-03' }, null],
    ['somebody for whoever leads no group', { leaderId: 'EVA' }, 'not_leading'],
  ])('cannot be %s where it makes no sense', (_, changes, problem) => {
    const asked = { leaderId: 'LENA', userId: 'ANNA', from: '2027-07-01', until: '2027-07-02', ...changes };
    const noted = { id: '1', groupId: 'g', leaderId: 'LENA', userId: 'BO', from: '2027-08-01', until: '2027-08-31' };
    expect(standInProblem({ leaderIds: ['LARS', 'LENA'] }, asked, [noted])).toBe(problem);
  });
});
