import { isInSomeGroup } from '../../core/abilities.js';
import { calendarDateOf, wallClockToInstant } from '../../core/time.js';
import type { HomeSection } from '../../slack/hearing/home-parts.js';
import { OwnTimesOf } from './own-times.store.js';
import { ownTimesHome } from './own-times.view.js';

/** How often they have been on a visit this year, with thanks; their days away and quiet hours. By the calendar where they are. */
export const ownTimesSection: HomeSection = {
  place: 47,
  async blocksFor({ society, person, say, now, abilities }) {
    const { memberOf, leads } = await abilities;
    const [group] = [...memberOf, ...leads];
    if (!group || !isInSomeGroup(await abilities)) return [];
    const zone = person.timeZone ?? group.facility.timeZone;
    const today = calendarDateOf(now, zone);
    const newYear = wallClockToInstant(`${today.slice(0, 4)}-01-01`, '00:00', zone);
    const times = await society.of(OwnTimesOf).of(person.userId, newYear, now, today);
    return ownTimesHome(say, person.locale, times, today);
  },
};
