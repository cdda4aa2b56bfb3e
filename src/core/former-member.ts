/** Stands where somebody's Slack id stood, once they have been forgotten: written like one, and nobody's. */
export const FORMER_MEMBER = 'FORMER';

/** Whether it stands for somebody forgotten. Of several on one visit, the second is FORMER2. */
export function isFormerMember(userId: string): boolean {
  return /^FORMER\d*$/.test(userId);
}

/** The one on a visit on which so many others are forgotten already. @param number 1 for the first */
export function formerMember(number: number): string {
  return number === 1 ? FORMER_MEMBER : `${FORMER_MEMBER}${number}`;
}

/** How Slack would be asked to show one. */
export const FORMER_MENTIONS = /<@FORMER\d*>/g;
