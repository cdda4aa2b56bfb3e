import type { Ledger } from './ledger.store.js';
import type { LedgerRow, ReplacedPost } from './ledger-rows.store.js';

/** Milliseconds. One message is not posted anew more often, should its new post be closed to us too. */
const AT_MOST_EVERY = 24 * 60 * 60_000;
/** So many of the latest are remembered of one message. */
const REMEMBERED = 20;

/**
 * What a row remembers once its post, which cannot be edited any more, is to be replaced.
 * @returns null when it must not be replaced again yet: then only somebody who can act can mend it
 */
export function replacement(row: LedgerRow | null, now: Date): readonly ReplacedPost[] | null {
  if (row?.slackId == null || row.slackChannelId === null) return null;
  const isTooSoon = row.replaced.some(({ at }) => now.getTime() - at.getTime() < AT_MOST_EVERY);
  if (isTooSoon) return null;
  return withPost(row.replaced, { channelId: row.slackChannelId, ts: row.slackId, at: now, isLeft: false });
}

/** The same once Slack has refused to delete one of them: it is left beside the new post. */
export function leftBehind(
  { replaced }: LedgerRow,
  post: Pick<ReplacedPost, 'channelId' | 'ts'>,
  now: Date,
): readonly ReplacedPost[] {
  const at = replaced.find(({ ts }) => ts === post.ts)?.at ?? now;
  return withPost(replaced, { ...post, at, isLeft: true });
}

function withPost(replaced: readonly ReplacedPost[], post: ReplacedPost): readonly ReplacedPost[] {
  return [...replaced.filter(({ ts }) => ts !== post.ts), post].slice(-REMEMBERED);
}

/** Posts in whose place another is shown now. What is pressed in one of them does nothing any more. */
export interface ReplacedPosts {
  /** Remembers what the ledger knows of them, so that a press need not ask it: nearly every post is alive. */
  note(rows: readonly LedgerRow[]): void;
  /** @returns null for a post that is alive; else where its message is shown now, as an address, null while it is nowhere */
  successorOf(channelId: string, ts: string): Promise<{ readonly url: string | null } | null>;
}

/**
 * @param workspaceUrl as Slack says it, e.g. `https://example.slack.com/`
 * @param read reads the rows from before this process began; whoever presses waits for them
 */
export function createReplacedPosts(
  ledger: Pick<Ledger, 'shown'>,
  workspaceUrl: string,
  read: () => Promise<readonly LedgerRow[]>,
): ReplacedPosts {
  const keys = new Map<string, string>();
  const note = (rows: readonly LedgerRow[]): void => {
    for (const { key, replaced } of rows) for (const post of replaced) keys.set(placeOf(post.channelId, post.ts), key);
  };
  let known: Promise<void> | null = null;
  const readOnce = (): Promise<void> => {
    known ??= read().then(note);
    // Asked again by whoever presses next.
    known.catch(() => {
      known = null;
    });
    return known;
  };
  return {
    note,

    async successorOf(channelId, ts) {
      await readOnce();
      const key = keys.get(placeOf(channelId, ts));
      if (key === undefined) return null;
      const shown = await ledger.shown(key);
      // Found again as its own, after a backup had been put back.
      if (shown?.ts === ts && shown.channelId === channelId) return null;
      return { url: shown && `${workspaceUrl}archives/${shown.channelId}/p${shown.ts.replace('.', '')}` };
    },
  };
}

function placeOf(channelId: string, ts: string): string {
  return `${channelId} ${ts}`;
}
