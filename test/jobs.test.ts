import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type JobsDeps, startJobs } from '../src/jobs.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let deps: { [Job in keyof JobsDeps]: ReturnType<typeof vi.fn<JobsDeps[Job]>> };
let jobs: ReturnType<typeof startJobs>;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-25T12:00:30Z') });
  const poke = () => vi.fn(async () => {});
  deps = {
    reconcileSoon: vi.fn(),
    passPlacesOn: poke(),
    closeWeeks: poke(),
    askForReturns: poke(),
    askForLanguages: poke(),
    noteRunning: poke(),
    syncMemberships: poke(),
    forgetHandledRequests: poke(),
  };
  jobs = startJobs(deps);
});
afterEach(async () => {
  await jobs.stop();
  vi.useRealTimers();
});

const pokes = () => Object.values(deps).map((poke) => poke.mock.calls.length);

it('pokes each at its own pace until stopped', async () => {
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(pokes()).toEqual([60, 60, 60, 1, 1, 1, 6, 1]);
  await jobs.stop();
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(pokes()).toEqual([60, 60, 60, 1, 1, 1, 6, 1]);
});

it('pokes each once when the machine has slept for twelve hours, and goes on at its pace', async () => {
  vi.setSystemTime(new Date('2026-11-26T00:00:30Z'));
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(pokes()).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(pokes()).toEqual([11, 11, 11, 1, 1, 2, 2, 2]);
});

it('goes on when the clock was set back', async () => {
  vi.setSystemTime(new Date('2026-11-25T09:00:30Z'));
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  expect(deps.reconcileSoon).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(deps.syncMemberships.mock.calls.length).toBeGreaterThanOrEqual(6);
});

it('does not begin again what is still under way, and makes up for it once', async () => {
  let finish = (): void => {};
  deps.closeWeeks.mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)));
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(deps.closeWeeks).toHaveBeenCalledTimes(1);
  expect(deps.passPlacesOn).toHaveBeenCalledTimes(5);
  finish();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(deps.closeWeeks).toHaveBeenCalledTimes(2);
});
