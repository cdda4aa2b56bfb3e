import type { Reply } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { Request } from '../../slack/hearing/request.js';
import { alsoMine } from './also-mine.request.js';
import { BesideHeldVisits, besideMine } from './beside-held.request.js';
import { openMineButton } from './claiming.controls.js';
import { Claims } from './claims.store.js';
import { mineReply } from './mine.view.js';

/** A volunteer looks at their own coming visits. */
export function showMine(deps: Deps): readonly Heard[] {
  return [
    onCommand('mine', (request) => mine(deps, request)),
    onPress(openMineButton, (request) => mine(deps, request)),
  ];
}

async function mine(deps: Deps, request: Request): Promise<Reply> {
  const { society, person, say, now } = request;
  const held = await society.of(Claims).heldBy(person.userId, now);
  const also = await Promise.all(deps.declared(alsoMine).map((blocksFor) => blocksFor(request)));
  const added = await Promise.all(deps.declared(besideMine).map((addedFor) => addedFor(request)));
  const beside = [...society.of(BesideHeldVisits), ...added.map((each) => each.beside)];
  const below = [...added.flatMap((each) => each.below), ...also.flat()];
  return mineReply(say, person.locale, held, person.userId, say('mine.title'), now, beside, below);
}
