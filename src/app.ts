import { randomUUID } from 'node:crypto';
import { App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Connection } from './config.js';
import { createBulkClient } from './delivery/bulk-client.js';
import { readDesired } from './delivery/read-desired.js';
import { createReconciler, type Reconciler, type ReconcilerDeps } from './delivery/reconcile.js';
import type { Deps } from './deps.js';
import type { Locale } from './domain/model.js';
import { createHolidays } from './holidays.js';
import { createInFlight } from './in-flight.js';
import { registerListeners } from './listeners/index.js';
import { HANDLED_REQUEST_LIFETIME } from './listeners/listen.js';
import { slackLogger } from './logging.js';
import { syncMemberships } from './memberships.js';
import { createPeople } from './people.js';
import { connectToSlack } from './slack-connection.js';
import type { Store } from './store/index.js';

export interface BotOptions {
  readonly connection: Connection;
  readonly botToken: string;
  /** Ends in a slash. */
  readonly slackApiUrl: string;
  readonly store: Store;
  readonly logger: Logger;
  readonly clock: () => Date;
  readonly defaultLocale: Locale;
  readonly defaultTimeZone: string;
  /** Calls back once, after so many milliseconds; returns how to cancel that. */
  readonly wake: ReconcilerDeps['wake'];
}

export interface Bot {
  /** Slack's team id of the workspace that the token is for. */
  readonly workspaceId: string;
  readonly reconciler: Reconciler;
  /** HTTP mode: the port listened on; null in Socket Mode. */
  port(): number | null;
  isConnected(): boolean;
  /** Brings memberships up to what Slack says, in case events were lost. */
  syncMemberships(): Promise<void>;
  /** Forgets commands and clicks too old to be delivered again. */
  forgetHandledRequests(): Promise<void>;
  /** Resolves when nothing that people asked for is under way. */
  idle(): Promise<void>;
  /** Takes no more work, finishes what is under way within ten seconds, and lets go of Slack. */
  stop(): Promise<void>;
}

/** The token is not one that Slack knows, or Slack could not be asked. */
export class SlackRefusedTheBot extends Error {
  constructor(readonly reason: string) {
    super(
      `Slack did not accept the bot (${reason}). Check SLACK_BOT_TOKEN, and SLACK_APP_TOKEN or SLACK_SIGNING_SECRET, and that the app is installed in the workspace.`,
    );
    this.name = 'SlackRefusedTheBot';
  }
}

/** Milliseconds. */
const REQUEST_TIMEOUT = 10_000;
const FINISH_WITHIN = 10_000;
const IDLE_WITHIN = 60_000;

/**
 * Wires Bolt to the store, the projections and delivery, and connects.
 * @throws SlackRefusedTheBot when the token is wrong or Slack cannot be reached
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { store, logger, clock, slackApiUrl, botToken } = options;
  const connection = connectToSlack(options.connection, slackApiUrl, logger, clock);
  const app = new App({
    token: botToken,
    receiver: connection.receiver,
    deferInitialization: true,
    convoStore: false,
    extendedErrorHandler: true,
    logger: slackLogger(logger),
    clientOptions: { slackApiUrl, timeout: REQUEST_TIMEOUT, retryConfig: { retries: 2 } },
  });
  const inFlight = createInFlight();
  app.use(async ({ next }) => inFlight.track(next()));

  const identity = await identify(app);
  const society = store.in(identity.workspaceId);
  await society.workspaces.ensure({
    locale: options.defaultLocale,
    timeZone: options.defaultTimeZone,
    now: clock(),
  });

  const people = createPeople({ clock, defaultLocale: options.defaultLocale });
  const reconciler = createReconciler({
    store: { ledger: society.ledger, leases: store.leases },
    readDesired: readDesired(society, async (userId) => (await people.read(app.client, userId)).locale),
    slack: createBulkClient({ token: botToken, slackApiUrl, logger: slackLogger(logger) }),
    clock,
    wake: options.wake,
    holderId: randomUUID(),
    leaseName: `reconcile:${identity.workspaceId}`,
    logger,
    onSent: (key) => settleNotice(society, key, clock()),
  });
  const deps: Deps = {
    store,
    clock,
    reconcileSoon: () => reconciler.soon(),
    people,
    holidays: createHolidays(),
    logger,
  };
  registerListeners(app, deps);
  await connection.start();
  return {
    workspaceId: identity.workspaceId,
    reconciler,
    port: connection.port,
    isConnected: connection.isUp,
    syncMemberships: () => syncMemberships(deps, app.client, identity.workspaceId),
    forgetHandledRequests: async () => {
      await society.handledRequests.forget(new Date(clock().getTime() - HANDLED_REQUEST_LIFETIME));
    },
    idle: () => inFlight.settled(IDLE_WITHIN),
    stop: async () => {
      await connection.stop();
      await inFlight.settled(FINISH_WITHIN);
      await reconciler.stop();
    },
  };
}

async function identify(app: App): Promise<{ workspaceId: string }> {
  try {
    await app.init();
    const { team_id } = await app.client.auth.test();
    if (team_id) return { workspaceId: team_id };
  } catch (error) {
    throw new SlackRefusedTheBot(error instanceof Error ? error.message : 'no answer');
  }
  throw new SlackRefusedTheBot('no workspace');
}

async function settleNotice(society: ReturnType<Store['in']>, key: string, now: Date): Promise<void> {
  const [kind, id] = key.split(':');
  if (kind === 'notice' && id) await society.notices.settle([id], now);
}
