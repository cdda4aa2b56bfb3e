import { describe, expect, it } from 'vitest';
import type { Lifetime } from '../../src/delivery/desired-message.js';
import { lookingFirst } from '../../src/delivery/looking-first.js';
import type { SendStep } from '../../src/delivery/plan.js';
import { aboutPerson } from '../../src/delivery/subjects.rule.js';

const BACKUP = new Date('2026-11-21T02:00:00Z');
const LATER = new Date('2026-11-26T16:00:00Z');

function post(delivery: Lifetime, recipient: { userId: string } | { channelId: string }): SendStep {
  const message = {
    key: 'card:s1:U0LENA',
    recipient,
    subject: aboutPerson('U0LENA'),
    content: { text: '', blocks: [] },
    delivery,
  };
  return { kind: 'post', message, row: null, thread: null };
}
const kindsOf = async (step: SendStep, lostSince: Date | null) =>
  (await lookingFirst([step], async () => lostSince)).map(({ kind }) => kind);

describe('what a person may have been told before a backup was put back', () => {
  it.each<[string, Lifetime]>([
    ['once', { lifetime: 'once' }],
    ['on a card that is kept true', { lifetime: 'standing', until: LATER }],
  ])('%s is looked for before it is posted', async (_, delivery) => {
    expect(await kindsOf(post(delivery, { userId: 'U0LENA' }), BACKUP)).toEqual(['look']);
    expect(await kindsOf(post(delivery, { userId: 'U0LENA' }), null)).toEqual(['post']);
  });

  it('in a channel has been read back as a whole before anything is posted there', async () => {
    const standing = { lifetime: 'standing', until: LATER } as const;
    expect(await kindsOf(post(standing, { channelId: 'C0GOTEBORG' }), BACKUP)).toEqual(['post']);
  });
});
