// What people write in one line of a form: names, addresses, whom to ring.

/** Characters in the name of a facility, a region or a group. */
const LONGEST_NAME = 80;
/** Characters in an address, a meeting point or a contact line. */
const LONGEST_LINE = 120;
/** Fewest digits of a number that can be rung from outside: Greenland's have six. */
const FEWEST_DIGITS = 6;

/** What can be wrong with a name. */
export type NameProblem = { readonly problem: 'missing' } | { readonly problem: 'too_long'; readonly most: number };

/** What can be wrong with a line that may be left out. */
export type LineProblem =
  | { readonly problem: 'too_long'; readonly most: number }
  | { readonly problem: 'no_phone_number' };

/**
 * A name as it is kept: spaces tidied, and without control characters or the marks that turn the direction of the text
 * around it. Right-to-left letters and emoji stay.
 */
export function tidyName(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Why this is no name: nothing is seen of it, or it is too long. */
export function nameProblem(typed: string | null): NameProblem | undefined {
  const name = tidyName(typed ?? '');
  if (!isSeen(name)) return { problem: 'missing' };
  return [...name].length > LONGEST_NAME ? { problem: 'too_long', most: LONGEST_NAME } : undefined;
}

/**
 * A line that may be left out, tidied as names are.
 * @returns null where nothing is seen of it
 */
export function readLine(typed: string | null): string | null {
  const line = tidyName(typed ?? '');
  return isSeen(line) ? line : null;
}

/** Why this cannot be kept as a line that may be left out: it is too long. */
export function lineProblem(typed: string | null | undefined): LineProblem | undefined {
  const line = readLine(typed ?? null) ?? '';
  return [...line].length > LONGEST_LINE ? { problem: 'too_long', most: LONGEST_LINE } : undefined;
}

/** The same for whom to ring: there must be a number in it. */
export function contactProblem(typed: string | null | undefined): LineProblem | undefined {
  const line = readLine(typed ?? null);
  if (line === null) return undefined;
  const digits = line.replace(/\D/g, '').length;
  return digits < FEWEST_DIGITS ? { problem: 'no_phone_number' } : lineProblem(line);
}

/** Something must be seen: a line of joiners and accents alone is empty to the eye. */
function isSeen(line: string): boolean {
  return /[^\s\p{Cf}\p{M}]/u.test(line);
}
