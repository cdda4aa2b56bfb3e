import { describe, expect, it, vi } from 'vitest';
import { madeUpOneToOnes } from '../../../scripts/made-up-one-to-ones.js';
import { madeUpYears } from '../../../scripts/made-up-years.js';
import { OUTSIDE } from '../../../src/numbers/tallying/tally-books.rule.js';
import { talliesAudit } from '../../../src/numbers/tallying/tally-export.rule.js';
import { closeWeeks, type Ledger } from '../../../src/numbers/tallying/tally-ledger.rule.js';
import { TALLY_POLICY, type TallyPolicy } from '../../../src/numbers/tallying/tally-policy.rule.js';
import { isHeld } from '../../../src/numbers/tallying/tallying.rule.js';
import { oneToOneFindings, toldOf, twentyYears, WEEKS } from '../../support/one-to-one-attacks.js';
import { flawsOfSums } from '../../support/published-sums.js';

vi.setConfig({ testTimeout: 600_000 });

const SEED = 20_261_128;
/** With the last week of the second: the first has 53. */
const TWO_YEARS = WEEKS.slice(0, 105);
/** Facilities, starts a year in each, and whether one has far more than the others. */
const COUNTRIES: readonly [number, number, boolean][] = [
  [3, 1, false],
  [6, 1, false],
  [6, 2, true],
  [12, 3, false],
  [40, 4, false],
];
const INSIDERS = [null, 'H0', 'H1'];

function found(ledger: Ledger) {
  return INSIDERS.flatMap((own) => oneToOneFindings(ledger, own));
}

function weakened(oneToOne: Partial<TallyPolicy['oneToOne']>): TallyPolicy {
  return { ...TALLY_POLICY, oneToOne: { ...TALLY_POLICY.oneToOne, ...oneToOne } };
}

describe('whoever wants to know when a one-to-one began, ended or met outside, over 20 years', () => {
  it.each(COUNTRIES)(
    'finds nothing with %i facilities of %i starts a year (uneven: %s)',
    (facilities, starts, isUneven) => {
      const ledger = toldOf(twentyYears(facilities, starts, SEED, isUneven), TALLY_POLICY);
      expect(found(ledger)).toEqual([]);
      const audit = talliesAudit(
        ledger,
        WEEKS,
        new Map(Array.from({ length: facilities }, (_, at) => [`H${at}`, 'Syd'])),
      );
      expect(flawsOfSums(audit)).toEqual([]);
      // All are told of each quarter: as a number, or as a wait.
      const told = [...ledger.releases.map(({ closedIn }) => closedIn), ...ledger.silences.map(({ to }) => to)];
      expect(told.length).toBeGreaterThan(0);
      expect(ledger.releases.filter(({ closedIn }) => isHeld(closedIn))).toEqual([]);
    },
  );

  it('is told something where there is enough', () => {
    const ledger = toldOf(twentyYears(40, 4, SEED, false), TALLY_POLICY);
    expect(ledger.releases.length).toBeGreaterThan(100);
    expect(Math.min(...ledger.releases.map(({ value }) => value))).toBeGreaterThanOrEqual(20);
  });

  it('is told of meetings outside of all programmes together, and never of one by itself', () => {
    const made = twentyYears(40, 4, SEED, false).map((each, index) =>
      index % 2 === 0 ? each : { ...each, programmeCode: 'dk.kickstart' },
    );
    const outside = (bookings: typeof made) =>
      toldOf(bookings, TALLY_POLICY).releases.flatMap(({ stream, closedIn, value }) =>
        stream.kind === 'one_to_one' && stream.measure === OUTSIDE ? [{ closedIn, value }] : [],
      );
    expect(outside(made).length).toBeGreaterThan(20);
    expect(outside(made)).toEqual(outside(made.map((each) => ({ ...each, programmeCode: 'dk.primus_motor' }))));
  });

  it('reads of places in the export also where nothing but meetings outside was ever told', () => {
    const bookings = twentyYears(12, 3, SEED, false).filter(({ measure }) => measure === OUTSIDE);
    const oneToOnes = { programmeCodes: [], goOnOutside: true, bookings };
    const ledger = closeWeeks({ bookings: [], weeks: WEEKS, lists: [], oneToOnes });
    expect(ledger.releases.length).toBeGreaterThan(0);
    const regions = new Map(Array.from({ length: 12 }, (_, at) => [`H${at}`, 'Syd']));
    const cells = talliesAudit(ledger, WEEKS, regions).publications.flatMap((publication) => publication.cells);
    expect(cells.filter((cell) => 'dims' in cell && cell.dims.facilities?.length === 0)).toEqual([]);
  });

  it('finds meetings outside from inside as soon as little may be left without one facility', () => {
    const ledger = toldOf(twentyYears(6, 2, SEED, true), weakened({ facilities: 1, leftWithoutAny: 0 }));
    expect(oneToOneFindings(ledger, 'H0').filter(({ measure }) => measure === OUTSIDE)).not.toEqual([]);
  });

  it('finds something as soon as a single one may be told', () => {
    const ledger = toldOf(twentyYears(6, 1, SEED, false), weakened({ least: 1, facilities: 1, leftWithoutAny: 0 }));
    expect(oneToOneFindings(ledger, null)).not.toEqual([]);
  });

  it('finds something from inside as soon as all may come from one facility, and little be left without it', () => {
    const ledger = toldOf(twentyYears(6, 2, SEED, true), weakened({ facilities: 1, leftWithoutAny: 0 }));
    expect(oneToOneFindings(ledger, 'H0')).not.toEqual([]);
  });

  it('is told nothing in December even where the hold is forgotten: only the last week of a quarter tells', () => {
    const made = twentyYears(40, 4, SEED, false);
    const told = (policy: TallyPolicy) => toldOf(made, policy).releases.map(({ closedIn, value }) => [closedIn, value]);
    expect(told({ ...TALLY_POLICY, holdFromWeek: 54 })).toEqual(told(TALLY_POLICY));
  });

  it('finds in made-up years what truly began, ended and was outside behind each number and each silence', () => {
    const made = madeUpYears(8, 3, SEED);
    const facilityIds = [...made.regions.keys()];
    const oneToOnes = madeUpOneToOnes({ facilityIds, weeks: made.weeks, startsAYear: 6, seed: SEED });
    const audit = talliesAudit(closeWeeks({ ...made, oneToOnes }), made.weeks, made.regions, { withTruth: true });
    const cells = audit.publications
      .flatMap((publication) => publication.cells)
      .filter(({ measure }) => ['begun', 'ended', 'met_outside'].includes(measure));
    const whole = cells.flatMap((cell) =>
      'dims' in cell && !cell.dims.facility && !cell.dims.facilities ? [cell] : [],
    );
    for (const cell of whole) {
      const { period } = cell.dims;
      const [from, to] = typeof period === 'string' ? [period, period] : [period.from, period.to];
      const truly = (audit.truth ?? [])
        .filter(({ measure, week }) => measure === cell.measure && week >= from && week <= to)
        .reduce((sum, { value }) => sum + value, 0);
      if ('value' in cell) expect(truly).toBe(cell.value);
      if ('below' in cell) expect(truly).toBeLessThan(cell.below);
    }
    expect(whole.filter((cell) => 'value' in cell).length).toBeGreaterThan(4);
    expect(whole.filter((cell) => 'below' in cell).length).toBeGreaterThan(0);
  });

  it('reads in the export of two programmes what posts say, and no other number', () => {
    const facilityIds = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];
    const made = madeUpOneToOnes({ facilityIds, weeks: TWO_YEARS, startsAYear: 20, seed: SEED });
    const other = made.bookings.map((each) => ({ ...each, id: `${each.id}-other`, programmeCode: 'dk.kickstart' }));
    const oneToOnes = {
      programmeCodes: ['dk.kickstart', 'dk.primus_motor'],
      goOnOutside: true,
      bookings: [...made.bookings, ...other],
    };
    const ledger = closeWeeks({ bookings: [], weeks: TWO_YEARS, lists: [], oneToOnes });
    const regions = new Map(facilityIds.map((id) => [id, 'Syd']));
    const { publications } = talliesAudit(ledger, TWO_YEARS, regions);
    const exported = publications.flatMap(({ cells }) => cells.flatMap((cell) => ('value' in cell ? [cell] : [])));
    const quarters = ledger.releases.map(({ value }) => value);
    const years = new Map<string, number>();
    for (const { stream, closedIn, value } of ledger.releases) {
      if (stream.kind !== 'one_to_one') continue;
      const ofWhich = stream.programmeCode === null ? [] : [stream.programmeCode];
      const name = [stream.measure, ...ofWhich, closedIn.slice(0, 4)].join(':');
      years.set(name, (years.get(name) ?? 0) + value);
    }
    expect(years.size).toBeGreaterThan(3);
    expect(exported.filter((cell) => !('parts' in cell)).map(({ value }) => value)).toEqual(quarters);
    expect(
      exported
        .filter((cell) => 'parts' in cell)
        .map(({ id, value }) => [id, value])
        .sort(),
    ).toEqual([...years].sort());
  });

  it('is attacked by whoever leads at several facilities, whether or not anything came in there', () => {
    const facilityIds = ['H1', 'H2', 'H3'];
    const made = madeUpOneToOnes({ facilityIds, weeks: WEEKS.slice(0, 52), startsAYear: 4, seed: SEED });
    const led = [new Set(['H1', 'H3'])];
    const bookings = made.bookings.filter(({ facilityId }) => facilityId !== 'H3');
    const story = { bookings: [], weeks: WEEKS.slice(0, 52), lists: [], led, oneToOnes: { ...made, bookings } };
    const { attackers } = talliesAudit(closeWeeks(story), story.weeks, new Map(facilityIds.map((id) => [id, 'Syd'])));
    const known = attackers.map(({ facilities = [] }) => facilities.filter((id) => id.endsWith('/one-to-ones')));
    expect(known).toContainEqual(['H1/one-to-ones', 'H3/one-to-ones']);
    expect(known).toContainEqual(['H2/one-to-ones']);
  });
});
