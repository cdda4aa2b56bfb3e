import { oneOf } from '../../core/chosen-word.js';
import type { NameProblem } from '../../core/one-line.js';
import type { Requirement, RequirementKind, Validity } from './readiness.rule.js';
import { NO_NAMES, nameProblems, tidyNames, type WrittenNames } from './written-names.rule.js';

export const REQUIREMENT_KINDS = [
  'course',
  'study_visit',
  'introduction',
  'refresher',
  'supervision',
  'undertaking',
  'interview',
  'age',
  'clearance',
  'permit',
] as const satisfies readonly RequirementKind[];
export const SCOPES = ['once', 'per_area', 'per_facility'] as const satisfies readonly Requirement['scope'][];
export const VALIDITIES: readonly Validity['kind'][] = ['never_expires', 'months', 'until_date'];
/** Months that something may hold; more is a slip of the finger. */
export const MOST_MONTHS = 120;
/** Days that an answer may take. */
export const MOST_ANSWER_DAYS = 180;

/** The form of a requirement as filled in: text as typed, choices by their stored word, null where nothing was filled in. */
export interface RequirementForm extends WrittenNames {
  readonly kind: string | null;
  readonly scope: string | null;
  readonly validity: string | null;
  readonly months: string | null;
  /** `blocks` or `reminds`. */
  readonly blocking: string | null;
  readonly answerDays: string | null;
  /** Codes of the programmes that ask for it. */
  readonly programmes: readonly string[];
  /** Where it comes in each of them, from 1; empty leaves it where it is, and puts a new one last. */
  readonly position: string | null;
}

export type RequirementProblem =
  | NameProblem
  | { readonly problem: 'not_months'; readonly most: number }
  | { readonly problem: 'not_days'; readonly most: number }
  | { readonly problem: 'not_a_position' }
  | { readonly problem: 'months_without_validity' }
  /** What has been completed once for all cannot become what is completed in each area or at each facility, nor the other way round. */
  | { readonly problem: 'scope_has_completions' };

export type RequirementProblems = Partial<Record<keyof RequirementForm, RequirementProblem>>;

/** A requirement as it is to be: who asks for it, and where it comes there. */
export interface RequirementDetails extends Requirement {
  readonly programmes: readonly string[];
  /** From 1; null leaves it where it is. */
  readonly position: number | null;
}

export interface RequirementSurroundings {
  /** The one that is edited, and whether anybody has ever completed it; null for a new one. */
  readonly before: { readonly requirement: Requirement; readonly hasCompletions: boolean } | null;
  /** Codes of everything that was ever asked for. */
  readonly codes: readonly string[];
  /** Codes of all programmes. */
  readonly programmes: readonly string[];
}

/** Reads the form of a requirement. Every problem is named at once, by field. */
export function readRequirementForm(
  form: RequirementForm,
  { before, codes, programmes }: RequirementSurroundings,
):
  | { readonly ok: true; readonly details: RequirementDetails }
  | { readonly ok: false; readonly problems: RequirementProblems } {
  const kind = oneOf(REQUIREMENT_KINDS, form.kind);
  const scope = oneOf(SCOPES, form.scope);
  const validityKind = oneOf(VALIDITIES, form.validity);
  const blocking = oneOf(['blocks', 'reminds'], form.blocking);
  const months = wholeNumber(form.months, 1, MOST_MONTHS);
  const answerDays = isEmpty(form.answerDays) ? 0 : wholeNumber(form.answerDays, 0, MOST_ANSWER_DAYS);
  const position = isEmpty(form.position) ? null : wholeNumber(form.position, 1, 99);
  const problems = found({
    ...nameProblems(form),
    kind: kind ? undefined : { problem: 'missing' },
    scope: scopeProblem(scope, before),
    validity: validityKind ? undefined : { problem: 'missing' },
    months: monthsProblem(form, months),
    blocking: blocking ? undefined : { problem: 'missing' },
    answerDays: answerDays === null ? { problem: 'not_days', most: MOST_ANSWER_DAYS } : undefined,
    position: isEmpty(form.position) || position !== null ? undefined : { problem: 'not_a_position' },
  });
  if (!kind || !scope || !validityKind || !blocking || answerDays === null || Object.keys(problems).length > 0) {
    return { ok: false, problems };
  }
  const names = tidyNames(form);
  return {
    ok: true,
    details: {
      code: before?.requirement.code ?? codeFor(names.en, codes),
      names,
      kind,
      scope,
      validity: validityKind === 'months' ? { kind: 'months', months: months ?? 0 } : { kind: validityKind },
      blocking: blocking === 'blocks',
      answerDays,
      programmes: programmes.filter((code) => form.programmes.includes(code)),
      position,
    },
  };
}

/** The form as it is filled in for a requirement that exists. */
export function requirementFormOf(requirement: Requirement, programmes: readonly string[]): RequirementForm {
  const { names, kind, scope, validity, blocking, answerDays } = requirement;
  return {
    ...names,
    kind,
    scope,
    validity: validity.kind,
    months: validity.kind === 'months' ? String(validity.months) : null,
    blocking: blocking ? 'blocks' : 'reminds',
    answerDays: String(answerDays),
    programmes,
    position: null,
  };
}

/** For a new one: the most usual, so that little has to be chosen. */
export const NEW_REQUIREMENT: RequirementForm = {
  ...NO_NAMES,
  kind: 'course',
  scope: 'once',
  validity: 'never_expires',
  months: null,
  blocking: 'blocks',
  answerDays: null,
  programmes: [],
  position: null,
};

/** Said of a requirement that is still to be made, wherever one is named by its code. */
const TO_BE_MADE = 'new';

/**
 * A word for a new requirement that no other has: its English name in small letters, `first_aid`, then `first_aid_2`.
 * @param taken also by what is asked for no more: its history keeps the word
 */
export function codeFor(english: string, taken: readonly string[]): string {
  const plain = english
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const code = plain.slice(0, 60) || 'requirement';
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? code : `${code}_${count}`;
    if (candidate !== TO_BE_MADE && !taken.includes(candidate)) return candidate;
  }
}

/** Puts one among others: at a place from 1, or where it is, or last. */
export function placedAmong(codes: readonly string[], code: string, position: number | null): readonly string[] {
  if (position === null) return codes.includes(code) ? codes : [...codes, code];
  const others = codes.filter((other) => other !== code);
  return [...others.slice(0, position - 1), code, ...others.slice(position - 1)];
}

function scopeProblem(
  scope: Requirement['scope'] | null,
  before: RequirementSurroundings['before'],
): RequirementProblem | undefined {
  if (!scope) return { problem: 'missing' };
  return before?.hasCompletions && before.requirement.scope !== scope
    ? { problem: 'scope_has_completions' }
    : undefined;
}

function monthsProblem({ validity, months: typed }: RequirementForm, months: number | null) {
  if (validity === 'months')
    return months === null ? ({ problem: 'not_months', most: MOST_MONTHS } as const) : undefined;
  return isEmpty(typed) ? undefined : ({ problem: 'months_without_validity' } as const);
}

function isEmpty(typed: string | null): boolean {
  return !typed?.trim();
}

function wholeNumber(typed: string | null, least: number, most: number): number | null {
  if (!/^\s*\d{1,4}\s*$/.test(typed ?? '')) return null;
  const number = Number(typed);
  return number >= least && number <= most ? number : null;
}

function found(problems: { [Field in keyof RequirementForm]?: RequirementProblem | undefined }): RequirementProblems {
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem)) as RequirementProblems;
}
