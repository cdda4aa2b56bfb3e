import type { ShiftWithPlaces } from '../../core/model.js';
import { calendarDateOf } from '../../core/time.js';
import { ownGroups } from '../../groups/own-groups.request.js';
import { type NamedDay, readDay } from '../../locales/index.js';
import { type Reply, sentence, toldModal } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { noteHeard } from '../../slack/hearing/first-asked.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress, onPressInTurn, type PressReply } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { CommandRequest, PressRequest, Request, SentIn } from '../../slack/hearing/request.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { type Viewer, viewerOf } from '../../slack/hearing/viewer.js';
import { askedOfThem, ownCompletions } from '../../training/requirements/own-training.request.js';
import { blockingSteps, stepsOn } from '../../training/requirements/readiness.rule.js';
import { claimModal } from './claim-modal.view.js';
import { claimShiftButton, claimVisitModal, goAlongButton, openClaimButton } from './claiming.controls.js';
import { type ClaimRule, type ClaimState, decideClaim, decideGoAlong } from './claiming.rule.js';
import { Claims } from './claims.store.js';
import { closedDayReply } from './closed-day.view.js';
import { knownOf } from './known.request.js';
import { withTrainingButton } from './not-ready.view.js';
import { isOnDay } from './schedule-line.view.js';
import { takePlace } from './take-place.request.js';

/** How far ahead open visits are offered, in milliseconds. */
const OFFERED_AHEAD = 70 * 24 * 60 * 60_000;
const A_DAY = 24 * 60 * 60_000;

/** A volunteer takes a place: with `/visit claim`, from the posted schedule, the menu or App Home. */
export function claimVisit(deps: Deps): readonly Heard[] {
  return [
    onCommand('claim', (request) => typed(deps, request), 'with_decision'),

    onPress(openClaimButton, (request) => offer(deps, request, request.channelId, null, false)),

    onPressInTurn(claimShiftButton, (request) => pressed(deps, request, decideClaim), 'with_decision'),
    onPressInTurn(goAlongButton, (request) => pressed(deps, request, decideGoAlong), 'with_decision'),

    onSubmit(claimVisitModal, (request) => sentIn(deps, request), 'with_decision'),
  ];
}

async function typed(deps: Deps, request: CommandRequest): Promise<Reply | null> {
  const named = request.rest === '' ? null : readDay(request.rest);
  if (request.rest === '' || named !== null) return offer(deps, request, request.channelId, named, true);
  if (!(await noteHeard(request))) return null;
  return sentence(request.say('claim.unknown_day'));
}

async function pressed(deps: Deps, request: PressRequest<string>, rule: ClaimRule): Promise<PressReply | null> {
  const taken = await takePlace(deps, request, request.value, rule);
  return taken && { ...taken.reply, changesHome: true };
}

async function sentIn(deps: Deps, request: SentIn<typeof claimVisitModal>): Promise<Submitted> {
  const taken = await takePlace(deps, request, request.typed.shiftId ?? '', decideClaim);
  if (!taken) return { next: 'close' };
  const { isTaken, reply } = taken;
  if (isTaken || !isPlainText(reply)) return { next: 'update', view: toldModal(request.say, reply) };
  const problems = { shiftId: reply.text.replaceAll('`', '') };
  return { next: 'errors', errors: claimVisitModal.form.errors(problems, (words) => words) };
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
  const viewer = viewerOf(request);
  const everywhere = await society.of(Claims).openShiftsFor(userId, now, until, knownOf(viewer));
  const here = everywhere.filter(({ group }) => group.channelId === channelId);
  const open = (here.length > 0 ? here : everywhere).filter((each) => named === null || isOnDay(each, named, now));
  const closed = open.length === 0 && named !== null ? await closedOn(viewer, channelId, named) : [];
  const meant = onlyOne(takesTheOnlyOne ? open : []) ?? onlyOne(closed);
  // One that is closed is told so in the same words as from its button: it is theirs, full, called off…
  if (meant) return (await takePlace(deps, request, meant.shift.id, decideClaim))?.reply ?? null;
  if (!(await noteHeard(request))) return null;
  if (closed.length > 0) return closedDayReply(say, locale, closed, userId, now);
  if (open.length === 0) {
    return named !== null && everywhere.length > 0 ? sentence(say('claim.none_that_day')) : noneOpen(request, viewer);
  }
  await request.screen.open(claimModal(say, locale, open, now));
  return null;
}

function onlyOne(visits: readonly ShiftWithPlaces[]): ShiftWithPlaces | null {
  return visits.length === 1 ? (visits[0] ?? null) : null;
}

/** What is on a day on which nothing can be claimed: of the channel's group where it has something, else of all. */
async function closedOn(viewer: Viewer, channelId: string | null, named: NamedDay): Promise<readonly ClaimState[]> {
  const { society, person, now } = viewer;
  const during = { startsAt: new Date(now.getTime() - A_DAY), endsAt: new Date(now.getTime() + OFFERED_AHEAD) };
  const all = (await society.of(Claims).consideredFor(person.userId, during, knownOf(viewer))).filter((each) => {
    const { timeZone } = each.group.facility;
    const hasBeen = calendarDateOf(each.shift.startsAt, timeZone) < calendarDateOf(now, timeZone);
    return !hasBeen && isOnDay(each, named, now);
  });
  const here = all.filter(({ group }) => group.channelId === channelId);
  return here.length > 0 ? here : all;
}

/** Nothing to offer: because they are in no group, because they are not ready, or because all is taken. */
async function noneOpen({ person, say, now }: Request, viewer: Viewer): Promise<Reply> {
  const { memberOf } = await viewer.of(ownGroups);
  if (memberOf.length === 0) return refusalReply(say, { reason: 'no_group' }, { locale: person.locale, group: null });
  const byProgramme = await viewer.of(askedOfThem);
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
