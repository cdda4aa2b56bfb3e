import type { Regular } from '../delivery/jobs.js';

/** Milliseconds. */
const MINUTE = 60_000;

/** What is poked at regular times. A promise that it returns never rejects. */
export interface Poked extends Regular {
  readonly poke: () => void | Promise<void>;
}

/**
 * Pokes at regular times, in UTC. Each is poked once however much time has gone by since the last look (a machine that slept),
 * and none while it is under way.
 * @returns a handle whose `stop` ends all pokes
 */
export function startJobs(all: readonly Poked[]): { stop(): Promise<void> } {
  const jobs = all.map(pokedWhenDue);
  let timer = onTheMinute(look);
  function look(): void {
    timer = onTheMinute(look);
    for (const pokeIfDue of jobs) pokeIfDue();
  }
  return {
    async stop() {
      clearTimeout(timer);
    },
  };
}

function onTheMinute(callback: () => void): NodeJS.Timeout {
  return setTimeout(callback, MINUTE - (Date.now() % MINUTE));
}

/** Another turn than the last, whether the clock went on, jumped or was set back, is one poke. */
function pokedWhenDue({ everyMinutes, past = 0, poke }: Poked): () => void {
  const turnNow = (): number => Math.floor((Date.now() / MINUTE - past) / everyMinutes);
  let turn = turnNow();
  let isUnderWay = false;
  return () => {
    if (isUnderWay || turn === turnNow()) return;
    turn = turnNow();
    isUnderWay = true;
    void Promise.resolve(poke()).finally(() => {
      isUnderWay = false;
    });
  };
}
