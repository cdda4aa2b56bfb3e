import { defineReading, type Readers } from '../delivery/projecting.js';
import { tells } from './feature-notices.js';
import type { Notice, NoticeFacts } from './notices.rule.js';
import { Notices } from './notices.store.js';
import { kindsOf, readNotices } from './told-notices.js';

/** How each kind of notice is read back and said, as its feature has declared. */
export const noticeKinds = defineReading(async (pass) => kindsOf(pass.declared(tells)));

/** Notices not yet sent, of kinds that a feature has. */
export const unsettledNotices = defineReading(async (pass) => {
  const [kinds, notices] = await Promise.all([pass.of(noticeKinds), pass.society.of(Notices).unsettled()]);
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
