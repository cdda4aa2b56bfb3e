import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { packagesIn } from '../../scripts/packages/lock-file.js';
import { temporaryFolder } from '../support/database.js';

const folder = temporaryFolder();
for (const each of ['package.json', 'package-lock.json', 'engines'])
  cpSync(each, join(folder, each), { recursive: true });

interface Ended {
  readonly code: number;
  readonly told: string;
}

/** A script as `npm run` starts it, where nothing is but what says which packages there are. */
async function run(script: 'sbom' | 'audit' | 'licences', settings: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const env = { ...process.env, npm_config_fetch_retries: '0', ...settings };
  const started = promisify(execFile)(process.execPath, [resolve(`dist/scripts/${script}.js`)], { cwd: folder, env });
  return started.then(
    ({ stdout, stderr }) => ({ code: 0, told: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, told: stdout + stderr }),
  );
}

describe('npm run sbom', () => {
  const bill = z.object({
    bomFormat: z.literal('CycloneDX'),
    metadata: z.object({ component: z.object({ 'bom-ref': z.string(), name: z.string() }) }),
    components: z.array(
      z.object({
        'bom-ref': z.string(),
        purl: z.string().startsWith('pkg:npm/'),
        hashes: z.array(z.object({ alg: z.string() })).optional(),
        licenses: z.array(z.unknown()).optional(),
      }),
    ),
  });
  const lock = z
    .object({ packages: z.record(z.string(), z.looseObject({ dev: z.boolean().optional() })) })
    .parse(JSON.parse(readFileSync('package-lock.json', 'utf8'))).packages;
  const manifest = z
    .object({ version: z.string(), dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));

  /** Name and version of what `npm ci` installs, ours too. */
  function installed(isForDevelopment: boolean): readonly string[] {
    const fetched = Object.entries(lock).filter(
      ([place, { link, dev }]) => place && !link && !!dev === isForDevelopment,
    );
    return fetched.map(
      ([place, { name, version }]) => `${name ?? place.replace(/^(?:.*node_modules|engines)\//, '')}@${version}`,
    );
  }

  it('writes down all that the bot runs with, and nothing that it is developed with alone', async () => {
    expect(await run('sbom')).toEqual({ code: 0, told: 'Written to sbom.cdx.json.\n' });
    const { metadata, components } = bill.parse(JSON.parse(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8')));
    const named = components.map((each) => each['bom-ref']);
    const { version, dependencies } = manifest;

    expect(metadata.component).toEqual({ 'bom-ref': `visiting-hours@${version}`, name: 'visiting-hours' });
    expect(named.toSorted()).toEqual([...new Set(installed(false))].toSorted());
    const asked = Object.entries(dependencies).filter(([, wanted]) => !wanted.startsWith('file:'));
    expect(named).toEqual(expect.arrayContaining(asked.map(([name, wanted]) => `${name}@${wanted}`)));
    // Both that the folder engines/sqlite chooses from, and the folder itself. Nobody publishes what stands in engines.
    const sqlite = components.filter(({ purl }) => purl.startsWith('pkg:npm/better-sqlite3@'));
    expect(sqlite).toHaveLength(3);
    expect(components.filter(({ hashes }) => hashes?.[0]?.alg !== 'SHA-512')).toHaveLength(
      readdirSync('engines').length,
    );
    expect(components.filter(({ licenses }) => licenses === undefined).length).toBeLessThan(2);
  });
});

describe('npm run licences', () => {
  it('names each package of the lock file under its licence', async () => {
    const { code, told } = await run('licences');
    expect(code).toBe(0);
    expect(told).toMatch(/^MIT \(\d+\): .*\bzod\b/m);
    expect(told).toMatch(/^MPL-2\.0 \(\d+\): .*\bical\.js\b/m);
    const counted = [...told.matchAll(/ \((\d+)\): /g)].map(([, many]) => Number(many));
    const names = new Set(packagesIn(readFileSync('package-lock.json', 'utf8')).map(({ name }) => name));
    expect(counted.reduce((sum, many) => sum + many, 0)).toBeGreaterThanOrEqual(names.size);
  });
});

describe('npm run audit', () => {
  let registry: Server | null = null;
  afterEach(() => registry?.close());

  /** What stands in for the registry: answers so what is known of packages, and knows one version of each. */
  async function registryThat(status: number, body: string): Promise<NodeJS.ProcessEnv> {
    const server = createServer((request, response) => {
      const name = decodeURIComponent(request.url?.slice(1) ?? '');
      const known = { name, versions: { '1.0.0': { name, version: '1.0.0' } }, 'dist-tags': { latest: '1.0.0' } };
      const isAsked = request.method === 'POST';
      request.resume().on('end', () => {
        response.writeHead(isAsked ? status : 200, { 'content-type': 'application/json' });
        response.end(isAsked ? body : JSON.stringify(known));
      });
    });
    registry = server;
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return { npm_config_registry: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
  }
  const advisory = {
    id: 1,
    title: 'Prototype pollution',
    url: 'https://github.com/advisories/GHSA-0000',
    severity: 'high',
    vulnerable_versions: '<99.0.0',
    cwe: [],
    cvss: { score: 8, vectorString: null },
  };

  it('says that no weakness is known', async () => {
    const { code, told } = await run('audit', await registryThat(200, '{}'));
    expect(told).toBe('No weakness is known in any package that the bot runs with.\n');
    expect(code).toBe(0);
  });

  it('names the package in which one is known, and where to read of it, and fails', async () => {
    const { code, told } = await run('audit', await registryThat(200, JSON.stringify({ zod: [advisory] })));
    expect(told).toMatch(/^A weakness is known in 1 package that the bot runs with:/);
    expect(told).toContain('zod *, high: Prototype pollution (https://github.com/advisories/GHSA-0000)');
    expect(code).toBe(1);
  });

  it('is silent of what the bot is developed with alone', async () => {
    const { code, told } = await run('audit', await registryThat(200, JSON.stringify({ vitest: [advisory] })));
    expect(told).toContain('No weakness is known');
    expect(code).toBe(0);
  });

  it.each([
    ['does not answer such questions', async () => registryThat(405, '')],
    ['is not reached', async () => ({ npm_config_registry: 'http://127.0.0.1:9/' })],
  ])('says in words that nothing is known, where the registry %s', async (_, settings) => {
    const { code, told } = await run('audit', await settings());
    expect(told).toMatch(/^The registry did not tell whether weaknesses are known: .+\nSo nothing is known/);
    expect(code).toBe(69);
  });
});
