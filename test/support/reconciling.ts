import { LogLevel, type WebClient } from '@slack/web-api';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { createByHand } from '../../src/database/by-hand.js';
import { createLeases, type Leases } from '../../src/database/leases.js';
import { scopedTo } from '../../src/database/scope.js';
import { createBulkClient } from '../../src/delivery/bulk-client.js';
import type { DesiredMessage } from '../../src/delivery/desired-message.js';
import { createLedger, type Ledger } from '../../src/delivery/ledger.store.js';
import type { Pace } from '../../src/delivery/pace.js';
import type { DeadMessage, DeliveryLogger } from '../../src/delivery/pass.js';
import { createReconciler, type Reconciler } from '../../src/delivery/reconcile.js';
import { testDatabase } from './database.js';

export const NOW = new Date('2026-11-25T12:00:00Z');
export const CHANNEL = 'C0GOTEBORG';

const MANIFEST = `
display_information: {name: Visiting Hours}
features:
  app_home: {home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true}
  bot_user: {display_name: visiting-hours, always_online: true}
oauth_config:
  scopes: {bot: [chat:write, im:write, im:history, channels:history, groups:history], bot_optional: [im:history]}
settings:
  socket_mode_enabled: true
`;

/** One running bot, as far as delivery goes. Several may share a world: replicas, or one life after a crash and the next. */
export interface Process {
  readonly reconciler: Reconciler;
  readonly ledger: Ledger;
  /** Keys that were reported as sent, in order. */
  readonly sent: string[];
  readonly dead: DeadMessage[];
  readonly logged: string[];
}

/** Slack, a database and what should be shown, with time that only moves when told to. */
export interface DeliveryWorld {
  readonly sandbox: Sandbox;
  /** The bot's own access to Slack, for what somebody does behind delivery's back. */
  readonly slack: WebClient;
  /** What the database would say should be shown: tests write here what people decided. */
  readonly desired: Map<string, DesiredMessage>;
  /** How often the store was asked for anything. */
  queries(): number;
  start(changes?: ProcessChanges): Process;
  /** Moves time on, waking whoever asked to be woken meanwhile. */
  advance(milliseconds: number): Promise<void>;
  /** The machine is suspended meanwhile: its clock goes on, and whoever asked to be woken sleeps as much longer. */
  suspend(milliseconds: number): Promise<void>;
  /** The texts that people in the channel see. */
  texts(channelId?: string): string[];
  /** Somebody deletes what was posted last in the channel. */
  deleteLastPost(): Promise<void>;
  /** What Slack has been told to show later, as `text @ HH:MM:SS` by UTC, the soonest first. */
  scheduled(): string[];
  /** What a person has been shown by the bot. */
  told(userId: string): string[];
  /** The methods called since the last `sandbox.clearCalls()`. */
  methods(): string[];
  close(): Promise<void>;
}

/** Ways in which a process differs from a healthy one. */
export interface ProcessChanges {
  readonly holderId?: string;
  readonly ledger?: (ledger: Ledger) => Ledger;
  readonly leases?: (leases: Leases) => Leases;
  readonly readDesired?: (now: Date) => Promise<readonly DesiredMessage[]>;
  /** People of whom Slack says nothing; nobody unless a test asks for them. */
  readonly unread?: ReadonlySet<string>;
  readonly pace?: Pace;
  /** Milliseconds between audits; none unless a test asks for them. */
  readonly auditEvery?: number;
}

/**
 * At noon on a Wednesday, with one channel that the bot is in and nothing to show yet.
 * @param withheld optional scopes that the app was not granted
 */
export async function deliveryWorld(
  engine: 'sqlite' | 'postgresql' = 'sqlite',
  withheld: readonly string[] = [],
): Promise<DeliveryWorld> {
  const sandbox = await startSandbox({ manifest: MANIFEST, now: NOW, withheld });
  const database = await testDatabase(engine);
  const desired = new Map<string, DesiredMessage>();
  const clock = () => sandbox.clock.now();
  const alarms = new Set<{ at: number; readonly callback: () => Promise<void> }>();
  let queries = 0;

  sandbox.world.addChannel({ id: CHANNEL, name: 'besok-goteborg', members: [sandbox.botUserId] });

  function wake(milliseconds: number, callback: () => Promise<void>): () => void {
    const alarm = { at: clock().getTime() + milliseconds, callback };
    alarms.add(alarm);
    return () => alarms.delete(alarm);
  }

  function counted<Store extends object>(store: Store): Store {
    return new Proxy(store, {
      get(target, property, receiver) {
        queries += 1;
        return Reflect.get(target, property, receiver);
      },
    });
  }

  function start(changes: ProcessChanges = {}): Process {
    const sent: string[] = [];
    const dead: DeadMessage[] = [];
    const logged: string[] = [];
    const { ask } = createByHand(database.byHand, scopedTo(database.client, sandbox.teamId));
    const ledger = createLedger(database.client, sandbox.teamId, ask);
    const leases = createLeases(database.byHand);
    const store = {
      ledger: counted(changes.ledger?.(ledger) ?? ledger),
      leases: counted(changes.leases?.(leases) ?? leases),
    };
    const reconciler = createReconciler({
      store,
      readDesired: async (now) => ({
        messages: (await changes.readDesired?.(now)) ?? [...desired.values()].filter(isStillWanted(now)),
        unread: changes.unread ?? new Set(),
      }),
      slack: slackFor(sandbox),
      own: { botId: sandbox.botId, appId: sandbox.appId, userId: sandbox.botUserId },
      clock,
      wake,
      mayReadDirect: !withheld.includes('im:history'),
      ...(changes.pace ? { pace: changes.pace } : {}),
      auditEvery: changes.auditEvery ?? null,
      holderId: changes.holderId ?? 'first',
      leaseName: `reconcile:${sandbox.teamId}`,
      logger: loggerInto(logged),
      onSent: (key) => {
        sent.push(key);
        if (desired.get(key)?.delivery.lifetime === 'once') desired.delete(key);
      },
      onDead: (message) => {
        dead.push(message);
      },
    });
    return { reconciler, ledger, sent, dead, logged };
  }

  async function advance(milliseconds: number): Promise<void> {
    const end = clock().getTime() + milliseconds;
    for (let alarm = nextAlarm(end); alarm; alarm = nextAlarm(end)) {
      alarms.delete(alarm);
      if (alarm.at > clock().getTime()) await sandbox.clock.set(new Date(alarm.at));
      await alarm.callback();
    }
    await sandbox.clock.set(new Date(end));
  }

  function nextAlarm(end: number) {
    return [...alarms].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
  }

  return {
    sandbox,
    slack: slackFor(sandbox),
    desired,
    queries: () => queries,
    start,
    advance,
    suspend: async (milliseconds) => {
      for (const alarm of alarms) alarm.at += milliseconds;
      await sandbox.clock.set(new Date(clock().getTime() + milliseconds));
    },
    texts: (channelId = CHANNEL) => sandbox.world.messages(channelId).map(({ text }) => text),
    deleteLastPost: async () => {
      const post = sandbox.world.messages(CHANNEL).at(-1);
      if (post) await slackFor(sandbox).chat.delete({ channel: CHANNEL, ts: post.ts });
      sandbox.clearCalls();
    },
    scheduled: () =>
      sandbox.world.scheduled().map(({ text, postAt }) => `${text} @ ${postAt.toISOString().slice(11, 19)}`),
    told: (userId) => sandbox.world.messages(sandbox.world.directChannel(userId).id).map(({ text }) => text),
    methods: () => sandbox.calls.map(({ method }) => method),
    close: async () => {
      await sandbox.close();
      await database.close();
    },
  };
}

/** As the projections do: a scheduled message is asked for until its time. */
function isStillWanted(now: Date): (message: DesiredMessage) => boolean {
  return ({ delivery }) => delivery.lifetime !== 'scheduled' || delivery.postAt > now;
}

function slackFor(sandbox: Sandbox): WebClient {
  const quiet = () => {};
  const logger = {
    debug: quiet,
    info: quiet,
    warn: quiet,
    error: quiet,
    setLevel: quiet,
    setName: quiet,
    getLevel: () => LogLevel.ERROR,
  };
  return createBulkClient({ token: sandbox.tokens.bot, slackApiUrl: sandbox.apiUrl, logger });
}

function loggerInto(logged: string[]): DeliveryLogger {
  const write = (facts: object, message: string) => {
    const error = 'err' in facts && facts.err instanceof Error ? facts.err.message : '';
    logged.push(`${message} ${JSON.stringify(facts)} ${error}`);
  };
  return { info: write, warn: write, error: write };
}
