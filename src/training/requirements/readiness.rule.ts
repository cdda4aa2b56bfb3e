import type { MembershipStatus, Names } from '../../core/model.js';
import type { CalendarDate } from '../../core/time.js';
import { placeOf, type Scope, type Where } from './places.rule.js';

export type RequirementKind =
  | 'course'
  | 'undertaking'
  | 'introduction'
  | 'study_visit'
  | 'refresher'
  | 'interview'
  | 'age'
  | 'clearance'
  | 'permit'
  | 'supervision';

/** For how long a requirement stays met: for ever, so many months, or until a date that is told each time. */
export type Validity =
  | { readonly kind: 'never_expires' }
  | { readonly kind: 'months'; readonly months: number }
  | { readonly kind: 'until_date' };

/** Something that a volunteer must have done, or must hold: data, which national staff edit. */
export interface Requirement {
  /** e.g. `study_visit` */
  readonly code: string;
  readonly names: Names;
  readonly kind: RequirementKind;
  readonly scope: Scope;
  readonly validity: Validity;
  /** Nobody claims without it; else it only reminds. */
  readonly blocking: boolean;
  /** Days that an answer takes once it is asked for: so much earlier are people reminded. */
  readonly answerDays: number;
}

/** That somebody has met a requirement: the fact, its dates and who verified it, never a paper or a reason. */
export interface Completion {
  readonly id: string;
  readonly requirementCode: string;
  /** Where it holds (`places.rule`); null for everywhere. */
  readonly place: string | null;
  readonly doneOn: CalendarDate;
  /** Last date on which it holds; null for ever. */
  readonly expiresOn: CalendarDate | null;
  /** Slack user id. */
  readonly verifiedBy: string;
}

/** As much of a completion as says whether it counts: all that is read of it where there are thousands. */
export type CompletionTerms = Pick<Completion, 'requirementCode' | 'place' | 'expiresOn'>;

/** A completion with its history: who verified it when, and what became of it. */
export interface RecordedCompletion extends Completion {
  /** Slack user id of the volunteer. */
  readonly userId: string;
  readonly verifiedAt: Date;
  /** Who renewed, corrected or took it back, and when; null while it counts. */
  readonly ended: { readonly by: string; readonly at: Date } | null;
}

/** Something that counts now and has a last day, with whose it is. */
export interface LapsingCompletion extends Completion {
  /** Slack user id. */
  readonly userId: string;
  readonly expiresOn: CalendarDate;
  /** Ids of the groups in which the person is active now. */
  readonly activeIn: ReadonlySet<string>;
}

/** A member of a group and what of theirs counts now, for a group's readiness at one glance. */
export interface TrainedMember {
  /** Slack user id. */
  readonly userId: string;
  readonly status: MembershipStatus;
  readonly completions: readonly CompletionTerms[];
}

/** How one requirement stands for one person on one date. */
export type Standing = 'done' | 'missing' | 'lapsed';

export interface Step<Known extends CompletionTerms = Completion> {
  readonly requirement: Requirement;
  readonly standing: Standing;
  /** What counts now; null while there is nothing. */
  readonly completion: Known | null;
}

/** What a newcomer learns by going along. Without the others nobody is let in at all. */
const LEARNED: readonly RequirementKind[] = ['course', 'introduction', 'study_visit', 'refresher', 'supervision'];

/** What counts now of a requirement at a facility; undefined while there is nothing. */
export function countingFor<Known extends Pick<Completion, 'requirementCode' | 'place'>>(
  completions: readonly Known[],
  requirement: Pick<Requirement, 'code' | 'scope'>,
  facility: Where,
): Known | undefined {
  const place = placeOf(requirement, facility);
  return completions.find((each) => each.requirementCode === requirement.code && each.place === place);
}

/**
 * How everything that a programme asks for stands for one person at one facility.
 * @param requirements the programme's, in its order
 * @param completions the person's, at most one that counts for each requirement and place
 * @param on date in the facility's calendar
 */
export function stepsOn<Known extends CompletionTerms>(
  on: CalendarDate,
  requirements: readonly Requirement[],
  completions: readonly Known[],
  facility: Where,
): Step<Known>[] {
  return requirements.map((requirement) => {
    const completion = countingFor(completions, requirement, facility);
    if (!completion) return { requirement, standing: 'missing', completion: null };
    const hasLapsed = completion.expiresOn !== null && completion.expiresOn < on;
    return { requirement, standing: hasLapsed ? 'lapsed' : 'done', completion };
  });
}

/** What keeps somebody from claiming (DOMAIN, rule 2): blocking requirements that are missing or have lapsed. */
export function blockingSteps<Known extends CompletionTerms>(steps: readonly Step<Known>[]): Step<Known>[] {
  return steps.filter(({ requirement, standing }) => requirement.blocking && standing !== 'done');
}

/** Whether a newcomer to whom only this is missing may go along in the shadow seat: it is learned, not granted. */
export function mayGoAlong(missing: readonly Step[]): boolean {
  return missing.every(({ requirement }) => LEARNED.includes(requirement.kind));
}

/**
 * Last date on which a completion holds.
 * @param until told by whoever verifies, for requirements that hold until a date; else without meaning
 * @returns null for ever
 */
export function expiryOf(
  { validity }: Pick<Requirement, 'validity'>,
  doneOn: CalendarDate,
  until: CalendarDate | null,
): CalendarDate | null {
  switch (validity.kind) {
    case 'never_expires':
      return null;
    case 'months':
      return monthsAfter(doneOn, validity.months);
    case 'until_date':
      return until;
  }
}

/** The same day of a later month; its last day where the month is shorter. */
export function monthsAfter(date: CalendarDate, count: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + count, 0));
  const wanted = Math.min(day, lastDay.getUTCDate());
  return new Date(Date.UTC(lastDay.getUTCFullYear(), lastDay.getUTCMonth(), wanted)).toISOString().slice(0, 10);
}

/**
 * Whether what counts already stays although something else is told: it was done later and holds longer. So an old list makes
 * nobody unready; who means the earlier date corrects what is noted.
 */
export function outlasts(
  standing: Pick<Completion, 'doneOn' | 'expiresOn'>,
  told: Pick<Completion, 'doneOn' | 'expiresOn'>,
): boolean {
  if (told.expiresOn === null || standing.doneOn <= told.doneOn) return false;
  return standing.expiresOn === null || standing.expiresOn > told.expiresOn;
}
