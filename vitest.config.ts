import { defineConfig } from 'vitest/config';

/**
 * Files that start threads, take up much room, or take hold of the clock for everybody, have a process of their own. All others
 * are run one after the other by a few, with what they import loaded once: none of them leaves anything behind.
 */
const ALONE = [
  'test/{simulation,spreadsheets}/**/*.test.ts',
  'test/faults/large-society.test.ts',
  'test/app/{holidays,poke-jobs}.test.ts',
  'test/core/logging.test.ts',
];

const EVERYWHERE = {
  env: { TZ: 'UTC' },
  // Much is made and forgotten: with room for it, little time goes into clearing up. And most code is run a few times only.
  execArgv: ['--max-semi-space-size=64', '--always-sparkplug'],
  // Prisma's, three megabytes each: as they are, like any package.
  server: { deps: { external: [/database\/generated\/runtime/] } },
  // What people are shown, for the pictures: npm run pictures -- --screens
  setupFiles: process.env.RECORD_SCREENS ? ['test/screens/record-screens.ts'] : [],
  // Only against waiting for ever: how busy a machine is must not decide a test.
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    globalSetup: 'test/support/folder-of-run.ts',
    // Every core: much of the time goes into waiting for processes and databases. Here, where --maxWorkers overrules it.
    maxWorkers: '100%',
    // What has not changed since the last run is not translated again.
    experimental: { fsModuleCache: true },
    projects: [
      {
        test: {
          ...EVERYWHERE,
          name: 'sharing',
          include: ['test/**/*.test.ts'],
          exclude: ALONE,
          isolate: false,
          // Before all others: one of them in between would end a process, and the next would load everything anew.
          sequence: { groupOrder: 0 },
        },
      },
      { test: { ...EVERYWHERE, name: 'alone', include: ALONE, sequence: { groupOrder: 1 } } },
    ],
  },
});
