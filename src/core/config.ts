import { z } from 'zod';
import { LOCALES, type Locale } from './model.js';
import { DEFAULT_RETENTION, type Retention } from './retention.js';
import { isTimeZone } from './time.js';

/** How Slack reaches the bot. */
export type Connection =
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number };

export interface Config {
  readonly botToken: string;
  readonly connection: Connection;
  /** Ends in a slash. */
  readonly slackApiUrl: string;
  readonly databaseUrl: string;
  readonly healthPort: number;
  /** Where calendars are served, and under which address they are asked for; null where they are not. */
  readonly feeds: { readonly port: number; readonly publicUrl: string } | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  readonly defaultLocale: Locale;
  readonly defaultTimeZone: string;
  readonly retention: Retention;
}

/** Every problem with the environment at once. Never holds a value: some are secrets. */
export class ConfigProblems extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings need a correction:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigProblems';
  }
}

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number <= 65_535);

/** Whoever knows an address reads what is there: it goes over an encrypted connection, or stays on this machine. */
const publicUrl = z.url({ protocol: /^https?$/ }).refine((address) => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, search, hash, username, password } = new URL(address);
  const isSafe = protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1';
  return isSafe && `${search}${hash}${username}${password}` === '';
});
const atLeast = (least: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .refine((number) => number >= least)
    .default(otherwise);

const environmentSchema = z.object({
  SLACK_BOT_TOKEN: z.string().regex(/^xoxb-/),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-/)
    .optional(),
  SLACK_SIGNING_SECRET: z.string().min(8).optional(),
  PORT: port.default(3000),
  SLACK_API_URL: z.url({ protocol: /^https?$/ }).default('https://slack.com/api/'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/)
    .default('file:data/visiting-hours.db'),
  HEALTH_PORT: port.default(8080),
  PUBLIC_URL: publicUrl.optional(),
  FEED_PORT: port.default(8081),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  DEFAULT_LOCALE: z.enum(LOCALES).default('sv'),
  DEFAULT_TIME_ZONE: z.string().refine(isTimeZone).default('Europe/Stockholm'),
  RETENTION_PEOPLE_MONTHS: atLeast(1, DEFAULT_RETENTION.peopleMonths),
  RETENTION_AUDIT_MONTHS: atLeast(1, DEFAULT_RETENTION.auditMonths),
  RETENTION_TOLD_DAYS: atLeast(60, DEFAULT_RETENTION.toldDays),
  RETENTION_UNDELIVERED_DAYS: atLeast(14, DEFAULT_RETENTION.undeliveredDays),
});

type Variable = keyof typeof environmentSchema.shape;

const ADVICE: Readonly<Record<Variable, string>> = {
  SLACK_BOT_TOKEN: 'set it to the bot token that Slack shows under OAuth & Permissions; it begins with xoxb-',
  SLACK_APP_TOKEN: 'set it to an app-level token with connections:write (Basic Information); it begins with xapp-',
  SLACK_SIGNING_SECRET: 'set it to the signing secret under Basic Information, or leave it out and use SLACK_APP_TOKEN',
  PORT: 'set it to a port from 1 to 65535, to 0 for any that is free, or leave it out for 3000',
  SLACK_API_URL: 'set it to an address that begins with http:// or https://, or leave it out for Slack’s own',
  DATABASE_URL:
    'set it to file:… for SQLite or postgresql://… for PostgreSQL, or leave it out for data/visiting-hours.db',
  HEALTH_PORT: 'set it to a port from 1 to 65535, to 0 for any that is free, or leave it out for 8080',
  PUBLIC_URL:
    'set it to the address at which calendars reach the bot, such as https://visits.example.org, or leave it out: then there are none',
  FEED_PORT: 'set it to a port from 1 to 65535, to 0 for any that is free, or leave it out for 8081',
  LOG_LEVEL: 'set it to debug, info, warn or error, or leave it out for info',
  DEFAULT_LOCALE: `set it to ${LOCALES.slice(0, -1).join(', ')} or ${LOCALES.at(-1)}, or leave it out for sv`,
  DEFAULT_TIME_ZONE: 'set it to an IANA time zone such as Europe/Stockholm, or leave it out for that one',
  RETENTION_PEOPLE_MONTHS: 'set it to a whole number of months from 1 on, or leave it out for 24',
  RETENTION_AUDIT_MONTHS: 'set it to a whole number of months from 1 on, or leave it out for 24',
  RETENTION_TOLD_DAYS: 'set it to a whole number of days from 60 on, or leave it out for 90',
  RETENTION_UNDELIVERED_DAYS: 'set it to a whole number of days from 14 on, or leave it out for 30',
};

/**
 * Reads the settings from environment variables. An empty variable counts as not set.
 * @throws ConfigProblems naming every variable that needs a correction and what to do, never its value
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(set);
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map((issue) => issue.path[0] as Variable));
  const problems = [...wrong].map((name) => `${name}: ${set[name] ? 'is not right' : 'is missing'}; ${ADVICE[name]}.`);
  if (!set.SLACK_APP_TOKEN && !set.SLACK_SIGNING_SECRET) {
    problems.push(
      `SLACK_APP_TOKEN: is missing; ${ADVICE.SLACK_APP_TOKEN}. Or set SLACK_SIGNING_SECRET and PORT to be reached over HTTP.`,
    );
  }
  if (!parsed.success || problems.length > 0) throw new ConfigProblems(problems);
  const settings = parsed.data;
  const connection = connectionOf(settings);
  const feeds = feedsOf(settings);
  const taken = new Map<number, string>();
  const ports = [
    ...(connection.mode === 'http' ? [['PORT', connection.port] as const] : []),
    ['HEALTH_PORT', settings.HEALTH_PORT] as const,
    ...(feeds ? [['FEED_PORT', feeds.port] as const] : []),
  ];
  for (const [name, number] of ports) {
    const other = number === 0 ? undefined : taken.get(number);
    if (other) throw new ConfigProblems([`${name}: is the same as ${other}; give one of them another number.`]);
    taken.set(number, name);
  }
  return {
    botToken: settings.SLACK_BOT_TOKEN,
    connection,
    slackApiUrl: settings.SLACK_API_URL.endsWith('/') ? settings.SLACK_API_URL : `${settings.SLACK_API_URL}/`,
    databaseUrl: settings.DATABASE_URL,
    healthPort: settings.HEALTH_PORT,
    feeds,
    logLevel: settings.LOG_LEVEL,
    defaultLocale: settings.DEFAULT_LOCALE,
    defaultTimeZone: settings.DEFAULT_TIME_ZONE,
    retention: {
      peopleMonths: settings.RETENTION_PEOPLE_MONTHS,
      auditMonths: settings.RETENTION_AUDIT_MONTHS,
      toldDays: settings.RETENTION_TOLD_DAYS,
      undeliveredDays: settings.RETENTION_UNDELIVERED_DAYS,
    },
  };
}

/**
 * The one setting that those need who look after the database alone, read as `readConfig` reads it: no token is asked for.
 * @throws ConfigProblems where it is not right, never with its value
 */
export function readDatabaseUrl({ DATABASE_URL }: Readonly<Record<string, string | undefined>>): string {
  const parsed = environmentSchema.shape.DATABASE_URL.safeParse(DATABASE_URL || undefined);
  if (parsed.success) return parsed.data;
  throw new ConfigProblems([`DATABASE_URL: is not right; ${ADVICE.DATABASE_URL}.`]);
}

/** Socket Mode wherever there is an app token. */
function connectionOf(settings: z.output<typeof environmentSchema>): Connection {
  if (settings.SLACK_APP_TOKEN) return { mode: 'socket', appToken: settings.SLACK_APP_TOKEN };
  return { mode: 'http', signingSecret: settings.SLACK_SIGNING_SECRET ?? '', port: settings.PORT };
}

function feedsOf({ PUBLIC_URL, FEED_PORT }: z.output<typeof environmentSchema>): Config['feeds'] {
  return PUBLIC_URL === undefined ? null : { port: FEED_PORT, publicUrl: PUBLIC_URL.replace(/\/+$/, '') };
}
