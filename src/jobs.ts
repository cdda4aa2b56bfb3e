import { defineDeclaration } from './core/feature.js';
import type { SlackPerson } from './slack-people.js';
import type { Society } from './store/society.js';

/** What a job has to do with. */
export interface Duty {
  readonly society: Society;
  readonly now: Date;
  /** Asks Slack about these people, and leaves out whom it could not be asked about. */
  readonly readPeople: (userIds: readonly string[]) => Promise<ReadonlyMap<string, SlackPerson>>;
  /** Brings memberships, and what is known of people, up to what Slack says. */
  readonly syncMemberships: () => Promise<void>;
  /** Whether what we have posted in a channel has been read back since this process began. */
  readonly hasReadBack: (channelId: string) => boolean;
}

interface Regular {
  readonly everyMinutes: number;
  /** Minutes past the hour, where not on the hour itself. */
  readonly past?: number;
}

/** What is done at regular times. It is harmless to miss or to repeat: what is due is computed from the data. */
export interface Job extends Regular {
  readonly name: string;
  /** Done when the program starts as well. */
  readonly alsoAtStart?: true;
  /** What is left undone when it fails, for the log. */
  readonly undone: string;
  /** @returns whether, or how much, is to be sent now */
  readonly run: (duty: Duty) => Promise<boolean | number>;
}

/** What a feature does at regular times. */
export const runsRegularly = defineDeclaration<Job>();

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
