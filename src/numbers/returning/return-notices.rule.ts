import { missingOf, standingOf, type YearlyReturn } from './yearly-return.rule.js';

/** To a leader, about the exact year of a facility. Never a number: those are shown to whoever opens the return. */
export type ReturnNoticeFacts = {
  /** A group that they lead, which says in what language they read. */
  readonly groupId: string;
  readonly facilityId: string;
  readonly year: number;
} & (
  | {
      /** `return_ready`: it can be looked at and approved. `return_reminder`: national staff wait for it. */
      readonly kind: 'return_ready' | 'return_reminder';
    }
  | {
      /** Something was counted or corrected after it was approved. */
      readonly kind: 'return_changed';
      /** Version of the approval that no longer holds. */
      readonly version: number;
      /** Slack user id; null where only the plan has changed. */
      readonly changedBy: string | null;
    }
);

/** What one leader is to be told of a return. */
export interface ReturnNotice {
  /** Slack user id. */
  readonly userId: string;
  readonly facts: ReturnNoticeFacts;
}

/** A group as far as its leaders are told of returns. */
export interface LedGroup {
  readonly id: string;
  readonly leaderIds: readonly string[];
}

/**
 * What leaders are to be told of returns by themselves: that one is ready, or that its approval no longer holds.
 * @param groups with those who can act for them in place of leaders who cannot
 */
export function returnNotices(returns: readonly YearlyReturn[], groups: readonly LedGroup[]): ReturnNotice[] {
  return returns.flatMap((each) => noticesOf(each, groups));
}

function noticesOf(each: YearlyReturn, groups: readonly LedGroup[]): ReturnNotice[] {
  const standing = standingOf(each);
  switch (standing.kind) {
    case 'approved':
      return [];
    case 'open':
      return toLeaders(each, groups, (place) => ({ ...place, kind: 'return_ready' }));
    case 'taken_back': {
      const { approval, changedBy } = standing;
      const { version } = approval;
      return toLeaders(each, groups, (place) => ({ ...place, kind: 'return_changed', version, changedBy }));
    }
  }
}

/** One to each leader of a facility whose return is missing. */
export function reminderNotices(returns: readonly YearlyReturn[], groups: readonly LedGroup[]): ReturnNotice[] {
  return missingOf(returns).flatMap((each) =>
    toLeaders(each, groups, (place) => ({ ...place, kind: 'return_reminder' })),
  );
}

/** One to each leader, however many of the facility's groups they lead. */
function toLeaders(
  { facility, year, leaderIds }: YearlyReturn,
  groups: readonly LedGroup[],
  factsFor: (place: { groupId: string; facilityId: string; year: number }) => ReturnNoticeFacts,
): ReturnNotice[] {
  return leaderIds.flatMap((userId) => {
    const group = groups.find((each) => each.leaderIds.includes(userId));
    return group ? [{ userId, facts: factsFor({ groupId: group.id, facilityId: facility.id, year }) }] : [];
  });
}
