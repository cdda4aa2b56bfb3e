import { defineConfig } from 'vitest/config';

/**
 * Files that a process runs one after the other, with what they import loaded once: none of them leaves anything behind.
 * Those that start processes, browsers or threads, or take hold of the clock for everybody, have a process of their own.
 */
const SHARING_A_PROCESS = [
  'delivery',
  'domain',
  'journeys',
  'listeners',
  'locales',
  'projections',
  'recorded',
  'restores',
  'store',
  'views',
].map((folder) => `test/${folder}/**/*.test.ts`);

const EVERYWHERE = {
  env: { TZ: 'UTC' },
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
    projects: [
      // Recording screens sets up anew before each file.
      {
        test: {
          ...EVERYWHERE,
          name: 'sharing',
          include: SHARING_A_PROCESS,
          isolate: Boolean(process.env.RECORD_SCREENS),
        },
      },
      { test: { ...EVERYWHERE, name: 'alone', include: ['test/**/*.test.ts'], exclude: SHARING_A_PROCESS } },
    ],
  },
});
