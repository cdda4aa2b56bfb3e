import type { DesiredMessage, MessageContent } from '../../src/delivery/desired-message.js';
import { CHANNEL, type DeliveryWorld } from './reconciling.js';

const WEEK_ENDS = new Date('2026-11-29T23:00:00Z');

/** From now on the posted week says this. */
export function showSchedule({ desired }: DeliveryWorld, text: string): DesiredMessage {
  const message = scheduleSaying(text);
  desired.set(message.key, message);
  return message;
}

/** What a group’s posted week says. */
export function scheduleSaying(text: string, channelId = CHANNEL, key = 'week:group-1:2026-W48'): DesiredMessage {
  return {
    key,
    recipient: { channelId },
    content: { text, blocks: [section(text)] },
    delivery: { lifetime: 'standing', until: WEEK_ENDS },
  };
}

/** Something that one person is told once. */
export function noticeTo(userId: string, text: string): DesiredMessage {
  return {
    key: `notice:${userId}`,
    recipient: { userId },
    content: { text, blocks: [] },
    delivery: { lifetime: 'once' },
  };
}

/** A reminder to one person at an instant, with what to say when it turns out wrong too late. */
export function reminderTo(userId: string, text: string, postAt: Date, key = `reminder:${userId}`): DesiredMessage {
  return {
    key,
    recipient: { userId },
    content: { text, blocks: [section(text)] },
    delivery: { lifetime: 'scheduled', postAt, correction: { text: `Not so: ${text}`, blocks: [] } },
  };
}

function section(text: string): MessageContent['blocks'][number] {
  return { type: 'section', text: { type: 'plain_text', text } };
}
