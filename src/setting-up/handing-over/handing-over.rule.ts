import type { Group } from '../../core/model.js';
import { lastingLeaders } from '../../groups/stand-ins.rule.js';

/** Nobody leaves a group without somebody who leads it then: who is erased, who may not be kept, is the only exception. */
export type HandOverProblem = 'nobody' | 'is_yourself' | 'outsider' | 'not_leading';

/**
 * Who leads a group once one of its leaders has handed it over.
 * @param successorId Slack user id of somebody who leads it already, or of somebody new
 */
export function handedOver(
  group: Pick<Group, 'leaderIds' | 'standInIds'>,
  leaverId: string,
  successorId: string,
):
  | { readonly ok: true; readonly leaderIds: readonly string[] }
  | { readonly ok: false; readonly problem: HandOverProblem } {
  const lasting = lastingLeaders(group);
  if (!lasting.includes(leaverId)) return { ok: false, problem: 'not_leading' };
  if (successorId === leaverId) return { ok: false, problem: 'is_yourself' };
  const staying = lasting.filter((userId) => userId !== leaverId);
  return { ok: true, leaderIds: [...new Set([...staying, successorId])] };
}

/** To whoever takes a group over, and to its other leaders. */
export interface HandedOverFacts {
  readonly kind: 'handed_over';
  readonly groupId: string;
  /** Slack user id. */
  readonly leaverId: string;
  /** Slack user id. */
  readonly successorId: string;
  readonly at: Date;
}
