import { AHEAD_OF_TIME } from './left-over.js';
import type { Look } from './looking.js';
import { keyOf } from './plan.js';
import { nameOf } from './subjects.rule.js';

/** A message that Slack does not have yet as it should be, and that is not given up. */
export interface WaitingMessage {
  readonly key: string;
  /** Whose it is (`nameOf` a subject). */
  readonly subject: string;
  /** `ahead`: handed over or taken back before anybody is to see it. */
  readonly when: When;
}

export const WHENS = ['now', 'ahead'] as const;
export type When = (typeof WHENS)[number];

/** What a pass leaves of what it has looked at. */
export interface LookedAt {
  /** Names of all the subjects that were looked at. */
  readonly subjects: readonly string[];
  readonly waiting: readonly WaitingMessage[];
  /** When the first of them is looked at again; null where that is not known. */
  readonly again: Date | null;
}

/**
 * What of a look waits after what could be done of it has been done: for the pace, for another attempt.
 * @param open keys of what was planned and is not done
 * @param again when the first of its subjects is looked at again
 */
export function stillWaiting(found: Look, open: ReadonlySet<string>, again: Date | null): LookedAt {
  const waiting: WaitingMessage[] = [];
  const note = (key: string, when: When): void => {
    const subject = found.subjectOf.get(key);
    if (subject !== undefined) waiting.push({ key, subject, when });
  };
  for (const step of found.steps)
    if (step.kind !== 'confirm' && open.has(keyOf(step)))
      note(keyOf(step), AHEAD_OF_TIME.has(step.kind) ? 'ahead' : 'now');
  for (const [key, { state, lifetime }] of found.postponed)
    if (state !== 'dead') note(key, lifetime === 'scheduled' ? 'ahead' : 'now');
  return { subjects: found.plans.map(({ subject }) => nameOf(subject)), waiting, again };
}

/** How much waits, and for how long. */
export interface Backlog {
  readonly messages: number;
  /** Seconds for which the oldest has waited; 0 where none waits. */
  readonly oldest: number;
}

/** What waits, as this process knows it. Kept in memory: after a start all there is is looked at anew. */
export interface Unsent {
  note(looked: LookedAt, now: Date): void;
  backlog(now: Date): Readonly<Record<When, Backlog>>;
}

interface Since {
  readonly at: number;
  readonly when: When;
}

interface Known {
  readonly messages: ReadonlyMap<string, Since>;
  /** Milliseconds since 1970 from which on it is no longer known whether they wait. */
  readonly until: number;
}

/** Milliseconds after which another process must have sent what this one has not looked at again, or delivery stands still. */
const HOLDS_FOR = 10 * 60_000;

export function createUnsent(): Unsent {
  const bySubject = new Map<string, Known>();

  return {
    note({ subjects, waiting, again }, now) {
      const until = Math.max(now.getTime(), again?.getTime() ?? 0) + HOLDS_FOR;
      const found = new Map<string, Map<string, Since>>();
      for (const { key, subject, when } of waiting) {
        const at = bySubject.get(subject)?.messages.get(key)?.at ?? now.getTime();
        const messages = found.get(subject) ?? new Map<string, Since>();
        found.set(subject, messages.set(key, { at, when }));
      }
      for (const subject of subjects) bySubject.delete(subject);
      for (const [subject, messages] of found) bySubject.set(subject, { messages, until });
    },

    backlog(now) {
      for (const [subject, { until }] of bySubject) if (until <= now.getTime()) bySubject.delete(subject);
      const all = [...bySubject.values()].flatMap(({ messages }) => [...messages.values()]);
      return { now: backlogOf(all, 'now', now), ahead: backlogOf(all, 'ahead', now) };
    },
  };
}

function backlogOf(all: readonly Since[], wanted: When, now: Date): Backlog {
  const of = all.filter(({ when }) => when === wanted);
  const oldest = of.reduce((earliest, { at }) => Math.min(earliest, at), now.getTime());
  return { messages: of.length, oldest: (now.getTime() - oldest) / 1_000 };
}
