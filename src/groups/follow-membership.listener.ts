import type { Deps } from '../slack/hearing/deps.js';
import { onEvent } from '../slack/hearing/hear-event.js';
import type { Heard } from '../slack/hearing/heard.js';
import { Groups } from './groups.store.js';
import { Memberships } from './memberships.store.js';
import { welcomeToGroup } from './welcome.request.js';

/**
 * Somebody comes into a group's channel or leaves it, and is a volunteer of that group from then on, or no longer. Nothing is
 * said in the channel: whoever is new is welcomed in private, and people find their visits in App Home. An event that gets lost
 * is made good by `syncMemberships`.
 */
export function followMembership(deps: Deps): readonly Heard[] {
  return [
    onEvent('member_joined_channel', async ({ event, client, context }) => {
      const society = deps.store.in(deps.workspaceId);
      const group = await society.of(Groups).byChannel(event.channel);
      if (!group) return;
      if (event.user === context.botUserId) {
        const { present, unsure } = await deps.people.inChannel(client, group.channelId);
        const come = await society.of(Memberships).sync(group.id, present, deps.clock(), unsure);
        await welcomeToGroup(society, group, come, deps.clock());
        if (unsure.length > 0) deps.readMembersSoon(group.id);
        return;
      }
      const person = await deps.people.readNow(client, event.user);
      // Nobody becomes a volunteer on a guess. When many join at once Slack tells of some of them a minute later.
      if (!person) return deps.readMembersSoon(group.id);
      if (!person.isActive) return;
      await society.of(Memberships).begin(group.id, event.user, deps.clock());
      await welcomeToGroup(society, group, [event.user], deps.clock());
    }),

    onEvent('member_left_channel', async ({ event, context }) => {
      const society = deps.store.in(deps.workspaceId);
      const group = await society.of(Groups).byChannel(event.channel);
      if (!group) return;
      if (event.user === context.botUserId) {
        // Memberships stay: the people have not left, only the bot can no longer see them.
        deps.logger.warn({ groupId: group.id }, 'the bot was removed from the channel of a group');
        return;
      }
      await society.of(Memberships).end(group.id, event.user, deps.clock());
    }),
  ];
}
