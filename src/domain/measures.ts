/** What is counted: meetings with visited people, or people who took part in a group visit. */
export type Measure = 'visits' | 'participants';

export const MEASURES: readonly Measure[] = ['visits', 'participants'];

/** Groups that the national agreement asks special attention for. Their counts are a part of all visits. */
export type TargetGroup = 'young' | 'with_children' | 'long_detention' | 'deportation';

/** What is booked altogether: counts, and corrections of them. */
export function sumOf(booked: readonly { readonly value: number }[]): number {
  return booked.reduce((sum, { value }) => sum + value, 0);
}
