import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { postgresUrl } from '../support/database.js';
import { IS_THOROUGH } from '../support/thorough.js';

const FOLDER = 'docs/upstream';
const SCRIPTS = readdirSync(FOLDER).filter((file) => file.endsWith('.mjs'));
/** Those that are done within a second or two; the others wait for Slack or for databases. */
const QUICK = SCRIPTS.filter((script) => /^(ical|date-holidays|bolt-takes|bolt-ends|prisma-asks)-/.test(script));

/** One fault, as the page tells of it. */
interface Entry {
  readonly packageName: string;
  readonly version: string;
  readonly scripts: readonly string[];
  /** What of ours is there because of it, as a sentence's end. */
  readonly canGo: string;
}

const ENTRIES = readFileSync('docs/upstream.md', 'utf8').split('\n## ').slice(1).map(entryIn);

function entryIn(section: string): Entry {
  const [, packageName = '', version = ''] = /^`([^`]+)` (\d\S*) ·/m.exec(section) ?? [];
  const [, canGo = ''] = /^\*\*Can go:\*\* ([\s\S]+)/m.exec(section) ?? [];
  const scripts = [...section.matchAll(/\]\(upstream\/([\w.-]+\.mjs)\)/g)].map(([, script = '']) => script);
  return { packageName, version, scripts, canGo: canGo.trim().replace(/\s+/g, ' ') };
}

function entryOf(script: string): Entry | undefined {
  return ENTRIES.find(({ scripts }) => scripts.includes(script));
}

/** Milliseconds: whatever has not ended by then is ended, and has not said anything. */
const ENDS_WITHIN = 60_000;

/** @param args for Node, which runs the reproduction */
async function told(args: readonly string[]): Promise<{ readonly code: number | null; readonly output: string }> {
  const env = { PATH: process.env.PATH, TZ: 'UTC', TEST_POSTGRES_URL: postgresUrl };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: ENDS_WITHIN });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += data;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

/** What whoever raises a version has to know of a reproduction; null while all is as the page says. */
function news(
  script: string,
  { code, output }: { readonly code: number | null; readonly output: string },
): string | null {
  const { packageName, version, canGo } = entryOf(script) ?? { packageName: 'a package', version: '?', canGo: '?' };
  if (code === 0) return null;
  if (code === 1) return `${script}: ${packageName} is mended in version ${installed(packageName)}: can go: ${canGo}`;
  if (code === 2 && !IS_THOROUGH) return null;
  return `${script} did not say whether ${packageName} ${version} is mended (${code}):\n${output}`;
}

function installed(packageName: string): string {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  return lock.packages[`node_modules/${packageName}`]?.version ?? 'none';
}

describe('what we found upstream', () => {
  it('is told of with the package and the version that we have', () => {
    expect(ENTRIES.length).toBeGreaterThan(0);
    expect(ENTRIES.map(({ packageName, version }) => `${packageName} ${version}`)).toEqual(
      ENTRIES.map(({ packageName }) => `${packageName} ${installed(packageName)}`),
    );
  });

  it('has a reproduction each, and each of those is told of', () => {
    expect(ENTRIES.flatMap(({ scripts }) => scripts).sort()).toEqual(SCRIPTS.toSorted());
    expect(ENTRIES.filter(({ scripts }) => scripts.length === 0)).toEqual([]);
  });

  it('names a place of ours that is there because of it', () => {
    const named = ENTRIES.map(({ canGo }) =>
      [...canGo.matchAll(/`((?:src|engines)\/[\w./-]+)`/g)].map(([, path = '']) => path),
    );
    expect(named.filter((paths) => paths.length === 0 || !paths.every((path) => existsSync(path)))).toEqual([]);
  });

  it.each(IS_THOROUGH ? SCRIPTS : QUICK)('is there still: %s', async (script) => {
    expect(news(script, await told([join(FOLDER, script)]))).toBeNull();
  });

  it('fails with what can go, once it is mended', async () => {
    const mended = `
      const { default: ICAL } = await import('ical.js');
      ICAL.foldLength = 74;
      await import('./docs/upstream/ical-folds-at-76.mjs');`;
    const saying = news('ical-folds-at-76.mjs', await told(['--input-type=module', '--eval', mended]));
    expect(saying).toBe(
      `ical-folds-at-76.mjs: ical.js is mended in version ${installed('ical.js')}: can go: \`ICAL.foldLength\` in \`src/home/calendar/calendar.file.ts\`.`,
    );
  });

  it('is not taken for mended by a reproduction that fails itself', async () => {
    const failing = `await import('./docs/upstream/shared/verdict.mjs'); throw new Error('of its own');`;
    const { code, output } = await told(['--input-type=module', '--eval', failing]);
    expect(news('ical-folds-at-76.mjs', { code, output })).toContain('did not say whether ical.js');
    expect(output).toContain('of its own');
  });
});
