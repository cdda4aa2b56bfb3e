import { randomInt } from 'node:crypto';

/** Letters and digits that nobody mistakes for each other when they read a reference aloud. */
export const REFERENCE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Eight of them, made up. */
export function newReference(): string {
  return Array.from({ length: 8 }, () => REFERENCE_LETTERS[randomInt(REFERENCE_LETTERS.length)]).join('');
}
