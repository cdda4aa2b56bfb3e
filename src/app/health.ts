import { createLimitedServer, listenOn, portOf, type ServerLimits, stopListening } from '../core/ports.js';

export interface Health {
  /** The port it listens on. */
  readonly port: number;
  close(): Promise<void>;
}

export interface HealthOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** What people need to be served, by its name, and whether it is there. */
  readonly isReady: () => Promise<Readonly<Record<string, boolean>>>;
  /** All figures, as Prometheus reads them. */
  readonly metrics: () => Promise<{ readonly text: string; readonly contentType: string }>;
  readonly limits?: ServerLimits;
}

const JSON_TYPE = 'application/json';

/** Whoever looks after the bot asks now and then, in a few hundred octets. */
const LIMITS: ServerLimits = {
  headWithin: 5_000,
  requestWithin: 5_000,
  idleFor: 5_000,
  silentFor: 30_000,
  longestHead: 8 * 1024,
  mostConnections: 100,
};

/**
 * Answers `/healthz` (the process is alive), `/readyz` (database and Slack connection are up: 200, else 503) and `/metrics` (for
 * Prometheus, whatever is up). Our own small server, so that none depends on how Slack is reached. Not to be public.
 * @throws PortProblem when the port is taken
 */
export async function serveHealth({ port, isReady, metrics, limits = LIMITS }: HealthOptions): Promise<Health> {
  const server = createLimitedServer(limits, (request, response) => {
    const answer = (status: number, body: string, contentType = JSON_TYPE): void => {
      const alone = { 'cache-control': 'no-store', connection: 'close' };
      response.writeHead(status, { 'content-type': contentType, ...alone });
      response.end(body);
    };
    const say = (status: number, body: unknown): void => answer(status, JSON.stringify(body));
    switch ((request.url ?? '').split('?')[0]) {
      case '/healthz':
        return say(200, { alive: true });
      case '/readyz':
        return void isReady().then(
          (parts) => say(Object.values(parts).every(Boolean) ? 200 : 503, parts),
          () => say(503, { problem: 'not ready' }),
        );
      case '/metrics':
        return void metrics().then(
          ({ text, contentType }) => answer(200, text, contentType),
          () => say(500, { problem: 'The figures could not be read.' }),
        );
      default:
        return say(404, { problem: 'Ask for /healthz, /readyz or /metrics.' });
    }
  });
  await listenOn(server, port, 'HEALTH_PORT');
  return {
    port: portOf(server) ?? port,
    close: () => stopListening(server),
  };
}
