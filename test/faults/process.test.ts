import { chmodSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { createStore } from '../../src/app/store.js';
import { openDatabase } from '../../src/database/database.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { describeOnBothEngines, emptyPostgres, temporaryFolder } from '../support/database.js';
import { figureIn, unlistedFigures } from '../support/metric-names.js';
import { type BotProcess, endProcessesAfterwards, startBotProcess } from '../support/process.js';
import { until } from '../support/until.js';

endProcessesAfterwards();
const root = temporaryFolder();
const newFolder = () => mkdtempSync(join(root, 'run-'));

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ manifest: readFileSync('manifest.yml', 'utf8'), now: new Date() });
  sandbox.clock.run();
  sandbox.world.addUser({ id: 'U0ANNA', name: 'Anna', locale: 'en-GB' });
  sandbox.world.addChannel({ id: 'C0HOME', name: 'home', members: ['U0ANNA', sandbox.botUserId] });
});
afterAll(() => sandbox.close());

const overSocket = () => ({
  SLACK_BOT_TOKEN: sandbox.tokens.bot,
  SLACK_APP_TOKEN: sandbox.tokens.app,
  SLACK_API_URL: sandbox.apiUrl,
});
const overHttp = () => ({
  SLACK_BOT_TOKEN: sandbox.tokens.bot,
  SLACK_SIGNING_SECRET: sandbox.tokens.signingSecret,
  SLACK_API_URL: sandbox.apiUrl,
  PORT: '0',
});

async function status(port: number, path: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(30_000) });
  return { status: response.status, body: await response.json() };
}

async function stopped(bot: BotProcess, signal: NodeJS.Signals = 'SIGTERM') {
  bot.kill(signal);
  return bot.ended;
}

describeOnBothEngines('npm start', (engine) => {
  it('answers over a socket and over HTTP, says how it is, and stops when told to', async () => {
    const address = engine === 'sqlite' ? null : await emptyPostgres();
    const folder = newFolder();
    const settings = address ? { DATABASE_URL: address.url } : { DATABASE_URL: 'file:data/visits.db' };
    const asked = async () => {
      const before = sandbox.world.messages('C0HOME', 'U0ANNA').length;
      expect(await sandbox.as('U0ANNA').command('C0HOME', '/visit help')).toMatchObject({ timedOut: false });
      await until('the answer', () => sandbox.world.messages('C0HOME', 'U0ANNA').length > before);
    };

    const socket = startBotProcess(folder, { ...overSocket(), ...settings });
    const { healthPort, feedPort } = await socket.ready();
    expect(feedPort).toBeNull();
    await asked();
    expect(await status(healthPort, '/healthz')).toEqual({ status: 200, body: { alive: true } });
    expect(await status(healthPort, '/readyz?now')).toEqual({ status: 200, body: { database: true, slack: true } });
    expect(await status(healthPort, '/')).toMatchObject({ status: 404 });
    const figures = await fetch(`http://127.0.0.1:${healthPort}/metrics`);
    expect(figures.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const text = await figures.text();
    expect(unlistedFigures(text)).toEqual([]);
    expect(figureIn(text, 'commands_total', { command: 'help' })).toBe(1);
    for (const part of ['database', 'writes', 'slack']) expect(figureIn(text, 'ready', { part })).toBe(1);

    sandbox.faults.always('apps.connections.open', { kind: 'server_error', status: 500 });
    sandbox.disconnectSockets('refresh_requested');
    await until('it says that Slack is away', async () => (await status(healthPort, '/readyz')).status === 503);
    expect((await status(healthPort, '/readyz')).body).toEqual({ database: true, slack: false });
    expect((await status(healthPort, '/healthz')).status).toBe(200);
    sandbox.faults.clear();
    await until('it says that Slack is back', async () => (await status(healthPort, '/readyz')).status === 200);
    expect(await stopped(socket)).toEqual({ code: 0, signal: null });
    expect(socket.log().filter(({ level }) => Number(level) >= 50)).toEqual([]);

    const withCalendars = { PUBLIC_URL: 'https://visits.example.org/', FEED_PORT: '0' };
    const http = startBotProcess(folder, { ...overHttp(), ...settings, ...withCalendars });
    const ports = await http.ready();
    sandbox.deliverTo(`http://127.0.0.1:${ports.port}/slack/events`);
    await asked();
    expect(await status(ports.healthPort, '/readyz')).toEqual({ status: 200, body: { database: true, slack: true } });
    const calendar = await fetch(`http://127.0.0.1:${ports.feedPort}/calendar/${'A'.repeat(22)}.ics`);
    expect(calendar.status).toBe(404);
    expect(await stopped(http, 'SIGINT')).toEqual({ code: 0, signal: null });
    sandbox.deliverTo(null);
    expect(http.complaint()).toBe('');
    await address?.remove();
  });
});

describe('npm start ends with one clear sentence', () => {
  const ends = async (settings: Record<string, string>, folder = newFolder()) => {
    const bot = startBotProcess(folder, settings);
    const { code } = await bot.ended;
    return { code, told: bot.complaint().trimEnd(), output: bot.output() };
  };

  it('that names every setting that needs a correction, and no secret', async () => {
    const { code, told, output } = await ends({
      SLACK_BOT_TOKEN: 'hush-1',
      SLACK_APP_TOKEN: 'hush-2',
      SLACK_SIGNING_SECRET: 'hush-3',
      PORT: '99999',
      SLACK_API_URL: 'hush-4',
      DATABASE_URL: 'mysql://me:hush-5@host/db',
      HEALTH_PORT: 'eighty',
      PUBLIC_URL: 'http://hush-6.example.org',
      FEED_PORT: '70000',
      LOG_LEVEL: 'loud',
      DEFAULT_LOCALE: 'fi',
      DEFAULT_TIME_ZONE: 'Mars/Olympus',
    });
    expect(code).toBe(78);
    for (const name of [
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
      'SLACK_SIGNING_SECRET',
      'PORT',
      'SLACK_API_URL',
      'DATABASE_URL',
      'HEALTH_PORT',
      'PUBLIC_URL',
      'FEED_PORT',
      'LOG_LEVEL',
      'DEFAULT_LOCALE',
      'DEFAULT_TIME_ZONE',
    ]) {
      expect(told).toMatch(new RegExp(`^ {2}- ${name}: is not right; set it to`, 'm'));
    }
    expect(output).not.toContain('hush');
  });

  it('when nothing is set at all', async () => {
    const { code, told } = await ends({});
    expect(code).toBe(78);
    expect(told).toMatch(/SLACK_BOT_TOKEN: is missing/);
    expect(told).toMatch(/SLACK_APP_TOKEN: is missing.*Or set SLACK_SIGNING_SECRET and PORT/);
  });

  it('when Slack does not accept a token', async () => {
    const wrong = await Promise.all([
      ends({ ...overSocket(), SLACK_BOT_TOKEN: 'xoxb-hush' }),
      ends({ ...overSocket(), SLACK_APP_TOKEN: 'xapp-hush' }),
    ]);
    expect(wrong.map(({ code }) => code)).toEqual([69, 69]);
    expect(wrong[0]?.told).toMatch(/^Slack did not accept SLACK_BOT_TOKEN: [^\n]*$/);
    expect(wrong[1]?.told).toMatch(/^Slack did not accept SLACK_APP_TOKEN: [^\n]*$/);
    expect(wrong.map(({ output }) => output).join()).not.toContain('hush');
  });

  it('when another program has the port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const port = String((other.address() as AddressInfo).port);
    const taken = await Promise.all([
      ends({ ...overHttp(), PORT: port }),
      ends({ ...overSocket(), HEALTH_PORT: port }),
      ends({ ...overHttp(), PORT: '4321', HEALTH_PORT: '4321' }),
    ]);
    other.close();
    expect(taken.map(({ code }) => code)).toEqual([78, 78, 78]);
    const sentence = (variable: string) =>
      `Another program listens on port ${port} already: stop that program, or set ${variable} to another number.`;
    expect(taken.map(({ told }) => told)).toEqual([
      sentence('PORT'),
      sentence('HEALTH_PORT'),
      expect.stringContaining('HEALTH_PORT: is the same as PORT'),
    ]);
  });

  describe.concurrent('and leaves the database file as it is, when that', () => {
    it.each([
      ['may only be read', 'cannot be written', (file: string) => chmodSync(file, 0o444)],
      [
        'is something else',
        'is not a SQLite database',
        (file: string) => writeFileSync(file, 'Dear diary, '.repeat(99)),
      ],
      [
        'is from a newer version',
        'from a newer version of Visiting Hours',
        (file: string) =>
          inSqlite(
            file,
            `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, applied_steps_count, finished_at)
             VALUES ('1', 'abc', '29990101000000_future', 0, 1, 0)`,
          ),
      ],
    ] as const)('%s', async (_, words, change) => {
      const { folder, file } = await databaseFile();
      await change(file);
      const before = readFileSync(file);
      const { code, told } = await ends({ ...overSocket(), DATABASE_URL: `file:${file}` }, folder);
      expect(code).toBe(74);
      expect(told).toMatch(new RegExp(`^The [^\\n]*${words}[^\\n]*$`));
      expect(readFileSync(file).equals(before)).toBe(true);
    });

    it('is locked by another program', async () => {
      const { folder, file } = await databaseFile();
      const other = await new PrismaBetterSqlite3({ url: file }).connect();
      await other.executeScript('BEGIN EXCLUSIVE');
      const before = readFileSync(file);
      const { code, told } = await ends({ ...overSocket(), DATABASE_URL: `file:${file}` }, folder);
      await other.executeScript('ROLLBACK');
      await other.dispose();
      expect(code).toBe(74);
      expect(told).toMatch(/^The database file [^\n]* is locked by another program[^\n]*$/);
      expect(readFileSync(file).equals(before)).toBe(true);
    });
  });
});

describe('npm start', () => {
  it('reads a file .env in its folder, and lets what is set already win', async () => {
    const folder = newFolder();
    const lines = Object.entries({ ...overSocket(), SLACK_BOT_TOKEN: 'xoxb-from-the-file', DEFAULT_LOCALE: 'da' });
    writeFileSync(join(folder, '.env'), lines.map(([name, value]) => `${name}=${value}`).join('\n'));
    const bot = startBotProcess(folder, { SLACK_BOT_TOKEN: sandbox.tokens.bot });
    await bot.ready();
    const database = await openDatabase({ url: `file:${join(folder, 'data/visiting-hours.db')}` });
    expect((await createStore(database).in(sandbox.teamId).of(Workspaces).read())?.locale).toBe('da');
    await database.close();
    expect(await stopped(bot)).toEqual({ code: 0, signal: null });
  });

  it('outlives a rejection that nobody handles, and logs it with a reference', async () => {
    const folder = newFolder();
    const rejects = "process.on('SIGUSR2', () => void Promise.reject(new Error('nobody handles this')))";
    const preload = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(rejects)}` };
    const bot = startBotProcess(folder, { ...overSocket(), ...preload });
    await bot.ready();
    bot.kill('SIGUSR2');
    await until('it is logged', () => bot.log().some(({ type }) => type === 'unhandledRejection'));
    expect(bot.log().find(({ type }) => type === 'unhandledRejection')).toMatchObject({
      reference: expect.stringMatching(/^[A-Z0-9]{8}$/),
    });
    const before = sandbox.world.messages('C0HOME', 'U0ANNA').length;
    await sandbox.as('U0ANNA').command('C0HOME', '/visit help');
    await until('the next answer', () => sandbox.world.messages('C0HOME', 'U0ANNA').length > before);
    expect(await stopped(bot)).toEqual({ code: 0, signal: null });
  });
});

let template: Promise<string> | null = null;

async function databaseFile(): Promise<{ folder: string; file: string }> {
  template ??= migratedFile();
  const folder = newFolder();
  const file = join(folder, 'visits.db');
  cpSync(await template, file);
  return { folder, file };
}

async function migratedFile(): Promise<string> {
  const file = join(newFolder(), 'template.db');
  await (await openDatabase({ url: `file:${file}` })).close();
  return file;
}

async function inSqlite(file: string, script: string): Promise<void> {
  const connection = await new PrismaBetterSqlite3({ url: file }).connect();
  await connection.executeScript(script);
  await connection.dispose();
}
