import { expect, it } from 'vitest';
import { watchDatabase } from '../../src/app/database-watch.js';

const MINUTE = 60_000;

/** A watch in time that the test moves, over a database that answers while `isThere`. */
function watching() {
  let now = new Date('2026-11-23T12:00:00Z').getTime();
  let alarm: { readonly at: number; readonly callback: () => Promise<void> } | null = null;
  const world = { isThere: true, timesDown: 0 };
  const stop = watchDatabase({
    answers: async () => world.isThere,
    wake: (milliseconds, callback) => {
      alarm = { at: now + milliseconds, callback };
      return () => {
        alarm = null;
      };
    },
    onDown: () => {
      world.timesDown += 1;
    },
  });
  const pass = async (milliseconds: number): Promise<void> => {
    const until = now + milliseconds;
    for (let next = alarm; next && next.at <= until; next = alarm) {
      now = Math.max(now, next.at);
      alarm = null;
      await next.callback();
    }
    now = until;
  };
  const sleep = (milliseconds: number): void => {
    now += milliseconds;
  };
  return { world, pass, sleep, stop };
}

it('a database that stays down for minutes is told of, once', async () => {
  const { world, pass } = watching();
  await pass(10 * MINUTE);
  world.isThere = false;
  await pass(MINUTE);
  expect(world.timesDown).toBe(0);
  await pass(10 * MINUTE);
  expect(world.timesDown).toBe(1);
});

it('a server that is started anew every now and then is nothing to tell of', async () => {
  const { world, pass } = watching();
  for (let time = 0; time < 5; time += 1) {
    world.isThere = false;
    await pass(1.7 * MINUTE);
    world.isThere = true;
    await pass(MINUTE);
  }
  expect(world.timesDown).toBe(0);
});

it('a machine that slept looks again before it says that the database was down all the while', async () => {
  const { world, pass, sleep } = watching();
  world.isThere = false;
  await pass(MINUTE / 2);
  sleep(60 * MINUTE);
  await pass(MINUTE / 4);
  expect(world.timesDown).toBe(0);
  world.isThere = true;
  await pass(10 * MINUTE);
  expect(world.timesDown).toBe(0);
});

it('nobody looks after the end', async () => {
  const { world, pass, stop } = watching();
  world.isThere = false;
  stop();
  await pass(10 * MINUTE);
  expect(world.timesDown).toBe(0);
});
