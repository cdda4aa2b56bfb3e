import { randomUUID } from 'node:crypto';
import { App } from '@slack/bolt';
import { WebAPIPlatformError } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Connection } from '../core/config.js';
import { slackLogger } from '../core/logging.js';
import type { Locale } from '../core/model.js';
import { outsidePayloads } from '../core/payload.js';
import { PortProblem } from '../core/ports.js';
import { DEFAULT_RETENTION, type Retention } from '../core/retention.js';
import { EVERYBODY_TOUCHED } from '../core/touched-subject.js';
import type { Store } from '../database/society.js';
import { createBulkClient } from '../delivery/bulk-client.js';
import { type DeliveryFigures, Figures } from '../delivery/figures.store.js';
import { Heartbeats } from '../delivery/heartbeats.store.js';
import type { Duty, Job } from '../delivery/jobs.js';
import { Ledger } from '../delivery/ledger.store.js';
import { type OwnApp, ownAppIn } from '../delivery/own-posts.js';
import { createReadings } from '../delivery/readings.js';
import { createReconciler, type Reconciler, type ReconcilerDeps } from '../delivery/reconcile.js';
import { createReplacedPosts } from '../delivery/replaced-posts.js';
import { createRollingUpgrade } from '../delivery/rolling-upgrade.js';
import { Subjects } from '../delivery/subjects.store.js';
import type { Version } from '../delivery/versions.rule.js';
import { Languages } from '../groups/languages.store.js';
import { createMembershipSync } from '../groups/sync-memberships.request.js';
import { Workspaces } from '../groups/workspaces.store.js';
import { connectToSlack, type SlackConnection } from '../slack/connection/connect.js';
import { createInFlight } from '../slack/connection/in-flight.js';
import type { Intake } from '../slack/connection/intake.js';
import type { Deps } from '../slack/hearing/deps.js';
import { hears } from '../slack/hearing/heard.js';
import { listen } from '../slack/hearing/listen.js';
import { createOpenHomes } from '../slack/hearing/open-homes.js';
import { showOpenHome } from '../slack/hearing/show-open-home.js';
import { createLastLanguages } from '../slack/last-languages.js';
import { type OptionalScope, withheldFrom } from '../slack/optional-scopes.js';
import { createPeople } from '../slack/people.js';
import { noticingTooOften } from '../slack/too-often.js';
import { SignsOfLife } from '../visits/reminding/signs-of-life.store.js';
import { createRecall } from './create-recall.js';
import { FEATURES } from './features.js';
import { followRefused, followSent } from './follow-delivery.js';
import { createHolidays } from './holidays.js';
import { JOBS, jobCalled } from './jobs.js';
import type { Happenings } from './metrics.js';
import { ownVersion } from './own-version.js';
import { readDesired } from './read-desired.js';
import { SlackRefusedTheBot } from './slack-refused-the-bot.js';

export interface BotOptions {
  /** How Slack's deliveries come in: as the settings say, or a way that is open already. */
  readonly connection: Connection | Intake;
  readonly botToken: string;
  /** Ends in a slash. */
  readonly slackApiUrl: string;
  readonly store: Store;
  readonly logger: Logger;
  readonly clock: () => Date;
  /** Milliseconds of a clock that never goes back, by which too much at once is noticed. Default: the process’s own. */
  readonly monotonic?: () => number;
  readonly defaultLocale: Locale;
  readonly defaultTimeZone: string;
  /** Where calendars reach the bot, without a slash at its end. Default null: they cannot. */
  readonly publicUrl?: string | null;
  /** How long what tells of people is kept. Default: 24 months and less. */
  readonly retention?: Retention;
  /**
   * Names this process to others that share its database. One that keeps its name over a restart carries on at once
   * where its former life broke off. Default: a new name each time.
   */
  readonly holderId?: string;
  /** Which version this is. Default: as the package and its migrations say. */
  readonly version?: Version;
  /** Calls back once, after so many milliseconds; returns how to cancel that. */
  readonly wake: ReconcilerDeps['wake'];
  /** Milliseconds from one audit of what is in Slack to the next; null for none. Default ten minutes. */
  readonly auditEvery?: number | null;
  /** How Slack is asked. Default: as Node does. */
  readonly fetch?: typeof fetch;
  /** Gets to know what happens. Default: nobody does. */
  readonly happenings?: Happenings;
}

export interface Bot {
  /** Slack's team id of the workspace that the token is for. */
  readonly workspaceId: string;
  readonly reconciler: Reconciler;
  /** HTTP mode: the port listened on; null in Socket Mode. */
  port(): number | null;
  isConnected(): boolean;
  /** All that is to be done at regular times. */
  readonly jobs: readonly Job[];
  /** How delivery stands. @throws what the database does */
  figures(): Promise<DeliveryFigures>;
  /** Does one of them now. @throws TypeError where none is called so */
  run(name: string): Promise<void>;
  /** Where several processes may use the database: says that this one runs, once a minute. */
  beat(): Promise<void>;
  /** Resolves when nothing that people asked for is under way. */
  idle(): Promise<void>;
  /** Takes no more work, finishes what is under way within ten seconds, and lets go of Slack. */
  stop(): Promise<void>;
}

/** Milliseconds. */
const REQUEST_TIMEOUT = 10_000;
/** Before a call is repeated: three must fit into the three seconds in which a modal can be opened. */
const SHORTEST_REST = 250;
const IDLE_WITHIN = 60_000;

/**
 * Wires Bolt to the store, the projections and delivery, and connects.
 * @throws SlackRefusedTheBot when the token is wrong or Slack cannot be reached
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { store, logger, clock, slackApiUrl, botToken, happenings } = options;
  // What many wait for is of none of the payloads that have asked for it.
  const wake: ReconcilerDeps['wake'] = (milliseconds, callback) =>
    outsidePayloads(() => options.wake(milliseconds, callback));
  const fetching: typeof fetch = options.fetch ?? ((input, init) => fetch(input, init));
  const fetchNoticing = noticingTooOften((method) => happenings?.tooOften(method), fetching);
  const inFlight = createInFlight();
  const connection = connectToSlack(options.connection, slackApiUrl, logger, inFlight, (payload) =>
    happenings?.payloadEnded(payload),
  );
  const app = new App({
    token: botToken,
    receiver: connection.receiver,
    deferInitialization: true,
    convoStore: false,
    extendedErrorHandler: true,
    logger: slackLogger(logger),
    clientOptions: {
      slackApiUrl,
      timeout: REQUEST_TIMEOUT,
      retryConfig: { retries: 2, minTimeout: SHORTEST_REST },
      // Otherwise one rate-limited call makes every other wait, and a modal opens within three seconds or not at all.
      rejectRateLimitedCalls: true,
      fetch: fetchNoticing,
    },
  });

  const identity = await identify(app);
  if (identity.withheld.length > 0) logger.info({ withheld: identity.withheld }, 'scopes that were not granted');
  const society = store.in(identity.workspaceId);
  await society.of(Workspaces).ensure({
    locale: options.defaultLocale,
    timeZone: options.defaultTimeZone,
    now: clock(),
  });

  await society.of(SignsOfLife).note(clock());
  // A backup, or a version that notes nothing, may have written meanwhile.
  await society.of(Subjects).touch(EVERYBODY_TOUCHED);

  const holderId = options.holderId ?? randomUUID();
  const readings = createReadings();
  const posts = createReplacedPosts(society.of(Ledger), identity.url, () => society.of(Ledger).withReplaced(clock()));
  const people = createPeople({
    clock,
    workspaceId: identity.workspaceId,
  });
  const readPeople = (userIds: readonly string[]) => people.readMany(app.client, userIds);
  const soonIf = async (changed: Promise<boolean | number>): Promise<void> => {
    if (await changed) reconciler.soon();
  };
  const slack = createBulkClient({
    token: botToken,
    slackApiUrl,
    logger: slackLogger(logger),
    fetch: fetchNoticing,
  });
  const lease = { name: `reconcile:${identity.workspaceId}`, holder: holderId };
  const reconciler = createReconciler({
    store: { ledger: society.of(Ledger), leases: store.leases, subjects: society.of(Subjects) },
    readDesired: readDesired(society, readPeople),
    slack,
    own: identity.own,
    mayReadDirect: !identity.withheld.includes('im:history'),
    recall: createRecall(society, identity.own),
    readings,
    replaced: posts,
    clock,
    wake,
    holderId: lease.holder,
    leaseName: lease.name,
    logger,
    mayDeliver: () => upgrade.mayDeliver(),
    ...(options.auditEvery !== undefined && { auditEvery: options.auditEvery }),
    onSent: (key) => soonIf(followSent(society, key, clock())),
    onDead: (message) => soonIf(followRefused(society, message, clock())),
    onLooked: (looked) => happenings?.looked(looked),
  });
  const upgrade = createRollingUpgrade({
    heartbeats: society.of(Heartbeats),
    subjects: society.of(Subjects),
    process: holderId,
    version: options.version ?? ownVersion(),
    clock,
    logger,
    soon: () => reconciler.soon(),
    wake,
  });
  const duty = (): Duty => ({
    society,
    now: clock(),
    slack,
    own: identity.own,
    readPeople,
    syncMemberships: () => memberships.sync(),
    hasReadBack: (channelId) => options.auditEvery === null || readings.has(channelId),
    retention: options.retention ?? DEFAULT_RETENTION,
    report: (numbers) => logger.info(numbers, 'done'),
  });
  const deps: Deps = {
    store,
    workspaceId: identity.workspaceId,
    clock,
    monotonic: options.monotonic ?? (() => performance.now()),
    readMembersSoon: (groupId) => memberships.readSoon(groupId),
    people,
    lastLanguages: createLastLanguages(await society.of(Languages).ofSociety()),
    fetch: fetching,
    holidays: createHolidays(),
    posts,
    homes: createOpenHomes({
      clock,
      wake,
      publish: (userId) => showOpenHome(deps, app.client, userId),
      logger,
    }),
    declared: (kind) => kind.in(FEATURES),
    publicUrl: options.publicUrl ?? null,
    withheld: identity.withheld,
    logger,
  };
  const stopListening = store.whenChanged(identity.workspaceId, (touched) => {
    reconciler.soon();
    deps.homes.touched(touched);
  });
  const memberships = createMembershipSync(deps, app.client, wake);
  const heard = deps.declared(hears).flatMap((listener) => listener(deps));
  listen(app, deps, heard);
  await connect(connection);
  return {
    workspaceId: identity.workspaceId,
    reconciler,
    port: connection.port,
    isConnected: connection.isUp,
    jobs: JOBS,
    figures: () => society.of(Figures).read(lease, clock()),
    run: async (name) => soonIf(jobCalled(name).run(duty())),
    beat: upgrade.beat,
    idle: () => inFlight.settled(IDLE_WITHIN),
    stop: async () => {
      await connection.stop();
      stopListening();
      memberships.stop();
      await deps.homes.stop();
      await reconciler.stop();
      await upgrade.end();
    },
  };
}

interface Identity {
  readonly workspaceId: string;
  readonly url: string;
  readonly own: OwnApp;
  readonly withheld: readonly OptionalScope[];
}

async function identify(app: App): Promise<Identity> {
  try {
    await app.init();
    const answer = await app.client.auth.test();
    const own = ownAppIn(answer);
    const withheld = withheldFrom(answer.response_metadata?.scopes);
    const url = answer.url ?? 'https://slack.com/';
    if (answer.team_id && own) return { workspaceId: answer.team_id, url, own, withheld };
  } catch (error) {
    throw refusal(error, 'SLACK_BOT_TOKEN', 'and that the app is installed in the workspace');
  }
  throw new SlackRefusedTheBot('no workspace', 'Slack names no workspace for SLACK_BOT_TOKEN: install the app in one');
}

async function connect(connection: SlackConnection): Promise<void> {
  try {
    await connection.start();
  } catch (error) {
    if (error instanceof PortProblem) throw error;
    throw refusal(error, 'SLACK_APP_TOKEN', 'that it has connections:write, and that Socket Mode is on');
  }
}

function refusal(error: unknown, variable: string, also: string): SlackRefusedTheBot {
  if (error instanceof WebAPIPlatformError) {
    return new SlackRefusedTheBot(error.data.error, `Slack did not accept ${variable}: check it, ${also}`);
  }
  const reason = error instanceof Error ? error.message : 'no answer';
  return new SlackRefusedTheBot(
    reason,
    'Slack cannot be reached: check the network and SLACK_API_URL, then start again',
  );
}
