import type { App } from '@slack/bolt';
import type { Deps } from '../deps.js';
import { GroupAsks } from '../store/group-asks.js';
import { askedReply } from '../views/group-asked.js';
import type { Reply } from '../views/parts.js';
import { askGroupButton } from '../views/planning.controls.js';
import { refusalReply } from '../views/refusals.js';
import { onPress, type PressRequest } from './listen.js';

/** A leader who was told that too few come on a visit asks the group in its channel. */
export function askGroup(app: App, deps: Deps): void {
  onPress(app, deps, askGroupButton, (request) => ask(deps, request));
}

async function ask(deps: Deps, { society, person, say, now, value: shiftId }: PressRequest<string>): Promise<Reply> {
  const { userId, locale } = person;
  const { outcome, visit } = await society.of(GroupAsks).ask(shiftId, userId, now);
  if (!outcome.ok) return refusalReply(say, outcome.refusal, { locale, group: visit?.group ?? null });
  deps.reconcileSoon(); // before replying: a failed reply must not keep the group from being asked
  if (!visit) return refusalReply(say, { reason: 'shift_gone' }, { locale, group: null });
  return askedReply(say, visit, locale);
}
