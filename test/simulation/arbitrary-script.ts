import fc from 'fast-check';
import type { Action, Fault, Script, Step } from './script.js';
import { SEASONS } from './settings.js';
import type { SlackFault, Trap } from './traps.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const MOST_STEPS = 14;
const CONSEQUENTIAL = ['move', 'call_off', 'rush', 'post', 'delete_post'] as const;
const CHANGES_OF_MIND = ['release', 'undo', 'move', 'call_off', 'leave', 'quiet_hours', 'zone'] as const;
const EVERYBODY_CLAIMS = { kind: 'rush', choice: 1 } as const;
/** Milliseconds after the start: six in the evening, when people are reminded of Monday's visit and of the next Sunday's. */
const EVENING_OF_SUNDAY = 32 * HOUR;

const small = fc.nat(11);
const leader = fc.nat(1);
const week = fc.nat(2);

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('claim' as const), person: small, choice: small }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rush' as const), choice: small }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('release' as const), person: small, choice: small }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), person: small }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      leader,
      week,
      choice: small,
      to: fc.record({ weekday: fc.integer({ min: 1, max: 7 }), hour: fc.integer({ min: 8, max: 19 }) }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('capacity' as const),
      leader,
      week,
      choice: small,
      most: fc.integer({ min: 2, max: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('call_off' as const), leader, week, choice: small, byUs: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('post' as const), leader }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('quiet_hours' as const),
      person: small,
      from: fc.integer({ min: 16, max: 22 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('zone' as const), choice: small }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), person: small }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('join' as const), person: small }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete_post' as const), choice: small }) },
);

const slackFault: fc.Arbitrary<SlackFault> = fc.oneof(
  fc.record({ kind: fc.constant('rate_limited' as const), seconds: fc.integer({ min: 1, max: 30 }) }),
  fc.constant({ kind: 'request_lost' as const }),
  fc.constant({ kind: 'reset' as const }),
  fc.constant({ kind: 'response_lost' as const }),
  // Later than the caller waits, sooner than anybody may act again (SLACK-side limit of what can be made good).
  fc.record({ kind: fc.constant('late' as const), delay: fc.integer({ min: 10_200, max: 20_000 }) }),
  fc.constant({ kind: 'server_error' as const }),
);

const when = fc.constantFrom('before' as const, 'after' as const);

const trap: fc.Arbitrary<Trap> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('crash' as const),
      when,
      downFor: fc.oneof(fc.integer({ min: 200, max: 5 * SECOND }), fc.integer({ min: 5 * SECOND, max: 20 * MINUTE })),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('stall' as const),
      when,
      milliseconds: fc.oneof(
        fc.integer({ min: 2 * SECOND, max: 20 * SECOND }),
        fc.integer({ min: 60 * SECOND, max: 4 * MINUTE }),
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('database' as const), when }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('slack' as const),
      method: fc.oneof(
        { weight: 1, arbitrary: fc.constant(null) },
        {
          weight: 3,
          arbitrary: fc.constantFrom(
            'chat.postMessage',
            'chat.update',
            'chat.scheduleMessage',
            'chat.deleteScheduledMessage',
          ),
        },
      ),
      fault: slackFault,
    }),
  },
);

const fault: fc.Arbitrary<Fault> = fc.oneof(
  {
    weight: 10,
    arbitrary: trap.chain((chosen) =>
      fc.record({
        kind: fc.constant('trap' as const),
        replica: fc.nat(2),
        waits: chosen.kind === 'slack' ? fc.nat(chosen.method ? 1 : 8) : fc.nat(40),
        trap: fc.constant(chosen),
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('envelope' as const),
      waits: fc.nat(3),
      fault: fc.oneof(
        fc.record({ kind: fc.constant('duplicate' as const), delay: fc.integer({ min: 0, max: 90 * SECOND }) }),
        fc.constant({ kind: 'lost_ack' as const }),
        fc.record({ kind: fc.constant('held' as const), delay: fc.integer({ min: 200, max: 8 * SECOND }) }),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('outage' as const),
      milliseconds: fc.integer({ min: SECOND, max: 90 * SECOND }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('stale_listing' as const),
      milliseconds: fc.integer({ min: 30 * SECOND, max: 5 * MINUTE }),
      behind: fc.integer({ min: SECOND, max: 8 * SECOND }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('deploy' as const), replica: fc.nat(2) }) },
);

const wait = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 400 }) },
  { weight: 5, arbitrary: fc.integer({ min: 400, max: 15 * SECOND }) },
  { weight: 3, arbitrary: fc.integer({ min: 15 * SECOND, max: 4 * MINUTE }) },
  { weight: 1, arbitrary: fc.integer({ min: 4 * MINUTE, max: 30 * MINUTE }) },
  { weight: 1, arbitrary: fc.integer({ min: HOUR, max: 30 * HOUR }) },
);

const clock = fc.integer({ min: -4 * SECOND, max: 4 * SECOND });
const alone = fc.tuple(clock);
const two = fc.tuple(clock, clock);
const three = fc.tuple(clock, clock, clock);
const season = fc.nat(SEASONS.length - 1);
const anyTime = fc.integer({ min: 0, max: 40 * HOUR });

/** Whatever may come, at any time. */
const anything: fc.Arbitrary<Script> = fc.record({
  season,
  begins: anyTime,
  clocks: fc.oneof({ weight: 4, arbitrary: alone }, { weight: 3, arbitrary: two }, { weight: 1, arbitrary: three }),
  steps: steps(fc.record({ wait, what: fc.oneof({ weight: 3, arbitrary: action }, { weight: 2, arbitrary: fault }) })),
});

const soon = fc.integer({ min: 0, max: 300 });
const pause = fc.integer({ min: 5 * SECOND, max: 100 * SECOND });
/** Actions that leave much to send. */
const consequential = action.filter(({ kind }) => CONSEQUENTIAL.some((each) => each === kind));

/** One process stands still in the middle of something, so long that another takes over. */
const stalls: fc.Arbitrary<Script> = fc.record({
  season,
  begins: anyTime,
  clocks: fc.oneof(two, three),
  steps: pairs(
    fc.record({
      kind: fc.constant('trap' as const),
      replica: fc.nat(2),
      waits: fc.nat(45),
      trap: fc.record({
        kind: fc.constant('stall' as const),
        when,
        milliseconds: fc.integer({ min: 62 * SECOND, max: 150 * SECOND }),
      }),
    }),
  ),
});

/** One stands still when it has written down what it is about to send, so long that another looks for it and sends it. */
const lateSends: fc.Arbitrary<Script> = fc.record({
  season,
  begins: anyTime,
  clocks: fc.oneof(two, three),
  steps: pairs(
    fc.record({
      kind: fc.constant('trap' as const),
      replica: fc.nat(2),
      waits: fc.nat(4),
      trap: fc.record({
        kind: fc.constant('stall' as const),
        when: fc.constant('after' as const),
        milliseconds: fc.integer({ min: 70 * SECOND, max: 150 * SECOND }),
        at: fc.constant('ledger' as const),
      }),
    }),
  ),
});

/** Requests and answers go astray. */
const losses: fc.Arbitrary<Script> = fc.record({
  season,
  begins: anyTime,
  clocks: fc.oneof(alone, two),
  steps: pairs(
    fc.record({
      kind: fc.constant('trap' as const),
      replica: fc.nat(1),
      waits: fc.nat(2),
      trap: fc.record({
        kind: fc.constant('slack' as const),
        method: fc.constantFrom('chat.postMessage', 'chat.scheduleMessage', 'chat.deleteScheduledMessage'),
        fault: slackFault,
      }),
    }),
  ),
});

/** Minutes before reminders are due, people change their minds. */
const lateChanges: fc.Arbitrary<Script> = fc.record({
  season,
  begins: fc.integer({ min: EVENING_OF_SUNDAY - 14 * MINUTE, max: EVENING_OF_SUNDAY - 7 * MINUTE }),
  clocks: fc.oneof(alone, two),
  steps: steps(
    fc.record({
      wait: fc.integer({ min: 0, max: 100 * SECOND }),
      what: fc.oneof(
        { weight: 3, arbitrary: action.filter(({ kind }) => kind === 'claim' || kind === 'rush') },
        { weight: 4, arbitrary: action.filter(({ kind }) => CHANGES_OF_MIND.some((each) => each === kind)) },
        { weight: 1, arbitrary: fault },
      ),
    }),
  ),
});

/** A fault is set, and something happens that may run into it. */
function pairs(what: fc.Arbitrary<Fault>): fc.Arbitrary<readonly Step[]> {
  const pair = fc.tuple(fc.record({ wait: pause, what }), fc.record({ wait: soon, what: consequential }));
  return fc
    .array(pair, { minLength: 2, maxLength: MOST_STEPS / 2, size: 'max' })
    .map((all) => [{ wait: 0, what: EVERYBODY_CLAIMS }, ...all.flat()]);
}

function steps(step: fc.Arbitrary<Step>): fc.Arbitrary<readonly Step[]> {
  return fc.array(step, { minLength: 4, maxLength: MOST_STEPS, size: 'max' });
}

/** Kinds of stories. All shrink to fewer steps, shorter waits and plainer worlds. */
export const STORIES = {
  anything,
  stalls,
  lateSends,
  losses,
  lateChanges,
  all: fc.oneof(
    { weight: 4, arbitrary: anything },
    { weight: 2, arbitrary: stalls },
    { weight: 2, arbitrary: losses },
    { weight: 2, arbitrary: lateChanges },
  ),
} as const;

/** The story of a seed: always the same. */
export function scriptOf(seed: number, kind: keyof typeof STORIES = 'all'): Script {
  const [script] = fc.sample(STORIES[kind], { seed, numRuns: 1 });
  if (!script) throw new Error('fast-check gives as many samples as it is asked for');
  return script;
}
