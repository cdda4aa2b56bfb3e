import fc from 'fast-check';
import { action, fault, oneToOneAction, slackFault, when } from './arbitrary-happenings.js';
import type { Fault, Script, Step } from './script.js';
import { SEASONS } from './settings.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const MOST_STEPS = 14;
const CONSEQUENTIAL = ['move', 'call_off', 'rush', 'post', 'delete_post'] as const;
const CHANGES_OF_MIND = ['release', 'undo', 'move', 'call_off', 'leave', 'quiet_hours', 'zone', 'tick'] as const;
const EVERYBODY_CLAIMS = { kind: 'rush', choice: 1 } as const;
/** Milliseconds after the start: six in the evening, when people are reminded of Monday's visit and of the next Sunday's. */
const EVENING_OF_SUNDAY = 32 * HOUR;
/** The visit of the first Sunday is moved to the hour of Monday's. */
const TOGETHER = { kind: 'move', leader: 0, week: 0, choice: 1, to: { weekday: 1, hour: 17 } } as const;

/** A one-to-one of two who are ready for the group that studies, and when they will meet. */
const TWO_MENTORS: readonly Step[] = [
  { wait: 0, what: { kind: 'set_up_pairing', choice: 0 } },
  { wait: 20 * SECOND, what: { kind: 'answer_pairing', person: 0, isYes: true, choice: 0 } },
  { wait: 5 * SECOND, what: { kind: 'answer_pairing', person: 1, isYes: true, choice: 0 } },
  { wait: 5 * SECOND, what: { kind: 'plan_meeting', person: 0, choice: 0, ahead: 3, hour: 14 } },
];

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

/** Two visits come to be at the same hour, and everybody presses on both at once. */
const sharedHours: fc.Arbitrary<Script> = fc
  .record({ season, begins: fc.integer({ min: 0, max: 30 * HOUR }), clocks: fc.oneof(alone, two), rushes: rushes() })
  .map(({ rushes: pressed, ...story }) => ({
    ...story,
    steps: [{ wait: 0, what: TOGETHER }, { wait: 20 * SECOND, what: { kind: 'rush' as const, choice: 0 } }, ...pressed],
  }));

/** A backup is put back after a while in which people went on. */
const restores: fc.Arbitrary<Script> = fc
  .record({
    season,
    begins: anyTime,
    clocks: fc.oneof(alone, two),
    before: someSteps(3),
    between: someSteps(6),
    downFor: fc.integer({ min: 5 * SECOND, max: 20 * MINUTE }),
    lasts: fc.integer({ min: MINUTE, max: 12 * HOUR }),
    // What is deleted before it is read back, nobody remembers.
    after: someSteps(4).filter((all) => all.every(({ what }) => what.kind !== 'delete_post')),
  })
  .map(({ before, between, downFor, lasts, after, ...story }) => ({
    ...story,
    steps: [
      ...before,
      { wait: MINUTE, what: { kind: 'back_up' as const } },
      ...between,
      { wait: lasts, what: { kind: 'restore' as const, downFor } },
      ...after,
    ],
  }));

/** Some come every week, and the next week is posted. */
const everyWeek: fc.Arbitrary<Script> = fc
  .record({ season, begins: anyTime, clocks: fc.oneof(alone, two), before: someSteps(3), after: someSteps(6) })
  .map(({ before, after, ...story }) => ({
    ...story,
    steps: [
      { wait: 0, what: EVERYBODY_CLAIMS },
      ...[0, 1, 2].map((person) => ({ wait: 10 * SECOND, what: { kind: 'stand' as const, person, choice: 0 } })),
      ...before,
      { wait: MINUTE, what: { kind: 'post' as const, leader: 0 } },
      ...after,
    ],
  }));

/** A group is paused, and the process that does it ends in the middle; then they go on, and may start again. */
const pauses: fc.Arbitrary<Script> = fc
  .record({
    season,
    begins: anyTime,
    clocks: fc.oneof(alone, two),
    crashes: fc.record({
      kind: fc.constant('trap' as const),
      replica: fc.constant(0),
      waits: fc.nat(80),
      trap: fc.record({
        kind: fc.constant('crash' as const),
        when,
        downFor: fc.integer({ min: 200, max: 5 * SECOND }),
      }),
    }),
    pauses: fc.record({
      kind: fc.constant('pause' as const),
      leader: fc.nat(1),
      ahead: fc.nat(2),
      days: fc.nat(8),
    }),
    after: someSteps(6),
  })
  .map(({ crashes, pauses: pausing, after, ...story }) => ({
    ...story,
    steps: [
      { wait: 0, what: EVERYBODY_CLAIMS },
      { wait: 30 * SECOND, what: crashes },
      { wait: 0, what: pausing },
      ...after,
    ],
  }));

/** People have themselves erased in the middle of what goes wrong; some come back. */
const erasings: fc.Arbitrary<Script> = fc
  .record({
    season,
    begins: anyTime,
    clocks: fc.oneof(alone, two),
    before: someSteps(4),
    faults: fc.array(fc.record({ wait: pause, what: fault }), { maxLength: 2 }),
    person: fc.nat(5),
    after: someSteps(5),
  })
  .map(({ before, faults, person, after, ...story }) => ({
    ...story,
    steps: [
      { wait: 0, what: EVERYBODY_CLAIMS },
      ...before,
      ...faults,
      { wait: 200, what: { kind: 'erase' as const, person } },
      ...after,
    ],
  }));

/** Two mentors come to be, and what they do, what befalls them and what goes wrong are mixed. */
const oneToOnes: fc.Arbitrary<Script> = fc
  .record({
    season,
    begins: anyTime,
    clocks: fc.oneof(alone, two),
    after: fc.array(
      fc.record({
        wait,
        what: fc.oneof(
          { weight: 6, arbitrary: oneToOneAction },
          { weight: 1, arbitrary: action },
          { weight: 1, arbitrary: fault },
        ),
      }),
      { minLength: 3, maxLength: MOST_STEPS, size: 'max' },
    ),
  })
  .map(({ after, ...story }) => ({ ...story, steps: [...TWO_MENTORS, ...after] }));

function someSteps(maxLength: number): fc.Arbitrary<readonly Step[]> {
  return fc.array(
    fc.record({ wait, what: fc.oneof({ weight: 6, arbitrary: action }, { weight: 1, arbitrary: fault }) }),
    {
      maxLength,
      size: 'max',
    },
  );
}

function rushes(): fc.Arbitrary<readonly Step[]> {
  const rush = fc.record({ kind: fc.constant('rush' as const), choice: fc.nat(3) });
  return fc.array(fc.record({ wait: fc.integer({ min: 0, max: 8 }), what: rush }), { minLength: 2, maxLength: 6 });
}

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
  sharedHours,
  restores,
  everyWeek,
  pauses,
  erasings,
  oneToOnes,
  all: fc.oneof(
    { weight: 4, arbitrary: anything },
    { weight: 2, arbitrary: stalls },
    { weight: 2, arbitrary: losses },
    { weight: 2, arbitrary: lateChanges },
    { weight: 1, arbitrary: sharedHours },
    { weight: 1, arbitrary: restores },
    { weight: 1, arbitrary: everyWeek },
    { weight: 1, arbitrary: pauses },
    { weight: 1, arbitrary: erasings },
    { weight: 1, arbitrary: oneToOnes },
  ),
} as const;

/** The story of a seed: always the same. */
export function scriptOf(seed: number, kind: keyof typeof STORIES = 'all'): Script {
  const [script] = fc.sample(STORIES[kind], { seed, numRuns: 1 });
  if (!script) throw new Error('fast-check gives as many samples as it is asked for');
  return script;
}
