import type { Contestant } from './contestant.js';
import { choose, openHome, typeCommand } from './people.js';
import { claimersIn } from './world.js';

/** Something that people do, or that follows from it, as often as its cost is read from. */
export interface Deed {
  readonly what: string;
  readonly times: number;
  /** Not counted. */
  prepare?(contestant: Contestant): Promise<unknown>;
  act?(contestant: Contestant, turn: number): Promise<unknown>;
  /** What follows; counted with it. */
  afterwards?(contestant: Contestant): Promise<unknown>;
  /** What peers do not do: they deliver nothing. */
  readonly isOfBots?: true;
}

/** In a round, so that what the machine does besides falls on everybody alike. */
const COMMANDS = 60;
/** Each in another group: reminders and posts are handed over one by one, at Slack's pace, and take many passes. */
const FIFTEEN = 15;
const IDLE_PASSES = 20;
/** Minutes after which somebody is asked for their language again. */
const NOT_HEARD_FROM = 11;

const release = ({ process }: Contestant) => process.ask('release');
const settle = ({ process }: Contestant) => process.ask('settle');
const claim = ({ sandbox, world }: Contestant, turn: number) =>
  typeCommand(sandbox, claimersIn(world, COMMANDS)[turn] ?? '', '/visit claim');

async function free(contestant: Contestant): Promise<void> {
  await release(contestant);
  await settle(contestant);
}

export const CLAIM: Deed = { what: 'claim, delivery held back', times: COMMANDS, prepare: release, act: claim };
export const CLAIM_AND_PASSES: Deed = {
  ...{ what: 'claim, with its share of the passes after fifteen', times: FIFTEEN },
  ...{ prepare: free, act: claim, afterwards: settle },
};
export const CLAIM_OF_NEW: Deed = {
  ...{ what: 'claim by people not heard from for ten minutes', times: COMMANDS, act: claim },
  async prepare(contestant) {
    await release(contestant);
    await contestant.process.ask('later', NOT_HEARD_FROM);
  },
};
export const MODAL: Deed = {
  ...{ what: 'claim modal', times: COMMANDS },
  act({ sandbox, world: { choosing } }, turn) {
    return choose(sandbox, choosing.claimers[turn % choosing.claimers.length] ?? '');
  },
};
export const HOME: Deed = {
  ...{ what: 'App Home', times: COMMANDS },
  act: ({ sandbox, world }, turn) => openHome(sandbox, claimersIn(world, COMMANDS)[turn] ?? ''),
};
export const SCHEDULE: Deed = {
  ...{ what: 'schedule', times: COMMANDS, isOfBots: true },
  act: ({ sandbox, world }, turn) => typeCommand(sandbox, claimersIn(world, COMMANDS)[turn] ?? '', '/visit schedule'),
};
export const PASS: Deed = {
  ...{ what: 'all passes after one claim', times: 1, isOfBots: true, afterwards: settle },
  async prepare(contestant) {
    await free(contestant);
    await claim(contestant, 0);
  },
};
export const IDLE_PASS: Deed = {
  ...{ what: 'idle pass', times: IDLE_PASSES, isOfBots: true, prepare: settle },
  act: ({ process }) => process.ask('pass'),
};

export const DEEDS: readonly Deed[] = [
  ...[CLAIM, CLAIM_OF_NEW, CLAIM_AND_PASSES, MODAL, HOME, SCHEDULE],
  ...[PASS, IDLE_PASS],
];
