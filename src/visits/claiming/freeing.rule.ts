import { refuse } from '../../core/refusals.js';
import { type ClaimRule, decideRelease } from './claiming.rule.js';

/**
 * Whether this leader may free somebody's place on a visit of their group that has not begun: of somebody who phones in ill,
 * or has left. Their own they give up like anybody else.
 * @param leaderId Slack user id of somebody who may act for the group
 * @param whose `of_leavers`: only of people who are still away from the group, as the message about them said
 */
export function decideFree(leaderId: string, groupId: string, whose: 'of_anybody' | 'of_leavers'): ClaimRule {
  return (state, holderId, now) => {
    const { group, membership, shift } = state;
    // The button names a group and a visit; only the visits of that group are this leader's to free.
    if (group.id !== groupId) return refuse({ reason: 'shift_gone' });
    if (whose === 'of_leavers' && membership !== null) return refuse({ reason: 'not_yours' });
    if (shift.status === 'planned' && shift.startsAt <= now) return refuse({ reason: 'begun' });
    const release = decideRelease(state, holderId, now);
    if (!release.ok || holderId === leaderId) return release;
    return { ok: true, change: { kind: 'release', freedBy: leaderId } };
  };
}
