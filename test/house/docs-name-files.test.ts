import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

/** Files and folders that a page names, in backticks or as what it links to. */
function namedIn(page: string): string[] {
  const text = readFileSync(page, 'utf8');
  const quoted = [...text.matchAll(/`((?:src|sandbox|test|scripts|prisma|docs)\/[\w./-]*)`/g)].map(
    ([, path = '']) => path,
  );
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path = '']) => join(dirname(page), path));
  return [...quoted, ...linked];
}

describe('what is written about the house', () => {
  it.each(PAGES)('names files that are there: %s', (page) => {
    expect(namedIn(page).filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names some', () => {
    expect(PAGES.flatMap(namedIn)).toContain('src/delivery/pass.ts');
  });
});
