import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type MadeUpYears, madeUpYears } from '../../../scripts/made-up-years.js';
import { createStore } from '../../../src/app/store.js';
import type { IsoWeek } from '../../../src/core/model.js';
import { dateInWeek } from '../../../src/core/weeks.js';
import type { Database } from '../../../src/database/database.js';
import type { Society } from '../../../src/database/society.js';
import { Facilities } from '../../../src/groups/facilities.store.js';
import { Groups } from '../../../src/groups/groups.store.js';
import { Workspaces } from '../../../src/groups/workspaces.store.js';
import { SmallLists } from '../../../src/numbers/tallying/small-lists.store.js';
import { type ReleasedEver, Tallies } from '../../../src/numbers/tallying/tallies.store.js';
import type { TalliesAudit } from '../../../src/numbers/tallying/tally-audit.rule.js';
import type { Booking } from '../../../src/numbers/tallying/tally-books.rule.js';
import { batchId } from '../../../src/numbers/tallying/tally-cells.rule.js';
import { talliesAudit } from '../../../src/numbers/tallying/tally-export.rule.js';
import { streamKey } from '../../../src/numbers/tallying/tally-ledger.rule.js';
import { periodOf, sumByFacility } from '../../../src/numbers/tallying/tally-period.rule.js';
import { countedIn, oneToOnePlaceId, placesOf } from '../../../src/numbers/tallying/tally-places.rule.js';
import { heldVisits } from '../../../src/numbers/tallying/tally-truth.rule.js';
import { closesAt } from '../../../src/numbers/tallying/tally-week.rule.js';
import { findingsOf } from '../../support/attacks.js';
import { describeOnBothEngines, testDatabase } from '../../support/database.js';
import { giveProgramme } from '../../support/given-programme.js';
import { ADMIN, facilityCalled, groupCalled, MONDAY_NOON, postedWeek, visitAt } from '../../support/stored-group.js';

/** Milliseconds, for more than a year of weeks on a busy machine. */
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const SOCIETY = 'T1';
const ZONE = 'Europe/Stockholm';
/** What the first group at a facility does, what the second does, and what the second does from some week on. */
const PROGRAMMES = ['dk.study_support', 'dk.kickstart', 'dk.social_activities'] as const;
const CHANGES_IN: IsoWeek = '2026-W26';

/** Over all 53 weeks of 2026: two groups visit every second facility; tiny ones are declared small in March. */
const made = madeUpYears(12, 1, 7, 'half');

/** Whatever the attackers of the export find, who know of group visits, too, that each met somebody. */
function found({ ledger, weeks, regions }: ReleasedEver) {
  const audit = talliesAudit(ledger, weeks, regions, { withTruth: true });
  const inGroups = heldVisits(countedIn(ledger, placesOf(regions.keys(), ledger)), 'participants');
  return findingsOf(audit, inGroups);
}

/** The country as it is stored: each facility with its groups, each group with its own programme and leader. */
async function settle(society: Society): Promise<ReadonlyMap<string, string>> {
  await society.of(Workspaces).ensure({ locale: 'da', timeZone: ZONE, now: MONDAY_NOON });
  const ids = new Map<string, string>();
  for (const [name, region] of made.regions) {
    const details = { ...facilityCalled(name), kind: 'prison' as const, region };
    const facility = await society.of(Facilities).save(details, null, ADMIN, MONDAY_NOON);
    if (!facility.ok) throw new Error(facility.reason);
    ids.set(name, facility.id);
    for (const [index, group] of groupsAt(made, name).entries()) {
      const programmeCode = PROGRAMMES[index] ?? PROGRAMMES[0];
      const own = { ...groupCalled(group, facility.id), leaderIds: [`U_LEADS ${group}`], programmeCode };
      const saved = await society.of(Groups).save(own, null, ADMIN, MONDAY_NOON);
      if (!saved.ok) throw new Error(saved.reason);
      ids.set(group, saved.id);
    }
  }
  return ids;
}

function groupsAt({ bookings }: MadeUpYears, facility: string): string[] {
  const own = bookings.filter(({ facilityId }) => facilityId === facility).map(({ groupId }) => groupId ?? '');
  return [...new Set(own)].sort();
}

describeOnBothEngines('a country where two groups with two programmes visit half of the facilities', (engine) => {
  let database: Database;
  let society: Society;
  let ids: ReadonlyMap<string, string>;
  let released: ReleasedEver;
  let audit: TalliesAudit;

  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in(SOCIETY);
    ids = await settle(society);
    const [first] = await society.of(Groups).list();
    const [begins] = made.weeks;
    if (!first || !begins) throw new Error('no group');
    await postedWeek(society, first, begins, [visitAt(`${dateInWeek(begins, 2)}T16:00:00Z`)]);
    for (const week of made.weeks) {
      if (week === made.lists[0]?.from) await declare(week, [...made.lists[0].members]);
      if (week === CHANGES_IN) await giveProgramme(society, idOf('H01 group 2'), PROGRAMMES[2], ADMIN, MONDAY_NOON);
      await book(
        week,
        made.bookings.filter(({ bookedIn }) => bookedIn === week),
      );
      await society.of(Tallies).closeDueWeeks(closesAt(week, ZONE));
    }
    released = await society.of(Tallies).everReleased();
    audit = talliesAudit(released.ledger, released.weeks, released.regions, { withTruth: true });
  });
  afterAll(() => database.close());

  function idOf(name: string | null): string {
    const id = ids.get(name ?? '');
    if (!id) throw new Error(`no ${name}`);
    return id;
  }

  async function declare(week: IsoWeek, names: readonly string[]): Promise<void> {
    const { version } = await society.of(Workspaces).read();
    const monday = new Date(`${dateInWeek(week, 1)}T12:00:00Z`);
    const declared = await society.of(SmallLists).declare(names.map(idOf), version, ADMIN, monday);
    if (!declared.ok) throw new Error(declared.reason);
  }

  async function book(week: IsoWeek, bookings: readonly Booking[]): Promise<void> {
    const createdAt = new Date(`${dateInWeek(week, 7)}T18:00:00Z`);
    const data = bookings.map(({ facilityId, groupId, ...booking }) => ({
      ...booking,
      workspaceId: SOCIETY,
      facilityId: idOf(facilityId),
      groupId: idOf(groupId),
      region: made.regions.get(facilityId) ?? '',
      shiftId: `shift of ${booking.id}`,
      createdAt,
    }));
    await database.client.booking.createMany({ data });
  }

  it('exports each shared facility as its groups, with what everybody knows of them, and names each group as an attacker', () => {
    const small = made.lists[0]?.members ?? new Set();
    const known = [...made.regions.keys()].flatMap((name) =>
      (groupsAt(made, name).length > 1 ? ['/a', '/b'] : ['']).map((group) => {
        const place = `${idOf(name)}${group}`;
        return small.has(name) ? [place, `${place}/small`] : [place];
      }),
    );
    const { facilities, weeks, held, inactive } = audit.structure;
    const visiting = Object.keys(facilities).filter((place) => !place.endsWith('/one-to-ones'));
    expect(visiting.sort()).toEqual(known.flat().sort());
    expect(known.filter(([place = '']) => /\/[ab]$/.test(place))).toHaveLength(12);
    expect(weeks).toHaveLength(53);
    const visited = new Set(held.map(({ facility, week }) => `${facility} ${week}`));
    const quiet = inactive.map(({ facility, week }) => `${facility} ${week}`);
    for (const told of [[...visited], quiet]) expect(told).toContainEqual(expect.stringMatching(/\/[ab] /));
    expect(quiet.filter((each) => visited.has(each))).toEqual([]);
    const named = audit.attackers.map(({ id }) => id.split(' ').filter((word) => !word.endsWith('/one-to-ones')));
    expect(named.map((words) => words.join(' ')).sort()).toEqual(
      ['public', 'roster', 'presence', ...known.map((places) => `insider ${places.join(' ')}`)].sort(),
    );
  });

  it('counts a shared facility once: its number is of both groups, whatever their programmes, and released once', () => {
    const batches = released.ledger.releases.map(({ stream, closedIn }) => `${streamKey(stream)} ${closedIn}`);
    expect(batches.filter((batch, index) => batches.indexOf(batch) < index)).toEqual([]);
    const groups = new Map(released.ledger.bookings.map(({ id, groupId }) => [id, groupId]));
    const shared = released.ledger.releases.filter(
      ({ stream, bookingIds }) =>
        stream.kind === 'facility' && new Set(bookingIds.map((id) => groups.get(id))).size > 1,
    );
    const told = audit.publications.flatMap(({ cells }) => cells.filter((cell) => 'value' in cell && 'dims' in cell));
    const expected = shared.flatMap((release) => {
      const { stream, value } = release;
      if (stream.kind !== 'facility') return [];
      const groups = ['a', 'b'].map((group) => `${stream.facilityId}/${group}`);
      // Meetings of one-to-ones could be in a number of visits, and are in no other.
      const along = stream.measure === 'visits' ? [oneToOnePlaceId(stream.facilityId)] : [];
      return [{ id: batchId(release), dims: { facilities: [...groups, ...along] }, value }];
    });
    expect(shared.length).toBeGreaterThan(10);
    expect(told).toEqual(
      expect.arrayContaining(
        expected.map((cell) => expect.objectContaining({ ...cell, dims: expect.objectContaining(cell.dims) })),
      ),
    );
  });

  it('counts each facility once wherever facilities are counted, and sums up a year of what each released', async () => {
    const [last] = made.weeks.slice(-1);
    if (!last) throw new Error('no weeks');
    const facts = await society.of(Tallies).week(last);
    expect(facts?.facilities).toEqual({ active: 12, paused: 0, starting_up: 0 });
    const inYear = await society.of(Tallies).released(periodOf('year', last));
    const told = sumByFacility(inYear);
    const named = told.flatMap(({ facility, measure }) => (facility ? [`${facility.id} ${measure}`] : []));
    expect(named.filter((whose, index) => named.indexOf(whose) < index)).toEqual([]);
    // Of small ones together each is one, however many groups visit it.
    const together = told.filter(({ facility }) => facility === null).map(({ facilities }) => facilities);
    expect(new Set(together)).toEqual(new Set([made.lists[0]?.members.size]));
    const numbers = released.ledger.releases.filter(({ stream }) => stream.kind !== 'target_group');
    const sum = (values: readonly { readonly value: number }[]) => values.reduce((all, { value }) => all + value, 0);
    expect(sum(told)).toBe(sum(numbers));
    expect(facts?.yearSoFar.visits).toBe(sum(told.filter(({ measure }) => measure === 'visits')));
  });

  it('keeps everything from everybody: the public, who knows the visits, and each group, whatever it does', () => {
    expect(released.ledger.releases.length).toBeGreaterThan(50);
    expect(found(released)).toEqual([]);
  });
});
