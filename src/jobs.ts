/** Jobs know only whom to poke, nothing of the database or of Slack. */
export interface JobsDeps {
  readonly reconcileSoon: () => void;
  /** Never rejects. */
  readonly passPlacesOn: () => Promise<void>;
  /** Never rejects. */
  readonly closeWeeks: () => Promise<void>;
  /** Never rejects. */
  readonly askForReturns: () => Promise<void>;
  /** Never rejects. */
  readonly askForLanguages: () => Promise<void>;
  /** Never rejects. */
  readonly noteRunning: () => Promise<void>;
  /** Never rejects. */
  readonly syncMemberships: () => Promise<void>;
  /** Never rejects. */
  readonly forgetHandledRequests: () => Promise<void>;
}

/** Milliseconds. */
const MINUTE = 60_000;

interface Job {
  readonly everyMinutes: number;
  /** Minutes past the hour, where not on the hour itself. */
  readonly past?: number;
  readonly poke: () => void | Promise<void>;
}

/**
 * Pokes at regular times, in UTC. Every poke is harmless to miss or to repeat: what is due is computed from the data. So each
 * job is poked once however much time has gone by since the last look (a machine that slept), and none while it is under way.
 * @returns a handle whose `stop` ends all pokes
 */
export function startJobs(deps: JobsDeps): { stop(): Promise<void> } {
  const jobs = [
    { everyMinutes: 1, poke: deps.reconcileSoon },
    { everyMinutes: 1, poke: deps.passPlacesOn },
    { everyMinutes: 1, poke: deps.closeWeeks },
    { everyMinutes: 60, poke: deps.askForReturns },
    { everyMinutes: 60, past: 20, poke: deps.askForLanguages },
    { everyMinutes: 60, past: 10, poke: deps.noteRunning },
    { everyMinutes: 10, poke: deps.syncMemberships },
    { everyMinutes: 60, past: 5, poke: deps.forgetHandledRequests },
  ].map(pokedWhenDue);
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
function pokedWhenDue({ everyMinutes, past = 0, poke }: Job): () => void {
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
