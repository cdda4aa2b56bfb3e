import { expect, it } from 'vitest';
import type { DesiredMessage } from '../../src/delivery/desired-message.js';
import { fingerprintOf } from '../../src/delivery/fingerprint.js';

const message: DesiredMessage = {
  key: 'week:group-1:2026-W48',
  recipient: { channelId: 'C1' },
  content: {
    text: 'Week 48',
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Tuesday', verbatim: true } }],
  },
  delivery: { lifetime: 'standing', until: new Date('2026-11-29T23:00:00Z') },
};

it('is the same whatever order properties are written in', () => {
  const reordered: DesiredMessage = {
    ...message,
    content: {
      blocks: [{ text: { verbatim: true, text: 'Tuesday', type: 'mrkdwn' }, type: 'section' }],
      text: 'Week 48',
    },
  };
  expect(fingerprintOf(reordered)).toBe(fingerprintOf(message));
});

it('stays the same when only the end of the week is corrected', () => {
  const delivery = { lifetime: 'standing', until: new Date('2026-11-30T00:00:00Z') } as const;
  expect(fingerprintOf({ ...message, delivery })).toBe(fingerprintOf(message));
});

it.each<[string, DesiredMessage]>([
  ['the words', { ...message, content: { ...message.content, text: 'Vecka 48' } }],
  ['the blocks', { ...message, content: { ...message.content, blocks: [] } }],
  ['the recipient', { ...message, recipient: { channelId: 'C2' } }],
])('changes with %s', (_, other) => {
  expect(fingerprintOf(other)).not.toBe(fingerprintOf(message));
});

it('is what earlier versions have noted of the same message', () => {
  expect(fingerprintOf(message)).toBe('fa744e0c78240dbd1aa56098004f3c84');
  const { content } = message;
  const delivery = { lifetime: 'scheduled', postAt: new Date('2026-11-29T23:00:00.4Z'), correction: content } as const;
  const reminder = { ...message, recipient: { userId: 'U_ANNA' }, kept: { version: 1, a: '"x",' }, delivery } as const;
  expect(fingerprintOf(reminder as DesiredMessage)).toBe('128649a252cbd7f9bd91fd4437d940c0');
});
