import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { DeliveryFigures } from '../delivery/figures.store.js';
import { type Backlog, WHENS, type When } from '../delivery/unsent.js';

/** What is shown as it is at the moment. */
export interface Standing {
  /** What people need to be served, by its name, and whether it is there. */
  readonly ready: Readonly<Record<string, boolean>>;
  readonly backlog: Readonly<Record<When, Backlog>>;
  /** null where the database does not say. */
  readonly delivery: DeliveryFigures | null;
}

/** All figures, kept by Prometheus’ own client. */
export interface PrometheusFigures {
  readonly counted: ReturnType<typeof countersIn>;
  /** Everything, as Prometheus reads it. */
  text(standing: Standing): Promise<string>;
  readonly contentType: string;
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

/** Node’s own are watched from here on: watching the event loop costs something. */
export function figuresForPrometheus(): PrometheusFigures {
  const register = new Registry();
  const counted = countersIn(register);
  const shown = gaugesIn(register);
  collectDefaultMetrics({ register, prefix: PREFIX });
  for (const name of LEFT_OUT) register.removeSingleMetric(`${PREFIX}${name}`);
  return {
    counted,
    contentType: register.contentType,
    text({ ready, backlog, delivery }) {
      for (const [part, isReady] of Object.entries(ready)) shown.ready.set({ part }, Number(isReady));
      for (const when of WHENS) {
        shown.waiting.set({ when }, backlog[when].messages);
        shown.oldest.set({ when }, backlog[when].oldest);
      }
      showDelivery(shown, delivery);
      return register.metrics();
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
      help: 'Answers that something cannot be done, by why; all about one-to-ones as one, and all that stands under an input as one.',
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
