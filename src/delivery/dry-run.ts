import type { WebClient } from '@slack/web-api';
import { findScheduled } from './audit-findings.js';
import { BULK_REQUEST_TIMEOUT } from './bulk-client.js';
import type { Desired } from './desired-message.js';
import { recipientId } from './fingerprint.js';
import type { Ledger } from './ledger.store.js';
import type { LedgerRow } from './ledger-rows.store.js';
import { keysOf, rowsOfOthers } from './looking.js';
import { quarantineFor } from './pass.js';
import { keyOf, type Plan, plan, recipientOfStep, type SendStep } from './plan.js';
import { type ListedMessage, listScheduled } from './scheduled-messages.js';

export interface DryRunDeps {
  readonly ledger: Pick<Ledger, 'read'>;
  readonly readDesired: (now: Date) => Promise<Desired>;
  readonly slack: WebClient;
}

/**
 * What a pass would do now and why, a line each, without doing it: Slack is only asked what it has. Keys, ids and times,
 * never texts.
 * @throws whatever the WebClient throws
 */
export async function dryRun({ ledger, readDesired, slack }: DryRunDeps, now: Date): Promise<string[]> {
  const { messages, unread } = await readDesired(now);
  const rows = await ledger.read(keysOf(messages, now), now);
  const planned = plan(messages, rowsOfOthers(rows, unread), now, quarantineFor(BULK_REQUEST_TIMEOUT));
  const { extras, missing } = findScheduled(await listAll(slack), rows, now);
  const lines = [
    ...planned.steps.map(lineFor),
    ...extras.map(({ id, channelId }) => `withdraw   ${id} in ${channelId}: Slack has it and no row knows of it`),
    ...[...unread].map((userId) => `wait       for ${userId}: Slack says nothing of this person now`),
    ...missing.map(({ key }) => `look       ${key}: Slack's list does not have it any more`),
  ];
  return [...(lines.length > 0 ? lines : ['Slack is as it should be.']), ...waiting(planned)];
}

async function listAll(slack: WebClient): Promise<ListedMessage[]> {
  const listed: ListedMessage[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listScheduled>> = await listScheduled(slack, cursor);
    listed.push(...page.messages);
    cursor = page.cursor;
  } while (cursor !== null);
  return listed;
}

function waiting({ nextDueAt }: Plan): string[] {
  return nextDueAt ? [`Something waits until ${nextDueAt.toISOString()}.`] : [];
}

function lineFor(step: Plan['steps'][number]): string {
  if (step.kind === 'confirm')
    return `confirm    ${step.message.key}: it has been sent, and whoever asked has not heard`;
  return `${VERB[step.kind].padEnd(10)} ${keyOf(step)} for ${recipientOfStep(step)}: ${reasonOf(step)}`;
}

const VERB: Readonly<Record<SendStep['kind'], string>> = {
  post: 'send',
  update: 'change',
  look: 'look',
  take_place: 'change',
  schedule: 'schedule',
  reschedule: 'replace',
  withdraw: 'withdraw',
  look_ahead: 'look',
  correct: 'correct',
  forget: 'forget',
};

function reasonOf(step: SendStep): string {
  switch (step.kind) {
    case 'post':
      return whyNew(step.row, recipientId(step.message.recipient));
    case 'update':
      return step.row.appliedFingerprint === null ? 'nobody knows which words are shown' : 'its content has changed';
    case 'look':
    case 'look_ahead':
      return 'an earlier attempt may have arrived';
    case 'take_place':
      return `it stands in place of what was shown ${timeOf(step.handed.postAt)}`;
    case 'schedule':
      return `${whyNew(step.row, recipientId(step.message.recipient))}, to be shown ${timeOf(step.message.delivery.postAt)}`;
    case 'reschedule': {
      const { postAt } = step.message.delivery;
      if (step.row.postAt?.getTime() === postAt.getTime()) return 'its content has changed';
      return `it moves from ${timeOf(step.row.postAt)} to ${timeOf(postAt)}`;
    }
    case 'withdraw':
      return `it is not to be shown ${timeOf(step.row.postAt)} any more`;
    case 'correct':
      return `it has changed in the last minutes before ${timeOf(step.row.postAt)}`;
    case 'forget':
      return `Slack refused it (${step.row.lastError}), and nobody asks for it any more`;
  }
}

function whyNew(row: LedgerRow | null, recipient: string): string {
  if (row === null) return 'Slack does not have it yet';
  if (row.channelId !== recipient) return `it was meant for ${row.channelId} before`;
  if (row.state === 'dead') return `Slack refused it before (${row.lastError})`;
  return 'Slack does not have it any more';
}

function timeOf(instant: Date | null): string {
  return instant ? instant.toISOString() : 'at a time that is not known';
}
