/**
 * What is counted of one-to-ones in a week, at a facility: that they began and ended, were moved from and to it, and met inside and
 * outside. Whole numbers that lead back to none of them (PRIVACY, rule 9).
 */
export type PairingCounted = 'begun' | 'ended' | 'came' | 'left' | 'met_inside' | 'met_outside';

/** What makes one more run at a facility, and what makes it one fewer. */
export const ONE_MORE = ['begun', 'came'] as const satisfies readonly PairingCounted[];
export const ONE_FEWER = ['ended', 'left'] as const satisfies readonly PairingCounted[];

/** In place of a group: what is owed after a backup was put back is nobody's, and never was. */
export const OWED = 'owed';
