import { describe, expect, it } from 'vitest';
import { countedOn } from '../../../src/visits/covering/counted.rule.js';
import { decideCannotCome, decideComing } from '../../../src/visits/covering/covering.rule.js';
import { newsOfCovering } from '../../../src/visits/covering/covering-news.rule.js';
import type { CoveredVisit } from '../../../src/visits/covering/offers.rule.js';
import { decideAsk, decideRunsAfterAll } from '../../../src/visits/covering/running.rule.js';
import { cutOffOf } from '../../../src/visits/covering/settle.rule.js';
import { decideTakeAny } from '../../../src/visits/covering/taking.rule.js';
import { aCoveredVisit, aPerson, asTimeGoesBy, party, pressed, refusal, settled } from '../../support/covered-visit.js';
import { aClaim, aFacility, aGroup, at } from '../../support/imagined.js';
import { requirementCalled } from '../../support/readiness-rules.js';

const THURSDAY = at('2026-11-26 17:00');
const counted = (visit: CoveredVisit): readonly string[] => countedOn(visit).map(({ userId }) => userId);
const cannot = (visit: CoveredVisit, name: string, when: string): CoveredVisit =>
  pressed(decideCannotCome(name), visit, 'U0LENA', at(when));

describe("whoever a leader says can't come", () => {
  it('is expected again once they say that they come', () => {
    const ill = cannot(aCoveredVisit(), 'ANNA', '2026-11-24 12:00');
    expect(counted(ill)).toEqual(['BO']);
    const well = pressed(decideComing, ill, 'ANNA', at('2026-11-24 13:00'));
    expect(counted(well)).toEqual(['ANNA', 'BO']);
    expect(well.offers.map(({ end }) => end)).toEqual(['back']);
  });
});

describe('a visit on which too few can come', () => {
  const noted = (visit: CoveredVisit, when: string) => settled(visit, at(when)).shift;

  it('is noted from a day and a half before, and no more once enough come', () => {
    const ill = cannot(aCoveredVisit(), 'ANNA', '2026-11-24 12:00');
    expect(noted(ill, '2026-11-25 04:59').shortSince).toBeUndefined();
    expect(noted(ill, '2026-11-25 05:00').shortSince).toEqual(at('2026-11-25 05:00'));
    const short = settled(ill, at('2026-11-25 05:00'));
    const enough = pressed(decideTakeAny, short, 'CARA', at('2026-11-25 12:00'));
    expect(enough.shift.shortSince).toBeUndefined();
    expect(noted(enough, '2026-11-26 16:59').status).toBe('planned');
  });

  it('is told to whoever waits for a place on it, which is gone: they have nothing to wait for', () => {
    const line = [{ userId: 'EVA', since: at('2026-11-20 12:00') }];
    const waits = { ...cannot(aCoveredVisit({ of: { maximumParty: 2 } }), 'ANNA', '2026-11-24 12:00'), line };
    const before = settled(waits, at('2026-11-25 05:00'));
    const off = settled(before, at('2026-11-25 21:00'));
    expect([off.shift.status, off.line]).toEqual(['will_not_run', []]);
    const told = newsOfCovering(before, off, null).map(({ userId, facts }) => `${userId} ${facts.kind}`);
    expect(told).toEqual(['ANNA will_not_run', 'BO will_not_run', 'EVA line_over']);
    expect(newsOfCovering(waits, before, null)).toEqual([]);
  });

  it('is told at the gate to leaders who are there: to those in whose place somebody stands only where nobody else is', () => {
    const visit = aCoveredVisit();
    const off = (leaderIds: readonly string[]): readonly string[] => {
      const group = { ...visit.group, leaderIds, awayIds: ['LENA'] };
      const after = { ...visit, group, shift: { ...visit.shift, status: 'called_off_by_facility' as const } };
      return newsOfCovering(visit, after, 'ANNA').map(({ userId }) => userId);
    };
    expect(off(['EVA', 'LENA'])).toEqual(['EVA', 'BO']);
    expect(off(['LENA'])).toEqual(['LENA', 'BO']);
  });

  it('is not to run from 20 hours before, and nobody is sought for it any more', () => {
    const ill = cannot(aCoveredVisit(), 'ANNA', '2026-11-25 12:00');
    expect(noted(ill, '2026-11-25 20:59').status).toBe('planned');
    const off = settled(ill, at('2026-11-25 21:00'));
    expect([off.shift.status, ...off.offers.map(({ end }) => end)]).toEqual(['will_not_run', 'gone', 'gone']);
    expect(refusal(decideTakeAny, off, 'CARA', at('2026-11-25 21:01'))).toBe('will_not_run');
  });

  it('is to run until three hours before, where it had enough 20 hours before', () => {
    const ill = cannot(aCoveredVisit(), 'ANNA', '2026-11-25 21:01');
    expect(cutOffOf(ill.shift)).toEqual(at('2026-11-26 14:00'));
    expect(noted(ill, '2026-11-26 13:59').status).toBe('planned');
    expect(noted(ill, '2026-11-26 14:00').status).toBe('will_not_run');
  });

  it('is cut off no earlier than it was noted', () => {
    const shift = { ...aCoveredVisit().shift, shortSince: at('2026-11-26 15:00') };
    expect(cutOffOf(shift)).toEqual(at('2026-11-26 15:00'));
    expect(cutOffOf({ ...shift, shortSince: at('2026-11-25 21:00') })).toEqual(at('2026-11-25 21:00'));
    expect(cutOffOf({ ...shift, shortSince: at('2026-11-25 22:00') })).toEqual(at('2026-11-26 14:00'));
  });

  it('is not to run at once, where somebody turns out not to come later than that', () => {
    const ill = cannot(aCoveredVisit(), 'ANNA', '2026-11-26 15:00');
    expect(ill.shift.status).toBe('will_not_run');
  });

  it('asks by itself, line first, without its leader', () => {
    const seen = asTimeGoesBy(aCoveredVisit({ of: { claims: [aClaim('BO')] } }), at('2026-11-20 12:00'), THURSDAY);
    const first = seen.find(({ visit }) => visit.offers.some(({ waves }) => waves > 0));
    expect(first?.at).toEqual(at('2026-11-25 08:00'));
    expect(first?.visit.offers).toMatchObject([{ openedBy: null, asks: [{}, {}, {}] }]);
  });

  it('may be asked for by its leader long before, once, and by nobody else', () => {
    const monday = at('2026-11-23 12:00');
    const one = aCoveredVisit({ of: { claims: [aClaim('BO')] } });
    expect(refusal(decideAsk, one, 'BO', monday)).toBe('not_a_leader');
    const asked = pressed(decideAsk, one, 'U0LENA', monday);
    expect(asked.offers).toMatchObject([{ openedBy: 'U0LENA', asking: 'waves', waves: 1 }]);
    expect(pressed(decideAsk, asked, 'U0LENA', monday)).toEqual(asked);
    expect(refusal(decideAsk, aCoveredVisit(), 'U0LENA', monday)).toBe('has_enough');
    expect(refusal(decideAsk, one, 'U0LENA', at('2026-11-26 14:30'))).toBe('called_off');
  });

  it('counts nobody who is not ready on its day', () => {
    const visit = aCoveredVisit({ requirements: [requirementCalled('study_visit')] });
    expect(counted(visit)).toEqual([]);
  });
});

describe('a visit that was moved', () => {
  const moved = aCoveredVisit({ of: { reconfirmSince: at('2026-11-24 12:00') } });

  it('counts those who say that they come at its new hour, or who have claimed it since', () => {
    expect(counted(moved)).toEqual([]);
    const bo = pressed(decideComing, moved, 'BO', at('2026-11-24 13:00'));
    expect(counted(bo)).toEqual(['BO']);
    expect(counted(pressed(decideTakeAny, bo, 'CARA', at('2026-11-24 13:00')))).toEqual(['BO', 'CARA']);
  });

  it('counts nobody who is on another then: they cannot say that they come', () => {
    const other = { id: 'other', startsAt: at('2026-11-26 18:00'), endsAt: at('2026-11-26 20:00') };
    const busy = { ...moved, people: new Map(moved.people).set('BO', aPerson('BO', { otherShifts: [other] })) };
    expect(refusal(decideComing, busy, 'BO', at('2026-11-24 13:00'))).toBe('overlapping');
    expect(counted({ ...busy, shift: { ...busy.shift, claims: [aClaim('BO', { confirmedAt: THURSDAY })] } })).toEqual(
      [],
    );
  });
});

describe('a visit that was not to run', () => {
  const off = settled(cannot(aCoveredVisit(), 'ANNA', '2026-11-25 12:00'), at('2026-11-25 21:00'));
  const evening = at('2026-11-25 21:30');

  it('runs after all where its leader says so, once everybody has said anew that they come', () => {
    expect(refusal(decideRunsAfterAll, off, 'BO', evening)).toBe('not_a_leader');
    const again = pressed(decideRunsAfterAll, off, 'U0LENA', evening);
    expect([again.shift.status, party(again), counted(again)]).toEqual(['planned', ['ANNA', 'BO'], []]);
    expect(pressed(decideRunsAfterAll, again, 'U0LENA', evening)).toEqual(again);
    const both = pressed(decideComing, pressed(decideComing, again, 'ANNA', evening), 'BO', evening);
    expect(counted(both)).toEqual(['ANNA', 'BO']);
    expect(settled(both, at('2026-11-26 14:00')).shift.status).toBe('planned');
  });

  it('still needs its least three hours before, and is not said to run a second time', () => {
    const again = pressed(decideRunsAfterAll, off, 'U0LENA', evening);
    expect(settled(again, at('2026-11-26 13:59')).shift.status).toBe('planned');
    const late = settled(again, at('2026-11-26 14:00'));
    expect(late.shift.status).toBe('will_not_run');
    expect(refusal(decideRunsAfterAll, late, 'U0LENA', at('2026-11-26 14:01'))).toBe('not_to_reopen');
  });

  it('has until three hours before, however early its leader says so', () => {
    const again = pressed(decideRunsAfterAll, off, 'U0LENA', at('2026-11-25 21:00'));
    expect([again.shift.status, cutOffOf(again.shift)]).toEqual(['planned', at('2026-11-26 14:00')]);
  });

  it('has those no more who have gone on another visit meanwhile', () => {
    const other = { id: 'other', startsAt: at('2026-11-26 18:00'), endsAt: at('2026-11-26 20:00') };
    const busy = { ...off, people: new Map(off.people).set('BO', aPerson('BO', { otherShifts: [other] })) };
    expect(party(pressed(decideRunsAfterAll, busy, 'U0LENA', evening))).toEqual(['ANNA']);
  });

  it('was to run, or was called off: then it is not said to run after all', () => {
    expect(refusal(decideRunsAfterAll, aCoveredVisit(), 'U0LENA', evening)).toBe('not_to_reopen');
    const calledOff = { ...off, shift: { ...off.shift, status: 'called_off_by_facility' as const } };
    expect(refusal(decideRunsAfterAll, calledOff, 'U0LENA', evening)).toBe('not_to_reopen');
    expect(refusal(decideRunsAfterAll, off, 'U0LENA', at('2026-11-26 14:00'))).toBe('too_late_to_cover');
  });

  it('does not run after all where the facility has let others in meanwhile', () => {
    const beside = [
      { startsAt: THURSDAY, endsAt: at('2026-11-26 19:00'), minimumParty: 1, maximumParty: 3, people: 3 },
    ];
    expect(refusal(decideRunsAfterAll, { ...off, beside }, 'U0LENA', evening)).toBe('no_room_then');
  });

  it('does not run after all where the facility rests meanwhile', () => {
    const group = aGroup({ facility: aFacility({ status: 'closed' }) });
    expect(refusal(decideRunsAfterAll, { ...off, group }, 'U0LENA', evening)).toBe('facility_not_open');
  });
});
