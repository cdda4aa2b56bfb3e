import type { App } from '@slack/bolt';

/** The last thing that each person has asked of an app and that is not done yet, by Slack user id. */
const lastOf = new WeakMap<App, Map<string, Promise<unknown>>>();

/**
 * Does one thing after the other for one person, in the order in which they asked: whoever presses two visits of the same hour
 * means the first of them. Nobody waits for anybody else.
 */
export async function inTurn<Result>(app: App, userId: string, work: () => Promise<Result>): Promise<Result> {
  const asked = lastOf.get(app) ?? new Map<string, Promise<unknown>>();
  lastOf.set(app, asked);
  const before = asked.get(userId) ?? Promise.resolve();
  // What went wrong before is told there.
  const own = before.then(work, work);
  asked.set(userId, own);
  try {
    return await own;
  } finally {
    if (asked.get(userId) === own) asked.delete(userId);
  }
}
