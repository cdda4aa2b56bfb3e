/** Somebody who waits. */
export interface InLine {
  /** Slack user id. */
  readonly userId: string;
  /** Since when: first come, first served. */
  readonly since: Date;
}

/** First come first. */
export function inOrderOfLine<Each extends Pick<InLine, 'since'>>(line: readonly Each[]): Each[] {
  return [...line].sort((one, other) => one.since.getTime() - other.since.getTime());
}

/** Number in the line, from 1; null for whoever is not in it. @param line in its order */
export function numberInLine(line: readonly Pick<InLine, 'userId'>[], userId: string): number | null {
  const index = line.findIndex((each) => each.userId === userId);
  return index === -1 ? null : index + 1;
}

/** Since when somebody waits who comes now: no two in one millisecond, so that the line keeps the order in which people came. */
export function endOfLine(line: readonly Pick<InLine, 'since'>[], now: Date): Date {
  return new Date(Math.max(now.getTime(), ...line.map(({ since }) => since.getTime() + 1)));
}
