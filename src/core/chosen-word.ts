/** The word that was chosen, where it is one that is known. */
export function oneOf<Word extends string>(known: readonly Word[], chosen: string | null): Word | null {
  return known.find((word) => word === chosen) ?? null;
}
