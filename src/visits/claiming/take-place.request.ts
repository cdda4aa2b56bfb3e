import type { GroupShift } from '../../core/model.js';
import { goesAlong } from '../../core/party.js';
import { isIn } from '../../groups/channel-members.request.js';
import { Groups } from '../../groups/groups.store.js';
import { Memberships } from '../../groups/memberships.store.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import type { Deps } from '../../slack/hearing/deps.js';
import type { Request, SubmitRequest } from '../../slack/hearing/request.js';
import { aboutGroup } from '../../slack/hearing/speaking.js';
import { Sessions } from '../../training/sessions/sessions.store.js';
import { BesideHeldVisits } from './beside-held.request.js';
import type { ClaimRule } from './claiming.rule.js';
import { Claims } from './claims.store.js';
import { notReadyReply } from './not-ready.view.js';
import { alongReply, claimedReply } from './replies.view.js';
import { type Taken, whenFull } from './when-full.request.js';

/** Takes a place on a visit, and words what came of it. @returns null for a request that was heard before */
export async function takePlace(
  deps: Deps,
  request: Request | SubmitRequest,
  shiftId: string,
  rule: ClaimRule,
): Promise<Taken | null> {
  const { society, now } = request;
  const { userId } = request.person;
  // Decided inside the transaction, so two people cannot take the last place.
  let decided =
    request.unnoted === undefined
      ? await society.of(Claims).decide(shiftId, userId, now, rule)
      : await society.of(Claims).decideOnce(request.unnoted, shiftId, userId, now, rule);
  if (!decided) return null;
  if (!decided.outcome.ok && decided.outcome.refusal.reason === 'not_a_member') {
    const { channelId } = decided.outcome.refusal;
    const joined = await joinedUnnoticed(deps, request, channelId);
    if (joined) decided = await society.of(Claims).decide(shiftId, userId, now, rule);
  }
  const { outcome, state } = decided;
  // Typed anywhere, it is known only now whose visit this is.
  const { person, say } = state ? aboutGroup(request, state.group) : request;
  const { locale } = person;
  if (!outcome.ok || !state) {
    const refusal = outcome.ok ? ({ reason: 'shift_gone' } as const) : outcome.refusal;
    if (refusal.reason === 'full') {
      for (const instead of deps.declared(whenFull)) {
        const found = await instead({ ...request, person, say }, shiftId);
        if (found) return found;
      }
    }
    if (refusal.reason === 'not_ready' && state) {
      const sessions = await society.of(Sessions).aheadOf(userId, now);
      return { isTaken: false, reply: notReadyReply(say, locale, state, { ...refusal, sessions }, now) };
    }
    return { isTaken: false, reply: refusalReply(say, refusal, { locale, group: state?.group ?? null }) };
  }
  const after: GroupShift = { shift: state.shift, group: state.group };
  const reply = goesAlong(after.shift, userId) ? alongReply : claimedReply;
  return { isTaken: true, reply: reply(say, locale, after, userId, now, society.of(BesideHeldVisits)) };
}

/** Slack may know of somebody's joining before we do: an event can be lost. Nobody is refused for that. */
async function joinedUnnoticed(deps: Deps, request: Request | SubmitRequest, channelId: string): Promise<boolean> {
  const { society, person, now } = request;
  if (!(await isIn(deps, request, channelId))) return false;
  const group = await society.of(Groups).byChannel(channelId);
  if (!group) return false;
  await society.of(Memberships).begin(group.id, person.userId, now);
  return true;
}
