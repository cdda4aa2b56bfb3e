import { ReturnsDue } from '../../numbers/returning/returns-due.store.js';
import { lastYearOver } from '../../numbers/returning/yearly-return.rule.js';
import type { HomeReader, HomeSection } from '../../slack/hearing/home-parts.js';
import { defineOwnReading, type Viewer } from '../../slack/hearing/viewer.js';
import { type CountryNow, refreshedUntil } from './country.rule.js';
import { Country } from './country.store.js';
import { countryHome, oneToOnesHome, wheelHome } from './country-home.view.js';
import { OneToOnesNow } from './one-to-ones-now.store.js';

/** By the calendar where they are: all of a country has one. */
export function zoneOf({ person }: Pick<Viewer, 'person'>): string {
  return person.timeZone ?? 'UTC';
}

export const countryNow = defineOwnReading(async (viewer): Promise<CountryNow> => {
  const { society, now } = viewer;
  const zone = zoneOf(viewer);
  const { today, until } = refreshedUntil(now, zone);
  const year = lastYearOver(zone, now);
  const [facilities, leaderless, soFar, lapsing] = await Promise.all([
    society.of(Country).facilities(today),
    society.of(Country).leaderless(),
    society.of(ReturnsDue).soFar(year),
    society.of(Country).lapsing(today, until),
  ]);
  return { facilities, leaderless, returns: { year, ...soFar }, lapsing };
});

/** For national staff: how the country stands, and what nobody sees to. */
export const countrySection: HomeSection = {
  place: 40,
  async blocksFor(reader) {
    if (!(await isNational(reader))) return [];
    const { say, society, parts } = reader;
    const hasOneToOnes = await society.of(OneToOnesNow).any();
    return [...countryHome(say, await reader.of(countryNow), parts), ...(hasOneToOnes ? oneToOnesHome(say) : [])];
  },
};

/** For national staff: what comes when in the year. */
export const wheelSection: HomeSection = {
  place: 42,
  async blocksFor(reader) {
    if (!(await isNational(reader))) return [];
    const { say, person, now } = reader;
    const { today } = refreshedUntil(now, zoneOf(reader));
    return wheelHome(say, person.locale, await reader.of(countryNow), today);
  },
};

async function isNational({ abilities }: HomeReader): Promise<boolean> {
  return (await abilities).nationalChannelId !== undefined;
}
