import type { Reply } from '../../slack/blocks/parts.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { Request } from '../../slack/hearing/request.js';
import { openMineButton } from './claiming.controls.js';
import { Claims } from './claims.store.js';
import { mineReply } from './mine.view.js';

/** A volunteer looks at their own coming visits. */
export function showMine(): readonly Heard[] {
  return [onCommand('mine', mine), onPress(openMineButton, mine)];
}

async function mine({ society, person, say, now }: Request): Promise<Reply> {
  const held = await society.of(Claims).heldBy(person.userId, now);
  return mineReply(say, person.locale, held, person.userId, say('mine.title'), now);
}
