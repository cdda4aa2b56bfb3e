import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FacilityStatus, IsoWeek } from '../../../src/core/model.js';
import { weeksAfter } from '../../../src/core/weeks.js';
import { readDeclaration, smallStanding } from '../../../src/numbers/tallying/declaring-small.rule.js';
import { isSmall, type SmallLists } from '../../../src/numbers/tallying/tally-listing.rule.js';
import { FACILITIES, list, SMALL } from '../../support/tally-histories.js';

const AUTUMN: IsoWeek = '2026-W40';
const visited = FACILITIES.map((id) => ({ id, name: `Häktet ${id}`, status: 'active' as FacilityStatus }));
const closed = (...ids: readonly string[]) =>
  visited.map((facility) => ({
    ...facility,
    status: ids.includes(facility.id) ? ('closed' as const) : facility.status,
  }));

/** What national staff have declared so far, as it stands in a week. */
const standing = (lists: SmallLists, week: IsoWeek = AUTUMN) => smallStanding(lists, lists.length === 0, week);
const declare = (chosen: readonly string[], lists: SmallLists, week: IsoWeek = AUTUMN, facilities = visited) =>
  readDeclaration(chosen, facilities, standing(lists, week));

describe('the small facilities that national staff declare', () => {
  it('are none until they do, and the first list holds at once', () => {
    expect(standing([])).toMatchObject({ now: new Set(), coming: null, takesEffect: AUTUMN });
    expect(declare(SMALL, [])).toEqual({ ok: true, list: list(AUTUMN, SMALL) });
  });

  it.each([
    ['2026-W40', '2027-W01'],
    ['2026-W53', '2027-W01'],
    // Week 1 has begun with the numbers that it began with.
    ['2027-W01', '2028-W01'],
  ] as const)('changed in %s, change in %s', (week, from) => {
    const others = ['H1', 'H2', 'H3', 'H4', 'H5'];
    expect(declare(others, [list('2026-W36', SMALL)], week)).toEqual({ ok: true, list: list(from, others) });
    expect(declare([], [list('2026-W36', SMALL)], week)).toEqual({ ok: true, list: list(from, []) });
  });

  it('are corrected before week 1 by the next list for it, back to the one that holds too', () => {
    const lists = [list('2026-W36', SMALL), list('2027-W01', [])];
    expect(standing(lists)).toMatchObject({ now: new Set(SMALL), coming: list('2027-W01', []) });
    expect(declare(SMALL, lists)).toEqual({ ok: true, list: list('2027-W01', SMALL) });
  });

  it.each([
    ['what holds already', SMALL, [list('2026-W36', SMALL)]],
    ['what comes already', [], [list('2026-W36', SMALL), list('2027-W01', [])]],
    ['none before there were any', [], []],
  ])('are not declared anew by %s', (_, chosen, lists) => {
    expect(declare(chosen, lists)).toEqual({ ok: true, list: null });
  });

  it('are at least five, or none: the sum of fewer could point at somebody', () => {
    const some = fc.subarray([...FACILITIES]);
    fc.assert(
      fc.property(some, (chosen) => {
        expect(declare(chosen, []).ok).toBe(chosen.length === 0 || chosen.length >= 5);
      }),
    );
    expect(declare(['H1', 'H1', 'H1', 'H1', 'H1'], [])).toMatchObject({ problem: 'too_few', least: 5 });
  });

  it('are visited: what has closed meanwhile is named, what nobody knows is refused', () => {
    expect(declare(SMALL, [], AUTUMN, closed('H2'))).toEqual({ ok: false, problem: 'gone', names: ['Häktet H2'] });
    expect(declare([...SMALL, 'H99'], [])).toEqual({ ok: false, problem: 'gone', names: [] });
  });

  it('are the same in the weeks that are over, whatever is declared later', () => {
    const earlier = [list('2026-W36', SMALL)];
    const said = declare(['H1', 'H2', 'H3', 'H4', 'H7'], earlier);
    if (!said.ok || !said.list) throw new Error('not declared');
    const later = [...earlier, said.list];
    for (let week: IsoWeek = '2026-W30'; week < '2027-W01'; week = weeksAfter(week, 1)) {
      for (const id of FACILITIES) expect(isSmall(later, id, week)).toBe(isSmall(earlier, id, week));
    }
    expect(isSmall(later, 'H7', '2027-W01')).toBe(true);
  });
});
