import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A port cannot be listened on. Its message is one sentence that tells the operator what to do. */
export class PortProblem extends Error {
  override readonly name = 'PortProblem';
}

/** How much of a server whoever reaches it may take, and for how long. Times in milliseconds. */
export interface ServerLimits {
  /** For the head of a request to arrive, from the moment of connecting on: who says nothing at all is let go of then as well. */
  readonly headWithin: number;
  /** For a whole request to arrive, its body included; no less than its head has. */
  readonly requestWithin: number;
  /** Between two requests of one connection. */
  readonly idleFor: number;
  /** Without an octet either way, whatever is under way: the other side is gone, or does not read. */
  readonly silentFor: number;
  /** Octets of the whole head of a request, its address included. */
  readonly longestHead: number;
  /** At the same time. Whoever comes then is not let in. */
  readonly mostConnections: number;
}

/** Node looks for slow requests only so often, in milliseconds. */
const LOOKS_FOR_SLOW_ONES_EVERY = 1_000;

/** A server in which nobody stays for longer, or takes up more, than they are allowed: Node’s own limits are minutes, or none. */
export function createLimitedServer(limits: ServerLimits, answer: RequestListener): Server {
  const { headWithin, requestWithin, idleFor, silentFor, longestHead, mostConnections } = limits;
  const server = createServer(
    {
      headersTimeout: headWithin,
      requestTimeout: requestWithin,
      keepAliveTimeout: idleFor,
      maxHeaderSize: longestHead,
      connectionsCheckingInterval: Math.min(LOOKS_FOR_SLOW_ONES_EVERY, headWithin),
    },
    answer,
  );
  server.maxConnections = mostConnections;
  server.setTimeout(silentFor);
  return server;
}

/**
 * Starts listening.
 * @param port 0 takes a free one
 * @param variable the setting that the port comes from, for the operator
 * @throws PortProblem when another program has the port, or the user may not take it
 */
export async function listenOn(
  server: Server,
  port: number,
  variable: 'PORT' | 'HEALTH_PORT' | 'FEED_PORT',
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, port, variable)));
    server.listen(port, resolve);
  });
}

/** The port that is listened on; null when none is. */
export function portOf(server: Server): number | null {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address ? address.port : null;
}

/** Stops listening, and lets go of whoever is connected. */
export function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function explained(error: NodeJS.ErrnoException, port: number, variable: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new PortProblem(
      `Another program listens on port ${port} already: stop that program, or set ${variable} to another number.`,
    );
  }
  if (error.code === 'EACCES') {
    return new PortProblem(
      `This user may not listen on port ${port}: set ${variable} to a number above 1023, or give the user that right.`,
    );
  }
  return error;
}
