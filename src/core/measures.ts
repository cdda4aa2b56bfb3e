/** What is counted: meetings with visited people, or people who took part in a group visit. */
export type Measure = 'visits' | 'participants';

export const MEASURES: readonly Measure[] = ['visits', 'participants'];

/** Groups that the national agreement asks special attention for. Their counts are a part of all visits. */
export type TargetGroup = 'young' | 'with_children' | 'long_detention' | 'deportation';

/** In the order in which people are asked about them and read of them. */
export const TARGET_GROUPS: readonly TargetGroup[] = ['young', 'with_children', 'long_detention', 'deportation'];

/** Those that a list of words names, each once, in the order in which people read them; other words are left out. */
export function targetGroupsIn(words: readonly string[]): TargetGroup[] {
  return TARGET_GROUPS.filter((targetGroup) => words.includes(targetGroup));
}

/** What is booked altogether: counts, and corrections of them. */
export function sumOf(booked: readonly { readonly value: number }[]): number {
  return booked.reduce((sum, { value }) => sum + value, 0);
}
