import type { IsoWeek } from '../../core/model.js';
import { type AuditMeasure, oneToOneMeasure } from './audit-measures.rule.js';
import type { AuditCell, AuditDimensions } from './tally-audit.rule.js';
import type { Stream } from './tally-books.rule.js';
import { type Release, type Silence, streamKey } from './tally-ledger.rule.js';
import type { Counted, Place, Places } from './tally-places.rule.js';
import { TALLY_POLICY } from './tally-policy.rule.js';
import type { Part } from './tally-waiting.rule.js';

export function batchId(release: Release): string {
  return `${streamKey(release.stream)}:${release.closedIn}`;
}

/**
 * @returns makes the cell of a batch: of the places of its stream, less those of which something was left out, or of which
 *   nothing came in: everybody who knows who visited knows that they are not in it, and the rule asked nothing of them
 */
export function batchCells(
  places: Places,
  counted: readonly Counted[],
  programmeCodes: readonly string[],
): (release: Release) => AuditCell {
  const byPlace = new Map<Place, Counted[]>();
  for (const each of counted) {
    const own = byPlace.get(each.place);
    if (own) own.push(each);
    else byPlace.set(each.place, [each]);
  }
  return (release) => {
    const { stream, from, closedIn, value } = release;
    const measure = measureOf(stream, programmeCodes);
    const released = new Set(release.bookingIds);
    const isInWindow = ({ booking, week }: Counted) =>
      booking.measure === measure && booking.targetGroup === null && week >= from && week <= closedIn;
    const isWhole = (place: Place) => {
      const own = (byPlace.get(place) ?? []).filter(isInWindow);
      return own.length > 0 && own.every(({ booking }) => released.has(booking.id));
    };
    const isAsked = stream.kind === 'facility' ? isWhole : () => true;
    const along = ridesAlong(stream, places);
    const dims =
      stream.kind === 'facility' || along.length > 0
        ? dimensionsOf([...placesIn(stream, places).filter(isAsked), ...along])
        : whoseIs(stream, { kind: 'all' }, places);
    return { id: batchId(release), dims: { ...dims, period: { from, to: closedIn } }, measure, value };
  };
}

export function silenceCell(
  { stream, part, from, to, below }: Silence,
  places: Places,
  programmeCodes: readonly string[],
): AuditCell {
  return { ...partOf(stream, part, { from, to }, places, programmeCodes), below };
}

/** What a release tells of its parts, by the public rule: they were large enough. */
export function tellingCells(release: Release, places: Places, programmeCodes: readonly string[]): AuditCell[] {
  const { stream, from, closedIn } = release;
  return toldParts(release, places).map(({ part, ...told }) => ({
    ...partOf(stream, part, { from, to: closedIn }, places, programmeCodes),
    ...told,
  }));
}

/** Of one-to-ones without each facility alike, whether or not it had any. */
function toldParts({ stream, tells = [] }: Release, places: Places): NonNullable<Release['tells']> {
  if (stream.kind !== 'one_to_one') return tells;
  const { leftWithoutAny: atLeast } = TALLY_POLICY.oneToOne;
  return [...places.keys()].map((facilityId) => ({ part: { kind: 'without_facility', facilityId }, atLeast }));
}

function partOf(
  stream: Stream,
  part: Part,
  period: { readonly from: IsoWeek; readonly to: IsoWeek },
  places: Places,
  programmeCodes: readonly string[],
) {
  return { dims: { ...whoseIs(stream, part, places), period }, measure: measureOf(stream, programmeCodes) };
}

function measureOf(stream: Stream, programmeCodes: readonly string[]): AuditMeasure {
  if (stream.kind === 'one_to_one') return oneToOneMeasure(stream, programmeCodes);
  return stream.kind === 'target_group' ? 'visits' : stream.measure;
}

function whoseIs(stream: Stream, part: Part, places: Places): Omit<AuditDimensions, 'period'> {
  const targetGroup = stream.kind === 'target_group' ? { targetGroup: stream.targetGroup } : {};
  const isOfCountry = stream.kind === 'target_group' || stream.kind === 'one_to_one';
  if (isOfCountry && part.kind === 'all') return targetGroup;
  if (part.kind === 'one_to_ones') return dimensionsOf(ridesAlong(stream, places));
  return { ...targetGroup, ...dimensionsOf(placesIn(stream, places).filter(isIn(part))) };
}

function isIn(part: Exclude<Part, { readonly kind: 'one_to_ones' }>): (place: Place) => boolean {
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

/** The places whose counts a stream holds: of visits those of shifts, by which alone it is decided whether it is released. */
function placesIn(stream: Stream, places: Places): Place[] {
  switch (stream.kind) {
    case 'facility':
    case 'pool':
      return placesOfVisits(stream, places).filter(({ isOneToOne }) => !isOneToOne);
    case 'target_group':
      return [...places.values()].flat().filter(({ isOneToOne }) => !isOneToOne);
    case 'one_to_one':
      return [...places.values()].flat().filter(({ isOneToOne }) => isOneToOne);
  }
}

/** The places of the meetings inside that may ride along with a stream: always all of them, so that it tells nothing. */
function ridesAlong(stream: Stream, places: Places): Place[] {
  if ((stream.kind !== 'facility' && stream.kind !== 'pool') || stream.measure !== 'visits') return [];
  return placesOfVisits(stream, places).filter(({ isOneToOne }) => isOneToOne);
}

function placesOfVisits(stream: Extract<Stream, { readonly kind: 'facility' | 'pool' }>, places: Places): Place[] {
  if (stream.kind === 'facility')
    return (places.get(stream.facilityId) ?? []).filter(({ isSmall }) => isSmall !== true);
  return [...stream.members].flatMap((id) => places.get(id) ?? []).filter(({ isSmall }) => isSmall !== false);
}

function dimensionsOf(places: readonly Place[]): Pick<AuditDimensions, 'facility' | 'facilities'> {
  const [only] = places;
  return only && places.length === 1 ? { facility: only.id } : { facilities: places.map(({ id }) => id) };
}
