import type { Facility, FacilityKind, Group, Programme } from '../../core/model.js';

/** Why a programme has to stay for now. */
export type ProgrammeKept =
  /** Groups have it. */
  | { readonly reason: 'has_groups'; readonly groups: readonly Group[] }
  /** No other is for these kinds of facility, and some are set up. */
  | { readonly reason: 'only_one'; readonly kinds: readonly FacilityKind[] }
  /** There is no other at all. */
  | { readonly reason: 'last' };

/** What is looked at before a programme is removed, as it stands now. */
export interface AroundProgramme {
  /** Those that have it, and are not closed. */
  readonly groups: readonly Group[];
  /** All other programmes that groups may have. */
  readonly others: readonly Pick<Programme, 'kinds'>[];
  readonly facilities: readonly Pick<Facility, 'kind' | 'status'>[];
}

/** Whether a programme has to stay, and why. @returns null where it can be removed */
export function whyKept(
  { kinds }: Pick<Programme, 'kinds'>,
  { groups, others, facilities }: AroundProgramme,
): ProgrammeKept | null {
  if (groups.length > 0) return { reason: 'has_groups', groups };
  if (others.length === 0) return { reason: 'last' };
  const setUp = facilities.filter(({ status }) => status !== 'closed').map(({ kind }) => kind);
  const only = kinds.filter((kind) => setUp.includes(kind) && !others.some((other) => other.kinds.includes(kind)));
  return only.length > 0 ? { reason: 'only_one', kinds: only } : null;
}
