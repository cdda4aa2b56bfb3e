import type { Group } from '../../core/model.js';
import type { CalendarDate } from '../../core/time.js';
import { placeOf, type Where } from '../requirements/places.rule.js';
import type { Completion, Requirement } from '../requirements/readiness.rule.js';

/** What somebody says that others have completed, as filled in; null where nothing was. */
export interface VerifyForm {
  /** Slack user ids. */
  readonly userIds: readonly string[];
  readonly requirementCode: string | null;
  readonly doneOn: CalendarDate | null;
  /** Last date on which it holds; of no meaning but for requirements that hold until a date. */
  readonly until: CalendarDate | null;
}

/** What is known around the form when it is read. */
export interface VerifySurroundings {
  /** Who verifies: Slack user id. */
  readonly by: string;
  /** Who is in the group now. */
  readonly memberIds: readonly string[];
  /** What the group's programme asks for. */
  readonly requirements: readonly Requirement[];
  /** In the facility's calendar. */
  readonly today: CalendarDate;
}

export type VerifyProblem =
  | { readonly problem: 'nobody' }
  | { readonly problem: 'yourself' }
  | { readonly problem: 'not_members'; readonly userIds: readonly string[] }
  | { readonly problem: 'no_requirement' }
  | { readonly problem: 'requirement_gone' }
  | { readonly problem: 'no_date' }
  | { readonly problem: 'future'; readonly today: CalendarDate }
  | { readonly problem: 'until_missing' }
  | { readonly problem: 'until_before_done'; readonly doneOn: CalendarDate };

export type VerifyProblems = Partial<Record<keyof VerifyForm, VerifyProblem>>;

/** What is verified: the fact, its dates and for whom. Never a document, an extract or a reason. */
export interface VerifyDetails {
  readonly userIds: readonly string[];
  readonly requirement: Requirement;
  readonly doneOn: CalendarDate;
  /** null unless the requirement holds until a date. */
  readonly until: CalendarDate | null;
}

export type VerifyReading =
  | { readonly ok: true; readonly details: VerifyDetails }
  | { readonly ok: false; readonly problems: VerifyProblems };

/** Reads what somebody verifies. Every problem is named at once, by field. */
export function readVerifyForm(form: VerifyForm, around: VerifySurroundings): VerifyReading {
  const userIds = [...new Set(form.userIds)];
  const requirement = around.requirements.find(({ code }) => code === form.requirementCode);
  const holdsUntil = requirement?.validity.kind === 'until_date';
  const problems = found({
    userIds: peopleProblem(userIds, around),
    requirementCode: requirement ? undefined : requirementProblem(form.requirementCode),
    doneOn: doneProblem(form.doneOn, around.today),
    until: holdsUntil ? untilProblem(form.until, form.doneOn) : undefined,
  });
  if (!requirement || !form.doneOn || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, details: { userIds, requirement, doneOn: form.doneOn, until: holdsUntil ? form.until : null } };
}

/** Nobody verifies, corrects or takes back what they have completed themselves, and only for volunteers of the group. */
export function peopleProblem(
  userIds: readonly string[],
  { by, memberIds }: Pick<VerifySurroundings, 'by' | 'memberIds'>,
): VerifyProblem | undefined {
  if (userIds.length === 0) return { problem: 'nobody' };
  if (userIds.includes(by)) return { problem: 'yourself' };
  const strangers = userIds.filter((userId) => !memberIds.includes(userId));
  return strangers.length > 0 ? { problem: 'not_members', userIds: strangers } : undefined;
}

function requirementProblem(code: string | null): VerifyProblem {
  return { problem: code === null ? 'no_requirement' : 'requirement_gone' };
}

function doneProblem(doneOn: CalendarDate | null, today: CalendarDate): VerifyProblem | undefined {
  if (!doneOn) return { problem: 'no_date' };
  return doneOn > today ? { problem: 'future', today } : undefined;
}

function untilProblem(until: CalendarDate | null, doneOn: CalendarDate | null): VerifyProblem | undefined {
  if (!until) return { problem: 'until_missing' };
  return doneOn && until < doneOn ? { problem: 'until_before_done', doneOn } : undefined;
}

function found(problems: { [Field in keyof VerifyForm]: VerifyProblem | undefined }): VerifyProblems {
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem));
}

/** Whether somebody may verify for a group: its leaders may, and national staff for every group. */
export function mayVerify(
  userId: string,
  group: Pick<Group, 'leaderIds'>,
  nationalStaffIds: readonly string[],
): boolean {
  return group.leaderIds.includes(userId) || nationalStaffIds.includes(userId);
}

/** Those of somebody's completions that concern a group: what its programme asks for, where it holds for its facility. */
export function concerning<Some extends Completion>(
  completions: readonly Some[],
  requirements: readonly Requirement[],
  facility: Where,
): Some[] {
  const places = new Map(requirements.map((requirement) => [requirement.code, placeOf(requirement, facility)]));
  return completions.filter(({ requirementCode, place }) => places.get(requirementCode) === place);
}
