import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { JOBS } from '../../src/app/jobs.js';
import { startJobs } from '../../src/app/poke-jobs.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const NAMES = JOBS.map(({ name }) => name).sort();

const IN_AN_HOUR = {
  askForLanguages: 1,
  askForReturns: 1,
  carryOnErasing: 60,
  closeWeeks: 60,
  forgetAsks: 1,
  forgetCalendarsOfLeavers: 1,
  forgetCalls: 1,
  forgetFormerLeaders: 1,
  forgetInTime: 0,
  forgetHandledRequests: 1,
  forgetNotices: 1,
  forgetOffers: 1,
  forgetStanding: 1,
  forgetTimeOff: 1,
  lookAfterPairings: 1,
  noteRunning: 1,
  passPlacesOn: 60,
  settleStandIns: 60,
  syncMemberships: 6,
};

let pokeOf: ReadonlyMap<string, ReturnType<typeof vi.fn<() => Promise<void>>>>;
let jobs: ReturnType<typeof startJobs>;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-25T12:00:30Z') });
  pokeOf = new Map(NAMES.map((name) => [name, vi.fn(async () => {})]));
  jobs = startJobs(JOBS.map(({ name, ...when }) => ({ ...when, poke: called(name) })));
});
afterEach(async () => {
  await jobs.stop();
  vi.useRealTimers();
});

function called(name: string): ReturnType<typeof vi.fn<() => Promise<void>>> {
  const poke = pokeOf.get(name);
  if (!poke) throw new Error(`no job is called ${name}`);
  return poke;
}

function pokes(): Readonly<Record<string, number>> {
  return Object.fromEntries([...pokeOf].map(([name, poke]) => [name, poke.mock.calls.length]));
}

it('pokes each at its own pace until stopped', async () => {
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(pokes()).toEqual(IN_AN_HOUR);
  await jobs.stop();
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(pokes()).toEqual(IN_AN_HOUR);
});

it('pokes each once when the machine has slept for twelve hours, and goes on at its pace', async () => {
  vi.setSystemTime(new Date('2026-11-26T00:00:30Z'));
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(pokes()).toEqual(Object.fromEntries(NAMES.map((name) => [name, 1])));
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(pokes()).toEqual({
    askForLanguages: 1,
    askForReturns: 1,
    carryOnErasing: 11,
    closeWeeks: 11,
    forgetAsks: 2,
    forgetCalendarsOfLeavers: 2,
    forgetCalls: 2,
    forgetFormerLeaders: 1,
    forgetInTime: 1,
    forgetHandledRequests: 2,
    forgetNotices: 2,
    forgetOffers: 2,
    forgetStanding: 2,
    forgetTimeOff: 2,
    lookAfterPairings: 1,
    noteRunning: 2,
    passPlacesOn: 11,
    settleStandIns: 11,
    syncMemberships: 2,
  });
});

it('goes on when the clock was set back', async () => {
  vi.setSystemTime(new Date('2026-11-25T09:00:30Z'));
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  expect(called('passPlacesOn')).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(called('syncMemberships').mock.calls.length).toBeGreaterThanOrEqual(6);
});

it('does not begin again what is still under way, and makes up for it once', async () => {
  let finish = (): void => {};
  called('closeWeeks').mockImplementationOnce(() => new Promise<void>((resolve) => (finish = resolve)));
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(called('closeWeeks')).toHaveBeenCalledTimes(1);
  expect(called('passPlacesOn')).toHaveBeenCalledTimes(5);
  finish();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(called('closeWeeks')).toHaveBeenCalledTimes(2);
});
