import { readDesired } from '../../src/app/read-desired.js';
import type { Society } from '../../src/database/society.js';
import { BULK_REQUEST_TIMEOUT } from '../../src/delivery/bulk-client.js';
import { Ledger } from '../../src/delivery/ledger.store.js';
import { keysOf, rowsOfOthers } from '../../src/delivery/looking.js';
import { quarantineFor } from '../../src/delivery/pass.js';
import { type Plan, plan } from '../../src/delivery/plan.js';

type Kind = Plan['steps'][number]['kind'];

/**
 * What a restart would do by these records, before Slack has been asked what it has: it reads its own posts first, and says
 * again nothing that stands there. As if everybody were in the society's time zone.
 */
export async function planRestart(society: Society, timeZone: string, now: Date): Promise<string> {
  const reader = { slackLocale: null, timeZone, isActive: true };
  const readEverybody = async (userIds: readonly string[]) => new Map(userIds.map((userId) => [userId, reader]));
  const { messages, unread } = await readDesired(society, readEverybody, { isOnlyRead: true })(now);
  const rows = await society.of(Ledger).read(keysOf(messages, now), now);
  const { steps } = plan(messages, rowsOfOthers(rows, unread), now, quarantineFor(BULK_REQUEST_TIMEOUT));
  const count = (...kinds: readonly Kind[]) => steps.filter(({ kind }) => kinds.includes(kind)).length;
  const found = [
    `post ${count('post')}`,
    `change ${count('update', 'take_place', 'correct')}`,
    `hand Slack ${count('schedule', 'reschedule')} for later`,
    `withdraw ${count('withdraw')}`,
    `look whether ${count('look', 'look_ahead')} have arrived`,
  ];
  return `A restart would, unless Slack has them already: ${found.join(', ')}.`;
}
