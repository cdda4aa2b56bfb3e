import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Payload } from '../core/payload.js';
import type { DeliveryFigures } from '../delivery/figures.store.js';
import { createUnsent, type LookedAt, WHENS } from '../delivery/unsent.js';

/** What happens, as far as it is counted. Neither costs more than a moment, and none throws. */
export interface Happenings {
  /** Something that Slack has delivered is over. */
  payloadEnded(payload: Payload): void;
  /** Slack has said 429. @param method of its Web API */
  tooOften(method: string): void;
  /** Delivery has looked at something, and done what it could. */
  looked(looked: LookedAt): void;
}

/** What is asked when somebody reads the figures. */
export interface Asked {
  /** What people need to be served, by its name, and whether it is there. Never rejects. */
  readonly parts: () => Promise<Readonly<Record<string, boolean>>>;
  /** null where the database does not say. Never rejects. */
  readonly delivery: () => Promise<DeliveryFigures | null>;
}

export interface Metrics {
  readonly happenings: Happenings;
  /** Everything that is known now, as Prometheus reads it. Asks anew each time. */
  read(asked: Asked): Promise<{ readonly text: string; readonly contentType: string }>;
}

const PREFIX = 'visiting_hours_';
/** Seconds. Slack waits for three. */
const ANSWERED_WITHIN = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10];
/** Of Node’s own figures those that differ from version to version, name what is open, or say nonsense before anything was measured. */
const LEFT_OUT = [
  ...['nodejs_version_info', 'nodejs_gc_duration_seconds'],
  ...['nodejs_eventloop_lag_min_seconds', 'nodejs_eventloop_lag_mean_seconds', 'nodejs_eventloop_lag_stddev_seconds'],
  ...[
    'nodejs_active_resources',
    'nodejs_active_resources_total',
    'nodejs_active_requests',
    'nodejs_active_requests_total',
  ],
  ...['nodejs_active_handles', 'nodejs_active_handles_total'],
  ...[
    'nodejs_heap_space_size_total_bytes',
    'nodejs_heap_space_size_used_bytes',
    'nodejs_heap_space_size_available_bytes',
  ],
];

/**
 * Counts what happens, for whoever watches over the bot. The one place in which it is counted; what it hears of holds words and
 * ids of ours alone, so that no label can name a person, a place or anything typed (`test/app/metrics.test.ts`).
 */
export function createMetrics(clock: () => Date): Metrics {
  const register = new Registry();
  const unsent = createUnsent();
  const counted = countersIn(register);
  const shown = gaugesIn(register);
  let watchesNode = false;

  return {
    happenings: {
      payloadEnded({ kind, asked, refused, acknowledgedAfter }) {
        if (kind === 'command' && asked !== null) counted.commands.inc({ command: asked });
        for (const reason of refused) counted.refusals.inc({ reason });
        if (acknowledgedAfter !== null) counted.answers.observe({ kind }, acknowledgedAfter / 1_000);
      },
      tooOften: (method) => counted.tooOften.inc({ method }),
      looked: (looked) => unsent.note(looked, clock()),
    },

    async read({ parts, delivery }) {
      // Watching the event loop costs something, so that it begins where somebody wants to know.
      if (!watchesNode) watchNode(register);
      watchesNode = true;
      const [ready, figures] = await Promise.all([parts(), delivery()]);
      for (const [part, isReady] of Object.entries(ready)) shown.ready.set({ part }, Number(isReady));
      const backlog = unsent.backlog(clock());
      for (const when of WHENS) {
        shown.waiting.set({ when }, backlog[when].messages);
        shown.oldest.set({ when }, backlog[when].oldest);
      }
      showDelivery(shown, figures);
      return { text: await register.metrics(), contentType: register.contentType };
    },
  };
}

function countersIn(register: Registry) {
  const registers = [register];
  return {
    commands: new Counter({
      name: `${PREFIX}commands_total`,
      help: 'Commands typed, by the word that is meant, in English; unknown for what is no word of ours.',
      labelNames: ['command'],
      registers,
    }),
    refusals: new Counter({
      name: `${PREFIX}refusals_total`,
      help: 'Answers that something cannot be done, by why.',
      labelNames: ['reason'],
      registers,
    }),
    answers: new Histogram({
      name: `${PREFIX}answer_seconds`,
      help: 'Seconds from when a delivery of Slack’s came in until it was acknowledged. Slack waits for three.',
      labelNames: ['kind'],
      buckets: ANSWERED_WITHIN,
      registers,
    }),
    tooOften: new Counter({
      name: `${PREFIX}slack_rate_limited_total`,
      help: 'Answers 429 of Slack’s Web API, by method.',
      labelNames: ['method'],
      registers,
    }),
  };
}

function gaugesIn(register: Registry) {
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: readonly Label[]) =>
    new Gauge({ name: `${PREFIX}${name}`, help, labelNames, registers: [register] });
  return {
    ready: gauge('ready', '1 where what people need to be served is there: database, writes to it, Slack.', 'part'),
    waiting: gauge('delivery_waiting', 'Messages that Slack does not have yet as it should.', 'when'),
    oldest: gauge('delivery_oldest_unsent_seconds', 'Seconds for which the oldest of them has waited.', 'when'),
    dead: gauge('dead_letters', 'Messages that are given up, up to 1000, by why they do not arrive.', 'cause'),
    overdue: gauge('subjects_overdue', 'What delivery should have looked at two minutes ago, up to 1000.'),
    lease: gauge('lease_holder', '1 in the process that delivers: it made the last pass, at most 15 minutes ago.'),
  };
}

/** Where the database does not say, nothing is said: an old number would look like a new one. */
function showDelivery({ dead, overdue, lease }: ReturnType<typeof gaugesIn>, figures: DeliveryFigures | null): void {
  dead.reset();
  overdue.remove();
  lease.remove();
  if (!figures) return;
  for (const [cause, messages] of figures.dead) dead.set({ cause }, messages);
  overdue.set(figures.overdue);
  lease.set(Number(figures.holdsLease));
}

function watchNode(register: Registry): void {
  collectDefaultMetrics({ register, prefix: PREFIX });
  for (const name of LEFT_OUT) register.removeSingleMetric(`${PREFIX}${name}`);
}
