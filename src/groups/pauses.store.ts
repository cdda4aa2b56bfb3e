import type { Group, PlacePause } from '../core/model.js';
import { isOverBy, isPausedOn } from '../core/place-pauses.js';
import { type CalendarDate, calendarDateOf } from '../core/time.js';
import { dateAfter } from '../core/weeks.js';
import { inPieces } from '../database/in-pieces.js';
import type { ScopedTransaction } from '../database/scope.js';
import { defineStore } from '../database/society.js';

type PauseReader = Pick<ScopedTransaction, 'pause'>;
type Visiting = Pick<Group, 'id' | 'facility'>;

export interface Pauses {
  /**
   * The pauses of each of these groups, its facility's among them, that are not over: under way, or still to come. By group id.
   * @param overSince those too that were over this many days ago or later; none when left out
   */
  of(groups: readonly Visiting[], now: Date, overSince?: number): Promise<ReadonlyMap<string, readonly PlacePause[]>>;
  /** The one that stands for a group or a facility itself; null where there is none. @param zone IANA time zone of the facility */
  standing(place: string, zone: string, now: Date): Promise<PlacePause | null>;
}

export const Pauses = defineStore(
  ({ client }): Pauses => ({
    of: (groups, now, overSince) => pausesOf(client, groups, now, overSince),
    standing: (place, zone, now) => standingPause(client, place, zone, now),
  }),
);

/** As `Pauses.of`, also inside a transaction. */
export async function pausesOf(
  reader: PauseReader,
  groups: readonly Visiting[],
  now: Date,
  overSince = 0,
): Promise<ReadonlyMap<string, readonly PlacePause[]>> {
  const places = new Set(groups.flatMap(({ id, facility }) => [id, facility.id]));
  const pieces = await inPieces(places, (piece) =>
    reader.pause.findMany({ where: { place: { in: [...piece] }, open: 1 }, orderBy: { from: 'asc' } }),
  );
  const pauses = pieces.flat().map(toPause);
  return new Map(
    groups.map(({ id, facility }) => {
      const since = dateAfter(calendarDateOf(now, facility.timeZone), -overSince);
      const isOwn = ({ place }: PlacePause) => place === id || place === facility.id;
      return [id, pauses.filter((pause) => isOwn(pause) && !isOverBy(pause, since))];
    }),
  );
}

/** Which of these groups or facilities were themselves paused on a day, or still are. Ids. */
export async function pausedOn(
  reader: PauseReader,
  places: readonly string[],
  day: CalendarDate,
): Promise<ReadonlySet<string>> {
  const pieces = await inPieces(places, (piece) =>
    reader.pause.findMany({
      where: { place: { in: piece }, open: 1 },
      select: { place: true, from: true, until: true },
    }),
  );
  return new Set(pieces.flat().flatMap((pause) => (isPausedOn(pause, day) ? [pause.place] : [])));
}

/** As `Pauses.standing`, also inside a transaction. */
export async function standingPause(
  reader: PauseReader,
  place: string,
  zone: string,
  now: Date,
): Promise<PlacePause | null> {
  const row = await reader.pause.findFirst({ where: { place, open: 1 } });
  return row && !isOverBy(row, calendarDateOf(now, zone)) ? toPause(row) : null;
}

/** Visits that come to a place which is paused are to be called off as well: what was finished there begins again. */
export async function callOffAgain(
  transaction: Pick<ScopedTransaction, 'pause'>,
  { id, facility }: Visiting,
): Promise<void> {
  await transaction.pause.updateMany({
    where: { place: { in: [id, facility.id] }, open: 1 },
    data: { finishedAt: null },
  });
}

function toPause({ id, place, from, until, by }: PlacePause): PlacePause {
  return { id, place, from, until, by };
}
