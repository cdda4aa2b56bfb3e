import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { IsoWeek } from '../../../src/core/model.js';
import { weeksAfter } from '../../../src/core/weeks.js';
import type { Booking } from '../../../src/numbers/tallying/tally-books.rule.js';
import { talliesAudit } from '../../../src/numbers/tallying/tally-export.rule.js';
import { closeWeeks, type Ledger, type Story } from '../../../src/numbers/tallying/tally-ledger.rule.js';
import { isSmall } from '../../../src/numbers/tallying/tally-listing.rule.js';
import { TALLY_POLICY, type TallyPolicy } from '../../../src/numbers/tallying/tally-policy.rule.js';
import { isLastOfQuarter } from '../../../src/numbers/tallying/tally-quarters.rule.js';
import { isHeld } from '../../../src/numbers/tallying/tallying.rule.js';
import { flawsOfSums } from '../../support/published-sums.js';
import { counted, FACILITIES, history, list, REGIONS, SMALL, WEEKS } from '../../support/tally-histories.js';
import { IS_THOROUGH } from '../../support/thorough.js';

/** Made-up histories for each property. */
const HISTORIES = IS_THOROUGH ? 3_000 : 100;
/** Milliseconds, for all of them on a busy machine. */
vi.setConfig({ testTimeout: 600_000 });

function story(bookings: readonly Booking[], more: Partial<Story> = {}): Story {
  return { bookings, weeks: WEEKS, lists: [], ...more };
}

const sum = (bookings: readonly Booking[]) => bookings.reduce((total, { value }) => total + value, 0);
/** How much more than the visits that they come from. */
const more = (bookings: readonly Booking[]) =>
  sum(bookings) - bookings.reduce((total, { visits }) => total + visits, 0);
const partsBy = (bookings: readonly Booking[], key: 'facilityId' | 'groupId') =>
  [...new Set(bookings.map((booking) => booking[key]))].map((one) => ({
    own: bookings.filter((booking) => booking[key] === one),
    rest: bookings.filter((booking) => booking[key] !== one),
  }));

/** What is wrong with a ledger, as somebody would see who knows every booking; empty when nothing is. */
function flaws(made: Story, ledger: Ledger): string[] {
  const byId = new Map(made.bookings.map((booking) => [booking.id, booking]));
  const seen = new Set<string>();
  const found = new Set<string>();
  for (const { stream, value, bookingIds, closedIn } of ledger.releases) {
    const bookings = bookingIds.flatMap((id) => byId.get(id) ?? []);
    if (bookingIds.some((id) => seen.has(id))) found.add('counted twice');
    for (const id of bookingIds) seen.add(id);
    if (sum(bookings) !== value) found.add('not the sum of its counts');
    if (value < 10) found.add('below ten');
    if (isHeld(closedIn, TALLY_POLICY)) found.add('released in December');
    const days = new Set(bookings.filter(({ visits }) => visits > 0).map(({ visitedOn }) => visitedOn)).size;
    const byFacility = partsBy(bookings, 'facilityId');
    if (stream.kind === 'facility') {
      const byGroup = partsBy(bookings, 'groupId');
      if (more(bookings) < 10) found.add('a facility not ten more than its visits');
      if (days < 3) found.add('fewer than three days');
      if (isSmall(made.lists, stream.facilityId, closedIn)) found.add('a small one named');
      if (byGroup.length > 1 && byGroup.some(({ rest }) => more(rest) < 10)) found.add('another group can subtract');
    }
    if (stream.kind === 'pool') {
      if (value < 30) found.add('a pool below thirty');
      if (more(bookings) < 25) found.add('a pool that tells of each that it has little');
      if (byFacility.filter(({ own }) => own.some(({ visits }) => visits > 0)).length < 3)
        found.add('a pool of fewer than three');
      if (byFacility.some(({ rest }) => more(rest) < 10)) found.add('a pool of one and a few');
      const led = (groupId: string | null) => made.led?.some((groupIds) => groupId !== null && groupIds.has(groupId));
      if (more(bookings.filter(({ groupId }) => !led(groupId))) < 10) found.add('a pool of one leader’s and a few');
    }
    if (stream.kind === 'target_group') {
      if (value < 20) found.add('a group below twenty');
      if (byFacility.filter(({ own }) => sum(own) > 0).length < 5) found.add('a group of fewer than five');
      if (byFacility.some(({ rest }) => sum(rest) < 10)) found.add('a group of one and a few');
      if (!isLastOfQuarter(closedIn)) found.add('a group within the quarter');
    }
  }
  for (const { stream, to } of ledger.silences) {
    if (isHeld(to, TALLY_POLICY)) found.add('a silence in December');
    if (stream.kind === 'target_group' && !isLastOfQuarter(to)) found.add('a silent group within the quarter');
  }
  return [...found];
}

describe('the batch ledger', () => {
  it('releases nothing that could point at a person, whatever came in, late or corrected', () => {
    fc.assert(
      fc.property(history, (made) => {
        expect(flaws(made, closeWeeks(made))).toEqual([]);
      }),
      { numRuns: HISTORIES, seed: 20_261_121 },
    );
  });

  it('never changes what has been published: later weeks only add', () => {
    fc.assert(
      fc.property(history, fc.nat(WEEKS.length), (made, count) => {
        const early = closeWeeks({ ...made, weeks: WEEKS.slice(0, count) }).releases;
        expect(closeWeeks(made).releases.slice(0, early.length)).toEqual(early);
      }),
      { numRuns: HISTORIES, seed: 20_261_122 },
    );
  });

  it('lets any two sums of which one holds the other differ by nothing or by ten and more', () => {
    fc.assert(
      fc.property(history, (made) => {
        expect(flawsOfSums(talliesAudit(closeWeeks(made), WEEKS, REGIONS))).toEqual([]);
      }),
      { numRuns: Math.ceil(HISTORIES / 4), seed: 20_261_123 },
    );
  });

  it('says of every number, silence, visit and empty week in the export what is true, whichever lists there were', () => {
    fc.assert(
      fc.property(history, (made) => {
        const exported = talliesAudit(closeWeeks(made), WEEKS, REGIONS, { withTruth: true });
        const { structure, publications, truth = [] } = exported;
        for (const { cells } of publications)
          for (const cell of cells) {
            if (!('dims' in cell)) continue;
            const { facility, facilities, period, targetGroup } = cell.dims;
            const [from, to] = typeof period === 'string' ? [period, period] : [period.from, period.to];
            const total = truth
              .filter(({ week }) => week >= from && week <= to)
              .filter((each) => each.measure === cell.measure && each.targetGroup === targetGroup)
              .filter((each) => !facility || each.facility === facility)
              .filter((each) => !facilities || facilities.includes(each.facility))
              .reduce((all, { value }) => all + value, 0);
            if ('value' in cell) expect(total).toBe(cell.value);
            else if ('below' in cell) expect(total).toBeLessThan(cell.below);
            else expect(total).toBeGreaterThanOrEqual(cell.atLeast);
          }
        const truly = (facility: string, week: IsoWeek) =>
          truth.filter((each) => each.facility === facility && each.week === week && !each.targetGroup);
        for (const { facility, week } of structure.inactive) expect(truly(facility, week)).toEqual([]);
        for (const { facility, week, visits } of structure.held)
          expect(truly(facility, week).find(({ measure }) => measure === 'visits')?.value ?? 0).toBeGreaterThanOrEqual(
            visits,
          );
      }),
      { numRuns: HISTORIES, seed: 20_261_125 },
    );
  });

  it('keeps target groups out of weeks, months and years, and tells them by quarter', () => {
    fc.assert(
      fc.property(history, (made) => {
        const { publications } = talliesAudit(closeWeeks(made), WEEKS, REGIONS);
        for (const { id, cells } of publications) {
          const hasGroups = cells.some((cell) => 'dims' in cell && cell.dims.targetGroup !== undefined);
          if (hasGroups) expect(id).toMatch(/^(quarter-|silence-target_group|large-enough-target_group)/);
        }
      }),
      { numRuns: Math.ceil(HISTORIES / 4), seed: 20_261_126 },
    );
  });

  let sampled: readonly Story[] | null = null;
  /** Enough for each rule that is taken away to be missed. */
  const made = (): readonly Story[] => {
    sampled ??= fc.sample(history, { numRuns: 1_500, seed: 20_261_124 });
    return sampled;
  };
  const { facility, pool, targetGroup } = TALLY_POLICY;
  const SMALL_POOL = { least: 0, moreThanVisits: 0, leftWithoutAny: 0 };
  it.each<[string, string, TallyPolicy]>([
    ['the visits that tell anyway', 'a facility not ten more than its visits', { ...TALLY_POLICY, metByVisit: 0 }],
    ['ten', 'a facility not ten more than its visits', { ...TALLY_POLICY, facility: { ...facility, least: 6 } }],
    ['three visiting days', 'fewer than three days', { ...TALLY_POLICY, facility: { ...facility, visitingDays: 1 } }],
    ['each group’s part', 'another group can subtract', { ...TALLY_POLICY, facility: { ...facility, eachGroup: 0 } }],
    // Where one of the three rules for a pool as a whole holds, the others hardly ever decide: they are taken away together.
    ['thirty for small ones', 'a pool below thirty', { ...TALLY_POLICY, pool: { ...pool, ...SMALL_POOL } }],
    [
      'twenty-five more for small ones',
      'a pool that tells of each that it has little',
      { ...TALLY_POLICY, pool: { ...pool, ...SMALL_POOL } },
    ],
    ['three small ones', 'a pool of fewer than three', { ...TALLY_POLICY, pool: { ...pool, facilities: 1 } }],
    ['ten left of small ones', 'a pool of one and a few', { ...TALLY_POLICY, pool: { ...pool, leftWithoutAny: 0 } }],
    ['December', 'released in December', { ...TALLY_POLICY, holdFromWeek: 54 }],
    ['twenty for a group', 'a group below twenty', { ...TALLY_POLICY, targetGroup: { ...targetGroup, least: 12 } }],
    [
      'five for a group',
      'a group of fewer than five',
      { ...TALLY_POLICY, targetGroup: { ...targetGroup, facilities: 1 } },
    ],
    [
      'ten left of a group',
      'a group of one and a few',
      { ...TALLY_POLICY, targetGroup: { ...targetGroup, leftWithoutAny: 0 } },
    ],
  ])('needs the rule of %s', (_, flaw, policy) => {
    expect(made().some((each) => flaws(each, closeWeeks(each, policy)).includes(flaw))).toBe(true);
  });

  it('needs to know who leads groups at several small facilities', () => {
    const flaw = 'a pool of one leader’s and a few';
    expect(made().some((each) => flaws(each, closeWeeks({ ...each, led: [] })).includes(flaw))).toBe(true);
  });
});

describe('a facility that is named', () => {
  const visits = (group: string, week: IsoWeek, values: readonly number[]) =>
    values.map((value, day): Booking => {
      const id = `${group} ${week} ${day}`;
      return { ...counted(id, 'H1', week, day + 1, value), groupId: group };
    });
  const released = (bookings: readonly Booking[], weeks: readonly IsoWeek[] = WEEKS) =>
    closeWeeks(story(bookings, { weeks })).releases.map(({ closedIn, value }) => [closedIn, value]);

  it('waits until ten more were met than it had visits, since each visit met somebody', () => {
    expect(released(visits('a', '2026-W36', [4, 4, 4]))).toEqual([]);
    expect(released(visits('a', '2026-W36', [4, 4, 5]))).toEqual([['2026-W36', 13]]);
  });

  it('counts a visit that met nobody as one that is believed to have met somebody', () => {
    expect(released(visits('a', '2026-W36', [5, 6, 2, 0]))).toEqual([]);
    expect(released(visits('a', '2026-W36', [5, 6, 2, 0, 2]))).toEqual([['2026-W36', 15]]);
  });

  it('whose every visit meets one person is told in no number of its own', () => {
    const years = Array.from({ length: 100 }, (_, index): IsoWeek => weeksAfter('2026-W36', index));
    const alone = years.flatMap((week) => visits('a', week, [1, 1]));
    expect(closeWeeks(story(alone, { weeks: years })).releases).toEqual([]);
  });

  it('that two groups visit waits for both, so that neither reads the other’s number by subtracting its own', () => {
    const large = visits('a', '2026-W36', [9, 9, 9]);
    expect(released([...large, ...visits('b', '2026-W36', [3])])).toEqual([]);
    expect(released([...large, ...visits('b', '2026-W36', [3]), ...visits('b', '2026-W37', [9, 2])])).toEqual([
      ['2026-W37', 41],
    ]);
  });

  it('goes on as with one group while the second sleeps, also when a little is left over from it', () => {
    const ended = [...visits('a', '2026-W36', [9, 9, 9]), ...visits('b', '2026-W36', [3])];
    const on = [...visits('a', '2026-W37', [5]), ...visits('a', '2026-W46', [8])];
    const back = visits('b', '2026-W47', [3]);
    expect(released([...ended, ...on])).toEqual([['2026-W44', 32]]);
    const ledger = closeWeeks(story([...ended, ...on, ...back, ...visits('a', '2027-W01', [6, 6])]));
    expect(ledger.releases.map(({ closedIn, from, value }) => [closedIn, from, value])).toEqual([
      ['2026-W44', '2026-W36', 32],
      ['2027-W02', '2026-W45', 20],
    ]);
  });

  it('is held back when nobody knows any more which group a count is of', () => {
    const unknown = visits('a', '2026-W36', [9, 9]).map((booking): Booking => ({ ...booking, groupId: null }));
    expect(released(unknown.concat(visits('a', '2026-W37', [9, 9, 9])), WEEKS.slice(0, 4))).toEqual([]);
  });

  it('says of each group’s part that it is below what it needs, and nothing of their sum', () => {
    const bookings = [...visits('a', '2026-W36', [9, 9, 9]), ...visits('b', '2026-W36', [3, 2])];
    const ledger = closeWeeks(story(bookings, { weeks: WEEKS.slice(0, 2) }));
    const silent = talliesAudit(ledger, WEEKS, REGIONS).publications.filter(({ id }) => id.startsWith('silence'));
    expect(silent).toEqual([
      {
        id: 'silence-facility:H1:visits:2026-W37',
        at: '2026-W37',
        cells: [
          { dims: { facility: 'H1/b', period: { from: '2026-W36', to: '2026-W37' } }, measure: 'visits', below: 12 },
        ],
      },
    ]);
  });

  it('takes nothing back: what a group corrects downwards, it makes good by what it meets beyond one a visit', () => {
    const first = visits('a', '2026-W36', [5, 5, 5]);
    const correction = { ...counted('c', 'H1', '2026-W37', 1, -6), groupId: 'a' };
    const later = [...visits('a', '2026-W38', [3, 3, 3]), ...visits('a', '2026-W39', [9, 3])];
    expect(released([...first, correction, ...later])).toEqual([
      ['2026-W36', 15],
      ['2026-W39', 15],
    ]);
  });
});

describe('small facilities', () => {
  const years = Array.from({ length: 130 }, (_, index): IsoWeek => weeksAfter('2026-W36', index));

  it('begin anew under their own name where the list changes, and what was booked together stays together', () => {
    const together = SMALL.map((id, day) => counted(`t${id}`, id, '2026-W50', day + 1, 6));
    const own = [1, 2, 3].map((day) => counted(`o${day}`, 'H2', '2027-W02', day, 5));
    const more = SMALL.slice(1).map((id) => counted(`m${id}`, id, '2027-W05', 3, 6));
    const lists = [list('2026-W36', SMALL), list('2027-W01', ['H3', 'H4', 'H5', 'H6', 'H7'])];
    const held = closeWeeks(story([...together.slice(0, 3), ...own, ...more], { lists, weeks: years })).releases;
    expect(held).toMatchObject([
      { stream: { kind: 'facility', facilityId: 'H2' }, from: '2027-W01', closedIn: '2027-W02', value: 15 },
      { stream: { kind: 'pool' }, from: '2026-W36', closedIn: '2027-W05', value: 42 },
    ]);
  });

  it('tell in no number what was left over under their own name', () => {
    const left = [counted('a', 'H2', '2026-W40', 1, 4), counted('b', 'H2', '2026-W40', 2, 3)];
    const again = [1, 2, 3].map((day) => counted(`d${day}`, 'H2', '2028-W02', day, 5));
    const lists = [list('2027-W01', SMALL), list('2028-W01', [])];
    expect(closeWeeks(story([...left, ...again], { lists, weeks: years })).releases).toMatchObject([
      { value: 15, from: '2028-W01', closedIn: '2028-W02', bookingIds: ['d1', 'd2', 'd3'] },
    ]);
    expect(closeWeeks(story([...left, ...again], { weeks: years })).releases).toMatchObject([
      { value: 22, from: '2026-W36' },
    ]);
  });

  it('carry a correction along that is still to be made good', () => {
    const left = [counted('a', 'H2', '2026-W40', 1, 4), counted('c', 'H2', '2026-W41', 2, -2)];
    const again = [1, 2, 3, 4].map((day) => counted(`d${day}`, 'H2', '2027-W02', day, 5));
    const lists = [list('2026-W36', SMALL), list('2027-W01', [])];
    expect(closeWeeks(story([...left, ...again], { lists, weeks: years })).releases).toMatchObject([
      { value: 18, from: '2027-W01', bookingIds: ['c', 'd1', 'd2', 'd3', 'd4'] },
    ]);
  });

  it('are released neither together nor one by one while fewer than five are listed', () => {
    const bookings = SMALL.slice(0, 4).map((id) => counted(`b${id}`, id, '2026-W36', 2, 20));
    expect(closeWeeks(story(bookings, { lists: [list('2026-W36', SMALL.slice(0, 4))] })).releases).toEqual([]);
    expect(closeWeeks(story(bookings, { lists: [list('2026-W36', SMALL)] })).releases).toMatchObject([{ value: 80 }]);
  });

  it('together, and a target group, are said to be below what they need, with room for what one of them knows itself', () => {
    const visits = SMALL.map((id) => counted(`all${id}`, id, '2026-W38', 2, 5));
    const young = visits.map(
      (visit): Booking => ({ ...visit, id: `y${visit.id}`, targetGroup: 'young', visits: 0, value: 1 }),
    );
    const made = story([...visits, ...young], { lists: [list('2026-W36', SMALL)], weeks: WEEKS.slice(0, 4) });
    expect(closeWeeks(made)).toMatchObject({
      releases: [],
      silences: [
        { stream: { kind: 'pool' }, from: '2026-W36', to: '2026-W39', below: 40 },
        { stream: { kind: 'target_group', targetGroup: 'young' }, from: '2026-W36', to: '2026-W39', below: 30 },
      ],
    });
  });

  it('say nothing where they could not have been released whatever their number', () => {
    const two = SMALL.slice(0, 2).map((id) => counted(`all${id}`, id, '2026-W38', 2, 2));
    expect(closeWeeks(story(two, { lists: [list('2026-W36', SMALL)] })).silences).toEqual([]);
  });
});

it('a target group that is nearly everybody is kept back', () => {
  const visits = (value: number, young: number) =>
    FACILITIES.slice(0, 5).flatMap((id): Booking[] => {
      const visit = counted(`all${id}`, id, '2026-W38', 2, value);
      return [visit, { ...visit, id: `young${id}`, targetGroup: 'young', visits: 0, value: young }];
    });
  const groups = (bookings: readonly Booking[]) =>
    closeWeeks(story(bookings)).releases.filter(({ stream }) => stream.kind === 'target_group');
  expect(groups(visits(8, 5))).toEqual([]);
  expect(groups(visits(9, 5))).toMatchObject([{ closedIn: '2026-W39', value: 25 }]);
});
