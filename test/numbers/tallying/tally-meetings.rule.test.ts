import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { IsoWeek } from '../../../src/core/model.js';
import type { AuditCell, TalliesAudit } from '../../../src/numbers/tallying/tally-audit.rule.js';
import type { Meetings } from '../../../src/numbers/tallying/tally-books.rule.js';
import { talliesAudit } from '../../../src/numbers/tallying/tally-export.rule.js';
import { closeWeeks, type Ledger, type Story } from '../../../src/numbers/tallying/tally-ledger.rule.js';
import { settleMeetings } from '../../../src/numbers/tallying/tally-meetings.rule.js';
import { TALLY_POLICY } from '../../../src/numbers/tallying/tally-policy.rule.js';
import { flawsOfSums } from '../../support/published-sums.js';
import {
  counted,
  history,
  list,
  meetings,
  REGIONS,
  SMALL,
  WEEKS,
  withMeetings,
} from '../../support/tally-histories.js';
import { IS_THOROUGH } from '../../support/thorough.js';

const HISTORIES = IS_THOROUGH ? 400 : 100;
vi.setConfig({ testTimeout: 600_000 });

function met(facilityId: string, group: string, bookedIn: IsoWeek, value: number): Meetings {
  const groupId = `${facilityId} ${group}`;
  return { id: `${groupId} ${bookedIn}`, facilityId, groupId, programmeCode: 'dk.kickstart', bookedIn, value };
}

const booked = (all: readonly Meetings[], week: IsoWeek, lists: Story['lists'] = []) =>
  settleMeetings(all, lists, week, TALLY_POLICY).map(({ id, settledIn }) => `${id} in ${settledIn}`);

describe('meetings inside', () => {
  const few = met('H1', 'p', '2026-W36', 9);

  it('wait for the end of the quarter, and until there are ten', () => {
    expect(booked([met('H1', 'p', '2026-W36', 10)], '2026-W38')).toEqual([]);
    expect(booked([met('H1', 'p', '2026-W36', 10)], '2026-W39')).toEqual(['H1 p 2026-W36 in 2026-W39']);
    expect(booked([few], '2026-W52')).toEqual([]);
  });

  it('that were too few are booked with those of the next quarter', () => {
    const all = [few, met('H1', 'p', '2026-W44', 1), met('H1', 'p', '2027-W01', 4)];
    expect(booked(all, '2026-W53')).toEqual(['H1 p 2026-W36 in 2026-W53', 'H1 p 2026-W44 in 2026-W53']);
  });

  it('are ten of each group by itself, so that one cannot subtract its own from another’s few', () => {
    expect(booked([few, met('H1', 'q', '2026-W37', 3)], '2026-W39')).toEqual([]);
    expect(booked([few, met('H1', 'q', '2026-W37', 30)], '2026-W39')).toEqual(['H1 q 2026-W37 in 2026-W39']);
  });

  it('at small facilities are booked where three of them have enough, and what was before a list is left out', () => {
    const lists = [list('2026-W36', SMALL), list('2027-W01', SMALL.slice(1))];
    const two = ['H2', 'H3'].map((id) => met(id, 'p', '2026-W36', 12));
    expect(booked(two, '2026-W53', lists)).toEqual([]);
    expect(booked([...two, met('H4', 'p', '2026-W37', 10)], '2026-W39', lists)).toHaveLength(3);
    // H2 is small no longer: what came in while it was is told in no number of its own.
    expect(booked([...two, met('H2', 'p', '2027-W02', 9)], '2027-W13', lists)).toEqual([]);
    expect(booked([...two, met('H2', 'p', '2027-W02', 11)], '2027-W13', lists)).toEqual(['H2 p 2027-W02 in 2027-W12']);
  });

  it('that are owed after a backup was put back keep as many back, of that group alone', () => {
    const owed = met('H1', 'p', '2026-W37', -12);
    expect(booked([owed, met('H1', 'p', '2026-W38', 21)], '2026-W39')).toEqual([]);
    expect(booked([owed, met('H1', 'p', '2026-W38', 22)], '2026-W39')).toHaveLength(2);
    expect(booked([owed, met('H1', 'q', '2026-W38', 10)], '2026-W39')).toHaveLength(1);
  });

  it('ride along with what is released of their facility’s visits, and with nothing else', () => {
    const visits = [1, 2, 3].map((weekday) => counted(`v${weekday}`, 'H1', '2026-W41', weekday, 6));
    const inside = [met('H1', 'p', '2026-W36', 11), met('H2', 'p', '2026-W36', 40), met('H1', 'p', '2026-W40', 12)];
    const { releases } = closeWeeks(withMeetings({ bookings: visits, weeks: WEEKS, lists: [] }, inside));
    expect(releases.map(({ value, closedIn, bookingIds }) => ({ value, closedIn, bookingIds }))).toEqual([
      { value: 18 + 11, closedIn: '2026-W41', bookingIds: ['v1', 'v2', 'v3'] },
    ]);
  });
});

/** All of a ledger but how large a number of visits is, and which meetings are in it. */
function decided({ releases, silences }: Ledger) {
  const what = releases.map(({ stream, closedIn, from, bookingIds, value, tells = [] }) => {
    const isOfVisits = (stream.kind === 'facility' || stream.kind === 'pool') && stream.measure === 'visits';
    const told = tells.filter(({ part }) => part.kind !== 'one_to_ones');
    return { stream, closedIn, from, bookingIds, told, value: isOfVisits ? null : value };
  });
  return { what, silences };
}

/** An export without the numbers that may hold meetings, and without what is said of whether they do. */
function shape({ publications, truth: _, ...rest }: TalliesAudit) {
  const holds = (cell: AuditCell) => 'value' in cell && cell.measure === 'visits' && !isOfTargetGroup(cell);
  const isAbout = (cell: AuditCell) =>
    'dims' in cell &&
    [cell.dims.facility, ...(cell.dims.facilities ?? [])].every((id) => !id || /one-to-ones$/.test(id));
  const shaped = publications.map(({ cells, ...publication }) => ({
    ...publication,
    cells: cells.map((cell) => {
      if (!('value' in cell) && isAbout(cell)) return { dims: cell.dims, measure: cell.measure };
      return holds(cell) ? { ...cell, value: null } : cell;
    }),
  }));
  return { ...rest, publications: shaped };
}

const isOfTargetGroup = (cell: AuditCell) => 'dims' in cell && cell.dims.targetGroup !== undefined;

describe('two worlds that differ only in how often one-to-ones met', () => {
  it('differ in no decision, no silence and no week: only in how large a number of visits is', () => {
    fc.assert(
      fc.property(history, meetings, meetings, (made, some, others) => {
        const worlds = [some, others, []].map((inside) => closeWeeks(withMeetings(made, inside)));
        const [one, ...rest] = worlds;
        for (const other of rest) {
          expect(decided(other)).toEqual(one && decided(one));
          expect(shape(talliesAudit(other, WEEKS, REGIONS))).toEqual(one && shape(talliesAudit(one, WEEKS, REGIONS)));
        }
      }),
      { numRuns: HISTORIES, seed: 20_261_201 },
    );
  });

  it('release the very same where no programme has one-to-ones', () => {
    fc.assert(
      fc.property(history, (made) => {
        const without = closeWeeks(made).releases.map(({ value, closedIn }) => ({ value, closedIn }));
        const releases = closeWeeks(withMeetings(made, [])).releases;
        expect(releases.map(({ value, closedIn }) => ({ value, closedIn }))).toEqual(without);
      }),
      { numRuns: HISTORIES, seed: 20_261_202 },
    );
  });
});

describe('meetings inside a released number', () => {
  it('are ten of a group or none, each is in one number, and what the export says of them is true', () => {
    let ridden = 0;
    fc.assert(
      fc.property(history, meetings, (made, inside) => {
        const ledger = closeWeeks(withMeetings(made, inside));
        const seen = ledger.releases.flatMap((release) => release.meetings ?? []);
        expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
        for (const { value, bookingIds, meetings: own = [] } of ledger.releases) {
          const byGroup = new Map<string, number>();
          for (const each of own) byGroup.set(each.groupId, (byGroup.get(each.groupId) ?? 0) + each.value);
          for (const sum of byGroup.values()) expect(sum).toBeGreaterThanOrEqual(10);
          ridden += own.length;
          const ids = new Set(bookingIds);
          const ofShifts = made.bookings.filter(({ id }) => ids.has(id)).reduce((sum, each) => sum + each.value, 0);
          expect(value).toBe(ofShifts + own.reduce((sum, each) => sum + each.value, 0));
        }
        const audit = talliesAudit(ledger, WEEKS, REGIONS, { withTruth: true });
        expect(untrue(audit)).toEqual([]);
        expect(flawsOfSums(audit)).toEqual([]);
      }),
      { numRuns: HISTORIES, seed: 20_261_203 },
    );
    expect(ridden).toBeGreaterThan(HISTORIES / 4);
  });
});

/** Cells that say of the truth what is not so. */
function untrue({ publications, truth = [] }: TalliesAudit): AuditCell[] {
  return publications
    .flatMap(({ cells }) => cells)
    .filter((cell) => {
      if (!('dims' in cell)) return false;
      const { facility, facilities, period, targetGroup } = cell.dims;
      const [from, to] = typeof period === 'string' ? [period, period] : [period.from, period.to];
      const total = truth
        .filter((each) => each.week >= from && each.week <= to && each.measure === cell.measure)
        .filter((each) => each.targetGroup === targetGroup)
        .filter((each) =>
          facility ? each.facility === facility : (facilities ?? [each.facility]).includes(each.facility),
        )
        .reduce((sum, { value }) => sum + value, 0);
      if ('value' in cell) return total !== cell.value;
      return 'below' in cell ? total >= cell.below : total < cell.atLeast;
    });
}
