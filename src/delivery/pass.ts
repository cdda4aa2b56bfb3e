import type { WebClient } from '@slack/web-api';
import { addMilliseconds, min } from 'date-fns';
import type { Leases } from '../database/leases.js';
import { isPerson } from '../slack/slack-ids.rule.js';
import { createAudit } from './audit.js';
import { BULK_REQUEST_TIMEOUT } from './bulk-client.js';
import type { Desired, DesiredMessage } from './desired-message.js';
import { type DeadMessage, type DeliveryLogger, performAll } from './hands.js';
import { HORIZON } from './horizon.rule.js';
import type { Ledger, LedgerRow } from './ledger.store.js';
import { leftOver, mayGoOn, type ReadPlan } from './left-over.js';
import { lookingFirst } from './looking-first.js';
import { createOwnPosts, type OwnApp } from './own-posts.js';
import { createPace, type Pace } from './pace.js';
import { perform } from './perform.js';
import { type Plan, plan, recipientOfStep, type SendStep } from './plan.js';
import { isScheduled } from './plan-scheduled.js';
import { createReadings, type Readings } from './readings.js';
import { NO_RECALL, type Recall } from './recall.js';
import type { ReplacedPosts } from './replaced-posts.js';

export type { DeadMessage, DeliveryLogger } from './hands.js';

export interface PassDeps {
  readonly store: { readonly ledger: Ledger; readonly leases: Leases };
  /**
   * Everything that Slack should show now or later: posted weeks that have not ended, notices that have not been confirmed,
   * reminders that are still ahead.
   */
  readonly readDesired: (now: Date) => Promise<Desired>;
  /** Made by `createBulkClient`. */
  readonly slack: WebClient;
  /** As Slack knows us: only what we have posted ourselves is read back. */
  readonly own: OwnApp;
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
  /** Milliseconds from one audit to the next, the first at once; null for none. Default ten minutes. */
  readonly auditEvery?: number | null;
  /** What audits tell our records, and ask of them. */
  readonly recall?: Recall;
  /** Gets to know which channels have been read back. */
  readonly readings?: Readings;
  /** Gets to know which posts another has taken the place of. */
  readonly replaced?: Pick<ReplacedPosts, 'note'>;
  /** Slack has a message. May be called again for one that is still desired although it was sent once. */
  readonly onSent?: (key: string) => Promise<void> | void;
  /** A message has been refused. Called each time, also when it was refused for the same reason before. */
  readonly onDead?: (message: DeadMessage) => Promise<void> | void;
}

export interface PassReport {
  /** `lease_elsewhere`: another process is at it. `failed`: something broke that is not Slack's answer; it is in the log. */
  readonly outcome: 'done' | 'lease_elsewhere' | 'failed';
  /** Keys that were posted, changed, handed over or found in Slack. */
  readonly sent: readonly string[];
  readonly dead: readonly string[];
  /** When the next pass is due by itself; null when nothing waits. */
  readonly nextAt: Date | null;
}

/** All in milliseconds. */
const LEASE = 60_000;
const ASK_AGAIN = 1_000;
const ASK_ABOUT_PEOPLE_AGAIN = 15_000;
/** A request that we have given up may still be carried out a while later, and Slack’s lists may lag some seconds behind that. */
const QUARANTINE_MARGIN = 10_000;
const AUDIT_EVERY = 10 * 60_000;

/** Milliseconds to wait before anybody acts again on an attempt whose outcome is unknown. */
export function quarantineFor(requestTimeout: number): number {
  return requestTimeout + QUARANTINE_MARGIN;
}

/**
 * Makes the function that runs one pass: read what is desired and what the ledger knows, plan the difference, perform it
 * under the lease, and every ten minutes check the ledger against what is really in Slack. With nothing changed and no audit
 * due a pass makes no Slack call, writes nothing and asks the ledger once.
 * @returns a function that throws when the database fails. `isNews`: whether something may have changed since it was last
 *   called; otherwise it goes on with what the pace has made it leave.
 */
export function createPass(deps: PassDeps): (isStopping: () => boolean, isNews: boolean) => Promise<PassReport> {
  const { clock, logger, holderId, leaseName, slack, own } = deps;
  const { ledger, leases } = deps.store;
  const requestTimeout = deps.requestTimeout ?? BULK_REQUEST_TIMEOUT;
  const quarantine = quarantineFor(requestTimeout);
  const pace = deps.pace ?? createPace();
  const posts = createOwnPosts(slack, own);
  const directChannels = new Map<string, string>();
  let leaseUntil = new Date(0);
  let left: ReadPlan | null = null;

  const soon = () => addMilliseconds(clock(), ASK_AGAIN);
  const attemptDeps = {
    ledger,
    slack,
    own,
    posts,
    pace,
    clock,
    requestTimeout,
    quarantine,
    directChannels,
    leaseUntil: () => leaseUntil,
  };
  const audit = createAudit({
    ...{ ledger, slack, posts, pace, clock, quarantine, logger, hasTimeLeft },
    recall: deps.recall ?? NO_RECALL,
    readings: deps.readings ?? createReadings(),
    every: deps.auditEvery === undefined ? AUDIT_EVERY : deps.auditEvery,
    tellDead: (message) => tell('onDead', () => deps.onDead?.(message)),
  });

  async function pass(isStopping: () => boolean, isNews: boolean): Promise<PassReport> {
    const known = left;
    left = null;
    const read = !isNews && mayGoOn(known, clock()) ? known : await readAndPlan();
    const { steps, nextDueAt } = read;
    for (const step of steps) if (step.kind === 'confirm') await tellSent(step.message.key);
    const sending = steps.filter(isSend);
    if (sending.length === 0 && !audit.isDue()) {
      return { outcome: 'done', sent: [], dead: [], nextAt: earliest(nextDueAt, audit.dueAt()) };
    }
    const theirsUntil = await takeLease(true);
    if (theirsUntil) return { outcome: 'lease_elsewhere', sent: [], dead: [], nextAt: min([theirsUntil, soon()]) };
    try {
      const sure = await lookingFirst(await afterReading(sending, isStopping), audit.lostSince);
      const { sent, dead, nextAt, putOff, hasLooked } = await performAll(sure, {
        ...{ clock, logger, hasTimeLeft, isStopping, tellSent },
        perform: (step) => perform(step, attemptDeps),
        tellDead: (message) => tell('onDead', () => deps.onDead?.(message)),
      });
      if (hasLooked) audit.soon();
      const mendAt = await audit.work(isStopping);
      if (mendAt === null) left = leftOver(read, putOff);
      return { outcome: 'done', sent, dead, nextAt: earliest(nextDueAt, nextAt, mendAt, audit.dueAt()) };
    } finally {
      leaseUntil = new Date(0);
      await leases.release(leaseName, holderId, clock(), pace.handOver(clock()));
    }
  }

  /** Nothing is sent where Slack may know better than our records, before that has been read back. */
  async function afterReading(planned: readonly SendStep[], isStopping: () => boolean): Promise<readonly SendStep[]> {
    const mayTake = (step: SendStep) => audit.mayPostIn(channelOf(step));
    if (planned.every(mayTake)) return planned;
    const channels = planned.flatMap((step) => channelOf(step) ?? []);
    const hasLearned = await audit.catchUp([...new Set(channels)], isStopping);
    const steps = hasLearned ? (await readAndPlan()).steps.filter(isSend) : planned;
    return steps.filter(mayTake);
  }

  async function readAndPlan(): Promise<ReadPlan> {
    const now = clock();
    const { messages, unread } = await deps.readDesired(now);
    const rows = await ledger.read(keysOf(messages, now), now);
    rememberDirectChannels(rows);
    deps.replaced?.note(rows);
    const planned = { ...plan(messages, rowsOfOthers(rows, unread), now, quarantine), readAt: now };
    if (unread.size === 0) return planned;
    return { ...planned, nextDueAt: earliest(planned.nextDueAt, addMilliseconds(now, ASK_ABOUT_PEOPLE_AGAIN)) };
  }

  function rememberDirectChannels(rows: readonly LedgerRow[]): void {
    for (const { channelId, slackChannelId } of rows) {
      if (slackChannelId !== null && isPerson(channelId)) directChannels.set(channelId, slackChannelId);
    }
  }

  /** Null when it is ours. @param isNew whether it was given back before: somebody else may have sent meanwhile */
  async function takeLease(isNew: boolean): Promise<Date | null> {
    const now = clock();
    const until = addMilliseconds(now, LEASE);
    const taken = await leases.take(leaseName, holderId, until, now);
    if (!taken.isMine) return taken.until;
    leaseUntil = until;
    // The first holder ever has nobody before it.
    if (isNew && taken.heldUntil) pace.carryOn(taken.handedOver, min([taken.heldUntil, now]));
    return null;
  }

  /** The lease is prolonged while half of it is left, so that no send has to be abandoned in a long pass. */
  async function hasTimeLeft(): Promise<boolean> {
    if (leaseUntil.getTime() - clock().getTime() > LEASE / 2) return true;
    return (await takeLease(false)) === null;
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

function isSend(step: Plan['steps'][number]): step is SendStep {
  return step.kind !== 'confirm';
}

/** The channel that a step posts in; null for a person's direct conversation. */
function channelOf(step: SendStep): string | null {
  const recipient = recipientOfStep(step);
  return isPerson(recipient) ? null : recipient;
}

/** Keys of which the ledger is asked: those of messages that are near enough that it may know of them, what these follow, and in whose threads or places they are. */
export function keysOf(messages: readonly DesiredMessage[], now: Date): string[] {
  return messages
    .filter((message) => isNear(message, now))
    .flatMap(({ key, delivery, inThreadOf, inPlaceOf }) => [
      key,
      ...followed(delivery),
      ...(inThreadOf ? [inThreadOf] : []),
      ...(inPlaceOf ? [inPlaceOf.key] : []),
    ]);
}

/** Whether a message is near enough that the ledger may know of it. */
export function isNear(message: DesiredMessage, now: Date): boolean {
  return !isScheduled(message) || message.delivery.postAt.getTime() - now.getTime() <= HORIZON;
}

function followed(delivery: DesiredMessage['delivery']): readonly string[] {
  return (delivery.lifetime === 'once' && delivery.following) || [];
}

/** Without what was told to people whom nobody could ask about: as nothing is asked for them, it would be withdrawn. */
export function rowsOfOthers(rows: readonly LedgerRow[], unread: ReadonlySet<string>): readonly LedgerRow[] {
  return rows.filter(({ channelId }) => !unread.has(channelId));
}

function earliest(...instants: readonly (Date | null)[]): Date | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length > 0 ? min(known) : null;
}
