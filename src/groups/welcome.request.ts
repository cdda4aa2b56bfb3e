import type { Group } from '../core/model.js';
import type { Society } from '../database/society.js';
import { Notices } from '../telling/notices.store.js';
import type { WelcomeFacts } from './welcome.rule.js';

/**
 * Welcomes people in what they have become. Harmless to repeat: whoever has been welcomed in a role once is not again, in
 * another group either.
 */
export async function welcome(
  society: Society,
  userIds: readonly string[],
  what: Pick<WelcomeFacts, 'as' | 'groupId'>,
  now: Date,
): Promise<void> {
  if (userIds.length === 0) return;
  const facts: WelcomeFacts = { kind: 'welcome', ...what };
  await society.of(Notices).writeUnlessTold(
    userIds.map((userId) => ({ userId, facts })),
    null,
    now,
  );
}

/** Welcomes those who have come into a group's channel as its volunteers; its leaders have been welcomed as that. */
export function welcomeToGroup(
  society: Society,
  { id, leaderIds }: Pick<Group, 'id' | 'leaderIds'>,
  userIds: readonly string[],
  now: Date,
): Promise<void> {
  const volunteers = userIds.filter((userId) => !leaderIds.includes(userId));
  return welcome(society, volunteers, { as: 'volunteer', groupId: id }, now);
}
