import { z } from 'zod';
import { HEARD_EVENTS } from './delivery.js';

/** What comes over the socket with something that has happened in it. */
const happened = z.looseObject({
  type: z.literal('events_api'),
  payload: z.looseObject({}).catch({}),
});
const heard = z.looseObject({ type: z.string().refine((type) => HEARD_EVENTS.has(type)) });

/**
 * What the socket client is handed of what Slack sends. It tells itself of each event by the event's own name, so that one that is
 * called as what happens to a socket would end it, and rejects, without acknowledging, one that has no name. Whatever we do not act on
 * has no name of its own here, and is acknowledged as all else is.
 * @param data as it came
 */
export function nameless(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  const envelope = happened.safeParse(parsed(data));
  if (!envelope.success || heard.safeParse(envelope.data.payload.event).success) return data;
  return JSON.stringify({ ...envelope.data, payload: { ...envelope.data.payload, event: { type: 'not_acted_on' } } });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
