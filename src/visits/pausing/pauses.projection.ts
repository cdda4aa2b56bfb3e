import type { Group, PlacePause } from '../../core/model.js';
import type { ShownMessage } from '../../delivery/desired-message.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import { pausedInChannel } from './pause-messages.view.js';

/**
 * That a group or its facility is paused: told to the group's channel once.
 * @param pauses by group id: those that are not over
 */
export function pauseMessages(
  groups: ReadonlyMap<string, Group>,
  pauses: ReadonlyMap<string, readonly PlacePause[]>,
): ShownMessage[] {
  return [...groups.values()].flatMap((group) =>
    (pauses.get(group.id) ?? []).map((pause) => ({
      key: `pause:${pause.id}:${group.id}`,
      recipient: { channelId: group.channelId },
      subject: aboutGroup(group.id),
      content: pausedInChannel(pause, group),
      delivery: { lifetime: 'once' as const },
    })),
  );
}
