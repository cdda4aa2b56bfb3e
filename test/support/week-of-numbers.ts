import type { IsoWeek } from '../../src/core/model.js';
import { weeksAfter } from '../../src/core/weeks.js';
import { type Released, totalsOf, type WeekFacts } from '../../src/numbers/tallying/tally-week.rule.js';

const NAMES = ['Häktet Göteborg', 'Anstalten Skänninge', 'Häktet Kronoberg', 'Arresthuset i Hobro'];
const REGIONS = ['Väst', 'Öst', 'Stockholm', 'Nordjylland'];

/** A closed week in which so many facilities had a number released. @param facilityId of the one with this index */
export function aWeekOfNumbers(
  isoWeek: IsoWeek,
  count: number,
  facilityId: (index: number) => string = idLikeAnyOther,
): WeekFacts {
  const released = Array.from(
    { length: count },
    (_, index): Released => ({
      facility: {
        id: facilityId(index),
        name: `${NAMES[index % 4]} ${index + 1}`,
        region: REGIONS[index % 4] ?? '',
      },
      facilities: 1,
      measure: index % 5 === 0 ? 'participants' : 'visits',
      value: 12 + index,
      from: weeksAfter(isoWeek, -6),
      closedIn: isoWeek,
    }),
  );
  return {
    isoWeek,
    yearSoFar: totalsOf(released),
    released,
    isHeld: false,
    visits: { held: 104, notHeld: 13, untold: 1, seats: 351, seatsTaken: 340 },
    facilities: { active: count, paused: 1, starting_up: 2 },
    training: { notReady: 7, lapsing: null },
    targetGroups: [],
  };
}

/** As long as ids are. */
function idLikeAnyOther(index: number): string {
  return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
}
