/** @throws for an empty list */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/**
 * The smallest value that so many per cent of all values do not exceed.
 * @param percent above 0, up to 100
 * @throws for an empty list
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.ceil((percent / 100) * sorted.length) - 1];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}
