import type { Abilities } from '../core/abilities.js';
import { inAlphabet } from '../core/alphabet.js';
import type { Group } from '../core/model.js';
import { defineOwnReading } from '../slack/hearing/viewer.js';
import { Standings } from './standings.store.js';

/** Who they are in the society. */
export const ownStanding = defineOwnReading(({ society, person }) => society.of(Standings).of(person.userId));

/** Every group that they are in or lead, closed ones among them. */
export const allOwnGroups = defineOwnReading(({ society, person }) => society.of(Standings).groupsOf(person.userId));

/** The groups that somebody is in and those that they lead, each in the order of the alphabet; what is closed is in neither. */
export interface OwnGroups {
  readonly memberOf: readonly Group[];
  readonly leads: readonly Group[];
}

export const ownGroups = defineOwnReading(async (viewer): Promise<OwnGroups> => {
  const { userId, locale } = viewer.person;
  const open = (await viewer.of(allOwnGroups)).filter(({ isClosed }) => !isClosed);
  const memberOf = open.filter(({ membership }) => membership !== null).map(({ group }) => group);
  const leads = open.map(({ group }) => group).filter(({ leaderIds }) => leaderIds.includes(userId));
  return { memberOf: inAlphabet(locale, memberOf), leads: inAlphabet(locale, leads) };
});

/** What they may do, from the database and Slack now. */
export const ownAbilities = defineOwnReading(async (viewer): Promise<Abilities> => {
  const [{ isNationalStaff, nationalChannelId }, groups] = await Promise.all([
    viewer.of(ownStanding),
    viewer.of(ownGroups),
  ]);
  return {
    ...groups,
    isAdmin: viewer.person.isAdmin,
    ...(isNationalStaff && { nationalChannelId }),
  };
});
