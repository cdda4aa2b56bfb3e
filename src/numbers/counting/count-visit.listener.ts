import type { Carried } from '../../slack/blocks/controls.js';
import { type Reply, sentence, toldModal } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, Request, SentIn } from '../../slack/hearing/request.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { correctQuestion, countedReply, countQuestion, countRefusalText, ownOrOthers } from './count.view.js';
import { countList } from './count-list.view.js';
import { countModal, numberErrors } from './count-modal.view.js';
import {
  type AskedIn,
  correctCountButton,
  countVisitModal,
  openCountsButton,
  otherNumberButton,
  tellCountButtons,
} from './counting.controls.js';
import {
  type Answer,
  type CannotCount,
  type CountState,
  LISTED_FOR,
  readNumber,
  refuseToCount,
} from './counting.rule.js';
import { Counts } from './counts.store.js';
import { monthOfVisits } from './month-of-visits.request.js';

/** The party of a visit, or a leader, tells how it went: in the question that they got, or with `/visit count`. */
export function countVisit(deps: Deps): readonly Heard[] {
  return [
    onCommand('count', (request) => listFor(request, null)),
    onPress(openCountsButton, (request) => listFor(request, null)),
    ...Object.values(tellCountButtons).map((button) => onPress(button, (request) => tell(deps, request))),
    onPress(otherNumberButton, askForNumber),
    onPress(correctCountButton, correct),
    onSubmit(countVisitModal, (request) => tellNumber(deps, request)),
  ];
}

async function listFor({ society, person, say, now }: Request, line: string | null): Promise<Reply> {
  const from = new Date(now.getTime() - LISTED_FOR);
  const states = await society.of(Counts).countableBy(person.userId, from, now);
  return countList(say, person.locale, states, line);
}

/** One press. Where it was in the list or in a facility’s month, that is shown anew. */
async function tell(deps: Deps, request: PressRequest<Carried<typeof tellCountButtons.no>>): Promise<Reply | null> {
  const { society, person, say, now } = request;
  const { shiftId, seenVersion, answer: pressed, askedIn } = request.value;
  const answer: Answer = pressed === 'no' ? { held: false } : { held: true, number: Number(pressed) };
  const { outcome, state } = await society.of(Counts).answer(shiftId, person.userId, answer, seenVersion, now);
  if (!state) return refused(request, { reason: 'gone' });
  let reply: Reply;
  if (outcome.ok) {
    reply = countedReply(say, person.locale, state, outcome.count);
  } else if (outcome.refusal.reason === 'already_counted') {
    reply = ownOrOthers(say, person.locale, state, outcome.refusal.count, person.userId);
  } else {
    return refused(request, outcome.refusal);
  }
  if (typeof askedIn === 'object') {
    await request.screen.show(await monthOfVisits(deps, request, askedIn, reply), reply);
    return null;
  }
  if (askedIn === 'card') return reply;
  const shown = askedIn === 'list' ? await listFor(request, reply.text) : reply;
  return { ...shown, replaces: true };
}

function refused({ say }: Pick<Request, 'say'>, refusal: CannotCount): Reply {
  return sentence(countRefusalText(say, refusal));
}

/** A number without a button of its own is typed. */
async function askForNumber(request: PressRequest<Carried<typeof otherNumberButton>>): Promise<Reply | null> {
  const { society, person, say, now } = request;
  const { shiftId, seenVersion, askedIn } = request.value;
  const state = await society.of(Counts).read(shiftId);
  if (!state) return refused(request, { reason: 'gone' });
  const refusal = refuseToCount(state, person.userId, now);
  if (refusal) return refused(request, refusal);
  const memory = { shiftId, seenVersion, month: typeof askedIn === 'object' ? askedIn : null };
  const shown = { visit: state, memory, form: { number: null }, meanwhile: null };
  await request.screen.show(countModal(say, person.locale, shown));
  return null;
}

/** Asks once more about a visit that is counted. */
async function correct(request: PressRequest<Carried<typeof correctCountButton>>): Promise<Reply> {
  const { society, person, say, now } = request;
  const { shiftId, askedIn } = request.value;
  const state = await society.of(Counts).read(shiftId);
  if (!state) return refused(request, { reason: 'gone' });
  const refusal = refuseToCount(state, person.userId, now);
  if (refusal) return refused(request, refusal);
  if (!state.count) return askAnew(request, state, askedIn);
  const place = typeof askedIn === 'object' ? askedIn : 'question';
  const question = correctQuestion(say, person.locale, state, state.count, place);
  return askedIn === 'list' ? question : { ...question, replaces: true };
}

/** What was told before a backup was put back is told once more. */
async function askAnew(request: PressRequest, state: CountState, askedIn: AskedIn): Promise<Reply> {
  if (askedIn === 'list') return { ...(await listFor(request, null)), replaces: true };
  const { locale, userId } = request.person;
  const wasThere = state.shift.claims.some((claim) => claim.userId === userId);
  return { ...countQuestion(state, locale, { wasThere }), replaces: true };
}

/** Whatever is refused, what was typed stays. */
async function tellNumber(deps: Deps, request: SentIn<typeof countVisitModal>): Promise<Submitted> {
  const { society, person, say, now, memory, typed } = request;
  const { userId, locale } = person;
  const read = readNumber(typed.number);
  if (!read.ok) return { next: 'errors', errors: numberErrors(say, read.problem) };
  const { number } = read;
  const answer: Answer = { held: true, number };
  const { outcome, state } = await society.of(Counts).answer(memory.shiftId, userId, answer, memory.seenVersion, now);
  if (!state) return refusedUnderInput(request, { reason: 'gone' });
  if (outcome.ok) {
    const reply = countedReply(say, locale, state, outcome.count);
    const { month } = memory;
    return { next: 'update', view: month ? await monthOfVisits(deps, request, month, reply) : toldModal(say, reply) };
  }
  const { refusal } = outcome;
  if (refusal.reason !== 'already_counted') return refusedUnderInput(request, refusal);
  // Somebody else was first: the number stays, beside what they have told, to be saved with one more press.
  const seen = { ...memory, seenVersion: refusal.count.version };
  const shown = { visit: state, memory: seen, form: { number: String(number) }, meanwhile: refusal.count };
  return { next: 'update', view: countModal(say, locale, shown) };
}

/** In plain text, which Slack shows as it is written. */
function refusedUnderInput({ say }: Pick<Request, 'say'>, refusal: CannotCount): Submitted {
  const worded = (each: CannotCount) => countRefusalText(say, each).replaceAll('`', '');
  return { next: 'errors', errors: countVisitModal.form.errors({ number: refusal }, worded) };
}
