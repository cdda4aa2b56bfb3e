import type { FacilityKind, ProgrammeCode } from './model.js';

export interface Programme {
  readonly code: ProgrammeCode;
  /** Fewest volunteers that may go: nobody visits a Swedish remand prison alone. */
  readonly minimumParty: number;
  /** Most volunteers that may go, before the facility's own cap. */
  readonly maximumParty: number;
  readonly kinds: readonly FacilityKind[];
}

/** The two national societies' programmes for visiting people in prison. */
export const PROGRAMMES: readonly Programme[] = [
  { code: 'se.remand_visits', minimumParty: 2, maximumParty: 4, kinds: ['remand_prison'] },
  { code: 'se.prison_visits', minimumParty: 2, maximumParty: 6, kinds: ['prison'] },
  { code: 'dk.prison_visiting', minimumParty: 1, maximumParty: 1, kinds: ['remand_prison', 'prison'] },
  { code: 'dk.primus_motor', minimumParty: 1, maximumParty: 1, kinds: ['prison'] },
  { code: 'dk.kickstart', minimumParty: 1, maximumParty: 1, kinds: ['remand_prison', 'prison'] },
  { code: 'dk.study_support', minimumParty: 1, maximumParty: 4, kinds: ['remand_prison', 'prison'] },
  { code: 'dk.social_activities', minimumParty: 2, maximumParty: 10, kinds: ['remand_prison', 'prison'] },
];

/** @throws when the code is of no programme: stored codes are checked when they are written */
export function programmeOf(code: ProgrammeCode): Programme {
  const programme = PROGRAMMES.find((candidate) => candidate.code === code);
  if (!programme) throw new Error(`no programme ${code}`);
  return programme;
}

/** Most volunteers at once: the programme's maximum or the facility's cap, whichever is lower. */
export function largestParty(facility: { readonly programme: ProgrammeCode; readonly visitorCap: number }): number {
  return Math.min(programmeOf(facility.programme).maximumParty, facility.visitorCap);
}
