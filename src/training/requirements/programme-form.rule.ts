import { FACILITY_KINDS, type FacilityKind, type Group, LARGEST_CAP, type Programme } from '../../core/model.js';
import type { NameProblem } from '../../core/one-line.js';
import { nameProblems, tidyNames, type WrittenNames } from './written-names.rule.js';

/** The form of a programme as filled in. */
export interface ProgrammeForm extends WrittenNames {
  readonly minimum: string | null;
  readonly maximum: string | null;
  readonly kinds: readonly string[];
  /** `yes` or `no`. */
  readonly shadow: string | null;
}

export type ProgrammeProblem =
  | NameProblem
  | { readonly problem: 'not_a_party'; readonly most: number }
  | { readonly problem: 'maximum_below_minimum' }
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
  const problems = found({
    ...nameProblems(form),
    minimum: minimumProblem(minimum, groups),
    maximum: maximumProblem(minimum, maximum),
    kinds: kindsProblem(kinds, groups),
    shadow: form.shadow === 'yes' || form.shadow === 'no' ? undefined : { problem: 'missing' },
  });
  if (minimum === null || maximum === null || Object.keys(problems).length > 0) return { ok: false, problems };
  const names = tidyNames(form);
  const shadowSeat = form.shadow === 'yes';
  return { ok: true, details: { code, names, minimumParty: minimum, maximumParty: maximum, kinds, shadowSeat } };
}

export function programmeFormOf({ names, minimumParty, maximumParty, kinds, shadowSeat }: Programme): ProgrammeForm {
  return {
    ...names,
    minimum: String(minimumParty),
    maximum: String(maximumParty),
    kinds,
    shadow: shadowSeat ? 'yes' : 'no',
  };
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
