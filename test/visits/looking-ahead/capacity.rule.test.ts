import { describe, expect, it } from 'vitest';
import type { GroupWeek, PatternVisit, Shift } from '../../../src/core/model.js';
import type { CalendarDate } from '../../../src/core/time.js';
import {
  aheadOf,
  blocksSoon,
  isNewcomer,
  mostUrgentFirst,
  type Outlook,
  outlookOf,
  weeksAhead,
} from '../../../src/training/requirements/outlook.rule.js';
import type { Requirement } from '../../../src/training/requirements/readiness.rule.js';
import { capacityAhead, type VisitToCome, weekCapacity } from '../../../src/visits/looking-ahead/capacity.rule.js';
import { aFacility, aGroup, aVisit, aWeek } from '../../support/imagined.js';
import { completionOf, requirementCalled } from '../../support/readiness-rules.js';

const TODAY = '2026-11-21';
const NOW = new Date('2026-11-21T09:00:00Z');
const FACILITY = 'goteborg';

/** Somebody who is ready until a date; without one, with no end in sight. */
function person(userId: string, until?: CalendarDate | 'not_ready'): Outlook {
  const ahead =
    until === 'not_ready'
      ? ({ kind: 'not_ready' } as const)
      : until
        ? ({ kind: 'until', date: until } as const)
        : ({ kind: 'no_end' } as const);
  return { userId, status: 'active', steps: [], done: 1, ahead };
}

const visit = (date: CalendarDate, party: readonly string[] = [], minimumParty = 2): VisitToCome => ({
  date,
  minimumParty,
  party,
});

describe('how long somebody stays ready', () => {
  const clearance = requirementCalled('security_clearance');
  const permit = requirementCalled('visit_permit');
  const supervision = requirementCalled('supervision');
  const outlook = (asked: readonly Requirement[], ...ends: (CalendarDate | null)[]) =>
    outlookOf(
      TODAY,
      { userId: 'anna', status: 'active', completions: ends.flatMap((end, at) => done(asked[at], end)) },
      asked,
      { id: FACILITY, area: null },
    );
  const done = (requirement: Requirement | undefined, end: CalendarDate | null) =>
    requirement ? [completionOf(requirement, FACILITY, end)] : [];

  it('is until the first blocking thing ends', () => {
    const { ahead } = outlook([clearance, permit], '2027-06-30', '2027-01-31');
    expect(ahead).toEqual({ kind: 'until', date: '2027-01-31' });
  });

  it('is not shortened by what only reminds', () => {
    expect(outlook([clearance, supervision], '2027-06-30', '2026-12-01').ahead).toEqual({
      kind: 'until',
      date: '2027-06-30',
    });
    expect(outlook([supervision], '2026-01-01').ahead).toEqual({ kind: 'no_end' });
  });

  it('is not at all while something is missing or has lapsed', () => {
    expect(outlook([clearance, permit], '2027-06-30').ahead).toEqual({ kind: 'not_ready' });
    expect(outlook([clearance], '2026-11-20').ahead).toEqual({ kind: 'not_ready' });
    expect(aheadOf([])).toEqual({ kind: 'no_end' });
  });

  it('holds on the last day itself, and is counted in whole weeks', () => {
    expect(weeksAhead(outlook([clearance], TODAY), TODAY)).toBe(0);
    expect(weeksAhead(person('anna', '2026-12-04'), TODAY)).toBe(1);
    expect(weeksAhead(person('anna', '2026-12-05'), TODAY)).toBe(2);
    expect(weeksAhead(person('anna'), TODAY)).toBeNull();
    expect(weeksAhead(person('anna', 'not_ready'), TODAY)).toBe(-1);
  });

  it('blocks soon when it ends before 60 days are over', () => {
    expect(blocksSoon(person('anna', '2027-01-19'), TODAY)).toBe(true);
    expect(blocksSoon(person('anna', '2027-01-20'), TODAY)).toBe(false);
    expect(blocksSoon(person('anna'), TODAY)).toBe(false);
    expect(blocksSoon(person('anna', 'not_ready'), TODAY)).toBe(true);
  });

  it('tells a newcomer from somebody whose things have lapsed, and names newcomers first', () => {
    const newcomer = { ...outlook([clearance, permit]), userId: 'zoe' };
    const lapsed = outlook([clearance], '2026-11-20');
    expect(isNewcomer(newcomer)).toBe(true);
    expect(isNewcomer(lapsed)).toBe(false);
    const all = [person('bo'), person('cecilia', '2027-01-01'), lapsed, newcomer, person('adam', '2026-12-01')];
    expect(mostUrgentFirst(all).map(({ userId }) => userId)).toEqual(['zoe', 'anna', 'adam', 'cecilia', 'bo']);
  });
});

describe('a week', () => {
  it('has enough people when everybody goes once', () => {
    const people = ['a', 'b', 'c', 'd'].map((userId) => person(userId));
    expect(weekCapacity('2026-W48', [visit('2026-11-24'), visit('2026-11-26')], people)).toEqual({
      isoWeek: '2026-W48',
      visits: 2,
      seats: 4,
      people: 4,
      short: 0,
    });
  });

  it('runs short by as many as would have to go twice', () => {
    const people = ['a', 'b', 'c'].map((userId) => person(userId));
    expect(weekCapacity('2026-W48', [visit('2026-11-24'), visit('2026-11-26')], people).short).toBe(1);
  });

  it('does not count on those who rest or are not ready', () => {
    const people = [person('a'), { ...person('b'), status: 'resting' as const }, person('c', 'not_ready')];
    expect(weekCapacity('2026-W48', [visit('2026-11-24')], people)).toMatchObject({ people: 1, short: 1 });
  });

  it('lets those who lapse in it go before they do', () => {
    const people = [person('a', '2026-11-24'), person('b', '2026-11-24'), person('c'), person('d')];
    const visits = [visit('2026-11-24'), visit('2026-11-26')];
    expect(weekCapacity('2026-W48', visits, people).short).toBe(0);
    const more = [...people.slice(0, 3), person('d', '2026-11-25')];
    expect(weekCapacity('2026-W48', visits, more).short).toBe(1);
  });

  it('counts places that are taken already, also by somebody who goes twice', () => {
    const people = [person('a'), person('b')];
    const visits = [visit('2026-11-24', ['a', 'b']), visit('2026-11-26', ['a'])];
    expect(weekCapacity('2026-W48', visits, people)).toMatchObject({ people: 2, short: 1 });
  });
});

describe('the coming weeks', () => {
  const facility = aFacility({ id: FACILITY });
  const group = aGroup({ facility, leaderIds: [] });
  const tuesdays: PatternVisit[] = [
    { weekday: 2, startTime: '17:00', length: 120, format: 'individual', minimumParty: 2, maximumParty: 3 },
  ];
  const shift = (begins: string, status: Shift['status'] = 'planned') =>
    aVisit({ id: begins, startsAt: new Date(begins), endsAt: new Date(Date.parse(begins) + 7_200_000), status });
  const week = (isoWeek: GroupWeek['isoWeek'], shifts: readonly Shift[]) =>
    aWeek(shifts, { id: isoWeek, isoWeek, group });

  it('follow the weekly pattern; this week’s visit is over', () => {
    const weeks = capacityAhead(group, [], tuesdays, [person('a'), person('b', '2026-12-20')], [], NOW);
    expect(weeks.map(({ isoWeek, short }) => [isoWeek, short])).toEqual([
      ['2026-W48', 0],
      ['2026-W49', 0],
      ['2026-W50', 0],
      ['2026-W51', 0],
      ['2026-W52', 1],
      ['2026-W53', 1],
      ['2027-W01', 1],
    ]);
  });

  it('follow a posted week where there is one, without what was called off', () => {
    const posted = [
      week('2026-W48', [
        shift('2026-11-24T16:00:00Z', 'called_off_by_facility'),
        shift('2026-11-26T16:00:00Z'),
        shift('2026-11-27T16:00:00Z'),
      ]),
      week('2026-W49', []),
    ];
    const weeks = capacityAhead(group, posted, tuesdays, [person('a'), person('b'), person('c')], [], NOW);
    expect(weeks.slice(0, 2)).toMatchObject([
      { isoWeek: '2026-W48', visits: 2, seats: 4, short: 1 },
      { isoWeek: '2026-W50', visits: 1, short: 0 },
    ]);
  });

  it('expect nothing of the pattern while visits are paused or have ended', () => {
    const pause = { id: 'p1', place: group.id, from: '2026-11-01', until: null, by: 'U0LENA' };
    expect(capacityAhead(group, [], tuesdays, [], [pause], NOW)).toEqual([]);
    const closed = { ...group, facility: { ...facility, status: 'closed' as const } };
    expect(capacityAhead(closed, [], tuesdays, [], [], NOW)).toEqual([]);
  });

  it('say nothing of a group that plans nothing', () => {
    expect(capacityAhead(group, [], [], [person('a')], [], NOW)).toEqual([]);
  });
});
