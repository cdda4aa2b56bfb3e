/** Something that grows and is let grow for now. */
export interface KnownGrowth {
  readonly deeds: 'any' | readonly string[];
  readonly what: 'statements' | 'rows' | 'buffers' | 'rows at once' | 'scan' | 'whole society';
  /** Left out for whichever. */
  readonly table?: string;
  readonly reason: string;
}

export const KNOWN_GROWTHS: readonly KnownGrowth[] = [];
