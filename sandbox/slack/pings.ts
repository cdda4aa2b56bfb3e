import type { SandboxMessage } from './sandbox.js';

const REFERENCE = /<(?:!(here|channel|everyone)|!subteam\^([A-Z0-9]+)|@([UW][A-Z0-9]+))(?:\|[^>]*)?>/g;
const BARE_BROADCAST = /(?<![\p{L}\p{N}<!])@(here|channel|everyone)\b/gu;

/**
 * Who a message calls upon: `here`, `channel`, `everyone`, and ids of people and user groups. It reads what Slack would
 * turn into a mention: references in mrkdwn, bare `@here` in mrkdwn that is not `verbatim`, and rich text elements.
 * Nothing in plain_text does.
 */
export function pingsOf(message: Pick<SandboxMessage, 'text' | 'blocks'>): readonly string[] {
  return [...new Set([...references(message.text), ...message.blocks.flatMap(pingsIn)])];
}

function pingsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(pingsIn);
  if (typeof value !== 'object' || value === null) return [];
  const fields = new Map<string, unknown>(Object.entries(value));
  const text = fields.get('text');
  switch (fields.get('type')) {
    case 'mrkdwn':
    case 'markdown':
      return [...references(String(text)), ...(fields.get('verbatim') ? [] : bareBroadcasts(String(text)))];
    case 'broadcast':
      return [String(fields.get('range'))];
    case 'user':
      return [String(fields.get('user_id'))];
    case 'usergroup':
      return [String(fields.get('usergroup_id'))];
    default:
      return [...fields.values()].flatMap(pingsIn);
  }
}

function references(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map(([, range, group, user]) => range ?? group ?? user ?? '');
}

function bareBroadcasts(text: string): string[] {
  return [...text.matchAll(BARE_BROADCAST)].map(([, range]) => range ?? '');
}
