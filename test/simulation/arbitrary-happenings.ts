import fc from 'fast-check';
import { type Action, ANSWERS, DEEDS, type Fault, LEADS } from './script.js';
import type { SlackFault, Trap } from './traps.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const small = fc.nat(11);
const leader = fc.nat(1);
const week = fc.nat(2);

/** Of one-to-ones, and what befalls whoever is in one. People are few: those who may be mentors, and one besides. */
const mentor = fc.nat(2);
const choice = fc.nat(3);
export const oneToOneAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('set_up_pairing' as const), choice }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('answer_pairing' as const),
      person: mentor,
      isYes: fc.boolean(),
      choice,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('met' as const), person: mentor, choice }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('plan_meeting' as const),
      person: mentor,
      choice,
      ahead: fc.nat(12),
      hour: fc.integer({ min: 8, max: 19 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('call_off_meeting' as const), person: mentor, choice }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('pairing_deed' as const),
      person: mentor,
      deed: fc.constantFrom(...DEEDS),
      choice,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end_together' as const), choice }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('pause' as const),
      leader: fc.constant(2),
      ahead: fc.nat(4),
      days: fc.nat(8),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end_pause' as const), leader: fc.constant(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase' as const), person: mentor }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('quiet_hours' as const),
      person: mentor,
      from: fc.integer({ min: 16, max: 22 }),
    }),
  },
);

/** Whatever people do. */
export const action: fc.Arbitrary<Action> = fc.oneof(
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
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('find_cover' as const), person: small, choice: small }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      person: small,
      how: fc.constantFrom(...ANSWERS),
      choice: small,
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('stand' as const), person: small, choice: small }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('queue' as const), person: small, choice: small }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('absent' as const), leader, week, choice: small }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('invite' as const), leader, week, choice: small }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('swap' as const), person: small, choice: small }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('lead' as const),
      leader,
      how: fc.constantFrom(...LEADS),
      choice: small,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('time_off' as const),
      person: small,
      ahead: fc.nat(4),
      days: fc.nat(4),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('pause' as const), leader, ahead: fc.nat(4), days: fc.nat(8) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end_pause' as const), leader }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('quiet_hours' as const),
      person: small,
      from: fc.integer({ min: 16, max: 22 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('zone' as const), choice: small }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('programme' as const), choice: small }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), person: small }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('join' as const), person: small }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase' as const), person: small }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete_post' as const), choice: small }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('tick' as const), leader, week, choice: small }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('mark_cleared' as const), leader, choice: small }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('ask_group' as const), leader, choice: small }) },
);

export const slackFault: fc.Arbitrary<SlackFault> = fc.oneof(
  fc.record({ kind: fc.constant('rate_limited' as const), seconds: fc.integer({ min: 1, max: 30 }) }),
  fc.constant({ kind: 'request_lost' as const }),
  fc.constant({ kind: 'reset' as const }),
  fc.constant({ kind: 'response_lost' as const }),
  // Later than the caller waits, sooner than anybody may act again (SLACK-side limit of what can be made good).
  fc.record({ kind: fc.constant('late' as const), delay: fc.integer({ min: 10_200, max: 20_000 }) }),
  fc.constant({ kind: 'server_error' as const }),
);

export const when = fc.constantFrom('before' as const, 'after' as const);

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

/** Whatever goes wrong. */
export const fault: fc.Arbitrary<Fault> = fc.oneof(
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
