import type { Database } from '../../src/database/database.js';
import { referenceOf } from '../../src/delivery/refused-messages.rule.js';
import { isPerson } from '../../src/slack/slack-ids.rule.js';
import type { LogLine } from './log-lines.js';
import { momentOf } from './what-happened.js';

/** All of what follows is read past any society: whoever runs the database runs all that are in it. */
type Asked = Pick<Database, 'client'>;

/** Milliseconds before and after what the log says in which it may have been noted. */
const AROUND = 10 * 60_000;
const MOST_TOLD = 20;

/** Of a row of ours. */
const ROW = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What the audit log and the ledger hold of the rows that these lines name, in sentences. */
export async function whatIsStored({ client }: Asked, lines: readonly LogLine[]): Promise<readonly string[]> {
  const ids = [...new Set(lines.flatMap(({ about, key }) => [...about, ...(key?.match(ROW) ?? [])]))];
  const times = lines.map(({ time }) => time);
  if (ids.length === 0) return ['The log names no row of the database.'];
  const audited = await client.auditEntry.findMany({
    where: {
      at: { gte: new Date(Math.min(...times) - AROUND), lte: new Date(Math.max(...times) + AROUND) },
      OR: [{ subjectId: { in: ids } }, { scopeId: { in: ids } }, { matterId: { in: ids } }],
    },
    orderBy: { at: 'asc' },
    take: MOST_TOLD,
  });
  const messages = await client.ledgerMessage.findMany({
    where: { OR: ids.map((id) => ({ key: { contains: id } })) },
    orderBy: { updatedAt: 'desc' },
    take: MOST_TOLD,
  });
  const told = [
    ...audited.map(({ at, action, subjectId, matterId }) => {
      const about = [subjectId, ...(matterId ? [matterId] : [])].map(withoutPerson).join(', ');
      return `${momentOf(at)}: ${action} was noted in the audit log, of ${about}.`;
    }),
    ...messages.map(asItStands),
  ];
  return told.length > 0 ? told : [`Neither the audit log nor the ledger has anything of ${ids.join(', ')} just then.`];
}

/** The message that Slack refuses and whose reference this is, as it stands now; nothing where there is none. */
export async function refusedMessage({ client }: Asked, reference: string): Promise<readonly string[]> {
  const dead = await client.ledgerMessage.findMany({ where: { state: 'dead' }, orderBy: { updatedAt: 'desc' } });
  return dead
    .filter(({ key, lastError }) => referenceOf({ key, error: lastError ?? '' }) === reference)
    .map((row) => `${asItStands(row)} Slack’s answer is ${row.lastError ?? 'not known'}.`);
}

interface Standing {
  readonly key: string;
  readonly channelId: string;
  readonly state: string;
  readonly attempt: number;
  readonly failures: number;
  readonly notBefore: Date | null;
  readonly updatedAt: Date;
}

function asItStands({ key, channelId, state, attempt, failures, notBefore, updatedAt }: Standing): string {
  const failed = failures > 0 ? ` (failed so far: ${failures})` : '';
  const whom = isPerson(channelId) ? 'a person' : channelId;
  const again = notBefore && state !== 'sent' ? `, tried again from ${momentOf(notBefore)}` : '';
  return `The message ${withoutPerson(key)} to ${whom} is ${state} since ${momentOf(updatedAt)}, in attempt ${attempt}${failed}${again}.`;
}

/** Slack's ids of people stand in some keys. */
function withoutPerson(id: string): string {
  return id.replace(/(?<![A-Za-z\d])[UW](?=[A-Z]*\d|[A-Z]{8})[A-Z\d]{3,}(?![A-Za-z\d])/g, 'a person');
}
