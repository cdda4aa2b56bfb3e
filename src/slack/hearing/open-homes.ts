import type { HomeView } from '@slack/types';
import type { Logger } from 'pino';
import { type Abilities, isInSomeGroup } from '../../core/abilities.js';
import type { TouchedSubject } from '../../core/touched-subject.js';
import type { HomeParts } from '../blocks/home-part.js';
import { createCallBudget } from '../call-budget.js';

/** All in milliseconds. Whoever opened App Home so long ago looks elsewhere. */
const OPEN_FOR = 60 * 60_000;
/** What is committed in one moment is shown in one. */
const A_MOMENT = 300;
const REST = 1_000;
const REST_AFTER_FAILURE = 10_000;
/** Of the hundred a minute that Slack allows (T4): whoever opens it or presses there comes first. */
const MOST_A_MINUTE = 60;
/** So many are kept track of, those who opened it last; memory is bounded however large the society. */
const MOST_OPEN = 1_000;
const AT_ONCE = 4;

/** Who has App Home open in this process, which part of it, and what it shows: kept in memory alone, and forgotten with it. */
export interface OpenHomes {
  /** Somebody has opened it: they look at the beginning of everything, and are shown it whatever it shows. */
  opened(userId: string): void;
  /** They look at another part of a list. */
  turned(userId: string, list: string, part: number): void;
  partsOf(userId: string): HomeParts;
  /**
   * Notes what they are about to be shown, and of which subjects it is.
   * @returns false where it is what they see already
   */
  shows(userId: string, abilities: Abilities, view: HomeView): boolean;
  /** What they were to be shown did not arrive. */
  missed(userId: string): void;
  /** Something was committed that these show: whoever has them open is shown it in a moment. Never throws, and asks nothing. */
  touched(subjects: readonly TouchedSubject[]): void;
  stop(): Promise<void>;
}

export interface OpenHomesDeps {
  readonly clock: () => Date;
  /** Calls back once, after so many milliseconds; returns how to cancel that. */
  readonly wake: (milliseconds: number, callback: () => Promise<void>) => () => void;
  /** Shows somebody their App Home as it is now. */
  readonly publish: (userId: string) => Promise<void>;
  readonly logger: Logger;
}

interface OpenHome {
  readonly openedAt: number;
  readonly parts: ReadonlyMap<string, number>;
  /** null until something was shown. */
  readonly view: string | null;
  readonly groupIds: ReadonlySet<string>;
  readonly isOfNation: boolean;
}

const NOTHING_SHOWN = { parts: new Map(), view: null, groupIds: new Set<string>(), isOfNation: false };

export function createOpenHomes({ clock, wake, publish, logger }: OpenHomesDeps): OpenHomes {
  const homes = new Map<string, OpenHome>();
  const stale = new Set<string>();
  const budget = createCallBudget(clock, MOST_A_MINUTE);
  let cancelAlarm: (() => void) | null = null;
  let underWay: Promise<void> = Promise.resolve();
  let isStopping = false;

  const now = (): number => clock().getTime();
  const change = (userId: string, changes: Partial<OpenHome>): void => {
    const home = homes.get(userId) ?? { ...NOTHING_SHOWN, openedAt: now() };
    homes.delete(userId);
    homes.set(userId, { ...home, ...changes });
    const [oldest] = homes.keys();
    if (homes.size > MOST_OPEN && oldest !== undefined) homes.delete(oldest);
  };

  function later(milliseconds: number): void {
    if (cancelAlarm || isStopping) return;
    cancelAlarm = wake(milliseconds, async () => {
      cancelAlarm = null;
      underWay = underWay.then(showStale);
      await underWay;
    });
  }

  /** One after the other for each person, and few at once: a claim does not wait for them. */
  async function showStale(): Promise<void> {
    const waiting = [...stale];
    let rest = REST;
    const showNext = async (): Promise<void> => {
      for (let userId = waiting.shift(); userId !== undefined; userId = waiting.shift()) {
        if (isStopping || !budget.take('homes')) return;
        stale.delete(userId);
        if (!homes.has(userId)) continue;
        try {
          await publish(userId);
        } catch (error) {
          logger.warn({ err: error }, 'home: could not be shown anew');
          stale.add(userId);
          rest = REST_AFTER_FAILURE;
          return;
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, showNext));
    if (stale.size > 0) later(rest);
  }

  return {
    opened: (userId) => change(userId, { ...NOTHING_SHOWN, openedAt: now() }),

    turned: (userId, list, part) => {
      const parts = new Map(homes.get(userId)?.parts);
      parts.set(list, part);
      change(userId, { parts });
    },

    partsOf: (userId) => homes.get(userId)?.parts ?? new Map(),

    shows(userId, abilities, view) {
      const shown = JSON.stringify(view);
      const isNew = homes.get(userId)?.view !== shown;
      const groups = isInSomeGroup(abilities) ? [...abilities.memberOf, ...abilities.leads] : [];
      const groupIds = new Set(groups.map(({ id }) => id));
      const isOfNation = abilities.isAdmin || abilities.nationalChannelId !== undefined;
      if (homes.has(userId)) change(userId, { view: shown, groupIds, isOfNation });
      return isNew;
    },

    missed(userId) {
      if (homes.has(userId)) change(userId, { view: null });
    },

    touched(subjects) {
      if (homes.size === 0) return;
      const longAgo = now() - OPEN_FOR;
      for (const [userId, home] of homes) {
        if (home.openedAt < longAgo) homes.delete(userId);
        else if (subjects.some((subject) => isShownIn(home, userId, subject))) stale.add(userId);
      }
      if (stale.size > 0) later(A_MOMENT);
    },

    async stop() {
      isStopping = true;
      cancelAlarm?.();
      await underWay;
    },
  };
}

/** A session may be for every group. */
function isShownIn({ groupIds, isOfNation }: OpenHome, userId: string, { kind, id }: TouchedSubject): boolean {
  switch (kind) {
    case 'everybody':
    case 'session':
      return true;
    case 'group':
      return groupIds.has(id);
    case 'person':
      return id === userId;
    case 'nation':
      return isOfNation;
  }
}
