import type { App } from '@slack/bolt';
import type { Deps } from '../deps.js';
import type { Reply } from '../views/parts.js';
import { openSetupButton } from '../views/setting-up.controls.js';
import { onCommand, onPress, type Request } from './listen.js';
import { readSetupOverview } from './refresh-setup.js';
import { refuseOtherThanAdmins } from './refuse-others.js';

/** An admin opens the set-up: with `/visit setup`, from the menu or App Home. */
export function showSetup(app: App, deps: Deps): void {
  onCommand(app, deps, 'setup', (request) => show(deps, request));
  onPress(app, deps, openSetupButton, (request) => show(deps, request));
}

async function show(deps: Deps, request: Request): Promise<Reply | null> {
  const refusal = await refuseOtherThanAdmins(deps, request);
  if (refusal) return refusal;
  await request.screen.open(await readSetupOverview(request, null));
  return null;
}
