import { refuseOtherThanAdmins } from '../../groups/refuse-others.request.js';
import type { Reply } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { Request } from '../../slack/hearing/request.js';
import { readSetupOverview } from '../refresh-setup.request.js';
import { openSetupButton } from '../setting-up.controls.js';

/** An admin opens the set-up: with `/visit setup`, from the menu or App Home. */
export function showSetup(deps: Deps): readonly Heard[] {
  return [
    onCommand('setup', (request) => show(deps, request)),
    onPress(openSetupButton, (request) => show(deps, request)),
  ];
}

async function show(deps: Deps, request: Request): Promise<Reply | null> {
  const refusal = await refuseOtherThanAdmins(deps, request);
  if (refusal) return refusal;
  await request.screen.open(await readSetupOverview(request, null, deps.withheld));
  return null;
}
