import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bodyOf, closed, passOn } from './balancer.js';

/** One call by which a process changed what Slack shows, or was about to. */
export interface Sending {
  /** Which process called. */
  readonly by: string;
  readonly method: string;
  /** Milliseconds by one clock for all of them. */
  readonly from: number;
  readonly to: number;
}

/** Slack's address as one process is told it, so that it is known who calls. */
export interface WatchedSlack {
  /** For SLACK_API_URL. */
  readonly apiUrl: string;
  close(): Promise<void>;
}

/** What delivery alone writes bears this. */
const OF_DELIVERY = 'visiting_hours_message';
/** Only delivery calls these, and only under the lease. */
const UNDER_THE_LEASE: ReadonlySet<string> = new Set([
  'chat.update',
  'chat.delete',
  'chat.scheduleMessage',
  'chat.deleteScheduledMessage',
]);

/** Passes everything on to Slack, and notes what is sent under the lease. @param apiUrl Slack's own */
export async function watchSending(by: string, apiUrl: string, sendings: Sending[]): Promise<WatchedSlack> {
  const { port, hostname } = new URL(apiUrl);
  const server = createServer((incoming, outgoing) => {
    const method = incoming.url?.split('?')[0]?.split('/').at(-1) ?? '';
    void (async () => {
      const body = await bodyOf(incoming);
      const from = performance.now();
      const answer = await passOn(Number(port), incoming, body).catch(() => null);
      if (UNDER_THE_LEASE.has(method) || body.includes(OF_DELIVERY))
        sendings.push({ by, method, from, to: performance.now() });
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
