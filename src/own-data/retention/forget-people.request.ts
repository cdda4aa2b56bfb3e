import type { Society } from '../../database/society.js';
import { Erasing } from '../erasing/erasing.store.js';

/** Erases what is kept of people who are gone. Harmless to repeat, and to be broken off. @returns how many were erased */
export type ForgetPeople = (
  society: Society,
  userIds: readonly string[],
  isStillGone: (userId: string) => Promise<boolean>,
  now: Date,
) => Promise<number>;

/** As if they had asked for it themselves, without a message to them. Counts and numbers are nobody's, and stay. */
export const forgetPeople: ForgetPeople = (society, userIds, isStillGone, now) =>
  society.of(Erasing).erasePeople(userIds, isStillGone, now);
