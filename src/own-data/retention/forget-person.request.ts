import type { Society } from '../../database/society.js';
import { Erasing } from '../erasing/erasing.store.js';

/** Erases what is kept of one person. Harmless to repeat, and to be broken off. */
export type ForgetPerson = (society: Society, userId: string, now: Date) => Promise<void>;

/** As if they had asked for it themselves, without a message to them. Counts and numbers are nobody's, and stay. */
export const forgetPerson: ForgetPerson = (society, userId, now) => society.of(Erasing).erasePerson(userId, now);
