import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../support/database.js';
import { build, commandOf, copyFromBuild, stage, valuesOf } from '../support/dockerfile.js';
import { INSTALLS_WITHIN, megabytesOf, whyNoRegistry } from '../support/npm.js';
import { endProcessesAfterwards, startBotProcess } from '../support/process.js';
import { startStandIn } from '../support/stand-in.js';
import { IS_THOROUGH } from '../support/thorough.js';

endProcessesAfterwards();

/** Megabytes that our layers have at most, over the base. */
const MOST = 150;
const image = stage(-1);

describe('the image', () => {
  it('is described without a fault', () => {
    expect(validate(readFileSync('Dockerfile', 'utf8')).map(({ message }) => message)).toEqual([]);
  });

  it('runs on Node 24 as somebody who may nothing, in UTC, with its data apart', () => {
    expect(valuesOf(image, 'FROM')).toEqual(['node:24-bookworm-slim']);
    expect(valuesOf(image, 'USER')).toEqual(['node']);
    expect(valuesOf(image, 'VOLUME')).toEqual(['/data']);
    expect(valuesOf(image, 'ENV').join(' ')).toMatch(/NODE_ENV=production TZ=UTC DATABASE_URL=file:\/data\//);
    expect(commandOf(image, 'CMD')).toEqual(['node', 'dist/src/main.js']);
  });

  it('is handed no settings, data or packages of whoever builds it', () => {
    const [first, ...others] = readFileSync('.dockerignore', 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(first).toBe('*');
    expect(others.filter((line) => /env|data|dist|test|sandbox/.test(line))).toEqual([]);
    const copied = valuesOf(stage(0), 'COPY').flatMap((each) => each.split(' ').slice(0, -1));
    expect(copied.filter((each) => !others.includes(`!${each}`))).toEqual([]);
  });
});

const missing = IS_THOROUGH ? whyNoRegistry() : 'it installs and builds everything, which takes minutes';

describe.skipIf(missing)(`as the Dockerfile builds it${missing ? ` (skipped, because ${missing})` : ''}`, () => {
  it(
    `the folder of the image is ${MOST} MB at most, runs, says how it is, and writes nothing beside its data`,
    async () => {
      const root = temporaryFolder();
      const [built, folder, data] = ['built', 'image', 'data'].map((name) => join(root, name)) as [
        string,
        string,
        string,
      ];
      for (const each of [built, folder, data]) mkdirSync(each);
      build(stage(0), built);
      copyFromBuild(image, built, folder);

      const size = megabytesOf(folder);
      process.stdout.write(`the image's own layers: ${size} MB\n`);
      expect(size).toBeLessThanOrEqual(MOST);
      const files = filesIn(folder);
      expect(
        files.filter((file) => /^(node_modules\/(vite|vitest|prisma|typescript)|dist\/sandbox)\//.test(file)),
      ).toEqual([]);

      const { sandbox, settings } = await startStandIn();
      const [node, ...main] = commandOf(image, 'CMD');
      expect(node).toBe('node');
      const apart = { NODE_ENV: 'production', DATABASE_URL: `file:${join(data, 'visiting-hours.db')}` };
      const bot = startBotProcess(folder, { ...settings, ...apart }, [process.execPath, ...main]);
      const { healthPort } = await bot.ready();
      expect(await healthCheck(folder, healthPort)).toBe(0);
      bot.kill('SIGTERM');
      expect(await bot.ended).toMatchObject({ code: 0 });
      expect(await healthCheckOfNobody(folder)).toBe(1);
      expect(filesIn(folder)).toEqual(files);
      await sandbox.close();
    },
    INSTALLS_WITHIN,
  );
});

async function healthCheck(folder: string, port: number): Promise<number | null> {
  const [, ...options] = commandOf(image, 'HEALTHCHECK');
  const { ended } = startBotProcess(folder, { HEALTH_PORT: String(port) }, [process.execPath, ...options]);
  return (await ended).code;
}

/** As a bot answers whose Slack or database is away. */
async function healthCheckOfNobody(folder: string): Promise<number | null> {
  const server = createServer((_, response) => void response.writeHead(503).end());
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const code = await healthCheck(folder, (server.address() as AddressInfo).port);
  server.close();
  return code;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
}

interface Service {
  readonly profiles?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports?: readonly string[];
  readonly read_only?: boolean;
  readonly user?: string;
  readonly cap_drop?: readonly string[];
  readonly volumes?: readonly string[];
}

describe('compose.yml', () => {
  const { services, volumes } = parse(readFileSync('compose.yml', 'utf8'), { merge: true }) as {
    services: Readonly<Record<string, Service>>;
    volumes: Readonly<Record<string, unknown>>;
  };
  const bots = Object.entries(services).filter(([name]) => /^(bot|replica-\d)$/.test(name));

  it('runs one bot with a file of its own, and nothing else, unless it is told to', () => {
    const byDefault = Object.entries(services).filter(([, { profiles }]) => !profiles);
    expect(byDefault.map(([name]) => name)).toEqual(['bot']);
    expect(services.bot).toMatchObject({
      volumes: ['bot:/data'],
      environment: { DATABASE_URL: 'file:/data/visiting-hours.db' },
    });
    expect(Object.keys(volumes)).toContain('bot');
  });

  it('runs every bot with a root that is read only, as nobody in particular, and lets nobody reach it from outside', () => {
    expect(bots).toHaveLength(3);
    for (const [, bot] of bots) {
      expect(bot).toMatchObject({ read_only: true, user: 'node', cap_drop: ['ALL'] });
      expect(bot.ports).toBeUndefined();
    }
  });

  it('runs two over HTTP with PostgreSQL, and the proxy once both are ready', () => {
    const replicas = bots.filter(([name]) => name !== 'bot');
    for (const [, { environment, depends_on, profiles }] of replicas) {
      expect(profiles).toEqual(['replicas']);
      expect(environment).toMatchObject({ SLACK_APP_TOKEN: '', PORT: '3000' });
      expect(environment?.DATABASE_URL).toMatch(/^postgresql:\/\/\S+@postgres:5432\//);
      expect(depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    }
    expect(Object.keys(services.proxy?.depends_on ?? {})).toEqual(replicas.map(([name]) => name));
    const proxied = readFileSync('deploy/Caddyfile', 'utf8');
    for (const [name] of replicas) expect(proxied).toContain(`${name}:3000`);
  });
});
