import type { Facility, Group } from '../../core/model.js';
import {
  type CalendarDate,
  calendarDateOf,
  type WallTime,
  wallClockToInstant,
  wallTimeExists,
  wallTimeOf,
} from '../../core/time.js';
import { dateAfter } from '../../core/weeks.js';
import type { Requirement, RequirementKind } from '../requirements/readiness.rule.js';
import type { Session } from './sessions.rule.js';

/** Characters. */
export const LONGEST_PLACE = 80;
const MOST_SEATS = 200;

/** What people meet for. The others are papers and decisions, which nobody completes by coming. */
const MET_FOR: readonly RequirementKind[] = ['study_visit', 'course', 'introduction', 'refresher', 'supervision'];

/** A session as it is planned. */
export interface SessionPlan {
  readonly requirement: Requirement;
  /** Where the requirement holds per area or facility; else null. */
  readonly facilityId: string | null;
  /** The group whose members are asked; null when it is for every group. */
  readonly groupId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** IANA time zone of its wall clock. */
  readonly timeZone: string;
  readonly place: string;
  readonly seats: number;
  readonly signUpUntil: Date;
}

/** What a leader fills in, by the wall clock of the place. null where nothing was filled in. */
export interface SessionForm {
  readonly requirementCode: string | null;
  readonly date: CalendarDate | null;
  readonly startTime: WallTime | null;
  readonly endTime: WallTime | null;
  readonly place: string | null;
  /** NaN for something that is no number. */
  readonly seats: number | null;
  /** Last day to sign up; null is the day before the session. */
  readonly signUpUntil: CalendarDate | null;
}

export type SessionField = keyof SessionForm;

export type SessionProblem =
  | { readonly problem: 'missing' }
  | { readonly problem: 'in_the_past' }
  | { readonly problem: 'hour_does_not_exist' }
  | { readonly problem: 'end_before_start' }
  | { readonly problem: 'place_too_long'; readonly most: number }
  | { readonly problem: 'not_a_whole_number'; readonly most: number }
  | { readonly problem: 'seats_above_cap'; readonly most: number }
  | { readonly problem: 'sign_up_after_start' }
  | { readonly problem: 'sign_up_in_the_past' };

export type SessionProblems = Partial<Record<SessionField, SessionProblem>>;

/** What a session is planned within. */
export interface SessionSetting {
  /** null for a session for every group. */
  readonly group: Group | null;
  /** Those that can be chosen. */
  readonly requirements: readonly Requirement[];
  /** IANA time zone of the wall clock that the form speaks of. */
  readonly timeZone: string;
  /** Last day to sign up of the session that is changed: it may have passed. Left out for a new one. */
  readonly signUpStood?: CalendarDate | null;
}

/**
 * Those that a session can complete: people come to them, and how long they hold follows from the day.
 * @param everyGroup a session for every group is at no facility, so that it completes nothing that holds in one place
 */
export function sessionRequirements(requirements: readonly Requirement[], everyGroup: boolean): Requirement[] {
  return requirements
    .filter(({ kind, validity }) => MET_FOR.includes(kind) && validity.kind !== 'until_date')
    .filter(({ scope }) => !everyGroup || scope === 'once');
}

/** Where visits have ended nobody trains to go any more. What is planned already can still be changed, and noted. */
export function takesNewSessions({ facility }: Group): boolean {
  return facility.status !== 'closed';
}

/** A stored session as a leader fills it in. */
export function sessionFormOf(session: Session): SessionForm {
  const { timeZone, startsAt, endsAt, signUpUntil } = session;
  return {
    requirementCode: session.requirement.code,
    date: calendarDateOf(startsAt, timeZone),
    startTime: wallTimeOf(startsAt, timeZone),
    endTime: wallTimeOf(endsAt, timeZone),
    place: session.place,
    seats: session.seats,
    // It ends with the day, at the midnight after it.
    signUpUntil: calendarDateOf(new Date(signUpUntil.getTime() - 1), timeZone),
  };
}

/** Reads a filled-in form. Every problem is named at once, by field. */
export function readSessionForm(
  form: SessionForm,
  { group, requirements, timeZone, signUpStood = null }: SessionSetting,
  now: Date,
): { readonly ok: true; readonly plan: SessionPlan } | { readonly ok: false; readonly problems: SessionProblems } {
  const requirement = requirements.find(({ code }) => code === form.requirementCode);
  const isSomewhere = requirement !== undefined && requirement.scope !== 'once';
  const facility = isSomewhere ? (group?.facility ?? null) : null;
  const problems: SessionProblems = {
    ...(!requirement && { requirementCode: { problem: 'missing' } }),
    ...timeProblems(form, timeZone, signUpStood, now),
    ...placeProblems(form),
    ...seatProblems(form, requirement, facility),
  };
  const { date, startTime, endTime, place, seats } = form;
  const incomplete = !requirement || !date || !startTime || !endTime || !place || seats === null;
  if (incomplete || Object.keys(problems).length > 0) return { ok: false, problems };
  return {
    ok: true,
    plan: {
      requirement,
      facilityId: facility?.id ?? null,
      groupId: group?.id ?? null,
      startsAt: wallClockToInstant(date, startTime, timeZone),
      endsAt: wallClockToInstant(date, endTime, timeZone),
      timeZone,
      place: place.trim(),
      seats,
      signUpUntil: endOfSignUp(form.signUpUntil, date, startTime, timeZone, now),
    },
  };
}

/** The end of the day that was chosen, but not after the session has begun. Without a choice the end of the day before. */
function endOfSignUp(
  chosen: CalendarDate | null,
  date: CalendarDate,
  startTime: WallTime,
  timeZone: string,
  now: Date,
): Date {
  const startsAt = wallClockToInstant(date, startTime, timeZone);
  const midnight = wallClockToInstant(dateAfter(chosen ?? dateAfter(date, -1), 1), '00:00', timeZone);
  const isTooLate = chosen === null && midnight <= now;
  return midnight > startsAt || isTooLate ? startsAt : midnight;
}

function timeProblems(
  form: SessionForm,
  timeZone: string,
  signUpStood: CalendarDate | null,
  now: Date,
): SessionProblems {
  const { date, startTime, endTime, signUpUntil } = form;
  const problems: SessionProblems = {
    ...(!date && { date: { problem: 'missing' } }),
    ...(!startTime && { startTime: { problem: 'missing' } }),
    ...(!endTime && { endTime: { problem: 'missing' } }),
  };
  const today = calendarDateOf(now, timeZone);
  const isOver = signUpUntil && signUpUntil < today && signUpUntil !== signUpStood;
  if (isOver) problems.signUpUntil = { problem: 'sign_up_in_the_past' };
  if (date && signUpUntil && signUpUntil > date) problems.signUpUntil = { problem: 'sign_up_after_start' };
  const isPast = date !== null && date < today;
  if (isPast) problems.date = { problem: 'in_the_past' };
  if (!date || !startTime || !endTime) return problems;
  if (!wallTimeExists(date, startTime, timeZone)) problems.startTime = { problem: 'hour_does_not_exist' };
  else if (!isPast && wallClockToInstant(date, startTime, timeZone) <= now) {
    problems.startTime = { problem: 'in_the_past' };
  }
  if (!wallTimeExists(date, endTime, timeZone)) problems.endTime = { problem: 'hour_does_not_exist' };
  else if (endTime <= startTime) problems.endTime = { problem: 'end_before_start' };
  return problems;
}

function placeProblems({ place }: SessionForm): SessionProblems {
  const typed = place?.trim() ?? '';
  if (typed === '') return { place: { problem: 'missing' } };
  return typed.length > LONGEST_PLACE ? { place: { problem: 'place_too_long', most: LONGEST_PLACE } } : {};
}

/** What a facility lets in at once holds for study visits inside it, and not for a course somewhere else. */
function seatProblems(
  { seats }: SessionForm,
  requirement: Requirement | undefined,
  facility: Pick<Facility, 'visitorCap'> | null,
): SessionProblems {
  if (seats === null) return { seats: { problem: 'missing' } };
  if (!Number.isInteger(seats) || seats < 1 || seats > MOST_SEATS) {
    return { seats: { problem: 'not_a_whole_number', most: MOST_SEATS } };
  }
  if (requirement?.kind !== 'study_visit' || !facility || seats <= facility.visitorCap) return {};
  return { seats: { problem: 'seats_above_cap', most: facility.visitorCap } };
}
