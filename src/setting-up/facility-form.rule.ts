import { oneOf } from '../core/chosen-word.js';
import {
  FACILITY_KINDS,
  type Facility,
  type FacilityKind,
  type FacilityStatus,
  type Group,
  LARGEST_CAP,
} from '../core/model.js';
import { lineProblem, nameProblem, readLine, tidyName } from '../core/one-line.js';
import { isTimeZone } from '../core/time.js';
import type { FacilityDetails } from '../groups/facility-details.rule.js';
import { type FormReading, found, type SetupProblem } from './setup-problems.rule.js';

export const FACILITY_STATUSES: readonly FacilityStatus[] = ['starting_up', 'active', 'closed'];

export const DESK_NAMES = ['names'] as const;

/** Minutes of lateness that a facility can be said to allow. */
export const MOST_LATE_MINUTES = 120;
/** For a facility of which nobody has said otherwise. */
export const USUAL_LATE_MINUTES = 30;

/** A form as filled in: text as typed, choices by their stored word, null where nothing was filled in. */
export interface FacilityForm {
  readonly name: string | null;
  readonly kind: string | null;
  readonly region: string | null;
  /** Left out where the form did not ask, because it was opened before it did: then it stays as it is. */
  readonly area?: string | null;
  /** Left out where the form did not ask, because it was opened before it did: then it stays as it is. */
  readonly address?: string | null;
  /** The same. */
  readonly meetingPoint?: string | null;
  readonly timeZone: string | null;
  readonly visitorCap: string | null;
  /** Left out where the form did not ask, because it was opened before it did: then it stays as it is. */
  readonly lateMinutes?: string | null;
  /** The same. Ticked where its front desk wants the names of those who come. */
  readonly deskNames?: readonly (typeof DESK_NAMES)[number][];
  readonly status: string | null;
}

/**
 * Reads the form of a facility. Every problem is named at once, by field.
 * @param groups those that visit it now
 */
export function readFacilityForm(
  form: FacilityForm,
  groups: readonly Pick<Group, 'name' | 'programme'>[],
): FormReading<FacilityForm, FacilityDetails> {
  const kind = oneOf(FACILITY_KINDS, form.kind);
  const status = oneOf(FACILITY_STATUSES, form.status);
  const visitorCap = readCap(form.visitorCap);
  const problems = found<FacilityForm>({
    name: nameProblem(form.name),
    region: nameProblem(form.region),
    area: lineProblem(form.area),
    address: lineProblem(form.address),
    meetingPoint: lineProblem(form.meetingPoint),
    kind: kindProblem(kind, groups),
    status: status ? undefined : { problem: 'missing' },
    timeZone: zoneProblem(form.timeZone),
    visitorCap: capProblem(form.visitorCap, visitorCap, groups),
    lateMinutes: lateProblem(form.lateMinutes),
  });
  if (!kind || !status || visitorCap === null || Object.keys(problems).length > 0) {
    return { ok: false, problems };
  }
  return {
    ok: true,
    details: {
      name: tidyName(form.name ?? ''),
      kind,
      region: tidyName(form.region ?? ''),
      ...(form.area !== undefined && { area: readLine(form.area) }),
      ...(form.address !== undefined && { address: readLine(form.address) }),
      ...(form.meetingPoint !== undefined && { meetingPoint: readLine(form.meetingPoint) }),
      timeZone: form.timeZone ?? '',
      visitorCap,
      ...(form.lateMinutes && { lateMinutes: Number(form.lateMinutes) }),
      ...(form.deskNames && { deskNames: form.deskNames.length > 0 }),
      status,
    },
  };
}

function lateProblem(typed: string | null | undefined): SetupProblem | undefined {
  if (typed === undefined) return undefined;
  if (!typed?.trim()) return { problem: 'missing' };
  const isWhole = /^\s*\d{1,4}\s*$/.test(typed) && Number(typed) <= MOST_LATE_MINUTES;
  return isWhole ? undefined : { problem: 'not_minutes', most: MOST_LATE_MINUTES };
}

function readCap(typed: string | null): number | null {
  const cap = /^\s*\d{1,4}\s*$/.test(typed ?? '') ? Number(typed) : null;
  return cap !== null && cap >= 1 && cap <= LARGEST_CAP ? cap : null;
}

type Visiting = Pick<Group, 'name' | 'programme'>;

function capProblem(typed: string | null, cap: number | null, groups: readonly Visiting[]): SetupProblem | undefined {
  if (!typed?.trim()) return { problem: 'missing' };
  if (cap === null) return { problem: 'not_a_cap', most: LARGEST_CAP };
  const [largest] = [...groups].sort((one, other) => other.programme.minimumParty - one.programme.minimumParty);
  const least = largest?.programme.minimumParty ?? 1;
  return largest && cap < least ? { problem: 'cap_below_programme', group: largest.name, least } : undefined;
}

function zoneProblem(timeZone: string | null): SetupProblem | undefined {
  if (!timeZone) return { problem: 'missing' };
  // An offset such as +02:00 knows no summer time, so it is no zone here.
  return /^[A-Za-z]/.test(timeZone) && isTimeZone(timeZone) ? undefined : { problem: 'unknown_time_zone' };
}

function kindProblem(kind: FacilityKind | null, groups: readonly Visiting[]): SetupProblem | undefined {
  if (!kind) return { problem: 'missing' };
  const others = groups.filter(({ programme }) => !programme.kinds.includes(kind));
  return others.length > 0 ? { problem: 'kind_in_use', groups: others.map(({ name }) => name) } : undefined;
}

/** The form that shows what is stored. */
export function facilityFormOf(facility: Facility): FacilityForm {
  const { name, kind, region, area, address, meetingPoint, timeZone, status } = facility;
  const visitorCap = String(facility.visitorCap);
  const lateMinutes = String(facility.lateMinutes);
  const deskNames = facility.deskNames ? DESK_NAMES : [];
  return { name, kind, region, area, address, meetingPoint, timeZone, visitorCap, lateMinutes, deskNames, status };
}
