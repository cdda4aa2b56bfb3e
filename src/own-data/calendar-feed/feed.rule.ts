import { addMonths } from 'date-fns';

/**
 * What somebody’s calendar says of a visit:
 * - **neutral**: that there is one, and nothing of where; for calendars that others look into.
 * - **place**: where it is, and whom to ring, as the file of a single visit does.
 */
export const TITLES = ['neutral', 'place'] as const;
export type Titles = (typeof TITLES)[number];

const DAY = 24 * 60 * 60_000;
/** Months ahead that a calendar is shown. */
const SHOWN_AHEAD = 3;
/** Milliseconds that it is shown back, and that what was given up stays in it, struck out. */
const SHOWN_BACK = 30 * DAY;

/** What stands in somebody’s calendar at an instant. */
export interface FeedWindow {
  /** What ended before is left out; so is what was given up before. */
  readonly since: Date;
  /** What begins from here on is left out. */
  readonly until: Date;
}

export function feedWindow(now: Date): FeedWindow {
  return { since: new Date(now.getTime() - SHOWN_BACK), until: addMonths(now, SHOWN_AHEAD) };
}

/** What makes an address somebody’s own: 128 bits in 22 letters, digits, `-` and `_`. */
const TOKEN = /^[\w-]{22}$/;

/** Whether it may be one that we have made. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** The address that a calendar is given. @param publicUrl without a slash at its end */
export function addressOf(publicUrl: string, token: string): string {
  return `${publicUrl}/calendar/${token}.ics`;
}

/** What a browser opens to have the device’s own calendar fetch that address. @param publicUrl without a slash at its end */
export function openingOf(publicUrl: string, token: string): string {
  return `${publicUrl}/calendar/${token}/open`;
}
