import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { drill } from '../../sandbox/drill/run-drill.js';
import { openDatabase } from '../../src/database/database.js';
import { describeOnPostgres, emptyPostgresDatabase, postgresUrl, temporaryFolder } from '../support/database.js';

const page = readFileSync('docs/backups.md', 'utf8');
const root = temporaryFolder();
const NOW = new Date('2026-11-21T09:00:00Z');

/** The blocks of the page that are written in a language. */
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(([, text = '']) => text);

/** Where Debian puts PostgreSQL's tools; elsewhere they are on the path. */
function toolsOfPostgres(): string {
  const versions = '/usr/lib/postgresql';
  const [newest] = existsSync(versions) ? readdirSync(versions).toSorted().toReversed() : [];
  return newest ? join(versions, newest, 'bin') : '';
}

/** Others than the server's: without them nobody can try. */
const hasTools = spawnSync(join(toolsOfPostgres(), 'pg_dump'), ['--version']).status === 0;

describe('the page about backups', () => {
  it('names commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = new Set([...page.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name));
    expect([...named].filter((name) => !(name in scripts))).toEqual([]);
    expect([...named].toSorted()).toEqual(['backup', 'drill', 'move', 'reconcile']);
  });

  it('has a configuration of Litestream that can be read, for the file that the page speaks of', () => {
    const [litestream = ''] = blocks('yaml');
    expect(parse(litestream)).toEqual({
      snapshot: { interval: '24h', retention: '336h' },
      dbs: [
        {
          path: expect.stringMatching(/data\/visiting-hours\.db$/),
          replica: expect.objectContaining({ type: 'sftp', 'sync-interval': '10s' }),
        },
      ],
    });
  });
});

describeOnPostgres('what the page says of PostgreSQL', () => {
  const block = (words: string) => blocks('sh').find((each) => each.includes(words)) ?? '';
  const run = (script: string, folder: string, settings: Readonly<Record<string, string>>) =>
    promisify(execFile)('sh', ['-ec', script], {
      cwd: folder,
      env: { PATH: `${toolsOfPostgres()}:${process.env.PATH}`, ...settings },
    });

  it.skipIf(!hasTools)('is so: a dump that is restored has all rows, and the bot comes up on it', async () => {
    const folder = mkdtempSync(join(root, 'run-'));
    const first = await emptyPostgresDatabase();
    const database = await openDatabase({ url: first.url });
    await database.client.handledRequest.create({ data: { key: 'å request', handledAt: NOW } });
    await run(block('pg_dump'), folder, { DATABASE_URL: first.url });
    await database.close();
    expect(statSync(join(folder, 'visiting-hours.dump')).mode & 0o777).toBe(0o600);

    const restored = new URL(first.url);
    const script = block('pg_restore').replaceAll(
      'visiting_hours_restored',
      `${new URL(first.url).pathname.slice(1)}_back`,
    );
    restored.pathname = `${new URL(first.url).pathname}_back`;
    await run(script, folder, { SERVER_URL: postgresUrl, RESTORED_URL: restored.href });
    const { comesUp, sentences } = await drill([restored.href], {}, () => NOW);
    expect({ comesUp, first: sentences[0] }).toMatchObject({
      comesUp: true,
      first: expect.stringContaining(', 1 rows in'),
    });
    await run(`dropdb --maintenance-db="$SERVER_URL" ${restored.pathname.slice(1)}`, folder, {
      SERVER_URL: postgresUrl,
    });
    await first.remove();
  });
});
