// What a version brings, from CHANGELOG.md. npm version asks for it before and after it counts on:
//   npm run release-notes                 what would be released now; says why if nothing can be
//   npm run release-notes -- 0.2.0        what that version has brought
//   node dist/scripts/release-notes.js --move    makes what is unreleased the version that package.json has now
// Exit code 1 where nothing can be released.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { notesOf, ReleaseRefused, unreleasedIn, withRelease } from './changelog.js';

const git = (...asked: readonly string[]): string => execFileSync('git', asked, { encoding: 'utf8' }).trim();

/** Migrations, a name each for both engines, that no version has brought yet; none before there is a version. */
function migrationsSinceRelease(): readonly string[] {
  const newest = git('tag', '--list', 'v*', '--merged', 'HEAD', '--sort=-version:refname').split('\n')[0];
  if (!newest) return [];
  const added = git('diff', '--name-only', '--diff-filter=A', newest, 'HEAD', '--', 'prisma/migrations');
  const names = added.split('\n').map((file) => file.match(/prisma\/migrations\/\w+\/([^/]+)\/migration\.sql$/)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))];
}

function run(asked: string | undefined): string {
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  if (asked === undefined) return unreleasedIn(changelog, migrationsSinceRelease());
  if (asked !== '--move') {
    const notes = notesOf(changelog, asked);
    if (notes === null)
      throw new ReleaseRefused(`CHANGELOG.md has no version ${asked}. Leave it out to see what is unreleased.`);
    return notes;
  }
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const day = new Date().toISOString().slice(0, 10);
  const released = withRelease(changelog, { version, day }, migrationsSinceRelease());
  writeFileSync('CHANGELOG.md', released);
  return notesOf(released, version) ?? '';
}

try {
  console.log(run(process.argv[2]));
} catch (error) {
  if (!(error instanceof ReleaseRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
