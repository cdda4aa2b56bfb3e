import type { MeasuredWorld } from './measure-world.js';
import type { Measurement } from './measurement.js';

/** As Markdown: a row for each thing that was done, and for each world what it cost. Times say nothing on a busy machine. */
export function tableOf(worlds: readonly MeasuredWorld[]): string {
  const columns = ['statements', 'rows', 'buffers', 'CPU ms', 'longest hold ms'];
  const sizes = worlds.map(({ size }) => size.groups.toLocaleString('en'));
  const head = `| groups: ${sizes.join(' / ')} | ${columns.join(' | ')} |`;
  const line = `|---|${columns.map(() => '--:').join('|')}|`;
  const names = worlds[0]?.deeds.map(({ name }) => name) ?? [];
  const rows = names.map((name) => {
    const measured = worlds.map(({ deeds }) => deeds.find((deed) => deed.name === name)?.measurement);
    const cells = [statementsOf, rowsOf, buffersOf, cpuOf, holdOf].map((figure) =>
      measured.map((each) => (each ? figure(each) : '–')).join(' / '),
    );
    return `| ${name} | ${cells.join(' | ')} |`;
  });
  return `${[head, line, ...rows].join('\n')}\n`;
}

export function statementsOf({ statements }: Measurement): number {
  return statements.reduce((sum, { times }) => sum + times, 0);
}

export function rowsOf({ statements }: Measurement): number {
  return statements.reduce((sum, { rows }) => sum + rows, 0);
}

/** Null where the engine does not say. */
export function buffersOf({ statements }: Measurement): number | null {
  const known = statements.flatMap(({ buffers }) => buffers ?? []);
  return known.length > 0 ? known.reduce((sum, each) => sum + each, 0) : null;
}

function cpuOf({ cpu }: Measurement): string {
  return cpu.toFixed(cpu < 10 ? 1 : 0);
}

function holdOf({ longestHold }: Measurement): string {
  return longestHold.toFixed(0);
}
