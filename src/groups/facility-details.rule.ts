import type { Facility } from '../core/model.js';

export type FacilityDetails = Omit<Facility, 'id' | 'programme' | 'lateMinutes' | 'address' | 'meetingPoint'> & {
  readonly programmeCode: string;
  /** Left out to leave it as it is. */
  readonly address?: string | null;
  /** The same. */
  readonly meetingPoint?: string | null;
  /** Left out to leave it as it is; for a new facility, the usual. */
  readonly lateMinutes?: number;
};

/** What would be saved to leave a facility as it is. */
export function facilityDetailsOf({ id: _id, programme, ...details }: Facility): FacilityDetails {
  return { ...details, programmeCode: programme.code };
}
