import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayIn } from '../../../src/locales/index.js';
import type { Count } from '../../../src/numbers/counting/counting.rule.js';
import { returnNotices } from '../../../src/numbers/returning/return-notices.rule.js';
import {
  type Approval,
  askedFrom,
  decideApproval,
  decideReminder,
  isYearOver,
  lastYearOver,
  monthsOf,
  numbersOf,
  programmeNumbers,
  REMINDED_AGAIN_AFTER,
  revisionOf,
  standingOf,
  type YearlyReturn,
  type YearVisit,
  yearNumbers,
} from '../../../src/numbers/returning/yearly-return.rule.js';
import { returnModal } from '../../../src/numbers/returning/yearly-return.view.js';
import { aFacility, STOCKHOLM } from '../../support/imagined.js';
import { programmeCalled } from '../../support/programmes.js';

const LENA = 'U0LENA';
const LARS = 'U0LARS';
const ANNA = 'U0ANNA';
const JANUARY = new Date('2027-01-05T09:00:00Z');

function told(date: string, number: number, changes: Partial<Count> = {}): YearVisit {
  const count = {
    held: true,
    clientVisits: number,
    participants: null,
    targetGroups: {},
    countedBy: ANNA,
    countedAt: new Date(`${date}T20:00:00Z`),
    version: 1,
    ...changes,
  };
  return { date, programmeCode: 'se.remand_visits', count };
}

const untold = (date: string): YearVisit => ({ date, programmeCode: 'se.remand_visits', count: null });

function returned(visits: readonly YearVisit[], approval: Approval | null = null): YearlyReturn {
  const programmes = [programmeCalled('se.remand_visits')];
  return {
    facility: aFacility(),
    year: 2026,
    visits,
    supported: 0,
    meetings: new Map(),
    programmes,
    leaderIds: [LENA, LARS],
    approval,
  };
}

const MARCH = told('2026-03-10', 3);
const VISITS = [MARCH, told('2026-03-17', 2), untold('2026-05-12')];

function approved(state: YearlyReturn, by = LENA, now = JANUARY): Approval {
  const outcome = decideApproval(state, by, revisionOf(state), STOCKHOLM, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.approval;
}

describe('the numbers of a year', () => {
  it('are client visits, participants and visits held apart, and say how many nobody has counted', () => {
    const group = told('2026-03-20', 0, { clientVisits: null, participants: 7 });
    const notHeld = told('2026-03-24', 0, { held: false, clientVisits: null });
    expect(numbersOf([...VISITS, group, notHeld])).toEqual({ clientVisits: 5, participants: 7, held: 3, uncounted: 1 });
  });

  it('are the sum of what each programme did, whatever group did it when', () => {
    const codes = ['se.remand_visits', 'dk.kickstart', 'dk.study_support'];
    const visit = fc.tuple(fc.constantFrom(...codes), fc.option(fc.nat(99))).map(([programmeCode, number]) => ({
      ...(number === null ? untold('2026-05-12') : told('2026-05-12', number)),
      programmeCode,
    }));
    const met = fc.dictionary(fc.constantFrom(...codes), fc.integer({ min: 1, max: 99 }));
    fc.assert(
      fc.property(fc.array(visit), met, (visits, times) => {
        const meetings = new Map(Object.entries(times));
        const had = codes.filter(
          (code) => meetings.has(code) || visits.some(({ programmeCode }) => programmeCode === code),
        );
        const lines = programmeNumbers({ visits, meetings, programmes: had.map(programmeCalled) });
        expect(lines.map(({ programme }) => programme.code)).toEqual(had);
        for (const key of ['clientVisits', 'participants', 'held', 'uncounted'] as const) {
          expect(lines.reduce((sum, line) => sum + line[key], 0)).toBe(yearNumbers({ visits, meetings })[key]);
        }
      }),
      { seed: 48 },
    );
  });

  it('count each meeting of a one-to-one inside as one client visit, and as no visit held', () => {
    const state = { ...returned(VISITS), meetings: new Map([['dk.kickstart', 14]]) };
    expect(yearNumbers(state)).toEqual({ clientVisits: 19, participants: 0, held: 2, uncounted: 1 });
    expect(monthsOf(2026, state.visits).reduce((sum, { clientVisits }) => sum + clientVisits, 0)).toBe(5);
    const shown = JSON.stringify(returnModal(sayIn('en'), 'en', state, null));
    expect(shown).toContain('*19 client visits*');
    expect(shown).toContain('*14 of the client visits* were meetings in one-to-ones inside');
    expect(JSON.stringify(returnModal(sayIn('en'), 'en', returned(VISITS), null))).not.toContain('one-to-one');
  });

  it('are to be approved once more when mentors have met since', () => {
    const state = returned(VISITS);
    const approval = approved(state);
    expect(standingOf({ ...state, approval }).kind).toBe('approved');
    const met = { ...state, approval, meetings: new Map([['dk.kickstart', 1]]) };
    expect(standingOf(met)).toMatchObject({ kind: 'taken_back', changedBy: null });
    expect(decideApproval(met, LENA, revisionOf(state), STOCKHOLM, JANUARY)).toEqual({ ok: false, reason: 'changed' });
  });

  it('are the sum of their twelve months, whatever was visited when', () => {
    const date = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((instant) => instant.toISOString().slice(0, 10));
    const visit = fc.oneof(
      date.map(untold),
      fc.tuple(date, fc.nat(99)).map(([day, number]) => told(day, number)),
    );
    fc.assert(
      fc.property(fc.array(visit), (visits) => {
        const months = monthsOf(2026, visits);
        const sum = (key: 'clientVisits' | 'participants' | 'held' | 'uncounted') =>
          months.reduce((total, month) => total + month[key], 0);
        const { clientVisits, participants, held, uncounted } = numbersOf(visits);
        expect(months).toHaveLength(12);
        expect([sum('clientVisits'), sum('participants'), sum('held'), sum('uncounted')]).toEqual([
          clientVisits,
          participants,
          held,
          uncounted,
        ]);
      }),
    );
  });
});

describe('an approval', () => {
  it('is given by a leader of the facility to what they have seen, also where some visits are not counted', () => {
    const approval = approved(returned(VISITS));
    expect(approval).toEqual({
      version: 1,
      by: LENA,
      at: JANUARY,
      revision: 2,
      numbers: { clientVisits: 5, participants: 0, held: 2 },
    });
    expect(standingOf(returned(VISITS, approval))).toEqual({ kind: 'approved', approval });
  });

  it.each([
    ['of somebody who leads no group there', returned(VISITS), ANNA, 2, JANUARY, 'not_a_leader'],
    ['of a facility without visits', null, LENA, 0, JANUARY, 'not_a_leader'],
    ['before the year is over', returned(VISITS), LENA, 2, new Date('2026-12-31T22:59:00Z'), 'not_over'],
    ['of numbers that have changed since', returned(VISITS), LENA, 1, JANUARY, 'changed'],
  ] as const)('is refused: %s', (_, state, by, seen, now, reason) => {
    expect(decideApproval(state, by, seen, STOCKHOLM, now)).toEqual({ ok: false, reason });
  });

  it('is given once, and again once it no longer holds', () => {
    const first = approved(returned(VISITS));
    const again = decideApproval(returned(VISITS, first), LARS, 2, STOCKHOLM, JANUARY);
    expect(again).toEqual({ ok: false, reason: 'approved' });
    const corrected = [told('2026-03-10', 4, { version: 2 }), ...VISITS.slice(1)];
    expect(approved(returned(corrected, first), LARS).version).toBe(2);
  });

  it.each([
    ['a number is corrected', [told('2026-03-10', 4, { version: 2 }), ...VISITS.slice(1)]],
    ['a number is told once more', [told('2026-03-10', 3, { version: 2 }), ...VISITS.slice(1)]],
    ['a missing visit is counted', [...VISITS.slice(0, 2), told('2026-05-12', 0)]],
    ['a counted visit is no longer there', VISITS.slice(1)],
  ])('no longer holds when %s', (_, visits) => {
    const approval = approved(returned(VISITS));
    expect(standingOf(returned(visits, approval))).toMatchObject({ kind: 'taken_back', approval });
  });

  it('names who told last, after it', () => {
    const approval = approved(returned(VISITS));
    const late = told('2026-05-12', 1, { countedBy: 'U0BO', countedAt: new Date('2027-01-06T10:00:00Z') });
    const visits = [...VISITS.slice(0, 2), late];
    expect(standingOf(returned(visits, approval))).toMatchObject({ changedBy: 'U0BO' });
    expect(standingOf(returned(VISITS.slice(1), approval))).toMatchObject({ changedBy: null });
  });
});

describe('the year', () => {
  it.each([
    ['2026-12-31T22:59:59Z', STOCKHOLM, 2025],
    ['2026-12-31T23:00:00Z', STOCKHOLM, 2026],
    ['2026-12-31T23:00:00Z', 'Europe/London', 2025],
  ])('at %s in %s is over up to its own New Year', (instant, zone, year) => {
    expect(lastYearOver(zone, new Date(instant))).toBe(year);
    expect(isYearOver(year, zone, new Date(instant))).toBe(true);
    expect(isYearOver(year + 1, zone, new Date(instant))).toBe(false);
  });

  it('is asked for from nine in the morning of New Year’s Day, by the society’s clock', () => {
    expect(askedFrom(2026, STOCKHOLM)).toEqual(new Date('2027-01-01T08:00:00Z'));
  });
});

describe('leaders', () => {
  const groups = [
    { id: 'G1', leaderIds: [LENA] },
    { id: 'G2', leaderIds: [LENA, LARS] },
  ];
  const kinds = (state: YearlyReturn) =>
    returnNotices([state], groups).map(({ userId, facts }) => [userId, facts.kind]);

  it('are told once each, whatever they lead, and not of what is approved', () => {
    const approval = approved(returned(VISITS));
    expect(kinds(returned(VISITS))).toEqual([
      [LENA, 'return_ready'],
      [LARS, 'return_ready'],
    ]);
    expect(kinds(returned(VISITS, approval))).toEqual([]);
    expect(kinds(returned(VISITS.slice(1), approval))).toEqual([
      [LENA, 'return_changed'],
      [LARS, 'return_changed'],
    ]);
  });

  it('are reminded where the return is missing, at most once a week', () => {
    const open = returned(VISITS);
    const done = returned(VISITS, approved(open));
    const last = { by: 'U0OLLE', at: new Date(JANUARY.getTime() - REMINDED_AGAIN_AFTER + 1) };
    expect(decideReminder([open, done], null, STOCKHOLM, JANUARY)).toEqual({ ok: true, missing: [open] });
    expect(decideReminder([done], null, STOCKHOLM, JANUARY)).toEqual({ ok: false, reason: 'none_missing' });
    expect(decideReminder([open], last, STOCKHOLM, JANUARY)).toEqual({ ok: false, reason: 'reminded', last });
    const longAgo = { ...last, at: new Date(last.at.getTime() - 1) };
    expect(decideReminder([open], longAgo, STOCKHOLM, JANUARY)).toMatchObject({ ok: true });
    const early = decideReminder([open], null, STOCKHOLM, new Date('2026-11-01T09:00:00Z'));
    expect(early).toEqual({ ok: false, reason: 'not_over' });
  });
});
