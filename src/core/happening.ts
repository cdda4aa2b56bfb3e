/**
 * Something that happens low down and that features above do something about. Where it happens nobody knows them: each says
 * in its `feature.ts` what it does, in the same transaction.
 */
export interface Happening<Handler> {
  /** Declares what a feature does about it. */
  doing(handler: Handler): Following;
  /** What the features that follow it do, in their order. */
  followedBy(followings: readonly Following[]): readonly Handler[];
}

/** What one feature does about something that happens. */
export interface Following {
  readonly happening: unknown;
  readonly handler: unknown;
}

export function defineHappening<Handler>(): Happening<Handler> {
  const happening: Happening<Handler> = {
    doing: (handler) => ({ happening, handler }),
    followedBy: (followings) =>
      // Only `doing` makes one with this happening in it.
      followings.filter((each) => each.happening === happening).map(({ handler }) => handler as Handler),
  };
  return happening;
}
