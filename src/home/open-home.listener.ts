import { homePartButtons } from '../slack/blocks/home-part.controls.js';
import type { Deps } from '../slack/hearing/deps.js';
import { onEvent } from '../slack/hearing/hear-event.js';
import { onPress } from '../slack/hearing/hear-press.js';
import type { Heard } from '../slack/hearing/heard.js';
import { speakingToSomebody } from '../slack/hearing/speaking.js';
import { outsiderHome, outsiderReply } from '../slack/outsider.js';
import { publishHome } from './publish-home.request.js';

/** Somebody opens the app's home tab: it is published anew each time, so that it is never stale. */
export function openHome(deps: Deps): readonly Heard[] {
  return [
    onEvent('app_home_opened', async ({ event, client }) => {
      if (event.tab !== 'home') return;
      const { person, say } = await speakingToSomebody(deps, client, event.user);
      // Slack would refuse it: there is nobody to show it to.
      if (person.role === 'unknown') return;
      const keptOut = outsiderReply(say, person.role);
      if (keptOut) {
        await client.views.publish({ user_id: person.userId, view: outsiderHome(say, keptOut) });
        return;
      }
      deps.homes.opened(person.userId);
      const society = deps.store.in(deps.workspaceId);
      await publishHome(deps, { society, person, say, now: deps.clock(), client });
    }),
    ...Object.values(homePartButtons).map((button) =>
      onPress(button, async (request) => {
        const { list, part } = request.value;
        deps.homes.turned(request.person.userId, list, part);
        await publishHome(deps, request);
        return null;
      }),
    ),
  ];
}
