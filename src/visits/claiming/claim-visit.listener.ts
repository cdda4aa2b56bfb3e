import type { GroupShift } from '../../core/model.js';
import { goesAlong } from '../../core/party.js';
import { calendarDateOf } from '../../core/time.js';
import { isIn } from '../../groups/channel-members.request.js';
import { Groups } from '../../groups/groups.store.js';
import { Memberships } from '../../groups/memberships.store.js';
import { ownGroups } from '../../groups/own-groups.request.js';
import { type NamedDay, readDay } from '../../locales/index.js';
import { escapeCommandText, type Reply, sentence, toldModal } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress, onPressInTurn } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, Request, SubmitRequest } from '../../slack/hearing/request.js';
import { aboutGroup } from '../../slack/hearing/speaking.js';
import { viewerOf } from '../../slack/hearing/viewer.js';
import { allThatIsAsked, ownCompletions } from '../../training/requirements/own-completions.request.js';
import { blockingSteps, stepsOn } from '../../training/requirements/readiness.rule.js';
import { Sessions } from '../../training/sessions/sessions.store.js';
import { claimModal } from './claim-modal.view.js';
import { claimShiftButton, claimVisitModal, goAlongButton, openClaimButton } from './claiming.controls.js';
import { type ClaimRule, type ClaimState, decideClaim, decideGoAlong } from './claiming.rule.js';
import { Claims } from './claims.store.js';
import { closedDayReply } from './closed-day.view.js';
import { notReadyReply, withTrainingButton } from './not-ready.view.js';
import { alongReply, claimedReply } from './replies.view.js';
import { isOnDay } from './schedule-line.view.js';

/** How far ahead open visits are offered, in milliseconds. */
const OFFERED_AHEAD = 70 * 24 * 60 * 60_000;
const A_DAY = 24 * 60 * 60_000;

/** A volunteer takes a place: with `/visit claim`, from the posted schedule, the menu or App Home. */
export function claimVisit(deps: Deps): readonly Heard[] {
  return [
    onCommand('claim', async (request) => {
      const named = request.rest === '' ? null : readDay(request.rest);
      if (request.rest !== '' && named === null) {
        return sentence(request.say('claim.unknown_day', { typed: escapeCommandText(request.rest) }));
      }
      return offer(deps, request, request.channelId, named, true);
    }),

    onPress(openClaimButton, (request) => offer(deps, request, request.channelId, null, false)),

    onPressInTurn(claimShiftButton, async (request) => {
      const { reply } = await claim(deps, request, request.value);
      return { ...reply, changesHome: true };
    }),

    onPressInTurn(goAlongButton, async (request) => {
      const { reply } = await claim(deps, request, request.value, decideGoAlong);
      return reply;
    }),

    onSubmit(claimVisitModal, async (request) => {
      const { claimed, reply } = await claim(deps, request, request.typed.shiftId ?? '');
      if (!claimed && isPlainText(reply)) {
        const problems = { shiftId: reply.text.replaceAll('`', '') };
        return { next: 'errors', errors: claimVisitModal.form.errors(problems, (words) => words) };
      }
      return { next: 'update', view: toldModal(request.say, reply) };
    }),
  ];
}

/** The error under an input is plain text: no buttons, and a link to a channel or a person would show as it is written. */
function isPlainText({ text, blocks }: Reply): boolean {
  return blocks.length === 1 && !text.includes('<');
}

/**
 * Several choices are shown in a modal, none is said in words. A single one is taken at once where somebody asked to claim
 * in so many words, and shown where they pressed a button to see what there is.
 */
async function offer(
  deps: Deps,
  request: PressRequest | (Request & { channelId: string }),
  channelId: string | null,
  named: NamedDay | null,
  takesTheOnlyOne: boolean,
): Promise<Reply | null> {
  const { society, person, say, now } = request;
  const { locale, userId } = person;
  const until = new Date(now.getTime() + OFFERED_AHEAD);
  const everywhere = await society.of(Claims).openShiftsFor(userId, now, until);
  const here = everywhere.filter(({ group }) => group.channelId === channelId);
  const open = (here.length > 0 ? here : everywhere).filter((each) => named === null || isOnDay(each, named, now));
  const [only] = open;
  if (!only) {
    const closed = named === null ? [] : await closedOn(request, channelId, named);
    const [single] = closed;
    // The same words as from its button: it is theirs, full, called off…
    if (single && closed.length === 1) return (await claim(deps, request, single.shift.id)).reply;
    if (single) return closedDayReply(say, locale, closed, userId, now);
    if (named !== null && everywhere.length > 0) return sentence(say('claim.none_that_day'));
    return noneOpen(request);
  }
  if (open.length === 1 && takesTheOnlyOne) return (await claim(deps, request, only.shift.id)).reply;
  const view = claimModal(say, locale, open, now);
  await request.screen.open(view);
  return null;
}

/** What is on a day on which nothing can be claimed: of the channel's group where it has something, else of all. */
async function closedOn(
  { society, person, now }: Request | PressRequest,
  channelId: string | null,
  named: NamedDay,
): Promise<readonly ClaimState[]> {
  const during = { startsAt: new Date(now.getTime() - A_DAY), endsAt: new Date(now.getTime() + OFFERED_AHEAD) };
  const all = (await society.of(Claims).consideredFor(person.userId, during)).filter((each) => {
    const { timeZone } = each.group.facility;
    const hasBeen = calendarDateOf(each.shift.startsAt, timeZone) < calendarDateOf(now, timeZone);
    return !hasBeen && isOnDay(each, named, now);
  });
  const here = all.filter(({ group }) => group.channelId === channelId);
  return here.length > 0 ? here : all;
}

/** Nothing to offer: because they are in no group, because they are not ready, or because all is taken. */
async function noneOpen(request: Request): Promise<Reply> {
  const { person, say, now } = request;
  const viewer = viewerOf(request);
  const { memberOf } = await viewer.of(ownGroups);
  if (memberOf.length === 0) return refusalReply(say, { reason: 'no_group' }, { locale: person.locale, group: null });
  const { byProgramme } = await viewer.of(allThatIsAsked);
  const completions = await viewer.of(ownCompletions);
  const isReadySomewhere = memberOf.some(({ facility, programme }) => {
    const requirements = byProgramme.get(programme.code) ?? [];
    const today = calendarDateOf(now, facility.timeZone);
    return blockingSteps(stepsOn(today, requirements, completions, facility)).length === 0;
  });
  return isReadySomewhere
    ? sentence(say('claim.none_open'))
    : withTrainingButton(say, sentence(say('claim.none_ready')));
}

async function claim(
  deps: Deps,
  request: Request | SubmitRequest,
  shiftId: string,
  rule: ClaimRule = decideClaim,
): Promise<{ readonly claimed: boolean; readonly reply: Reply }> {
  const { society, now } = request;
  const { userId } = request.person;
  // Decided inside the transaction, so two people cannot take the last place.
  let decided = await society.of(Claims).decide(shiftId, userId, now, rule);
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
    if (refusal.reason === 'not_ready' && state) {
      const sessions = await society.of(Sessions).upcomingFor({ volunteerId: null, groupIds: [state.group.id] }, now);
      return { claimed: false, reply: notReadyReply(say, locale, state, { ...refusal, sessions }, now) };
    }
    return { claimed: false, reply: refusalReply(say, refusal, { locale, group: state?.group ?? null }) };
  }
  const after: GroupShift = { shift: state.shift, group: state.group };
  const reply = goesAlong(after.shift, userId) ? alongReply : claimedReply;
  return { claimed: true, reply: reply(say, locale, after, userId, now) };
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
