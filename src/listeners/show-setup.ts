import type { App } from '@slack/bolt';
import type { Deps } from '../deps.js';
import type { Reply } from '../views/parts.js';
import { openSetupButton } from '../views/setting-up.controls.js';
import { setupOverview } from '../views/setup-overview.js';
import { onCommand, onPress, type Request } from './listen.js';
import { readSetup, refuseOthers } from './setup-desk.js';

/** An admin opens the set-up: with `/visit setup`, from the menu or App Home. */
export function showSetup(app: App, deps: Deps): void {
  onCommand(app, deps, 'setup', (request) => show(deps, request));
  onPress(app, deps, openSetupButton, (request) => show(deps, request));
}

async function show(deps: Deps, request: Request): Promise<Reply | null> {
  const refusal = await refuseOthers(deps, request);
  if (refusal) return refusal;
  const { screen, society, person, say } = request;
  const view = setupOverview(say, person, await readSetup(society, person.locale), null);
  await screen.open(view);
  return null;
}
