import { z } from 'zod';
import type { Workspace } from './workspace.js';

const SENT = z.looseObject({
  user: z.looseObject({}).optional(),
  user_id: z.string().optional(),
  response_url: z.string().optional(),
  channel: z.looseObject({ id: z.string() }).optional(),
  channel_id: z.string().optional(),
  view: z.looseObject({ id: z.string(), type: z.string() }).optional(),
});

/** The payload of a command, a click or a modal as it would be if somebody else had sent it, now. */
export function sentBy(workspace: Workspace, userId: string, payload: unknown): Record<string, unknown> {
  const { user, user_id: commander, response_url: answered, ...rest } = SENT.parse(payload);
  const { id, handle } = workspace.world.user(userId);
  const channelId = rest.channel?.id ?? rest.channel_id ?? workspace.world.directChannel(workspace.botUserId, id).id;
  const responseKey = workspace.responseUrls.issue({ userId: id, channelId });
  return {
    ...rest,
    ...(user && { user: { ...user, id, username: handle, name: handle } }),
    ...(commander && { user_id: id, user_name: handle }),
    ...(answered && { response_url: `${workspace.address}/response/${responseKey}` }),
    trigger_id: workspace.triggers.issue(id, rest.view?.type === 'modal' ? rest.view.id : null),
  };
}
