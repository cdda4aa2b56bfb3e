import {
  EVERY,
  FACILITY_KINDS,
  type FacilityKind,
  type Group,
  LARGEST_CAP,
  type OneToOne,
  type Programme,
} from '../../core/model.js';
import type { NameProblem } from '../../core/one-line.js';
import { nameProblems, tidyNames, type WrittenNames } from './written-names.rule.js';

/** Months: what national staff may say at most that a one-to-one lasts. */
export const MOST_MONTHS_OF_ONE_TO_ONE = 60;

/** What a programme says of one-to-ones: that it has none, or what becomes of them when somebody is moved. */
export const ONE_TO_ONE_CHOICES = ['none', 'ends', 'follows'] as const;

/** The form of a programme as filled in. */
export interface ProgrammeForm extends WrittenNames {
  readonly minimum: string | null;
  readonly maximum: string | null;
  readonly kinds: readonly string[];
  /** `yes` or `no`. */
  readonly shadow: string | null;
  /** Weeks from one visit to the next. */
  readonly every: string | null;
  /** `none`, `ends` or `follows`. @see OneToOne.whenMoved */
  readonly oneToOne: string | null;
  /** Months that a one-to-one may last; empty for any number. */
  readonly longest: string | null;
}

export type ProgrammeProblem =
  | NameProblem
  | { readonly problem: 'not_a_party'; readonly most: number }
  | { readonly problem: 'maximum_below_minimum' }
  | { readonly problem: 'not_months'; readonly most: number }
  /** How long they may last, where it has none. */
  | { readonly problem: 'months_without_one_to_ones' }
  /** One of a group that has it has not ended. How many there are is for that group's desk alone. */
  | { readonly problem: 'one_to_ones_under_way' }
  /** A facility where a group has the programme lets in fewer. */
  | { readonly problem: 'above_cap'; readonly facility: string; readonly cap: number }
  /** A group has the programme at a facility of a kind that it would no longer fit. */
  | { readonly problem: 'kind_in_use'; readonly group: string; readonly facility: string };

export type ProgrammeProblems = Partial<Record<keyof ProgrammeForm, ProgrammeProblem>>;

/**
 * Reads the form of a programme. Every problem is named at once, by field.
 * @param groups those that have it now
 */
export function readProgrammeForm(
  form: ProgrammeForm,
  code: string,
  groups: readonly Group[],
): { readonly ok: true; readonly details: Programme } | { readonly ok: false; readonly problems: ProgrammeProblems } {
  const minimum = partyOf(form.minimum);
  const maximum = partyOf(form.maximum);
  const kinds = FACILITY_KINDS.filter((kind) => form.kinds.includes(kind));
  const every = EVERY.find((weeks) => String(weeks) === form.every);
  const oneToOne = oneToOneOf(form);
  const problems = found({
    ...nameProblems(form),
    minimum: minimumProblem(minimum, groups),
    maximum: maximumProblem(minimum, maximum),
    kinds: kindsProblem(kinds, groups),
    shadow: form.shadow === 'yes' || form.shadow === 'no' ? undefined : { problem: 'missing' },
    every: every === undefined ? { problem: 'missing' } : undefined,
    ...oneToOneProblems(form, oneToOne),
  });
  if (minimum === null || maximum === null || oneToOne === 'unread' || Object.keys(problems).length > 0)
    return { ok: false, problems };
  const names = tidyNames(form);
  const details = {
    ...{ code, names, minimumParty: minimum, maximumParty: maximum, kinds, shadowSeat: form.shadow === 'yes' },
    ...(every && every !== 1 && { every }),
    ...(oneToOne && { oneToOne }),
  };
  return { ok: true, details };
}

export function programmeFormOf(programme: Programme): ProgrammeForm {
  const { names, minimumParty, maximumParty, kinds, shadowSeat, every = 1, oneToOne } = programme;
  const most = oneToOne?.mostMonths ?? null;
  return {
    ...names,
    minimum: String(minimumParty),
    maximum: String(maximumParty),
    kinds,
    shadow: shadowSeat ? 'yes' : 'no',
    every: String(every),
    oneToOne: oneToOne?.whenMoved ?? 'none',
    longest: most === null ? null : String(most),
  };
}

/** @returns null where it has no one-to-ones; `unread` where what was filled in says neither */
function oneToOneOf({ oneToOne: whenMoved, longest }: ProgrammeForm): OneToOne | null | 'unread' {
  const written = longest?.trim() ?? '';
  const isAny = written === '';
  if (whenMoved === 'none') return isAny ? null : 'unread';
  if (whenMoved !== 'ends' && whenMoved !== 'follows') return 'unread';
  if (isAny) return { whenMoved, mostMonths: null };
  const mostMonths = /^\d{1,4}$/.test(written) ? Number(written) : 0;
  return mostMonths >= 1 && mostMonths <= MOST_MONTHS_OF_ONE_TO_ONE ? { whenMoved, mostMonths } : 'unread';
}

function oneToOneProblems(
  { oneToOne }: ProgrammeForm,
  read: ReturnType<typeof oneToOneOf>,
): Pick<ProgrammeProblems, 'oneToOne' | 'longest'> {
  if (read !== 'unread') return {};
  if (oneToOne === 'none') return { longest: { problem: 'months_without_one_to_ones' } };
  if (oneToOne !== 'ends' && oneToOne !== 'follows') return { oneToOne: { problem: 'missing' } };
  return { longest: { problem: 'not_months', most: MOST_MONTHS_OF_ONE_TO_ONE } };
}

function partyOf(typed: string | null): number | null {
  const party = /^\s*\d{1,4}\s*$/.test(typed ?? '') ? Number(typed) : null;
  return party !== null && party >= 1 && party <= LARGEST_CAP ? party : null;
}

function minimumProblem(minimum: number | null, groups: readonly Group[]): ProgrammeProblem | undefined {
  if (minimum === null) return { problem: 'not_a_party', most: LARGEST_CAP };
  const small = groups.find(({ facility }) => facility.visitorCap < minimum)?.facility;
  return small && { problem: 'above_cap', facility: small.name, cap: small.visitorCap };
}

function maximumProblem(minimum: number | null, maximum: number | null): ProgrammeProblem | undefined {
  if (maximum === null) return { problem: 'not_a_party', most: LARGEST_CAP };
  return minimum !== null && maximum < minimum ? { problem: 'maximum_below_minimum' } : undefined;
}

function kindsProblem(kinds: readonly FacilityKind[], groups: readonly Group[]): ProgrammeProblem | undefined {
  if (kinds.length === 0) return { problem: 'missing' };
  const other = groups.find(({ facility }) => !kinds.includes(facility.kind));
  return other && { problem: 'kind_in_use', group: other.name, facility: other.facility.name };
}

function found(problems: { [Field in keyof ProgrammeForm]?: ProgrammeProblem | undefined }): ProgrammeProblems {
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem)) as ProgrammeProblems;
}
