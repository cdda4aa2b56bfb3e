import type { Reply } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest } from '../../slack/hearing/request.js';
import { askGroupButton } from '../visits.controls.js';
import { askedReply } from './group-asked.view.js';
import { GroupAsks } from './group-asks.store.js';

/** A leader who was told that too few come on a visit asks the group in its channel. */
export function askGroup(): readonly Heard[] {
  return [onPress(askGroupButton, ask)];
}

async function ask({ society, person, say, now, value: shiftId }: PressRequest<string>): Promise<Reply> {
  const { userId, locale } = person;
  const { outcome, visit } = await society.of(GroupAsks).ask(shiftId, userId, now);
  if (!outcome.ok) return refusalReply(say, outcome.refusal, { locale, group: visit?.group ?? null });
  if (!visit) return refusalReply(say, { reason: 'shift_gone' }, { locale, group: null });
  return askedReply(say, visit, locale);
}
