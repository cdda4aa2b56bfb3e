import { createHmac, randomBytes } from 'node:crypto';
import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import { type DestinationStream, type Logger, pino } from 'pino';
import { payloadUnderWay } from './payload.js';

/** Milliseconds: 30 days (PRIVACY, people who volunteer). */
const KEY_LASTS = 30 * 24 * 60 * 60_000;

/**
 * Logs to standard output, one JSON line an entry: ids of rows and error names, never names, texts, tokens or payloads.
 * A person is a keyed hash, the same for as long as the key lasts: 30 days, or until the process ends. What is written while
 * a payload is handled carries its reference, which the person is shown where something goes wrong.
 * @param clock decides when the key has lasted long enough
 */
export function createLogger(level: string, destination?: DestinationStream, clock = () => new Date()): Logger {
  const hidePeople = createHiding(clock);
  const options = {
    level,
    base: { product: 'visiting-hours' },
    mixin: ofPayload,
    serializers: { error: errorLine, err: errorLine },
    // The finished line: whatever an id is part of, a key of the ledger or the words of an error, it is found.
    hooks: { streamWrite: hidePeople },
  };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * Slack's ids of people, and of conversations with one person: nearly all hold a digit, and the few that do not, as
 * Slackbot's, are longer than any word that is logged in capitals. References that people were shown stay as they are.
 */
const PERSON = /(?<!"reference":")(?<![A-Za-z\d])(?:[UWD](?=[A-Z]*\d)[A-Z\d]{3,}|[UWD][A-Z]{8,})(?![A-Za-z\d])/g;

function ofPayload(): { readonly reference?: string } {
  const payload = payloadUnderWay();
  return payload ? { reference: payload.reference() } : {};
}

/** The key is kept in memory alone and never written. */
function createHiding(clock: () => Date): (line: string) => string {
  let key = randomBytes(32);
  let madeAt = clock().getTime();
  return (line) =>
    line.replace(PERSON, (id) => {
      const now = clock().getTime();
      if (now - madeAt >= KEY_LASTS) {
        key = randomBytes(32);
        madeAt = now;
      }
      return `person-${createHmac('sha256', key).update(id).digest('hex').slice(0, 12)}`;
    });
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

/** What Slack remarks on an argument that it refuses: whoever asked is told of the refusal as well, and says what comes of it. */
const REMARK = /\[json-pointer:[^\]]*\]$/;

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
    error: (...parts) => {
      const said = line(parts);
      if (REMARK.test(said)) logger.warn({ from: 'slack' }, said);
      else logger.error({ from: 'slack' }, said);
    },
    setLevel: () => undefined,
    setName: () => undefined,
    getLevel: () => LogLevel.INFO,
  };
}
