import { addMilliseconds, min } from 'date-fns';
import type { Outcome } from './endings.js';
import { keyOf, recipientOfStep, type SendStep } from './plan.js';
import { referenceOf } from './refused-messages.rule.js';

/** Where delivery writes what happened: keys, counts and error names, never texts or payloads. */
export interface DeliveryLogger {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** A message that Slack refuses, so that somebody can be told. */
export interface DeadMessage {
  readonly key: string;
  /** Slack id of the channel or person it is meant for. */
  readonly recipientId: string;
  /** Slack's error name, e.g. `not_in_channel`. */
  readonly error: string;
}

export interface HandsDeps {
  readonly clock: () => Date;
  readonly logger: DeliveryLogger;
  /** Takes one step; throws when the database fails. */
  readonly perform: (step: SendStep) => Promise<Outcome>;
  /** Whether enough of the lease is left for another step. */
  readonly hasTimeLeft: () => Promise<boolean>;
  readonly isStopping: () => boolean;
  readonly tellSent: (key: string) => Promise<void>;
  readonly tellDead: (message: DeadMessage) => Promise<void>;
}

export interface Performed {
  readonly sent: readonly string[];
  readonly dead: readonly string[];
  /** When there is more to do; null when nothing is left. */
  readonly nextAt: Date | null;
  /** Steps for which nothing but the pace was lacking; none where anything else is to be looked at again. */
  readonly putOff: readonly SendStep[];
  /** Steps that wait for the pace. */
  readonly waiting: readonly SendStep[];
  /** Keys of messages that are to be looked at again, for whatever reason. */
  readonly unsettled: ReadonlySet<string>;
  /** Something was looked for, so that a late request may turn up twice. */
  readonly hasLooked: boolean;
}

/** Messages sent at a time: enough that one slow answer does not hold up a claim. */
const HANDS = 4;
/** So many failures in one pass mean that Slack is down: the rest waits rather than timing out one by one. */
const PATIENCE = 8;
/** Milliseconds. */
const ASK_AGAIN = 1_000;

/** Takes all steps, a few at a time. One message's failure never stops the others. */
export async function performAll(steps: readonly SendStep[], deps: HandsDeps): Promise<Performed> {
  const { clock, logger } = deps;
  const queue = [...steps];
  const sent: string[] = [];
  const dead: string[] = [];
  const due: Date[] = [];
  const paced: Date[] = [];
  const putOff: SendStep[] = [];
  const settled = new Set<string>();
  let troubles = 0;
  const soon = () => addMilliseconds(clock(), ASK_AGAIN);

  async function work(): Promise<void> {
    for (let step = queue.shift(); step && !deps.isStopping(); step = queue.shift()) {
      if (troubles >= PATIENCE || !(await deps.hasTimeLeft())) {
        due.push(soon());
        return;
      }
      const outcome = await performGuarded(step);
      await note(step, outcome);
    }
  }

  async function performGuarded(step: SendStep): Promise<Outcome> {
    try {
      return await deps.perform(step);
    } catch (error) {
      logger.error({ err: error, key: keyOf(step) }, 'delivery: a step broke off');
      return { kind: 'later', at: soon(), isTrouble: true, error: 'broke_off' };
    }
  }

  async function note(step: SendStep, outcome: Outcome): Promise<void> {
    const key = keyOf(step);
    switch (outcome.kind) {
      case 'sent':
        logger.info({ key, step: step.kind, isAdopted: outcome.isAdopted }, 'delivery: Slack has it');
        sent.push(key);
        if (outcome.isAdopted) due.push(clock());
        else settled.add(key);
        await deps.tellSent(key);
        break;
      case 'gone':
      case 'corrected':
        logger.info({ key, step: step.kind }, `delivery: ${outcome.kind}`);
        // Nobody asks for it any more: nothing is left to look at.
        if (step.kind === 'withdraw') settled.add(key);
        else due.push(clock());
        break;
      case 'too_late':
        logger.warn({ key }, 'delivery: too late to be of use');
        settled.add(key);
        break;
      case 'later':
        if (outcome.error === 'pace') {
          paced.push(outcome.at);
          putOff.push(step);
          break;
        }
        due.push(outcome.at);
        if (outcome.isTrouble) troubles += 1;
        logger.warn({ key, error: outcome.error, at: outcome.at }, 'delivery: later');
        break;
      case 'dead':
        logger.error(
          { key, error: outcome.error, reference: referenceOf({ key, error: outcome.error }) },
          'delivery: Slack refuses this message',
        );
        dead.push(key);
        due.push(outcome.retryAt);
        await deps.tellDead({ key, recipientId: recipientOfStep(step), error: outcome.error });
        break;
      case 'overtaken':
      case 'abandoned':
        logger.warn({ key, outcome: outcome.kind }, 'delivery: left to the next pass');
        due.push(soon());
    }
  }

  await Promise.all(Array.from({ length: HANDS }, work));
  const hasLooked = steps.some(({ kind }) => kind === 'look' || kind === 'look_ahead');
  const all = [...due, ...paced];
  return {
    ...{ sent, dead, hasLooked },
    nextAt: all.length > 0 ? min(all) : null,
    putOff: due.length > 0 ? [] : putOff,
    waiting: putOff,
    unsettled: new Set(steps.map(keyOf).filter((key) => !settled.has(key))),
  };
}
