import { Claims } from '../store/claims.js';
import { openMineButton } from '../views/claiming.controls.js';
import { mineReply } from '../views/mine.js';
import type { Reply } from '../views/parts.js';
import { onCommand } from './hear-command.js';
import { onPress } from './hear-press.js';
import type { Heard } from './heard.js';
import type { Request } from './request.js';

/** A volunteer looks at their own coming visits. */
export function showMine(): readonly Heard[] {
  return [onCommand('mine', mine), onPress(openMineButton, mine)];
}

async function mine({ society, person, say, now }: Request): Promise<Reply> {
  const held = await society.of(Claims).heldBy(person.userId, now);
  return mineReply(say, person.locale, held, person.userId, say('mine.title'), now);
}
