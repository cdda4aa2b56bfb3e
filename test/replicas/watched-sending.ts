import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { bodyOf, closed, passOn } from './balancer.js';

/** One call by which a process changed what Slack shows, or was about to. */
export interface Sending {
  /** Which process called. */
  readonly by: string;
  readonly method: string;
  /** Milliseconds by one clock for all of them. */
  readonly from: number;
  readonly to: number;
  /** Whether it held the lease as it called; null where nobody could be asked in time. */
  readonly isHolder: boolean | null;
}

/** Who calls, and who holds the lease by the database. */
export interface Caller {
  readonly name: string;
  /** Its own name for itself, which is another after each start; empty while it is not known yet. */
  process(): string;
  holder(): Promise<string | null>;
}

/** Slack's address as one process is told it, so that it is known who calls. */
export interface WatchedSlack {
  /** For SLACK_API_URL. */
  readonly apiUrl: string;
  close(): Promise<void>;
}

/** What delivery alone writes bears this. */
const OF_DELIVERY = 'visiting_hours_message';
/** Milliseconds. */
const ASKED_FOR = 500;
/** As long as Slack itself takes, in milliseconds: two that send at once would hardly meet otherwise. */
const SLACK_TAKES = 250;
/** Only delivery calls these, and only under the lease. */
const UNDER_THE_LEASE: ReadonlySet<string> = new Set([
  'chat.update',
  'chat.delete',
  'chat.scheduleMessage',
  'chat.deleteScheduledMessage',
]);

/** Passes everything on to Slack, and notes what is sent under the lease. @param apiUrl Slack's own */
export async function watchSending(caller: Caller, apiUrl: string, sendings: Sending[]): Promise<WatchedSlack> {
  const { port, hostname } = new URL(apiUrl);
  const server = createServer((incoming, outgoing) => {
    const method = incoming.url?.split('?')[0]?.split('/').at(-1) ?? '';
    void (async () => {
      const body = await bodyOf(incoming);
      const from = performance.now();
      const isWatched = isUnderTheLease(method, body);
      const isHolder = isWatched ? await holds(caller) : null;
      if (isWatched) await wait(SLACK_TAKES);
      const answer = await passOn(Number(port), incoming, body).catch(() => null);
      if (isWatched) sendings.push({ by: caller.name, method, from, to: performance.now(), isHolder });
      if (answer) outgoing.writeHead(answer.status, answer.headers).end(answer.body);
      else outgoing.destroy();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, hostname, resolve));
  return {
    apiUrl: `http://${hostname}:${(server.address() as AddressInfo).port}/api/`,
    close: () => closed(server),
  };
}

/** Nobody is asked for long: the table may be locked. */
async function holds({ process, holder }: Caller): Promise<boolean | null> {
  const held = await Promise.race([holder().catch(() => null), wait(ASKED_FOR, null)]);
  const own = process();
  return held === null || own === '' ? null : held === own;
}

function isUnderTheLease(method: string, body: Buffer): boolean {
  return UNDER_THE_LEASE.has(method) || body.includes(OF_DELIVERY);
}

/** Pairs of calls by different processes that were under way at the same time. */
export function sentAtOnce(sendings: readonly Sending[]): (readonly [Sending, Sending])[] {
  const inOrder = [...sendings].sort((one, other) => one.from - other.from);
  return inOrder.flatMap((one, index) =>
    inOrder
      .slice(index + 1)
      .filter((other) => other.by !== one.by && other.from < one.to)
      .map((other) => [one, other] as const),
  );
}

/** How often another process took over. */
export function handovers(sendings: readonly Sending[]): number {
  const inOrder = [...sendings].sort((one, other) => one.from - other.from);
  return inOrder.filter(({ by }, index) => index > 0 && inOrder[index - 1]?.by !== by).length;
}
