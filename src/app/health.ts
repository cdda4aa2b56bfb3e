import { createServer } from 'node:http';
import { listenOn, portOf, stopListening } from '../core/ports.js';

export interface Health {
  /** The port it listens on. */
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Answers `/healthz` (the process is alive) and `/readyz` (database and Slack connection are up: 200, else 503).
 * Our own small server, so that neither depends on how Slack is reached.
 * @param port 0 takes a free one
 * @throws PortProblem when the port is taken
 */
export async function serveHealth(
  port: number,
  isReady: () => Promise<Readonly<Record<string, boolean>>>,
): Promise<Health> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(body));
    };
    const [path] = (request.url ?? '').split('?');
    if (path === '/healthz') return answer(200, { alive: true });
    if (path !== '/readyz') return answer(404, { problem: 'Ask for /healthz or /readyz.' });
    isReady().then(
      (parts) => answer(Object.values(parts).every(Boolean) ? 200 : 503, parts),
      () => answer(503, { problem: 'not ready' }),
    );
  });
  await listenOn(server, port, 'HEALTH_PORT');
  return {
    port: portOf(server) ?? port,
    close: () => stopListening(server),
  };
}
