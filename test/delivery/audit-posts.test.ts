import { expect, it } from 'vitest';
import { createPostAudit, type PostAuditDeps } from '../../src/delivery/audit-posts.js';
import type { LedgerRow } from '../../src/delivery/ledger.store.js';

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
