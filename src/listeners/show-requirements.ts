import type { Deps } from '../deps.js';
import type { Reply } from '../views/parts.js';
import { openRequirementsButton } from '../views/requirements.controls.js';
import { onCommand } from './hear-command.js';
import { onPress } from './hear-press.js';
import type { Heard } from './heard.js';
import { readRequirementsOverview } from './refresh-requirements.js';
import { refuseOtherThanStaff } from './refuse-others.js';
import type { Request } from './request.js';

/** National staff open what is asked for: with `/visit requirements`, or from a button. */
export function showRequirements(deps: Deps): readonly Heard[] {
  return [
    onCommand('requirements', (request) => show(deps, request)),
    onPress(openRequirementsButton, (request) => show(deps, request)),
  ];
}

async function show(deps: Deps, request: Request): Promise<Reply | null> {
  const refusal = await refuseOtherThanStaff(deps, request);
  if (refusal) return refusal;
  await request.screen.open(await readRequirementsOverview(request, null));
  return null;
}
