/** A table of Markdown, its columns as wide as they need to be. @param rows the first is the heading */
export function markdown(rows: readonly (readonly string[])[]): string {
  const [heading = []] = rows;
  const widths = heading.map((_, column) => Math.max(3, ...rows.map((row) => [...(row[column] ?? '')].length)));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, at) => padded(row, at, width)).join(' | ')} |`;
  const rule = `|${widths.map((width, at) => (at === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(heading), rule, ...rows.slice(1).map(line)].join('\n');
}

function padded(row: readonly string[], column: number, width: number): string {
  const cell = row[column] ?? '';
  const room = ' '.repeat(Math.max(0, width - [...cell].length));
  return column === 0 ? cell + room : room + cell;
}

export function inMilliseconds(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

export function asRatio(value: number | null): string {
  return value === null ? '' : `${value.toFixed(value < 10 ? 2 : 0)}×`;
}
