import type { ModalView } from '@slack/types';
import { Audit } from '../../database/audit.js';
import { type Reply, sentence, toldModal } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, Request, SentIn } from '../../slack/hearing/request.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { Completions } from '../requirements/completions.store.js';
import { Training } from '../requirements/training.store.js';
import { type GroupToVerify, readGroupToVerify, showProblems } from './group-to-verify.request.js';
import { changedText, notedModal } from './noted-modal.view.js';
import { correctionModal } from './verify-modal.view.js';
import {
  correctCompletionButton,
  correctCompletionModal,
  notedPeopleModal,
  type PressedCompletion,
  seeNotedButton,
  takeBackCompletionButton,
  verifyPeopleModal,
} from './verifying.controls.js';
import { concerning, peopleProblem, readVerifyForm } from './verifying.rule.js';

/** More people than fit below each other in a modal. */
const MOST_PEOPLE = 40;

/** A leader or national staff see what is noted of people, and correct it or take it back. */
export function correctCompletion(deps: Deps): readonly Heard[] {
  return [
    onPress(seeNotedButton, see),
    onPress(correctCompletionButton, openCorrection),
    onSubmit(correctCompletionModal, (request) => submit(deps, request)),
    onPress(takeBackCompletionButton, takeBack),
  ];
}

async function see(request: PressRequest<string>): Promise<Reply | null> {
  const { say, screen, value: groupId, view: below } = request;
  const read = await readGroupToVerify(request, groupId);
  if (!read.ok) return read.reply;
  const { lacking, userIds } = verifyPeopleModal.form.read(below?.state.values ?? {});
  const chosen = [...new Set([...lacking, ...userIds])];
  const view = (await notedView(request, read, chosen, null)) ?? toldModal(say, sentence(say('noted.nobody')));
  await screen.push(view);
  return null;
}

async function openCorrection(request: PressRequest<PressedCompletion>): Promise<Reply | null> {
  const { say, person, screen } = request;
  const { groupId, userId, completionId } = request.value;
  const read = await readGroupToVerify(request, groupId);
  if (!read.ok) return read.reply;
  const standing = await findStanding(request, read, userId, completionId);
  if (!standing) return refresh(request, read, say('noted.gone'));
  const { requirement, doneOn, expiresOn } = standing;
  const memory = { groupId, userId, completionId, listed: listedIn(request) };
  await screen.push(correctionModal(say, person.locale, { memory, requirement, dates: { doneOn, until: expiresOn } }));
  return null;
}

async function submit(deps: Deps, request: SentIn<typeof correctCompletionModal>): Promise<Submitted> {
  const { society, person, say, now, screen, view, memory, typed } = request;
  const { groupId, userId, completionId, listed } = memory;
  const read = await readGroupToVerify(request, groupId);
  if (!read.ok) return { next: 'update', view: toldModal(say, read.reply) };
  const standing = await findStanding(request, read, userId, completionId);
  if (!standing) return { next: 'errors', errors: goneErrors(say) };
  const { requirement } = standing;
  const form = { ...typed, userIds: [userId], requirementCode: requirement.code };
  const reading = readVerifyForm(form, read.around);
  if (!reading.ok) return showProblems(deps, request, reading.problems);
  const corrected = { requirement, doneOn: reading.details.doneOn, until: reading.details.until };
  const { facility } = read.group;
  await society
    .of(Completions)
    .correct(groupId, { userId, facility, sessionId: null, ...corrected }, person.userId, now);
  const told = changedText(say, 'noted.corrected', requirement.names[person.locale], userId);
  const afterwards = async (): Promise<void> => {
    const below = await notedView(request, read, listed, told);
    if (below) await screen.repaint(view.previous_view_id, below, sentence(told));
  };
  return { next: 'close', afterwards };
}

async function takeBack(request: PressRequest<PressedCompletion>): Promise<Reply | null> {
  const { society, person, say, now } = request;
  const { groupId, userId, completionId } = request.value;
  const read = await readGroupToVerify(request, groupId);
  if (!read.ok) return read.reply;
  if (peopleProblem([userId], read.around)?.problem === 'yourself') {
    return refresh(request, read, say('verify.problem.yourself'));
  }
  const standing = await findStanding(request, read, userId, completionId);
  const isBack =
    standing && (await society.of(Completions).takeBack(groupId, userId, completionId, person.userId, now));
  if (!isBack) return refresh(request, read, say('noted.gone'));
  const name = standing.requirement.names[person.locale];
  return refresh(request, read, changedText(say, 'noted.taken_back', name, userId));
}

/** What counts still, of a volunteer of the group and of what its programme asks for; null when it does not. */
async function findStanding(
  { society }: Pick<Request, 'society'>,
  { group, around }: GroupToVerify,
  userId: string,
  completionId: string,
) {
  if (!around.memberIds.includes(userId)) return null;
  const completions = (await society.of(Completions).of([userId])).get(userId) ?? [];
  const completion = concerning(completions, around.requirements, group.facility).find(({ id }) => id === completionId);
  const requirement = around.requirements.find(({ code }) => code === completion?.requirementCode);
  return completion && requirement ? { ...completion, requirement } : null;
}

function listedIn({ view }: PressRequest): string[] {
  return notedPeopleModal.read(view).userIds;
}

function goneErrors(say: Request['say']): Record<string, string> {
  return correctCompletionModal.form.errors({ doneOn: 'noted.gone' as const }, (gone) => say(gone));
}

/** Shows in the list how things are now. */
async function refresh(request: PressRequest, where: GroupToVerify, told: string): Promise<null> {
  const view = await notedView(request, where, listedIn(request), told);
  if (view) await request.screen.repaint(request.view?.id, view, sentence(told));
  return null;
}

/**
 * What is noted of some people, as far as it concerns the group; those who are not in it are left out.
 * @param told what has just been done, escaped
 * @returns null where none of them is in it
 */
async function notedView(
  { society, person, say, now }: Pick<Request, 'society' | 'person' | 'say' | 'now'>,
  { group, around }: GroupToVerify,
  userIds: readonly string[],
  told: string | null,
): Promise<ModalView | null> {
  const members = userIds.filter((userId) => around.memberIds.includes(userId)).slice(0, MOST_PEOPLE);
  if (members.length === 0) return null;
  const [history, requirements] = await Promise.all([
    society.of(Completions).history(members),
    society.of(Training).byCode(),
  ]);
  await society.of(Audit).writeAll(
    person.userId,
    'read_completions',
    members.map((userId) => ({ id: userId, scopeId: group.id })),
    now,
  );
  const completions = concerning(history, around.requirements, group.facility);
  const shown = { group, userIds: members, completions, requirements, today: around.today, told };
  return notedModal(say, person.locale, shown);
}
