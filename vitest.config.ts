import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    env: { TZ: 'UTC' },
    // What people are shown, for the pictures: npm run pictures -- --screens
    setupFiles: process.env.RECORD_SCREENS ? ['test/screens/record-screens.ts'] : [],
    // Every core: much of the time goes into waiting for processes and databases.
    maxWorkers: '100%',
    // Only against waiting for ever: how busy a machine is must not decide a test.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
