import type { GroupWeek } from '../../core/model.js';
import { WorkspaceRoles } from '../../groups/workspace-roles.store.js';
import type { Carried } from '../../slack/blocks/controls.js';
import type { Reply } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest } from '../../slack/hearing/request.js';
import { markedReply } from '../reminding/clearance-messages.view.js';
import { markClearedButton } from '../visits.controls.js';
import { decideMarkCleared } from './clearing.rule.js';
import { forLeader } from './week-change.rule.js';
import { Weeks } from './weeks.store.js';

type MarkRequest = PressRequest<Carried<typeof markClearedButton>>;

/** A leader who was asked whether a visit is cleared with the facility says that it is. */
export function markCleared(): readonly Heard[] {
  return [onPress(markClearedButton, mark)];
}

async function mark({ society, person, say, now, value }: MarkRequest): Promise<Reply> {
  const { shiftId, askedIn } = value;
  const { userId, locale } = person;
  const week = await society.of(Weeks).ofShift(shiftId);
  const shift = week?.shifts.find(({ id }) => id === shiftId);
  if (!week || !shift) return refusalReply(say, { reason: 'shift_gone' }, { locale, group: null });
  const { group } = week;
  const rule = (current: GroupWeek) => decideMarkCleared(current, shiftId, now);
  // Where nobody who leads the group is active, others are asked in their place.
  const acting = (await society.of(WorkspaceRoles).whoCanAct([group])).get(group.id) ?? [];
  const mayAct = acting.includes(userId) ? rule : forLeader(userId, rule);
  const outcome = await society.of(Weeks).change(week.id, null, userId, now, mayAct);
  if (!outcome.ok) return refusalReply(say, outcome.refusal, { locale, group });
  const reply = markedReply(say, { shift, group }, locale);
  return askedIn === 'card' ? reply : { ...reply, replaces: true };
}
