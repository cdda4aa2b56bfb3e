import { defineDeclaration } from '../core/feature.js';
import type { TargetGroup } from '../core/measures.js';
import type { Facility, Group, PlacePause } from '../core/model.js';
import type { ScopedTransaction } from '../database/scope.js';
import type { StoreScope } from '../database/society.js';

/** What a change of a facility, or of the facility that a group visits, has done to posted visits still to come. */
export interface Moved {
  /** Visits that are at another place, or at another time by the wall clock of the place. */
  readonly visits: number;
  /** People who hold one of them, or a visit for which people meet elsewhere now, each of whom is told. */
  readonly people: number;
}

/** As much of a facility as says in which area it is. */
type InArea = Pick<Facility, 'id' | 'area'>;

/** A facility that comes to another area, or whose area is called otherwise. */
export interface AreaChange {
  readonly before: InArea;
  readonly after: InArea;
  /** All other facilities of the society. */
  readonly others: readonly InArea[];
}

/** A group that visits another facility now. */
export interface MovedGroup {
  readonly before: Group;
  readonly after: Group;
}

/** How far a newcomer has come. */
export interface NewcomerProgress {
  readonly done: number;
  /** How much is asked for. */
  readonly count: number;
}

/**
 * What happens to a society, its facilities, its groups and their members, and what features above these do about it: in the
 * transaction in which it happens, so that neither is without the other. Several are done in their order.
 */
export interface Happenings {
  /** The society is made, or the bot starts in it again: harmless to repeat. */
  readonly whenWorkspaceBegins: readonly ((transaction: ScopedTransaction, workspaceId: string) => Promise<void>)[];
  /** These target groups are counted no longer. */
  readonly whenTargetGroupsEnd: readonly ((
    transaction: ScopedTransaction,
    targetGroups: readonly TargetGroup[],
  ) => Promise<void>)[];
  /**
   * A facility, or which one a group visits, was saved. One alone, since it answers what has become of the visits.
   * @param before the groups as they were
   */
  readonly whenFacilityMoves: (
    transaction: ScopedTransaction,
    workspaceId: string,
    before: readonly Group[],
    now: Date,
  ) => Promise<Moved>;
  /** A group is saved with another facility than it visited. */
  readonly whenGroupMoves: readonly ((
    transaction: ScopedTransaction,
    workspaceId: string,
    moved: MovedGroup,
    now: Date,
  ) => Promise<void>)[];
  /** A facility that was there already is saved with another area. */
  readonly whenAreaChanges: readonly ((
    transaction: ScopedTransaction,
    workspaceId: string,
    change: AreaChange,
    by: string,
    now: Date,
  ) => Promise<void>)[];
  /** Somebody has begun in a group and is not ready yet: harmless to repeat. */
  readonly whenMemberJoins: readonly ((
    transaction: ScopedTransaction,
    workspaceId: string,
    groupId: string,
    userId: string,
    progress: NewcomerProgress,
    now: Date,
  ) => Promise<void>)[];
  /** These people, by Slack user id, are in a group no longer, or it is closed: harmless to repeat. */
  readonly whenMembersLeave: readonly ((
    transaction: ScopedTransaction,
    workspaceId: string,
    groupId: string,
    userIds: readonly string[],
    now: Date,
  ) => Promise<void>)[];
  /** A group or a facility makes no visits on these days, or none any more: harmless to repeat. */
  readonly whenVisitsPause: readonly ((
    transaction: ScopedTransaction,
    workspaceId: string,
    pause: DaysWithout,
    now: Date,
  ) => Promise<void>)[];
}

/** Days on which a group or a facility makes no visits, the first and the last included; null in `until` for no end in sight. */
export type DaysWithout = Pick<PlacePause, 'place' | 'from' | 'until'>;

type Handler<Name extends keyof Happenings> = Happenings[Name] extends readonly (infer Each)[]
  ? Each
  : Happenings[Name];

export const whenWorkspaceBegins = defineDeclaration<Handler<'whenWorkspaceBegins'>>();
export const whenTargetGroupsEnd = defineDeclaration<Handler<'whenTargetGroupsEnd'>>();
export const whenFacilityMoves = defineDeclaration<Handler<'whenFacilityMoves'>>();
export const whenGroupMoves = defineDeclaration<Handler<'whenGroupMoves'>>();
export const whenAreaChanges = defineDeclaration<Handler<'whenAreaChanges'>>();
export const whenMemberJoins = defineDeclaration<Handler<'whenMemberJoins'>>();
export const whenMembersLeave = defineDeclaration<Handler<'whenMembersLeave'>>();
export const whenVisitsPause = defineDeclaration<Handler<'whenVisitsPause'>>();

/** @throws TypeError unless one feature says what becomes of the visits of a facility that moves */
export function happeningsIn({ declared }: Pick<StoreScope, 'declared'>): Happenings {
  const [moves, ...others] = declared(whenFacilityMoves);
  if (!moves || others.length > 0) throw new TypeError('one feature answers for the visits of a facility that moves');
  return {
    whenWorkspaceBegins: declared(whenWorkspaceBegins),
    whenTargetGroupsEnd: declared(whenTargetGroupsEnd),
    whenFacilityMoves: moves,
    whenGroupMoves: declared(whenGroupMoves),
    whenAreaChanges: declared(whenAreaChanges),
    whenMemberJoins: declared(whenMemberJoins),
    whenMembersLeave: declared(whenMembersLeave),
    whenVisitsPause: declared(whenVisitsPause),
  };
}
