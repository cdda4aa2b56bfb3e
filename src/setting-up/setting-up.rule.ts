import { oneOf } from '../core/chosen-word.js';
import {
  FACILITY_KINDS,
  type Facility,
  type FacilityKind,
  type FacilityStatus,
  type Group,
  LARGEST_CAP,
  LOCALES,
  type Locale,
  type Programme,
} from '../core/model.js';
import {
  contactProblem,
  type LineProblem,
  lineProblem,
  type NameProblem,
  nameProblem,
  readLine,
  tidyName,
} from '../core/one-line.js';
import { isTimeZone } from '../core/time.js';
import type { FacilityDetails } from '../groups/facility-details.rule.js';
import type { ChannelProblem } from '../slack/slack-errors.rule.js';
import type { Outsider } from '../slack/who-is.rule.js';

export const FACILITY_STATUSES: readonly FacilityStatus[] = ['starting_up', 'active', 'paused', 'closed'];

/** Minutes of lateness that a facility can be said to allow. */
export const MOST_LATE_MINUTES = 120;
/** For a facility of which nobody has said otherwise. */
export const USUAL_LATE_MINUTES = 30;

/** What a workspace has set up so far. */
export interface Setup {
  /** null until somebody has chosen one. */
  readonly nationalChannelId: string | null;
  readonly nationalStaffIds: readonly string[];
  readonly facilities: readonly Facility[];
  readonly groups: readonly Group[];
}

export type SetupStep = 'national' | 'facility' | 'group';

/** The order in which a workspace is set up: a group needs a facility. */
export const SETUP_STEPS: readonly SetupStep[] = ['national', 'facility', 'group'];

export function isDone(step: SetupStep, setup: Setup): boolean {
  switch (step) {
    case 'national':
      return setup.nationalChannelId !== null && setup.nationalStaffIds.length > 0;
    case 'facility':
      return setup.facilities.length > 0;
    case 'group':
      return setup.groups.length > 0;
  }
}

/** The first thing still to set up; null when every step is done. */
export function nextStep(setup: Setup): SetupStep | null {
  return SETUP_STEPS.find((step) => !isDone(step, setup)) ?? null;
}

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
  readonly status: string | null;
}

export interface GroupForm {
  readonly name: string | null;
  readonly facilityId: string | null;
  /** Code of it. Left out where the form did not ask, because it was opened before it did: then it stays as it is. */
  readonly programme?: string | null;
  readonly channelId: string | null;
  readonly leaderIds: readonly string[];
  readonly locale: string | null;
  /** `names` or `numbers`: what the posted schedule says of who comes. */
  readonly attendance: string | null;
  /** Left out where the form did not ask, because it was opened before it did: then it stays as it is. */
  readonly contactLine?: string | null;
  /** Members who are taking a break. */
  readonly restingIds: readonly string[];
}

export interface NationalForm {
  readonly channelId: string | null;
  readonly staffIds: readonly string[];
}

export type SetupProblem =
  | NameProblem
  | LineProblem
  | { readonly problem: 'unknown_time_zone' }
  | { readonly problem: 'not_a_cap'; readonly most: number }
  | { readonly problem: 'not_minutes'; readonly most: number }
  /** That many go together in a group that visits the facility. */
  | { readonly problem: 'cap_below_programme'; readonly group: string; readonly least: number }
  /** Groups that visit the facility have programmes that are not for that kind of place. */
  | { readonly problem: 'kind_in_use'; readonly groups: readonly string[] }
  | { readonly problem: 'programme_for_other_kind' }
  | { readonly problem: 'programme_above_cap'; readonly least: number; readonly cap: number }
  | { readonly problem: 'facility_name_taken' }
  | { readonly problem: 'channel_taken' }
  | { readonly problem: ChannelProblem }
  | { readonly problem: 'bots_chosen' }
  | { readonly problem: 'outsider_chosen'; readonly role: Exclude<Outsider, 'bot'>; readonly name: string }
  | { readonly problem: 'resting_not_members' };

export type Problems<Form> = Partial<Record<keyof Form, SetupProblem>>;
export type FormReading<Form, Details> =
  | { readonly ok: true; readonly details: Details }
  | { readonly ok: false; readonly problems: Problems<Form> };

export interface GroupDetails {
  readonly name: string;
  readonly facilityId: string;
  readonly programmeCode: string;
  readonly channelId: string;
  readonly locale: Locale;
  readonly showNames: boolean;
  /** Left out to leave it as it is. */
  readonly contactLine?: string | null;
  readonly leaderIds: readonly string[];
  readonly restingIds: readonly string[];
}

export interface NationalDetails {
  readonly channelId: string;
  readonly staffIds: readonly string[];
}

function found<Form>(problems: { [Field in keyof Form]?: SetupProblem | undefined }): Problems<Form> {
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem)) as Problems<Form>;
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

/** The programmes that are for a facility's kind of place; for any of several facilities while none is chosen. */
export function fittingProgrammes<Known extends Programme>(
  programmes: readonly Known[],
  facilities: readonly Pick<Facility, 'kind'>[],
): Known[] {
  return programmes.filter(({ kinds }) => facilities.some(({ kind }) => kinds.includes(kind)));
}

function programmeProblem(programme: Programme | null, facility: Facility | null): SetupProblem | undefined {
  if (!programme) return { problem: 'missing' };
  if (!facility) return undefined;
  if (!programme.kinds.includes(facility.kind)) return { problem: 'programme_for_other_kind' };
  const { visitorCap: cap } = facility;
  const { minimumParty: least } = programme;
  return cap < least ? { problem: 'programme_above_cap', least, cap } : undefined;
}

/** Somebody chosen to lead or to coordinate who can take no part here. */
export interface ChosenOutsider {
  readonly role: Exclude<Outsider, 'bot'>;
  readonly name: string;
}

/** What is known around a group's form when it is read. */
export interface GroupSurroundings {
  readonly facilities: readonly Facility[];
  /** All that the society runs. */
  readonly programmes: readonly Programme[];
  /** The programme that it has now; null for a new group. */
  readonly programme: Programme | null;
  /** What Slack says of the chosen channel now; null when it can be used. */
  readonly channelProblem: ChannelProblem | null;
  /** People in the chosen channel; null while the bot cannot see them. */
  readonly memberIds: readonly string[] | null;
  /** Those of the chosen leaders who are bots. */
  readonly botIds: readonly string[];
  /** Those who can take no part here for another reason, each with a name to tell them by. */
  readonly outsiders?: readonly ChosenOutsider[];
}

/** Reads the form of a group. Every problem is named at once, by field. */
export function readGroupForm(form: GroupForm, around: GroupSurroundings): FormReading<GroupForm, GroupDetails> {
  const locale = oneOf(LOCALES, form.locale);
  const attendance = oneOf(['names', 'numbers'], form.attendance);
  const facility = around.facilities.find(({ id }) => id === form.facilityId) ?? null;
  const programme = chosenProgramme(form, facility, around);
  const strangers = around.memberIds && form.restingIds.filter((id) => !around.memberIds?.includes(id));
  const problems = found<GroupForm>({
    name: nameProblem(form.name),
    facilityId: facility ? undefined : { problem: 'missing' },
    programme: programmeProblem(programme, facility),
    channelId: channelProblem(form.channelId, around.channelProblem),
    leaderIds: peopleProblem(form.leaderIds, around),
    locale: locale ? undefined : { problem: 'missing' },
    attendance: attendance ? undefined : { problem: 'missing' },
    contactLine: contactProblem(form.contactLine),
    restingIds: strangers && strangers.length > 0 ? { problem: 'resting_not_members' } : undefined,
  });
  const { channelId } = form;
  if (!locale || !attendance || !facility || !programme || !channelId || Object.keys(problems).length > 0) {
    return { ok: false, problems };
  }
  const { leaderIds, restingIds } = form;
  const name = tidyName(form.name ?? '');
  const showNames = attendance === 'names';
  const contact = form.contactLine !== undefined && { contactLine: readLine(form.contactLine) };
  return {
    ok: true,
    details: {
      name,
      facilityId: facility.id,
      programmeCode: programme.code,
      channelId,
      locale,
      showNames,
      ...contact,
      leaderIds,
      restingIds,
    },
  };
}

/** A form that does not ask was opened before there were several programmes at one facility. */
function chosenProgramme(form: GroupForm, facility: Facility | null, around: GroupSurroundings): Programme | null {
  if (form.programme !== undefined) return around.programmes.find(({ code }) => code === form.programme) ?? null;
  return around.programme ?? (facility && (fittingProgrammes(around.programmes, [facility])[0] ?? null));
}

/** Reads the form of the national channel and staff. Every problem is named at once, by field. */
export function readNationalForm(
  form: NationalForm,
  around: Pick<GroupSurroundings, 'channelProblem' | 'botIds' | 'outsiders'>,
): FormReading<NationalForm, NationalDetails> {
  const problems = found<NationalForm>({
    channelId: channelProblem(form.channelId, around.channelProblem),
    staffIds: peopleProblem(form.staffIds, around),
  });
  if (!form.channelId || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, details: { channelId: form.channelId, staffIds: form.staffIds } };
}

function channelProblem(channelId: string | null, problem: ChannelProblem | null): SetupProblem | undefined {
  if (!channelId) return { problem: 'missing' };
  return problem ? { problem } : undefined;
}

function peopleProblem(
  userIds: readonly string[],
  { botIds, outsiders = [] }: Pick<GroupSurroundings, 'botIds' | 'outsiders'>,
): SetupProblem | undefined {
  if (userIds.length === 0) return { problem: 'missing' };
  if (userIds.some((id) => botIds.includes(id))) return { problem: 'bots_chosen' };
  const [first] = outsiders;
  return first && { problem: 'outsider_chosen', ...first };
}

/** The form that shows what is stored. */
export function facilityFormOf(facility: Facility): FacilityForm {
  const { name, kind, region, area, address, meetingPoint, timeZone, status } = facility;
  const visitorCap = String(facility.visitorCap);
  const lateMinutes = String(facility.lateMinutes);
  return { name, kind, region, area, address, meetingPoint, timeZone, visitorCap, lateMinutes, status };
}

/** The form that shows what is stored. */
export function groupFormOf(group: Group, restingIds: readonly string[]): GroupForm {
  const { name, channelId, leaderIds, locale, contactLine } = group;
  const attendance = group.showNames ? 'names' : 'numbers';
  const what = { facilityId: group.facility.id, programme: group.programme.code };
  return { name, ...what, channelId, leaderIds, locale, attendance, contactLine, restingIds };
}
