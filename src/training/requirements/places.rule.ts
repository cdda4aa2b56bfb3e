import type { Facility } from '../../core/model.js';
import { tidyName } from '../../core/one-line.js';

/** Whether something is met once for all, or anew in each area or at each facility. */
export type Scope = 'once' | 'per_area' | 'per_facility';

/** As much of a facility as says where something holds. */
export type Where = Pick<Facility, 'id' | 'area'>;

/**
 * Where a requirement that is met at a facility holds: everywhere, in the facility's whole area, or at that facility alone.
 * A facility without an area is one of its own: what holds per area holds there and nowhere else. However an area is
 * written, in large letters or small, it is the same.
 * @returns null for everywhere
 */
export function placeOf({ scope }: { readonly scope: Scope }, facility: Where): string | null {
  switch (scope) {
    case 'once':
      return null;
    case 'per_area':
      return areaPlace(facility);
    case 'per_facility':
      return facility.id;
  }
}

/** The place of whatever holds in a facility's area: as stored with a completion. */
export function areaPlace({ id, area }: Where): string {
  return area === null ? id : `area:${tidyName(area).normalize('NFC').toLowerCase()}`;
}
