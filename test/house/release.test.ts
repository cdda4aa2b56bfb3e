import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { notesOf, ReleaseRefused, unreleasedIn, withRelease } from '../../scripts/changelog.js';
import { temporaryFolder } from '../support/database.js';

const HEAD = '# What has changed\n\nNewest first.\n\n';
const BEFORE = '## 2026-11-27\n\n**For volunteers**\n\n- A place is yours.\n';
const withUnreleased = (notes: string): string => `${HEAD}## Unreleased\n\n${notes}${notes && '\n\n'}${BEFORE}`;
const withMore = (changelog: string, notes: string): string =>
  changelog.replace('## Unreleased\n', () => `## Unreleased\n\n${notes}\n`);
const NOTES = '**For leaders**\n\n- A week is posted $& sooner.';
const UPGRADE = '**When you upgrade**\n\n- Nothing is to be done.';
const NEXT = { version: '0.2.0', day: '2026-12-01' };

describe('a release, in CHANGELOG.md', () => {
  it('makes what was unreleased a version with its day, and leaves an empty place above', () => {
    const released = withRelease(withUnreleased(NOTES), NEXT, []);
    expect(released).toBe(`${HEAD}## Unreleased\n\n## 0.2.0 · 2026-12-01\n\n${NOTES}\n\n${BEFORE}`);
    expect(notesOf(released, '0.2.0')).toBe(NOTES);
    expect(notesOf(released, '0.2')).toBeNull();
  });

  it.each(['', '**For leaders**', '**For leaders**\n\n**For operators**'])(
    'is refused while nothing is said: “%s”',
    (notes) => {
      expect(() => withRelease(withUnreleased(notes), NEXT, [])).toThrow(ReleaseRefused);
      expect(() => withRelease(withUnreleased(notes), NEXT, [])).toThrow('write there what people notice');
    },
  );

  it('is refused without a place for what is unreleased, and under a version that is there', () => {
    expect(() => unreleasedIn(HEAD + BEFORE, [])).toThrow('has no “## Unreleased”: put it back');
    const once = withRelease(withUnreleased(NOTES), NEXT, []);
    const twice = withRelease(withMore(once, NOTES), { ...NEXT, version: '0.2.1' }, []);
    expect(notesOf(twice, '0.2.1')).toBe(NOTES);
    expect(() => withRelease(withUnreleased(`${NOTES}\n\n## 0.2.0 · 2026-11-30\n\n- Older.`), NEXT, [])).toThrow(
      '0.2.0 already',
    );
  });

  it('is refused while the database changes and whoever upgrades reads nothing of it', () => {
    const migrations = ['20261201_more'];
    expect(() => unreleasedIn(withUnreleased(NOTES), migrations)).toThrow(/20261201_more.*“\*\*When you upgrade\*\*”/);
    expect(() => unreleasedIn(withUnreleased(`${NOTES}\n\n**When you upgrade**`), migrations)).toThrow(ReleaseRefused);
    expect(unreleasedIn(withUnreleased(`${NOTES}\n\n${UPGRADE}`), migrations)).toContain('Nothing is to be done.');
  });

  it('has a place in ours for what is not released yet, above all that is', () => {
    const [first] = readFileSync('CHANGELOG.md', 'utf8').match(/^## .*$/m) ?? [];
    expect(first).toBe('## Unreleased');
  });
});

describe('npm version, in a copy of the project', () => {
  const folder = temporaryFolder();
  const file = (name: string): string => join(folder, name);

  /** What somebody is told, and whether it went well. */
  async function run(program: string, ...given: readonly string[]): Promise<{ code: number; told: string }> {
    const us = {
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.org',
    };
    return promisify(execFile)(program, given, { cwd: folder, env: { ...process.env, ...us } }).then(
      ({ stdout, stderr }) => ({ code: 0, told: stdout + stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, told: stdout + stderr }),
    );
  }
  const git = async (...given: readonly string[]): Promise<string> => (await run('git', ...given)).told.trim();
  async function commit(): Promise<void> {
    await git('add', '--all');
    await git('commit', '--quiet', '--message', 'A change is so now.');
  }
  const versionNow = (): unknown => JSON.parse(readFileSync(file('package.json'), 'utf8')).version;

  beforeAll(async () => {
    for (const each of ['package-lock.json', 'engines', '.npmrc']) cpSync(each, file(each), { recursive: true });
    // What is built is that of here: building takes long, and is held elsewhere.
    const { version: _, ...manifest } = JSON.parse(readFileSync('package.json', 'utf8'));
    manifest.scripts.preversion = manifest.scripts.preversion.replace('npm run build:all --silent && ', '');
    writeFileSync(file('package.json'), JSON.stringify({ ...manifest, version: '0.1.0' }, null, 2));
    writeFileSync(file('.gitignore'), 'dist\n');
    symlinkSync(resolve('dist'), file('dist'));
    writeFileSync(file('CHANGELOG.md'), withUnreleased(''));
    await git('init', '--quiet', '--initial-branch', 'main');
    await commit();
  });

  it('changes nothing while nothing stands under Unreleased, and says so', async () => {
    const { code, told } = await run('npm', 'version', 'minor');
    expect(code).not.toBe(0);
    expect(told).toContain('Nothing stands under “## Unreleased” in CHANGELOG.md: write there what people notice');
    expect(versionNow()).toBe('0.1.0');
    expect(await git('status', '--porcelain')).toBe('');
    expect(await git('tag')).toBe('');
  });

  it('commits and tags the version with its notes, and prints them', async () => {
    writeFileSync(file('CHANGELOG.md'), withUnreleased(NOTES));
    await commit();
    const { code, told } = await run('npm', 'version', 'minor');
    expect(code).toBe(0);
    expect(told).toContain(NOTES);
    expect(versionNow()).toBe('0.2.0');
    expect(readFileSync(file('CHANGELOG.md'), 'utf8')).toMatch(
      /## Unreleased\n\n## 0\.2\.0 · \d{4}-\d\d-\d\d\n\n\*\*For leaders/,
    );
    expect(await git('status', '--porcelain')).toBe('');
    expect(await git('tag')).toBe('v0.2.0');
    expect(await git('log', '-1', '--format=%s')).toBe('Version 0.2.0 is released.');
    expect((await run(process.execPath, 'dist/scripts/release-notes.js', '0.2.0')).told).toBe(`${NOTES}\n`);
  });

  it('asks for a word to whoever upgrades once a migration has come', async () => {
    const migration = 'prisma/migrations/sqlite/20261201_more';
    mkdirSync(file(migration), { recursive: true });
    writeFileSync(join(file(migration), 'migration.sql'), 'SELECT 1;\n');
    const released = readFileSync(file('CHANGELOG.md'), 'utf8');
    const next = (notes: string) => writeFileSync(file('CHANGELOG.md'), withMore(released, notes));
    next(NOTES);
    await commit();
    const refused = await run('npm', 'version', 'patch');
    expect(refused.told).toContain('The database changes with this version (20261201_more)');
    expect([refused.code === 0, versionNow()]).toEqual([false, '0.2.0']);

    next(`${NOTES}\n\n${UPGRADE}`);
    await commit();
    expect((await run('npm', 'version', 'patch')).code).toBe(0);
    expect(await git('tag')).toBe('v0.2.0\nv0.2.1');
  });
});
