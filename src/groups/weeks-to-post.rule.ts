import type { Group } from '../core/model.js';

/**
 * Whether a group has weeks to post. One whose visits are all one-to-ones has none: its programme has them, it has no weekly pattern,
 * and no week of it is posted.
 */
export function hasWeeksToPost(
  { programme }: Pick<Group, 'programme'>,
  { hasPattern, hasPosted }: { readonly hasPattern: boolean; readonly hasPosted: boolean },
): boolean {
  return programme.oneToOne === undefined || hasPattern || hasPosted;
}
