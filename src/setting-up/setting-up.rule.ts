import type { Facility, Group, PlacePause } from '../core/model.js';

/** What a workspace has set up so far. */
export interface Setup {
  /** null until somebody has chosen one. */
  readonly nationalChannelId: string | null;
  readonly nationalStaffIds: readonly string[];
  readonly facilities: readonly Facility[];
  /** Those that are open. */
  readonly groups: readonly Group[];
  /** Closed last first. */
  readonly closedGroups: readonly Group[];
  /** By id of the facility: its pause that is under way or to come. Left out for none. */
  readonly paused?: ReadonlyMap<string, PlacePause>;
  /** Scopes that were not granted when the app was installed. Left out for none. */
  readonly withheld?: readonly ('im:history' | 'files:read')[];
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

/** Whether a facility is said to be open to visits, and every group that visited it is closed. */
export function isLeft(facility: Facility, { groups, closedGroups }: Pick<Setup, 'groups' | 'closedGroups'>): boolean {
  const isThere = (group: Group) => group.facility.id === facility.id;
  return facility.status === 'active' && !groups.some(isThere) && closedGroups.some(isThere);
}
