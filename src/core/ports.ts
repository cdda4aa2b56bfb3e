import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A port cannot be listened on. Its message is one sentence that tells the operator what to do. */
export class PortProblem extends Error {
  override readonly name = 'PortProblem';
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
