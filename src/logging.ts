import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import { type DestinationStream, type Logger, pino } from 'pino';

/** Logs to standard output, one JSON line an entry: ids of rows and error names, never names, texts, tokens or payloads. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: { product: 'visiting-hours' }, serializers: { error: errorLine } };
  return destination ? pino(options, destination) : pino(options);
}

/** What the log may hold of an error: a Slack error also carries the request, which we leave out. */
function errorLine(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  return { name: error.name, message: error.message, stack: error.stack };
}

/**
 * Bolt's logger. Whatever level we log at, Bolt and the clients say no more than `info`: at `debug` they print whole
 * payloads and addresses with secrets in them.
 */
export function slackLogger(logger: Logger): SlackLogger {
  const line = (parts: readonly unknown[]): string =>
    parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ');
  return {
    debug: () => undefined,
    info: (...parts) => logger.debug({ from: 'slack' }, line(parts)),
    warn: (...parts) => logger.warn({ from: 'slack' }, line(parts)),
    error: (...parts) => logger.error({ from: 'slack' }, line(parts)),
    setLevel: () => undefined,
    setName: () => undefined,
    getLevel: () => LogLevel.INFO,
  };
}
