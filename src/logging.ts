import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import { type DestinationStream, type Logger, pino } from 'pino';

/** Logs to standard output, one JSON line an entry: ids of rows and error names, never names, texts, tokens or payloads. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: { product: 'visiting-hours' }, serializers: { error: errorLine, err: errorLine } };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * What the log may hold of an error: its name, its code, where it came from. Its message only where that cannot repeat what
 * somebody typed, as Prisma's and JSON's do. Whatever else hangs on it (Slack's answer, the request) stays out.
 */
function errorLine(error: unknown): unknown {
  if (typeof error === 'string') return error;
  if (!(error instanceof Error)) return { name: typeof error };
  // Bolt wraps what it has no code for, and what several listeners threw.
  if ('original' in error && error.original instanceof Error) return errorLine(error.original);
  const { name, cause } = error;
  return {
    name,
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    ...(!QUOTES_INPUT.test(name) && { message: error.message }),
    stack: error.stack?.split('\n').filter(isPlaceInCode).join('\n'),
    ...('originals' in error && Array.isArray(error.originals) && { originals: error.originals.map(errorLine) }),
    ...(cause instanceof Error && { cause: errorLine(cause) }),
  };
}

function isPlaceInCode(line: string): boolean {
  return /^\s+at /.test(line);
}

const QUOTES_INPUT = /^(PrismaClient|SyntaxError|DriverAdapterError|ZodError)/;

/**
 * Bolt's logger. Whatever level we log at, Bolt and the clients say no more than `info`: at `debug` they print whole
 * payloads and addresses with secrets in them.
 */
export function slackLogger(logger: Logger): SlackLogger {
  const line = (parts: readonly unknown[]): string =>
    parts.map((part) => (part instanceof Error ? part.name : String(part))).join(' ');
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
