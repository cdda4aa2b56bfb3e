import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { concerning, peopleProblem, readVerifyForm } from '../domain/verifying.js';
import { CALLBACKS } from '../views/ids.js';
import { readMemory } from '../views/modals.js';
import { changedText } from '../views/noted-modal.js';
import { type Reply, sentence, toldModal } from '../views/parts.js';
import { verifyModal } from '../views/verify-modal.js';
import {
  correctCompletionButton,
  type PressedCompletion,
  seeNotedButton,
  takeBackCompletionButton,
} from '../views/verifying.controls.js';
import { onPress, onSent, type PressRequest, type Request, type SubmitRequest, type Submitted } from './listen.js';
import {
  chosenPeople,
  notedView,
  openDesk,
  readVerifyValues,
  refusedInModal,
  showProblems,
  type VerifyDesk,
} from './verify-desk.js';

/** Which completion is corrected, and whom the list below is about. */
const Metadata = z.object({
  groupId: z.string(),
  userId: z.string(),
  completionId: z.string(),
  listed: z.array(z.string()),
});
type Metadata = z.infer<typeof Metadata>;

const Listed = z.object({ userIds: z.array(z.string()) });

/** A leader or national staff see what is noted of people, and correct it or take it back. */
export function correctCompletion(app: App, deps: Deps): void {
  onPress(app, deps, seeNotedButton, see);
  onPress(app, deps, correctCompletionButton, openCorrection);
  onSent(app, deps, CALLBACKS.correctCompletion, (request) => submit(deps, request));
  onPress(app, deps, takeBackCompletionButton, (request) => takeBack(deps, request));
}

async function see(request: PressRequest<string>): Promise<Reply | null> {
  const { say, screen, value: groupId, view: below } = request;
  const desk = await openDesk(request, groupId);
  if (!desk.ok) return desk.reply;
  const chosen = chosenPeople(below?.state.values ?? {});
  const view = (await notedView(request, desk, chosen, null)) ?? toldModal(say, sentence(say('noted.nobody')));
  await screen.push(view);
  return null;
}

async function openCorrection(request: PressRequest<PressedCompletion>): Promise<Reply | null> {
  const { say, person, screen } = request;
  const { groupId, userId, completionId } = request.value;
  const desk = await openDesk(request, groupId);
  if (!desk.ok) return desk.reply;
  const { group, around } = desk;
  const standing = await findStanding(request, desk, userId, completionId);
  if (!standing) return refresh(request, desk, say('noted.gone'));
  const { requirement, doneOn, expiresOn } = standing;
  const listed = listedIn(request);
  const view = verifyModal(say, person.locale, {
    metadata: JSON.stringify({ groupId, userId, completionId, listed } satisfies Metadata),
    group,
    requirements: around.requirements,
    form: { userIds: [userId], requirementCode: requirement.code, doneOn, until: expiresOn },
    lacking: [],
    correcting: { userId, requirement },
  });
  await screen.push(view);
  return null;
}

async function submit(deps: Deps, request: SubmitRequest): Promise<Submitted> {
  const { society, person, say, now, screen, view, values } = request;
  const { groupId, userId, completionId, listed } = readMemory(Metadata, view);
  const desk = await openDesk(request, groupId);
  if (!desk.ok) return refusedInModal(request, desk);
  const standing = await findStanding(request, desk, userId, completionId);
  if (!standing) return { next: 'errors', errors: { doneOn: say('noted.gone') } };
  const { requirement } = standing;
  const { doneOn, until } = readVerifyValues(values);
  const reading = readVerifyForm({ userIds: [userId], requirementCode: requirement.code, doneOn, until }, desk.around);
  if (!reading.ok) return showProblems(deps, request, reading.problems);
  const corrected = { requirement, doneOn: reading.details.doneOn, until: reading.details.until };
  const facilityId = desk.group.facility.id;
  await society.completions.correct(groupId, { userId, facilityId, sessionId: null, ...corrected }, person.userId, now);
  deps.reconcileSoon();
  const told = changedText(say, 'noted.corrected', requirement.names[person.locale], userId);
  const afterwards = async (): Promise<void> => {
    const below = await notedView(request, desk, listed, told);
    if (below) await screen.repaint(view.previous_view_id, below, sentence(told));
  };
  return { next: 'close', afterwards };
}

async function takeBack(deps: Deps, request: PressRequest<PressedCompletion>): Promise<Reply | null> {
  const { society, person, say, now } = request;
  const { groupId, userId, completionId } = request.value;
  const desk = await openDesk(request, groupId);
  if (!desk.ok) return desk.reply;
  if (peopleProblem([userId], desk.around)?.problem === 'yourself') {
    return refresh(request, desk, say('verify.problem.yourself'));
  }
  const standing = await findStanding(request, desk, userId, completionId);
  const isBack = standing && (await society.completions.takeBack(groupId, userId, completionId, person.userId, now));
  if (!isBack) return refresh(request, desk, say('noted.gone'));
  deps.reconcileSoon();
  return refresh(
    request,
    desk,
    changedText(say, 'noted.taken_back', standing.requirement.names[person.locale], userId),
  );
}

/** What counts still, of a volunteer of the group and of what its programme asks for; null when it does not. */
async function findStanding(
  { society }: Pick<Request, 'society'>,
  { group, around }: VerifyDesk,
  userId: string,
  completionId: string,
) {
  if (!around.memberIds.includes(userId)) return null;
  const completions = (await society.completions.of([userId])).get(userId) ?? [];
  const completion = concerning(completions, around.requirements, group.facility.id).find(
    ({ id }) => id === completionId,
  );
  const requirement = around.requirements.find(({ code }) => code === completion?.requirementCode);
  return completion && requirement ? { ...completion, requirement } : null;
}

function listedIn({ view }: PressRequest): string[] {
  return readMemory(Listed, view).userIds;
}

/** Shows in the list how things are now. */
async function refresh(request: PressRequest, desk: VerifyDesk, told: string): Promise<null> {
  const view = await notedView(request, desk, listedIn(request), told);
  if (view) await request.screen.repaint(request.view?.id, view, sentence(told));
  return null;
}
