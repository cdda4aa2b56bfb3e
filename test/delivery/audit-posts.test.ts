import { expect, it } from 'vitest';
import { createPostAudit, type PostAuditDeps } from '../../src/delivery/audit-posts.js';
import type { LedgerRow } from '../../src/delivery/ledger-rows.store.js';

const SECOND = 1_000;
const BEGAN = new Date('2026-11-25T12:00:00Z');
const CHANNEL = 'C0GOTEBORG';
const seconds = (instant: Date) => String(instant.getTime() / SECOND);
const before = (milliseconds: number) => new Date(BEGAN.getTime() - milliseconds);

it('a post changed less than a minute before its channel is read is not taken for deleted, however long that takes', async () => {
  let now = BEGAN;
  const revised: unknown[] = [];
  // Posted yesterday, and changed 55 seconds ago: not yet among those that the reading goes back for.
  const row = {
    ...{ key: 'week:g1:2026-W48', lifetime: 'standing', state: 'sent', channelId: CHANNEL, slackChannelId: CHANNEL },
    ...{
      slackId: seconds(before(24 * 60 * 60 * SECOND)),
      historyFrom: null,
      writtenAt: before(55 * SECOND),
      attempt: 2,
    },
  } as LedgerRow;
  const audit = createPostAudit({
    clock: () => now,
    ledger: { standingIn: async () => [row], revise: async (...changed: unknown[]) => revised.push(changed) },
    posts: {
      page: async () => {
        now = new Date(BEGAN.getTime() + 10 * SECOND);
        return { posts: [], cursor: null, reachedBack: null };
      },
    },
    recall: { readUntil: async () => before(10 * 60 * SECOND) },
    logger: { warn: () => {} },
    mendAt: () => {},
  } as unknown as PostAuditDeps);

  const [begun] = await audit.begin(CHANNEL);
  if (begun?.kind !== 'read_channel') throw new Error('nothing is read');
  const left = await audit.readPage(begun.reading);
  expect(revised).toEqual([]);
  expect(left.map(({ kind }) => kind)).toEqual(['close_channel']);
});

it.each([
  ['that our records know from before', 'card:s1:U0LENA'],
  ['that our records do not know', 'card:s2:U0LENA'],
])('a card %s stays that person’s, when a later attempt of it is found in their conversation', async (_, key) => {
  const conversation = 'D0000000L';
  const row = {
    ...{
      key: 'card:s1:U0LENA',
      lifetime: 'standing',
      state: 'sent',
      channelId: 'U0LENA',
      slackChannelId: conversation,
    },
    ...{ slackId: seconds(before(60 * 60 * SECOND)), historyFrom: null, attempt: 1, replaced: [] },
    ...{ writtenAt: before(60 * 60 * SECOND), appliedFingerprint: 'before' },
  } as unknown as LedgerRow;
  const found = {
    ...{ key, ts: row.slackId, fingerprint: 'after', attempt: 2 },
    writtenAt: BEGAN,
    until: BEGAN,
    kept: {},
  };
  const adopted: unknown[] = [];
  const audit = createPostAudit({
    clock: () => BEGAN,
    ledger: {
      standingIn: async () => [row],
      readOf: async (_subjects: unknown, keys: readonly string[]) => [row].filter((each) => keys.includes(each.key)),
      revise: async () => true,
      adopt: async (post: unknown) => adopted.push(post),
    },
    posts: { page: async () => ({ posts: [found], cursor: null, reachedBack: null }) },
    recall: { readUntil: async () => before(10 * 60 * SECOND), takeIn: async () => {} },
    logger: { warn: () => {} },
    mendAt: () => {},
  } as unknown as PostAuditDeps);

  const [begun] = await audit.begin(conversation);
  if (begun?.kind !== 'read_channel') throw new Error('nothing is read');
  await audit.readPage(begun.reading);
  expect(adopted).toMatchObject([{ key, channelId: 'U0LENA', slackChannelId: conversation, attempt: 2 }]);
});
