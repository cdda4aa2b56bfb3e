import type { WebClient } from '@slack/web-api';
import { addMilliseconds, min } from 'date-fns';
import type { DesiredMessage } from '../projections/desired-message.js';
import type { Leases } from '../store/leases.js';
import type { Ledger } from '../store/ledger.js';
import { BULK_REQUEST_TIMEOUT } from './bulk-client.js';
import type { Outcome } from './endings.js';
import { recipientId } from './fingerprint.js';
import { createPace, type Pace } from './pace.js';
import { perform } from './perform.js';
import { type Plan, plan, type SendStep } from './plan.js';

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

export interface PassDeps {
  readonly store: { readonly ledger: Ledger; readonly leases: Leases };
  /** Everything that Slack should show now: posted weeks that have not ended, notices that have not been confirmed. */
  readonly readDesired: (now: Date) => Promise<readonly DesiredMessage[]>;
  /** Made by `createBulkClient`. */
  readonly slack: WebClient;
  readonly clock: () => Date;
  /**
   * Names this process in the lease. A holder takes its own lease back at once, so one that keeps its name over a restart
   * need not wait for the lease of its former life to end.
   */
  readonly holderId: string;
  /** One lease for all replicas that serve the same workspace. */
  readonly leaseName: string;
  readonly logger: DeliveryLogger;
  readonly pace?: Pace;
  /** Milliseconds after which `slack` gives a call up; default as `createBulkClient`'s. */
  readonly requestTimeout?: number;
  /** A message is shown in Slack. May be called again for one that is still desired although it was sent once. */
  readonly onSent?: (key: string) => Promise<void> | void;
  /** A message has been refused for a reason that it was not refused for before. */
  readonly onDead?: (message: DeadMessage) => Promise<void> | void;
}

export interface PassReport {
  /** `lease_elsewhere`: another process is at it. `failed`: something broke that is not Slack's answer; it is in the log. */
  readonly outcome: 'done' | 'lease_elsewhere' | 'failed';
  /** Keys that were posted, changed or found in Slack. */
  readonly sent: readonly string[];
  readonly dead: readonly string[];
  /** When the next pass is due by itself; null when nothing waits. */
  readonly nextAt: Date | null;
}

/** All in milliseconds. */
const LEASE = 60_000;
const ASK_AGAIN = 1_000;
const QUARANTINE_MARGIN = 2_000;

/** Messages sent at a time: enough that one slow answer does not hold up a claim. */
const HANDS = 4;
/** So many failures in one pass mean that Slack is down: the rest waits rather than timing out one by one. */
const PATIENCE = 8;

/**
 * Makes the function that runs one pass: read what is desired and what the ledger knows, plan the difference, perform it
 * under the lease. With nothing changed a pass makes no Slack call, writes nothing and asks the ledger once.
 * @returns a function that throws when the database fails
 */
export function createPass(deps: PassDeps): (isStopping: () => boolean) => Promise<PassReport> {
  const { clock, logger, holderId, leaseName, slack } = deps;
  const { ledger, leases } = deps.store;
  const requestTimeout = deps.requestTimeout ?? BULK_REQUEST_TIMEOUT;
  const quarantine = requestTimeout + QUARANTINE_MARGIN;
  const pace = deps.pace ?? createPace();
  const directChannels = new Map<string, string>();
  let leaseUntil = new Date(0);

  const soon = () => addMilliseconds(clock(), ASK_AGAIN);
  const performDeps = { ledger, slack, pace, clock, requestTimeout, quarantine, directChannels };

  async function pass(isStopping: () => boolean): Promise<PassReport> {
    const { steps, nextDueAt } = await readAndPlan();
    const sending: SendStep[] = [];
    for (const step of steps) {
      if (step.kind === 'confirm') await tellSent(step.message.key);
      else if (step.kind === 'unsupported')
        logger.error({ key: step.message.key }, 'delivery: no way to send this yet');
      else sending.push(step);
    }
    if (sending.length === 0) return { outcome: 'done', sent: [], dead: [], nextAt: nextDueAt };

    const theirsUntil = await takeLease();
    if (theirsUntil) return { outcome: 'lease_elsewhere', sent: [], dead: [], nextAt: min([theirsUntil, soon()]) };
    try {
      return await performAll(sending, nextDueAt, isStopping);
    } finally {
      leaseUntil = new Date(0);
      await leases.release(leaseName, holderId, clock());
    }
  }

  async function readAndPlan(): Promise<Plan> {
    const now = clock();
    const desired = await deps.readDesired(now);
    const keys = desired.map(({ key }) => key);
    return plan(desired, await ledger.read(keys, now), now, quarantine);
  }

  /** Null when it is ours. */
  async function takeLease(): Promise<Date | null> {
    const now = clock();
    const until = addMilliseconds(now, LEASE);
    const theirsUntil = await leases.take(leaseName, holderId, until, now);
    if (theirsUntil === null) leaseUntil = until;
    return theirsUntil;
  }

  async function performAll(
    steps: readonly SendStep[],
    nextDueAt: Date | null,
    isStopping: () => boolean,
  ): Promise<PassReport> {
    const queue = [...steps];
    const sent: string[] = [];
    const dead: string[] = [];
    const due: Date[] = nextDueAt ? [nextDueAt] : [];
    let troubles = 0;

    async function work(): Promise<void> {
      for (let step = queue.shift(); step && !isStopping(); step = queue.shift()) {
        if (troubles >= PATIENCE || !(await hasTimeLeft())) {
          due.push(soon());
          return;
        }
        const outcome = await performGuarded(step);
        switch (outcome.kind) {
          case 'sent':
            sent.push(step.message.key);
            if (outcome.isAdopted) due.push(clock());
            break;
          case 'dead':
            dead.push(step.message.key);
            due.push(outcome.retryAt);
            break;
          case 'later':
            due.push(outcome.at);
            if (outcome.isTrouble) troubles += 1;
            break;
          case 'overtaken':
          case 'abandoned':
            due.push(soon());
        }
      }
    }

    await Promise.all(Array.from({ length: HANDS }, work));
    return { outcome: 'done', sent, dead, nextAt: due.length > 0 ? min(due) : null };
  }

  /** The lease is prolonged while half of it is left, so that no send has to be abandoned in a long pass. */
  async function hasTimeLeft(): Promise<boolean> {
    if (leaseUntil.getTime() - clock().getTime() > LEASE / 2) return true;
    return (await takeLease()) === null;
  }

  /** One message's failure never stops the others. */
  async function performGuarded(step: SendStep): Promise<Outcome> {
    const { key, recipient } = step.message;
    let outcome: Outcome;
    try {
      outcome = await perform(step, { ...performDeps, leaseUntil: () => leaseUntil });
    } catch (error) {
      logger.error({ err: error, key }, 'delivery: a step broke off');
      return { kind: 'later', at: soon(), isTrouble: true, error: 'broke_off' };
    }
    switch (outcome.kind) {
      case 'sent':
        logger.info({ key, step: step.kind, isAdopted: outcome.isAdopted }, 'delivery: shown');
        await tellSent(key);
        break;
      case 'later':
        if (outcome.error !== 'pace') logger.warn({ key, error: outcome.error, at: outcome.at }, 'delivery: later');
        break;
      case 'dead': {
        const { error, isNews } = outcome;
        logger.error({ key, error }, 'delivery: Slack refuses this message');
        if (isNews) await tell('onDead', () => deps.onDead?.({ key, recipientId: recipientId(recipient), error }));
        break;
      }
      case 'overtaken':
      case 'abandoned':
        logger.warn({ key, outcome: outcome.kind }, 'delivery: left to the next pass');
    }
    return outcome;
  }

  function tellSent(key: string): Promise<void> {
    return tell('onSent', () => deps.onSent?.(key));
  }

  async function tell(whom: 'onSent' | 'onDead', call: () => Promise<void> | void): Promise<void> {
    try {
      await call();
    } catch (error) {
      logger.error({ err: error }, `delivery: ${whom} broke off`);
    }
  }

  return pass;
}
