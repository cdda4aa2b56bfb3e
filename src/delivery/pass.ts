import type { WebClient } from '@slack/web-api';
import { addMilliseconds, min } from 'date-fns';
import type { Leases } from '../database/leases.js';
import { isPerson } from '../slack/slack-ids.rule.js';
import { createAudit } from './audit.js';
import { BULK_REQUEST_TIMEOUT } from './bulk-client.js';
import type { Desired } from './desired-message.js';
import { type DeadMessage, type DeliveryLogger, performAll } from './hands.js';
import type { Ledger } from './ledger.store.js';
import type { LedgerRow } from './ledger-rows.store.js';
import { leftOver, mayGoOn } from './left-over.js';
import { earliest, type Look, type LookingDeps, look } from './looking.js';
import { lookingFirst } from './looking-first.js';
import { createOwnPosts, type OwnApp } from './own-posts.js';
import { createPace, type Pace } from './pace.js';
import { perform } from './perform.js';
import { keyOf, recipientOfStep, type SendStep } from './plan.js';
import { createPlansInHand, isSend, leftOfPlans } from './plans-in-hand.js';
import { inPrecedence } from './precedence.js';
import { createReadings, type Readings } from './readings.js';
import { NO_RECALL, type Recall } from './recall.js';
import type { ReplacedPosts } from './replaced-posts.js';
import { NOTHING_UNSETTLED, settleLook, type Unsettled } from './settling.js';
import { type About, nameOf } from './subjects.rule.js';
import type { Subjects } from './subjects.store.js';
import { type LookedAt, stillWaiting } from './unsent.js';
import { createWaitingLine } from './waiting-line.js';

export type { DeadMessage, DeliveryLogger } from './hands.js';

export interface PassDeps {
  readonly store: {
    readonly ledger: Ledger;
    readonly leases: Leases;
    /** What is to be looked at anew; left out, everybody is each time. */
    readonly subjects?: Subjects;
  };
  /**
   * What Slack should show now or later of these subjects, or of everybody: posted weeks that have not ended, notices that have
   * not been confirmed, reminders that are still ahead.
   */
  readonly readDesired: (now: Date, about: About) => Promise<Desired>;
  /** Made by `createBulkClient`. */
  readonly slack: WebClient;
  /** As Slack knows us: only what we have posted ourselves is read back. */
  readonly own: OwnApp;
  /** Whether the app was granted to read its own conversations with people back. Default: it was. */
  readonly mayReadDirect?: boolean;
  readonly clock: () => Date;
  /**
   * Names this process in the lease. A holder takes its own lease back at once, so one that keeps its name over a restart
   * need not wait for the lease of its former life to end.
   */
  readonly holderId: string;
  /** One lease for all replicas that serve the same workspace. */
  readonly leaseName: string;
  readonly logger: DeliveryLogger;
  /** Whether delivery is this process's at all: false while a newer version runs beside it. Default: it is. */
  readonly mayDeliver?: () => boolean;
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
  /** Gets to know what waits of each subject that has been looked at. Never throws. */
  readonly onLooked?: (looked: LookedAt) => void;
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
/** A request that we have given up may still be carried out a while later, and Slack’s lists may lag some seconds behind that. */
const QUARANTINE_MARGIN = 10_000;
const AUDIT_EVERY = 10 * 60_000;

/** Milliseconds to wait before anybody acts again on an attempt whose outcome is unknown. */
export function quarantineFor(requestTimeout: number): number {
  return requestTimeout + QUARANTINE_MARGIN;
}

/**
 * Makes the function that runs one pass: read of what has changed or become due what is desired and what the ledger knows, plan
 * the difference, perform it under the lease, and every ten minutes check the ledger against what is really in Slack. With
 * nothing changed and no audit due a pass makes no Slack call, writes nothing and asks two statements.
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
  /** Where everybody is looked at each time. */
  let left: Look | null = null;
  const inHand = createPlansInHand();

  const soon = () => addMilliseconds(clock(), ASK_AGAIN);
  const looking: LookingDeps = {
    ledger,
    subjects: deps.store.subjects,
    readDesired: deps.readDesired,
    quarantine,
    noteRows,
    inHand,
  };
  const settling = { subjects: deps.store.subjects, line: createWaitingLine() };
  const attemptDeps = {
    ledger,
    slack,
    own,
    mayReadDirect: deps.mayReadDirect ?? true,
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
    mayReadDirect: deps.mayReadDirect ?? true,
    recall: deps.recall ?? NO_RECALL,
    readings: deps.readings ?? createReadings(),
    every: deps.auditEvery === undefined ? AUDIT_EVERY : deps.auditEvery,
    tellDead: (message) => tell('onDead', () => deps.onDead?.(message)),
  });

  async function pass(isStopping: () => boolean, isNews: boolean): Promise<PassReport> {
    // Not even a look: what it found done in its own words would count as done.
    if (deps.mayDeliver?.() === false) return { outcome: 'lease_elsewhere', sent: [], dead: [], nextAt: null };
    const known = left;
    left = null;
    if (!isNews && mayGoOn(known, clock())) return await take(known, isStopping, true);
    const reports: PassReport[] = [];
    for (;;) {
      const found = await look(looking, clock());
      const report = await take(found, isStopping, false);
      reports.push(report);
      if (report.outcome !== 'done' || !found.isMore || isStopping()) return together(reports, found.isMore);
    }
  }

  /** Does what was planned of what was looked at, and notes when to look again. @param isGoingOn that is noted already */
  async function take(found: Look, isStopping: () => boolean, isGoingOn: boolean): Promise<PassReport> {
    for (const step of found.steps) if (step.kind === 'confirm') await tellSent(step.message.key);
    const sending = found.steps.filter(isSend);
    if (sending.length === 0 && !audit.isDue()) {
      const lookAt = await settleLook(settling, found, NOTHING_UNSETTLED, clock());
      deps.onLooked?.(stillWaiting(found, new Set(), lookAt));
      return { outcome: 'done', sent: [], dead: [], nextAt: earliest(found.nextDueAt, lookAt, audit.dueAt()) };
    }
    const theirsUntil = await takeLease(true);
    if (theirsUntil) return { outcome: 'lease_elsewhere', sent: [], dead: [], nextAt: min([theirsUntil, soon()]) };
    try {
      const taken = await afterReading(found, isStopping);
      const sure = await lookingFirst(inPrecedence(taken.steps, clock()), audit.lostSince);
      const { sent, dead, nextAt, putOff, waiting, unsettled, hasLooked } = await performAll(sure, {
        ...{ clock, logger, hasTimeLeft, isStopping, tellSent },
        perform: (step) => perform(step, attemptDeps),
        tellDead: (message) => tell('onDead', () => deps.onDead?.(message)),
      });
      if (hasLooked) audit.soon();
      const mendAt = await audit.work(isStopping);
      const open = { keys: new Set([...unsettled, ...taken.heldBack]), retryAt: nextAt, waiting };
      if (settling.subjects) keepInHand(taken.found, open, mendAt !== null || dead.length > 0);
      else if (mendAt === null) left = leftOver(taken.found, putOff);
      const lookAt = isGoingOn && left ? null : await settleLook(settling, taken.found, open, clock());
      if (!isGoingOn || !left) {
        const givenUp = new Set(dead);
        const keys = new Set([...open.keys].filter((key) => !givenUp.has(key)));
        deps.onLooked?.(stillWaiting(taken.found, keys, lookAt));
      }
      const again = earliest(taken.found.nextDueAt, nextAt, lookAt, mendAt, audit.dueAt());
      return { outcome: 'done', sent, dead, nextAt: again };
    } finally {
      leaseUntil = new Date(0);
      await leases.release(leaseName, holderId, clock(), pace.handOver(clock()));
    }
  }

  /** @param isInDoubt whether more may have changed than what was done */
  function keepInHand({ plans, isUnsure }: Look, { keys, waiting }: Unsettled, isInDoubt: boolean): void {
    if (isInDoubt) inHand.forgetAll();
    const looked = plans.map(({ subject }) => nameOf(subject));
    inHand.keep(looked, isInDoubt || isUnsure ? [] : leftOfPlans(plans, keys, waiting));
  }

  function together(reports: readonly PassReport[], isMore: boolean): PassReport {
    const last = reports.at(-1) ?? { outcome: 'done' as const, nextAt: null };
    return {
      outcome: last.outcome,
      sent: reports.flatMap(({ sent }) => sent),
      dead: reports.flatMap(({ dead }) => dead),
      nextAt: earliest(...reports.map(({ nextAt }) => nextAt), isMore ? soon() : null),
    };
  }

  /**
   * Nothing is sent where Slack may know better than our records, before that has been read back.
   * @returns what may be sent, of what was looked at once that was known, and the keys of what must wait
   */
  async function afterReading(found: Look, isStopping: () => boolean) {
    const mayTake = (step: SendStep) => audit.mayPostIn(channelOf(step));
    const planned = found.steps.filter(isSend);
    if (planned.every(mayTake)) return { found, steps: planned, heldBack: [] };
    const channels = planned.flatMap((step) => channelOf(step) ?? []);
    const hasLearned = await audit.catchUp([...new Set(channels)], isStopping);
    if (hasLearned) inHand.forgetAll();
    const now = hasLearned ? await look(looking, clock()) : found;
    const steps = now.steps.filter(isSend);
    return { found: now, steps: steps.filter(mayTake), heldBack: steps.filter((step) => !mayTake(step)).map(keyOf) };
  }

  function noteRows(rows: readonly LedgerRow[]): void {
    deps.replaced?.note(rows);
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

/** The channel that a step posts in; null for a person's direct conversation. */
function channelOf(step: SendStep): string | null {
  const recipient = recipientOfStep(step);
  return isPerson(recipient) ? null : recipient;
}
