import type { App } from '@slack/bolt';
import type { Deps } from '../deps.js';
import { Claims } from '../store/claims.js';
import { openMineButton } from '../views/claiming.controls.js';
import { mineReply } from '../views/mine.js';
import type { Reply } from '../views/parts.js';
import { onCommand, onPress, type Request } from './listen.js';

/** A volunteer looks at their own coming visits. */
export function showMine(app: App, deps: Deps): void {
  onCommand(app, deps, 'mine', mine);
  onPress(app, deps, openMineButton, mine);
}

async function mine({ society, person, say, now }: Request): Promise<Reply> {
  const held = await society.of(Claims).heldBy(person.userId, now);
  return mineReply(say, person.locale, held, person.userId, say('mine.title'), now);
}
