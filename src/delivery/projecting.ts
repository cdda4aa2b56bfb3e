import { type DeclarationKind, defineDeclaration } from '../core/feature.js';
import type { Reader } from '../core/reminder-times.js';
import type { Society, StoreScope } from '../database/society.js';
import type { DesiredMessage, ShownMessage } from './desired-message.js';
import { type About, isAboutAny, type Subject, type Turn } from './subjects.rule.js';

/** Lists whoever of a feature's own may have to be shown something, so that nobody is forgotten. */
export const hasSubjects = defineDeclaration<(scope: StoreScope, now: Date) => Promise<readonly Subject[]>>();

/** One look at what Slack should show, in which everything is read once, however many ask for it. */
export interface Pass {
  readonly society: Society;
  readonly about: About;
  readonly now: Date;
  of<Found>(reading: Reading<Found>): Promise<Found>;
  /** Whatever features declare of a kind. */
  declared<Value>(kind: DeclarationKind<Value>): readonly Value[];
}

/** Names something that messages are made from, and reads it in a constant number of queries. */
export interface Reading<Found> {
  readonly read: (pass: Pass) => Promise<Found>;
}

export function defineReading<Found>(read: (pass: Pass) => Promise<Found>): Reading<Found> {
  return { read };
}

export function beginPass(around: Omit<Pass, 'of'>): Pass {
  const begun = new Map<Reading<unknown>, Promise<unknown>>();
  const pass: Pass = {
    ...around,
    of<Found>(reading: Reading<Found>): Promise<Found> {
      const found = begun.get(reading) ?? reading.read(pass);
      begun.set(reading, found);
      // The map holds under each key what that reading itself has found.
      return found as Promise<Found>;
    },
  };
  return pass;
}

/** By Slack user id. */
export type Readers = ReadonlyMap<string, Reader>;

type Named = Readonly<Record<string, Reading<unknown>>>;

type FoundBy<Reads extends Named> = {
  readonly [Name in keyof Reads]: Reads[Name] extends Reading<infer Found> ? Found : never;
};

/** Some of what Slack should show. */
interface ProjectionOf<Reads extends Named> {
  /** With what it is looked at: only where such a subject is, it is projected. */
  readonly shows: Subject['kind'];
  /** Among those of all features: delivery takes messages in this order. */
  readonly place: number;
  /** What it is made from. All of them are read beside each other. */
  readonly reads: Reads;
  /** Slack user ids of those whose language and zone it needs. Nobody's when left out. */
  readonly whose?: (found: FoundBy<Reads>, now: Date) => readonly string[];
  /** Pure. Among the readers are those of other projections too. */
  readonly messages: (state: FoundBy<Reads> & { readonly readers: Readers }, now: Date) => readonly ShownMessage[];
  /**
   * When it changes by itself, besides when a message's own time comes. One too many does no harm; those that are past are
   * left out by whoever asks.
   */
  readonly turns?: (state: FoundBy<Reads> & { readonly readers: Readers }, now: Date) => readonly Turn[];
}

/** A projection, whatever it reads. */
export interface Projection {
  readonly place: number;
  read(pass: Pass): Promise<ReadProjection>;
}

export interface ReadProjection {
  /** Slack user ids. */
  readonly whose: readonly string[];
  messages(readers: Readers): readonly DesiredMessage[];
  turns(readers: Readers): readonly Turn[];
}

const NOTHING: ReadProjection = { whose: [], messages: () => [], turns: () => [] };

/**
 * What has become of things by now, written down before they are shown: harmless to repeat.
 * @returns whether anything has changed by it, so that everything is to be read anew
 */
export const settles = defineDeclaration<(pass: Pass) => Promise<boolean>>();

/** What of a feature Slack should show. */
export const projects = defineDeclaration<Projection>();

export function defineProjection<const Reads extends Named>(projection: ProjectionOf<Reads>): Projection {
  const { place, shows, reads, whose, messages, turns } = projection;
  return {
    place,
    async read(pass) {
      if (!isAboutAny(pass.about, shows)) return NOTHING;
      const found = await readEach(pass, reads);
      return {
        whose: whose?.(found, pass.now) ?? [],
        messages: (readers) => messages({ ...found, readers }, pass.now),
        turns: (readers) => turns?.({ ...found, readers }, pass.now) ?? [],
      };
    },
  };
}

async function readEach<Reads extends Named>(pass: Pass, reads: Reads): Promise<FoundBy<Reads>> {
  const found = await Promise.all(
    Object.entries(reads).map(async ([name, reading]) => [name, await pass.of(reading)] as const),
  );
  // Under each name stands what its own reading has found.
  return Object.fromEntries(found) as FoundBy<Reads>;
}
