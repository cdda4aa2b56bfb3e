import type { App } from '@slack/bolt';
import type { Deps } from '../deps.js';
import { sayIn } from '../locales/index.js';
import { publishHome } from './publish-home.js';

/** Somebody opens the app's home tab: it is published anew each time, so that it is never stale. */
export function openHome(app: App, deps: Deps): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab !== 'home') return;
    const person = await deps.people.read(client, event.user);
    const society = deps.store.in(body.team_id);
    await publishHome(deps, { society, person, say: sayIn(person.locale), now: deps.clock(), client });
  });
}
