import type { Abilities } from '../core/abilities.js';
import { inAlphabet } from '../core/alphabet.js';
import type { Group } from '../core/model.js';
import { defineOwnReading } from '../slack/hearing/viewer.js';
import { Groups } from './groups.store.js';
import { Standings } from './standings.store.js';

/** Who they are in the society. */
export const ownStanding = defineOwnReading(({ society, person }) => society.of(Standings).of(person.userId));

/** The groups that somebody is in and those that they lead, each in the order of the alphabet; what is closed is in neither. */
export interface OwnGroups {
  readonly memberOf: readonly Group[];
  readonly leads: readonly Group[];
}

export const ownGroups = defineOwnReading(async (viewer): Promise<OwnGroups> => {
  const { memberOf, leads } = await viewer.of(ownStanding);
  const groups = await viewer.society.of(Groups).these(new Set([...memberOf, ...leads]));
  const inOrder = inAlphabet(viewer.person.locale, groups);
  return {
    memberOf: inOrder.filter(({ id }) => memberOf.includes(id)),
    leads: inOrder.filter(({ id }) => leads.includes(id)),
  };
});

/** What they may do, from the database and Slack now. */
export const ownAbilities = defineOwnReading(async (viewer): Promise<Abilities> => {
  const { isNationalStaff, nationalChannelId } = await viewer.of(ownStanding);
  return {
    ...(await viewer.of(ownGroups)),
    isAdmin: viewer.person.isAdmin,
    ...(isNationalStaff && { nationalChannelId }),
  };
});
