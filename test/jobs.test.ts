import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startJobs } from '../src/jobs.js';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-25T12:00:30Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

it('pokes each at its own pace until stopped', async () => {
  const deps = {
    reconcileSoon: vi.fn(),
    passPlacesOn: vi.fn(),
    closeWeeks: vi.fn(),
    askForReturns: vi.fn(),
    syncMemberships: vi.fn(),
    forgetHandledRequests: vi.fn(),
  };
  const pokes = () => Object.values(deps).map((poke) => poke.mock.calls.length);
  const jobs = startJobs(deps);
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(pokes()).toEqual([60, 60, 60, 1, 6, 1]);
  await jobs.stop();
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(pokes()).toEqual([60, 60, 60, 1, 6, 1]);
});
