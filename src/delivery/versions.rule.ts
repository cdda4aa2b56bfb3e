import { PROCESS_LIVES_FOR } from '../core/process-life.js';

/** Which version of Visiting Hours a process is. */
export interface Version {
  /** Of the package, as `1.4.0`. */
  readonly release: string;
  /** Name of the newest migration that it has, e.g. `20261121000000_first`. */
  readonly schema: string;
}

/** What a process last said of itself. */
export interface Heartbeat extends Version {
  /** Its own name for itself. */
  readonly process: string;
  readonly at: Date;
}

/** How often everybody is looked at anew while an older version runs beside this one, in milliseconds. */
const AGAIN_EVERY = 10 * 60_000;

/** What a process does about those of other versions. */
export interface BesideOthers {
  /** Whether any of an older one runs now. */
  readonly isBesideOlder: boolean;
  /** Whether any of a newer one runs now: that one delivers, and this one does not. Two would say the same in turn, each in its own words. */
  readonly isBesideNewer: boolean;
  /** Whether everybody is to be looked at anew: what the older one shows is by its own words and rules. */
  readonly looksAnew: boolean;
  /** Those of whatever version that have ended, and need not be remembered once this was done. */
  readonly ended: readonly Heartbeat[];
}

/**
 * The newest version that runs delivers. Everybody is looked at anew while an older version runs beside this one, every ten minutes, and
 * once more when it has ended.
 * @param own the version that asks
 * @param lookedAt when it last had everybody looked at because of an older one; null for not yet
 */
export function besideOthers(
  heartbeats: readonly Heartbeat[],
  own: Version,
  lookedAt: Date | null,
  now: Date,
): BesideOthers {
  const isRunning = ({ at }: Heartbeat): boolean => now.getTime() - at.getTime() < PROCESS_LIVES_FOR;
  const older = heartbeats.filter((each) => isOlder(each, own));
  const isBesideOlder = older.some(isRunning);
  const isTime = lookedAt === null || now.getTime() - lookedAt.getTime() >= AGAIN_EVERY;
  return {
    isBesideOlder,
    isBesideNewer: heartbeats.some((each) => isRunning(each) && isOlder(own, each)),
    looksAnew: (isBesideOlder && isTime) || older.some((each) => !isRunning(each)),
    ended: heartbeats.filter((each) => !isRunning(each)),
  };
}

/** By the package's version, and by the schema where that is the same. */
export function isOlder(one: Version, other: Version): boolean {
  const [numbers, others] = [numbersOf(one.release), numbersOf(other.release)];
  const differing = numbers.findIndex((number, index) => number !== others[index]);
  if (differing >= 0) return (numbers[differing] ?? 0) < (others[differing] ?? 0);
  return one.schema < other.schema;
}

/** Of `1.4.0-beta` as of `1.4.0`. */
function numbersOf(release: string): readonly number[] {
  const [major = 0, minor = 0, patch = 0] = (release.match(/\d+/g) ?? []).map(Number);
  return [major, minor, patch];
}
