/** What a feature declares of itself: made by one kind of declaration, and read by whoever defined that kind. */
export interface Declaration {
  readonly kind: unknown;
  readonly values: readonly unknown[];
}

export interface Feature {
  readonly name: string;
  readonly declares: readonly Declaration[];
}

/**
 * Something that features can declare. Defined in the layer that makes use of it, which knows none of them; what they have
 * declared is collected in `app/features`.
 */
export interface DeclarationKind<Value> {
  (...values: readonly Value[]): Declaration;
  /** Whatever these features have declared of this kind, in their order. Collected once for each list of features. */
  in(features: readonly Feature[]): readonly Value[];
}

export function defineDeclaration<Value>(): DeclarationKind<Value> {
  const declare = (...values: readonly Value[]): Declaration => ({ kind: declare, values });
  const known = new WeakMap<readonly Feature[], readonly Value[]>();
  const declaredIn = (features: readonly Feature[]): readonly Value[] => {
    const found = known.get(features) ?? collected(features);
    known.set(features, found);
    return found;
  };
  const collected = (features: readonly Feature[]): readonly Value[] =>
    features
      .flatMap(({ declares }) => declares)
      .filter(({ kind }) => kind === declare)
      // Only `declare` makes one of its kind.
      .flatMap(({ values }) => values as readonly Value[]);
  return Object.assign(declare, { in: declaredIn });
}

/** @param name where it is found below `src/` */
export function defineFeature(name: string, ...declares: readonly Declaration[]): Feature {
  return { name, declares };
}
