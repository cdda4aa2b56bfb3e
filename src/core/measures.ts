/** What is counted: meetings with visited people, or people who took part in a group visit. Posts say them in this order for ever: a new one is the last. */
export const MEASURES = ['visits', 'participants'] as const;
export type Measure = (typeof MEASURES)[number];

/** The same for each measure. */
export function ofEveryMeasure<Each>(make: (measure: Measure, at: number) => Each): Readonly<Record<Measure, Each>> {
  // An entry is made for each of them.
  return Object.fromEntries(MEASURES.map((measure, at) => [measure, make(measure, at)])) as Record<Measure, Each>;
}

/**
 * Groups that the national agreement asks special attention for, in the order in which people are asked about them and read of
 * them. Their counts are a part of all visits.
 */
export const TARGET_GROUPS = ['young', 'with_children', 'long_detention', 'deportation'] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

/** Those that a list of words names, each once, in the order in which people read them; other words are left out. */
export function targetGroupsIn(words: readonly string[]): TargetGroup[] {
  return TARGET_GROUPS.filter((targetGroup) => words.includes(targetGroup));
}

/** What is booked altogether: counts, and corrections of them. */
export function sumOf(booked: readonly { readonly value: number }[]): number {
  return booked.reduce((sum, { value }) => sum + value, 0);
}
