import type { App } from '@slack/bolt';
import type { Deps } from '../deps.js';
import type { Reply } from '../views/parts.js';
import { openRequirementsButton } from '../views/requirements.controls.js';
import { onCommand, onPress, type Request } from './listen.js';
import { readRequirementsOverview } from './refresh-requirements.js';
import { refuseOtherThanStaff } from './refuse-others.js';

/** National staff open what is asked for: with `/visit requirements`, or from a button. */
export function showRequirements(app: App, deps: Deps): void {
  onCommand(app, deps, 'requirements', (request) => show(deps, request));
  onPress(app, deps, openRequirementsButton, (request) => show(deps, request));
}

async function show(deps: Deps, request: Request): Promise<Reply | null> {
  const refusal = await refuseOtherThanStaff(deps, request);
  if (refusal) return refusal;
  await request.screen.open(await readRequirementsOverview(request, null));
  return null;
}
