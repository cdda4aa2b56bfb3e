import type { ModalView } from '@slack/types';
import { toldModal } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import type { Request } from '../../slack/hearing/request.js';
import { Covering } from './covering.store.js';
import { whoMayBeInvited, whyNobodyIsInvited } from './invite.rule.js';
import { inviteForm, nobodyToInviteReply } from './invite.view.js';

/** Whom a leader may invite to this visit now, or why nobody. @param notice what is still to be done in it; null for nothing */
export async function inviteFormFor(
  request: Pick<Request, 'society' | 'person' | 'say' | 'now'>,
  shiftId: string,
  notice: string | null = null,
): Promise<ModalView> {
  const { society, person, say, now } = request;
  const { locale, userId } = person;
  const visit = await society.of(Covering).lookAt(shiftId, now);
  if (!visit) return toldModal(say, refusalReply(say, { reason: 'shift_gone' }, { locale, group: null }));
  const { group } = visit;
  const refusal = whyNobodyIsInvited(visit, userId, now);
  if (refusal) return toldModal(say, refusalReply(say, refusal, { locale, group }));
  const people = whoMayBeInvited(visit, userId, now);
  if (people.length === 0) return toldModal(say, nobodyToInviteReply(say, locale, visit, now));
  return inviteForm(say, locale, visit, people, notice, now);
}
