import { boundedMap } from '../../core/bounded-map.js';

/** What becomes of one more thing that somebody asks for. */
export type Paced =
  | 'goes_on'
  /** It is the first that is too many: they are told. */
  | 'is_told'
  /** They have been told already. */
  | 'is_held_back';

/** @param what names it, so that the same is not counted twice; null where Slack gives it no name */
export type Pace = (personKey: string, what: string | null) => Paced;

/** Milliseconds. */
const WITHIN = 10_000;
/** Far more than ask within ten seconds in the largest society; whoever is forgotten may ask for as much again. */
const MOST_PEOPLE = 5_000;

/**
 * Counts what each person asks for, from the first thing on for ten seconds, and then anew. Nobody is counted with anybody else.
 * @param monotonic milliseconds of a clock that never goes back
 * @param most that go on in ten seconds
 */
export function createPace(monotonic: () => number, most: number): Pace {
  const counted = boundedMap<Counted>(MOST_PEOPLE);
  return (personKey, what) => {
    const now = monotonic();
    const known = counted.get(personKey);
    const isNew = !known || now - known.since >= WITHIN;
    const count = isNew ? { since: now, times: 0, heard: new Set<string>(), isTold: false } : known;
    if (isNew) counted.set(personKey, count);
    // Slack delivers some things twice.
    if (what !== null && count.heard.has(what)) return 'goes_on';
    if (count.times < most) {
      count.times += 1;
      if (what !== null) count.heard.add(what);
      return 'goes_on';
    }
    if (count.isTold) return 'is_held_back';
    count.isTold = true;
    return 'is_told';
  };
}

interface Counted {
  /** By the monotonic clock. */
  readonly since: number;
  times: number;
  /** No more than go on. */
  readonly heard: Set<string>;
  isTold: boolean;
}
