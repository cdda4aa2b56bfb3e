import { refusalReply } from '../../slack/blocks/refusals.js';
import { closedWith } from '../../slack/hearing/closed-with.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { SentIn } from '../../slack/hearing/request.js';
import { type Submitted, toldInstead } from '../../slack/hearing/submitted.js';
import { inviteButton, inviteModal } from './covering.controls.js';
import { Covering } from './covering.store.js';
import { decideInvite, invitesOf } from './invite.rule.js';
import { invitedReply } from './invite.view.js';
import { inviteFormFor } from './invite-form.request.js';

/** A leader asks people by name whether they would come. */
export function invitePeople(): readonly Heard[] {
  return [
    onPress(inviteButton, async (request) => {
      await request.screen.open(await inviteFormFor(request, request.value));
      return null;
    }),
    onSubmit(inviteModal, invite),
  ];
}

async function invite(request: SentIn<typeof inviteModal>): Promise<Submitted> {
  const { society, person, say, now, memory, typed } = request;
  const { userId, locale } = person;
  const { shiftId } = memory;
  if (typed.people.length === 0) {
    return { next: 'update', view: await inviteFormFor(request, shiftId, say('invite.nobody_ticked')) };
  }
  const rule = decideInvite(typed.people);
  const { outcome, visit } = await society
    .of(Covering)
    .decide(shiftId, userId, now, rule, { action: 'invite' }, typed.people);
  if (!outcome.ok) {
    return toldInstead(say, refusalReply(say, outcome.refusal, { locale, group: visit?.group ?? null }));
  }
  const asked = new Set(invitesOf(outcome.visit, now).map(({ ask }) => ask.userId));
  const leftOut = typed.people.filter((each) => !asked.has(each));
  return closedWith(request, invitedReply(say, locale, outcome.visit, leftOut, now));
}
