import type { Payload } from '../core/payload.js';
import type { DeliveryFigures } from '../delivery/figures.store.js';
import { createUnsent, type LookedAt } from '../delivery/unsent.js';
import type { PrometheusFigures } from './figures-for-prometheus.js';

/** What happens, as far as it is counted. None costs more than a moment, and none throws. */
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

type Count = (counted: PrometheusFigures['counted']) => void;

/** What has happened before anybody first asks is counted then; where nobody ever does, the last of it is kept, and no library loaded. */
const MOST_KEPT = 1_000;

/**
 * Counts what happens, for whoever watches over the bot. The one place in which it is counted; what it hears of holds words and
 * ids of ours alone, so that no label can name a person, a place or anything typed (`test/app/metrics.test.ts`).
 */
export function createMetrics(clock: () => Date): Metrics {
  const unsent = createUnsent();
  const kept: Count[] = [];
  let figures: PrometheusFigures | null = null;
  let loading: Promise<PrometheusFigures> | null = null;

  function count(one: Count): void {
    if (figures) one(figures.counted);
    else if (kept.push(one) > MOST_KEPT) kept.shift();
  }

  async function load(): Promise<PrometheusFigures> {
    const { figuresForPrometheus } = await import('./figures-for-prometheus.js');
    const made = figuresForPrometheus();
    for (const one of kept.splice(0)) one(made.counted);
    figures = made;
    return made;
  }

  return {
    happenings: {
      payloadEnded: ({ kind, asked, refused, acknowledgedAfter }) =>
        count(({ commands, refusals, answers }) => {
          if (kind === 'command' && asked !== null) commands.inc({ command: asked });
          for (const reason of refused) refusals.inc({ reason });
          if (acknowledgedAfter !== null) answers.observe({ kind }, acknowledgedAfter / 1_000);
        }),
      tooOften: (method) => count(({ tooOften }) => tooOften.inc({ method })),
      looked: (looked) => unsent.note(looked, clock()),
    },

    async read({ parts, delivery: asked }) {
      loading ??= load();
      const [{ text, contentType }, ready, delivery] = await Promise.all([loading, parts(), asked()]);
      return { text: await text({ ready, backlog: unsent.backlog(clock()), delivery }), contentType };
    },
  };
}
