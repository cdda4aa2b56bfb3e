import { refuseOtherThanStaff } from '../../groups/refuse-others.request.js';
import type { Reply } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { Request } from '../../slack/hearing/request.js';
import { readRequirementsOverview } from './refresh-requirements.request.js';
import { openRequirementsButton } from './requirements.controls.js';

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
