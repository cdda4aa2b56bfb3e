import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/database.js';

/**
 * A feature as somebody would add it: a command, a button, something that Slack is handed ahead of time, a section of App Home,
 * and words in three languages. It stores nothing of its own: what does adds to the schema, and a migration for each engine.
 */
const MADE_UP = 'test/house/made-up-feature';

/** All that a feature needs of files that were there before: to be imported and to stand in the list. */
const LISTED: Readonly<Record<string, readonly Added[]>> = {
  'src/app/features.ts': [
    { line: "import { thanking } from '../visits/thanking/feature.js';", before: '\n/** Everything' },
    { line: '  thanking,', before: '  lookingAhead,' },
  ],
  ...Object.fromEntries(
    ['sv', 'da', 'en'].map((locale) => [
      `src/locales/${locale}/index.ts`,
      [
        { line: "import { thanking } from './thanking.js';", before: 'import { training }' },
        { line: '  ...thanking,', before: '  ...training,' },
      ],
    ]),
  ),
};

interface Added {
  readonly line: string;
  /** What follows it, once in that file. */
  readonly before: string;
}

/** What of the project compiles, and lives through its tests. */
const NEEDED = [
  ...['engines', 'prisma', 'sandbox', 'scripts', 'src', 'test'],
  ...['manifest.yml', 'package.json', 'tsconfig.json', 'vitest.config.ts'],
];

/** Where its journey stands; here it is named otherwise, since it can be lived through only where the feature is. */
const JOURNEY = 'test/journeys/thank-visitors.test.ts';

/** Milliseconds, for a run within the run on a busy machine. */
const WITHIN = 600_000;

const folder = temporaryFolder();
/** All that the feature is made of, below `src/`. */
const ADDED = filesIn(join(MADE_UP, 'src'));

/** The whole project, with one feature more. */
beforeAll(() => {
  for (const each of NEEDED)
    cpSync(each, join(folder, each), { recursive: true, filter: (from) => !from.startsWith(MADE_UP) });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  cpSync(join(MADE_UP, 'src'), join(folder, 'src'), { recursive: true });
  cpSync(join(MADE_UP, 'thank-visitors.journey.ts'), join(folder, JOURNEY));
  for (const [file, lines] of Object.entries(LISTED)) writeFileSync(join(folder, file), withAdded(file, lines));
});

function withAdded(file: string, lines: readonly Added[]): string {
  return lines.reduce(
    (text, { line, before }) => {
      expect(text.split(before), `“${before}” in ${file}`).toHaveLength(2);
      return text.replace(before, `${line}\n${before}`);
    },
    readFileSync(file, 'utf8'),
  );
}

/** @throws with all that it wrote, where it fails */
async function run(program: string, ...given: readonly string[]): Promise<void> {
  // By itself, and not as part of the run that this test is in.
  const { VITEST: _, VITEST_POOL_ID: _pool, VITEST_WORKER_ID: _worker, ...env } = process.env;
  const running = promisify(execFile)(process.execPath, [join('node_modules', program), ...given], {
    cwd: folder,
    env,
  });
  await running.catch(({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }) => {
    throw new Error(`${program} ${given.join(' ')}\n${stdout}\n${stderr}`);
  });
}

function filesIn(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && each.name.endsWith('.ts') && !each.parentPath.includes('generated'))
    .map((each) => relative(root, join(each.parentPath, each.name)));
}

describe('a new feature', () => {
  it('is a folder, a file of words in each language, and a journey', () => {
    const elsewhere = ADDED.filter((file) => !/^visits\/thanking\/[\w.-]+$/.test(file));
    expect(elsewhere.toSorted()).toEqual(['da', 'en', 'sv'].map((locale) => `locales/${locale}/thanking.ts`));
    expect(filesIn(MADE_UP).filter((file) => !file.startsWith('src/'))).toEqual(['thank-visitors.journey.ts']);
  });

  it('is named nowhere else than in the list of features and that of each language', () => {
    const naming = filesIn(join(folder, 'src'))
      .filter((file) => !ADDED.includes(file))
      .map((file) => join('src', file))
      .filter((file) => /\bthanking\b|'thanks'/.test(readFileSync(join(folder, file), 'utf8')));
    expect(naming.toSorted()).toEqual(Object.keys(LISTED).toSorted());
  });

  it(
    'compiles so',
    async () => {
      const files = [...ADDED.map((file) => join('src', file)), JOURNEY, 'test/support/folder-of-run.ts'];
      writeFileSync(
        join(folder, 'tsconfig.added.json'),
        JSON.stringify({ extends: './tsconfig.json', include: [], files }),
      );
      await run('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.added.json');
    },
    WITHIN,
  );

  it(
    'lives through its journey, and keeps the rules of the house and of every language',
    async () => {
      await run(
        'vitest/vitest.mjs',
        'run',
        // Two would each load the whole project first.
        '--maxWorkers=1',
        JOURNEY,
        'test/house/arrows',
        'test/house/words',
        'test/locales',
        'test/slack/blocks',
      );
    },
    WITHIN,
  );
});
