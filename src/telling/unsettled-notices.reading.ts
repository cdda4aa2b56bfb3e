import { defineReading, type Pass, type Readers } from '../delivery/projecting.js';
import { idsIn } from '../delivery/subjects.rule.js';
import { tells } from './feature-notices.js';
import type { Notice, NoticeFacts } from './notices.rule.js';
import { Notices } from './notices.store.js';
import { kindsOf, readNotices } from './told-notices.js';

/** How each kind of notice is read back and said, as its feature has declared. */
export const noticeKinds = defineReading(async (pass) => kindsOf(pass.declared(tells)));

/** Notices not yet sent to whoever is looked at, of kinds that a feature has. */
export const unsettledNotices = defineReading(async (pass) => {
  const people = idsIn(pass.about, 'person');
  const [kinds, notices] = await Promise.all([pass.of(noticeKinds), pass.society.of(Notices).unsettled(people)]);
  return readNotices(kinds, notices);
});

/**
 * Slack user ids of those whom notices are for.
 * @param isOwn left out where all of them count
 */
export function toldIn(notices: readonly Notice[], isOwn: (facts: NoticeFacts) => boolean = () => true): string[] {
  return notices.filter(({ facts }) => isOwn(facts)).map(({ userId }) => userId);
}

/** Whoever Slack has deactivated can be told nothing: trying would fail, and be listed for the leaders. */
export function tellable(notices: readonly Notice[], readers: Readers): readonly Notice[] {
  return notices.filter(({ userId }) => readers.get(userId)?.isActive !== false);
}

/** Ids of all groups that notices name, wherever in their facts. */
export async function groupsInNotices(pass: Pass): Promise<readonly string[]> {
  return (await pass.of(unsettledNotices)).flatMap(({ facts }) => groupIdsIn(facts));
}

function groupIdsIn(facts: unknown): readonly string[] {
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.entries(facts).flatMap(([name, value]) =>
    name === 'groupId' && typeof value === 'string' ? [value] : groupIdsIn(value),
  );
}
