import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands before several bots and hands what Slack delivers to them in turn, as a proxy in front of replicas does. */
export interface Balancer {
  /** Where Slack delivers. */
  readonly address: string;
  /** From now on these take part: their ports. */
  handTo(ports: readonly number[]): void;
  /** How many deliveries each port has answered. */
  readonly answered: ReadonlyMap<number, number>;
  /** How many were handed on to another bot because the first died over them. */
  handedOn(): number;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/** Starts one on a port that is free. */
export async function startBalancer(): Promise<Balancer> {
  let ports: readonly number[] = [];
  let turn = 0;
  let handedOn = 0;
  const answered = new Map<number, number>();

  async function handOver(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await bodyOf(incoming);
    turn += 1;
    const inTurn = ports.map((_, index) => ports[(turn + index) % ports.length] ?? 0);
    for (const [tries, port] of inTurn.entries()) {
      if (tries > 0) handedOn += 1;
      const answer = await passOn(port, incoming, body).catch(() => null);
      if (!answer) continue;
      answered.set(port, (answered.get(port) ?? 0) + 1);
      outgoing.writeHead(answer.status, answer.headers).end(answer.body);
      return;
    }
    outgoing.writeHead(502).end();
  }

  const server = createServer((incoming, outgoing) => void handOver(incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  return {
    address: `http://${HOST}:${(server.address() as AddressInfo).port}/slack/events`,
    handTo: (given) => {
      ports = given;
    },
    answered,
    handedOn: () => handedOn,
    close: () => closed(server),
  };
}

export interface PassedOn {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Sends a request on as it came. Rejects where the other end is away, or dies over it. */
export function passOn(port: number, { method, url, headers }: IncomingMessage, body: Buffer): Promise<PassedOn> {
  return new Promise((resolve, reject) => {
    const onward = request({ host: HOST, port, method, path: url, headers }, (answer) => {
      bodyOf(answer).then(
        (answered) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: answered }),
        reject,
      );
    });
    onward.once('error', reject);
    onward.end(body);
  });
}

export async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

export async function closed(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
