import type { App } from '@slack/bolt';
import type { Deps } from '../deps.js';
import type { Reply } from '../views/parts.js';
import { openRequirementsButton } from '../views/requirements.controls.js';
import { requirementsOverview } from '../views/requirements-overview.js';
import { onCommand, onPress, type Request } from './listen.js';
import { readRequirements, refuseOthers } from './requirements-desk.js';

/** National staff open what is asked for: with `/visit requirements`, or from a button. */
export function showRequirements(app: App, deps: Deps): void {
  onCommand(app, deps, 'requirements', (request) => show(deps, request));
  onPress(app, deps, openRequirementsButton, (request) => show(deps, request));
}

async function show(deps: Deps, request: Request): Promise<Reply | null> {
  const refusal = await refuseOthers(deps, request);
  if (refusal) return refusal;
  const { screen, society, person, say } = request;
  const view = requirementsOverview(say, person.locale, await readRequirements(society), null);
  await screen.open(view);
  return null;
}
