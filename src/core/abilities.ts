import type { Group } from './model.js';

/** What one person may do, read from the database and Slack just now. */
export interface Abilities {
  readonly memberOf: readonly Group[];
  readonly leads: readonly Group[];
  readonly isAdmin: boolean;
  /** The channel that national staff read, null while there is none; undefined for everybody else. */
  readonly nationalChannelId?: string | null;
}

export function isMember({ memberOf }: Abilities): boolean {
  return memberOf.length > 0;
}

export function isLeader({ leads }: Abilities): boolean {
  return leads.length > 0;
}

export function isInSomeGroup(abilities: Abilities): boolean {
  return isMember(abilities) || isLeader(abilities);
}

/** Looks after groups: their own as a leader, or all of them for the country. */
export function overseesGroups(abilities: Abilities): boolean {
  return isLeader(abilities) || abilities.nationalChannelId !== undefined;
}

/** May change what holds for the whole country. */
export function actsForCountry({ isAdmin, nationalChannelId }: Abilities): boolean {
  return isAdmin || nationalChannelId !== undefined;
}
