import type { Measure } from '../../core/measures.js';
import type { IsoWeek } from '../../core/model.js';
import type { AuditCell, AuditDimensions } from './tally-audit.rule.js';
import type { Stream } from './tally-books.rule.js';
import { type Release, type Silence, streamKey } from './tally-ledger.rule.js';
import type { Counted, Place, Places } from './tally-places.rule.js';
import type { Part } from './tally-waiting.rule.js';

export function batchId(release: Release): string {
  return `${streamKey(release.stream)}:${release.closedIn}`;
}

/**
 * @returns makes the cell of a batch: of the places of its stream, less those of which something was left out, or of which
 *   nothing came in: everybody who knows who visited knows that they are not in it, and the rule asked nothing of them
 */
export function batchCells(places: Places, counted: readonly Counted[]): (release: Release) => AuditCell {
  const byPlace = new Map<Place, Counted[]>();
  for (const each of counted) {
    const own = byPlace.get(each.place);
    if (own) own.push(each);
    else byPlace.set(each.place, [each]);
  }
  return (release) => {
    const { stream, from, closedIn, value } = release;
    const measure = measureOf(stream);
    const released = new Set(release.bookingIds);
    const isInWindow = ({ booking, week }: Counted) =>
      booking.measure === measure && booking.targetGroup === null && week >= from && week <= closedIn;
    const isWhole = (place: Place) => {
      const own = (byPlace.get(place) ?? []).filter(isInWindow);
      return own.length > 0 && own.every(({ booking }) => released.has(booking.id));
    };
    const dims =
      stream.kind === 'facility'
        ? dimensionsOf(placesIn(stream, places).filter(isWhole))
        : whoseIs(stream, { kind: 'all' }, places);
    return { id: batchId(release), dims: { ...dims, period: { from, to: closedIn } }, measure, value };
  };
}

export function silenceCell({ stream, part, from, to, below }: Silence, places: Places): AuditCell {
  return { ...partOf(stream, part, from, to, places), below };
}

/** What a release tells of its parts, by the public rule: they were large enough. */
export function tellingCells({ stream, from, closedIn, tells = [] }: Release, places: Places): AuditCell[] {
  return tells.map(({ part, atLeast }) => ({ ...partOf(stream, part, from, closedIn, places), atLeast }));
}

function partOf(stream: Stream, part: Part, from: IsoWeek, to: IsoWeek, places: Places) {
  return { dims: { ...whoseIs(stream, part, places), period: { from, to } }, measure: measureOf(stream) };
}

function measureOf(stream: Stream): Measure {
  return stream.kind === 'target_group' ? 'visits' : stream.measure;
}

function whoseIs(stream: Stream, part: Part, places: Places): Omit<AuditDimensions, 'period'> {
  const targetGroup = stream.kind === 'target_group' ? { targetGroup: stream.targetGroup } : {};
  if (stream.kind === 'target_group' && part.kind === 'all') return targetGroup;
  return { ...targetGroup, ...dimensionsOf(placesIn(stream, places).filter(isIn(part))) };
}

function isIn(part: Part): (place: Place) => boolean {
  const isOf = (groupIds: Place['groupIds'], place: Place) =>
    place.groupIds.length > 0 && place.groupIds.every((groupId) => groupIds.includes(groupId));
  switch (part.kind) {
    case 'all':
      return () => true;
    case 'groups':
      return (place) => isOf(part.groupIds, place);
    case 'without_groups':
      return (place) => !isOf(part.groupIds, place);
    case 'without_facility':
      return ({ facilityId }) => facilityId !== part.facilityId;
  }
}

/** The places whose counts a stream holds. */
function placesIn(stream: Stream, places: Places): Place[] {
  switch (stream.kind) {
    case 'facility':
      return (places.get(stream.facilityId) ?? []).filter(({ isSmall }) => isSmall !== true);
    case 'pool':
      return [...stream.members].flatMap((id) => places.get(id) ?? []).filter(({ isSmall }) => isSmall !== false);
    case 'target_group':
      return [...places.values()].flat();
  }
}

function dimensionsOf(places: readonly Place[]): Pick<AuditDimensions, 'facility' | 'facilities'> {
  const [only] = places;
  return only && places.length === 1 ? { facility: only.id } : { facilities: places.map(({ id }) => id) };
}
