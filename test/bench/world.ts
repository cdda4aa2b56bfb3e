/** How large a society is, and how long it has been there. */
export interface WorldSize {
  readonly groups: number;
  /** Years of visits behind it. */
  readonly years: number;
}

/** A group with one posted week. All ids but its own are Slack's. */
export interface BenchGroup {
  readonly id: string;
  readonly channelId: string;
  readonly leader: string;
  /** Go on the visit that is full, and on those of the past. */
  readonly regulars: readonly string[];
  /** As many as the open visit has seats. */
  readonly claimers: readonly string[];
  /** In how many weeks its posted week is. */
  readonly weeksAhead: number;
  /** ISO weekday of each visit, and whether there is room on it. */
  readonly visits: readonly { readonly weekday: number; readonly isOpen: boolean }[];
}

export interface BenchWorld {
  readonly size: WorldSize;
  readonly groups: readonly BenchGroup[];
  /** Has six open visits, so that `/visit claim` asks which. */
  readonly choosing: BenchGroup;
}

export const ZONE = 'Europe/Stockholm';
/** A Wednesday, so that a run on another day measures the same. */
export const BEGIN = new Date('2026-11-18T10:00:00Z');
export const SEATS = 4;
const CHOOSERS = 16;
const OPEN = { weekday: 2, isOpen: true };
const FULL = { weekday: 4, isOpen: false };
/** Groups whose visits are next week. Reminders are handed over to Slack a fortnight ahead, one by one, before anything is measured. */
const BUSY = 15;
const LATER = 3;

export function worldOf(size: WorldSize): BenchWorld {
  const groups = Array.from({ length: size.groups }, (_, number) =>
    number < BUSY ? groupOf(`G${number}`, SEATS, 1, [OPEN, FULL]) : groupOf(`G${number}`, SEATS, LATER, [OPEN]),
  );
  const open = [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, isOpen: true }));
  return { size, groups, choosing: groupOf('GCHOOSE', CHOOSERS, 1, open) };
}

function groupOf(name: string, claimers: number, weeksAhead: number, visits: BenchGroup['visits']): BenchGroup {
  return {
    id: `group-${name}`,
    channelId: `C0${name}`,
    leader: `U0${name}L`,
    regulars: peopleOf(`${name}R`, SEATS),
    claimers: peopleOf(`${name}K`, claimers),
    weeksAhead,
    visits,
  };
}

/** @returns Slack user ids */
function peopleOf(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, number) => `U0${name}${number}`);
}

export function everyGroup({ groups, choosing }: BenchWorld): readonly BenchGroup[] {
  return [...groups, choosing];
}

export function membersOf({ leader, regulars, claimers }: BenchGroup): readonly string[] {
  return [leader, ...regulars, ...claimers];
}

/**
 * So many people for whom there is a place, four in each group, one group after the other.
 * @throws where the society is too small for that
 */
export function claimersIn({ groups }: BenchWorld, count: number): readonly string[] {
  const among = Math.ceil(count / SEATS);
  const claimers = Array.from({ length: count }, (_, turn) => {
    return groups[turn % among]?.claimers[Math.floor(turn / among)];
  });
  const found = claimers.filter((userId) => userId !== undefined);
  if (found.length < count) throw new Error(`there are not ${count} places in ${groups.length} groups`);
  return found;
}
