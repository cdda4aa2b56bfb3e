/** Whether something is as good as it should be, in a cell. */
export function atMost(measured: number | null, most: number): string {
  return goal(measured, `≤ ${most}`, (value) => value <= most);
}

export function lessThan(measured: number | null, bound: number, unit: string): string {
  return goal(measured, `< ${bound} ${unit}`, (value) => value < bound);
}

export function atLeast(measured: number | null, least: number): string {
  return goal(measured, `≥ ${least}`, (value) => value >= least);
}

function goal(measured: number | null, wanted: string, isMet: (value: number) => boolean): string {
  if (measured === null) return '';
  return `${wanted}: ${isMet(measured) ? 'met' : '**not met**'}`;
}
