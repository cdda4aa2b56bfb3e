import type { Facility } from '../core/model.js';

export type FacilityDetails = Omit<Facility, 'id' | 'area' | 'lateMinutes' | 'address' | 'meetingPoint'> & {
  /** Left out to leave it as it is. */
  readonly area?: string | null;
  /** The same. */
  readonly address?: string | null;
  /** The same. */
  readonly meetingPoint?: string | null;
  /** Left out to leave it as it is; for a new facility, the usual. */
  readonly lateMinutes?: number;
};

/** What would be saved to leave a facility as it is. */
export function facilityDetailsOf({ id: _id, ...details }: Facility): FacilityDetails {
  return details;
}
