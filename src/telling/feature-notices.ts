import type { z } from 'zod';
import { defineDeclaration } from '../core/feature.js';
import type { Group, Locale, Names } from '../core/model.js';
import type { Reply } from '../slack/blocks/reply.js';
import type { NoticeFacts } from './notices.rule.js';

/** Who reads a notice, and what it may name besides its own group. */
export interface NoticeReader {
  /** Slack user id. */
  readonly userId: string;
  readonly locale: Locale;
  /** IANA time zone that Slack has for them; null when it has none. */
  readonly timeZone: string | null;
  /** When what it tells came about. */
  readonly at: Date;
  /** By id: a notice may name visits of other groups. */
  readonly groups: ReadonlyMap<string, Group>;
  /** Everything that programmes ask for or have asked for, by code. */
  readonly requirements: ReadonlyMap<string, { readonly names: Names }>;
}

/** Notices of some kinds: how their facts are read back, and their words where they need no more than a reader. */
export interface FeatureNotices {
  readonly kinds: readonly string[];
  /** @throws ZodError for facts of these kinds that do not have their form */
  read(facts: NoticeFacts): NoticeFacts;
  /**
   * @param group in whose name it is told; null where there is none, or none any more
   * @returns null where nothing is to be said, or a projection of the feature's own says it
   */
  said(facts: NoticeFacts, group: Group | null, reader: NoticeReader): Reply | null;
}

/** What a feature tells people in notices. */
export const tells = defineDeclaration<FeatureNotices>();

/**
 * Declares notices of some kinds.
 * @param form of their facts; instants are Dates by then
 * @param words left out where a projection of the feature's own says them
 */
export function declareNotices<Facts extends NoticeFacts>(
  kinds: readonly Facts['kind'][],
  form: z.ZodType<Facts>,
  words: (facts: Facts, group: Group | null, reader: NoticeReader) => Reply | null = () => null,
): FeatureNotices {
  return {
    kinds,
    read: (facts) => form.parse(facts),
    // They have the form of their kind since they were read.
    said: (facts, group, reader) => words(facts as Facts, group, reader),
  };
}
