/** Why no version is released, in a sentence that says what to do. */
export class ReleaseRefused extends Error {}

const UNRELEASED = '## Unreleased';
/** Opens what whoever upgrades must do or know, in each version that asks anything of them. */
const WHEN_YOU_UPGRADE = '**When you upgrade**';

export interface Release {
  /** As npm counts, e.g. `0.2.0`. */
  readonly version: string;
  /** The day on which it is released, `2026-12-01`. */
  readonly day: string;
}

/**
 * What has changed since the newest version, as it stands under "Unreleased".
 * @param migrations files that have come since the newest version; they ask for a word to whoever upgrades
 * @throws {ReleaseRefused} if that part is missing, holds nothing but headings, or lacks that word
 */
export function unreleasedIn(changelog: string, migrations: readonly string[]): string {
  const notes = partOf(changelog, (heading) => heading === UNRELEASED);
  if (notes === null)
    throw new ReleaseRefused(`CHANGELOG.md has no “${UNRELEASED}”: put it back above the newest version.`);
  const said = notes.split('\n').filter((line) => line.trim() !== '' && !/^(?:\*\*.*\*\*|#+ .*)$/.test(line));
  if (said.length === 0)
    throw new ReleaseRefused(
      `Nothing stands under “${UNRELEASED}” in CHANGELOG.md: write there what people notice, and run npm version again.`,
    );
  if (migrations.length > 0 && !notes.includes(`${WHEN_YOU_UPGRADE}\n`))
    throw new ReleaseRefused(
      `The database changes with this version (${migrations.join(', ')}), and CHANGELOG.md does not say what that asks of whoever upgrades: ` +
        `write it under “${WHEN_YOU_UPGRADE}” in “${UNRELEASED}”, even if it is only that nothing is to be done, and run npm version again.`,
    );
  return notes;
}

/**
 * The changelog in which what was unreleased is a version, with an empty place above it for what comes next.
 * @throws {ReleaseRefused} as `unreleasedIn`, and if that version is there already
 */
export function withRelease(changelog: string, { version, day }: Release, migrations: readonly string[]): string {
  unreleasedIn(changelog, migrations);
  if (partOf(changelog, isOf(version)) !== null)
    throw new ReleaseRefused(`CHANGELOG.md has a version ${version} already: choose the next one.`);
  return changelog.replace(`${UNRELEASED}\n`, () => `${UNRELEASED}\n\n## ${version} · ${day}\n`);
}

/** What a version has brought, as it was released; null if there is none of that name. */
export function notesOf(changelog: string, version: string): string | null {
  return partOf(changelog, isOf(version));
}

const isOf = (version: string) => (heading: string) => heading.startsWith(`## ${version} · `);

/** The lines below a heading of the second rank, up to the next; null without that heading. */
function partOf(changelog: string, isWanted: (heading: string) => boolean): string | null {
  const lines = changelog.split('\n');
  const start = lines.findIndex((line) => line.startsWith('## ') && isWanted(line));
  if (start === -1) return null;
  const length = lines.slice(start + 1).findIndex((line) => line.startsWith('## '));
  return lines
    .slice(start + 1, length === -1 ? undefined : start + 1 + length)
    .join('\n')
    .trim();
}
