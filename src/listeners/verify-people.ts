import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { readVerifyForm, type VerifyForm } from '../domain/verifying.js';
import { CALLBACKS } from '../views/ids.js';
import { readMemory } from '../views/modals.js';
import { escapeText, type Reply, sentence, toldModal } from '../views/parts.js';
import { chooseGroupToVerify, mayNotVerifyReply, verifiedReply, verifyModal } from '../views/verify-modal.js';
import { openVerifyButton } from '../views/verifying.controls.js';
import { onCommand, onPress, onSent, type Request, type SubmitRequest, type Submitted } from './listen.js';
import {
  groupsToVerifyIn,
  openDesk,
  readLacking,
  readVerifyValues,
  refusedInModal,
  showProblems,
} from './verify-desk.js';

/** The group that a form is about. */
const Metadata = z.object({ groupId: z.string() });
type Metadata = z.infer<typeof Metadata>;

/** A leader or national staff verify what people have completed: `/visit verify @person`, or from where it is missing. */
export function verifyPeople(app: App, deps: Deps): void {
  onCommand(app, deps, 'verify', (request) => openFor(request, request.channelId, mentionedIn(request.rest)));

  onPress(app, deps, openVerifyButton, (request) => {
    if (!request.value) return openFor(request, request.channelId, []);
    const { groupId, userIds = [] } = request.value;
    return show(request, groupId, userIds);
  });

  onSent(app, deps, CALLBACKS.verify, (request) => submit(deps, request));
}

/** Slack writes a mention as `<@U…>` or `<@U…|name>` (manifest: should_escape). */
function mentionedIn(typed: string): string[] {
  return [...typed.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g)].flatMap(([, userId]) => userId ?? []);
}

/** Finds out which group is meant: the channel's, the only one, or the only one that all of these people are in. */
async function openFor(request: Request, channelId: string | null, userIds: readonly string[]): Promise<Reply | null> {
  const { society, say, person } = request;
  const groups = await groupsToVerifyIn(request);
  const here = groups.find((group) => group.channelId === channelId);
  if (here) return show(request, here.id, userIds);
  const [first] = groups;
  if (!first) {
    const channels = channelId ? await society.groups.byChannel(channelId) : null;
    return mayNotVerifyReply(say, person.locale, channels);
  }
  const notes = await society.volunteers.notesOn(userIds);
  const shared = groups.filter(({ id }) => userIds.every((userId) => notes.get(userId)?.groupIds.has(id)));
  const meant = shared.length > 0 ? shared : groups;
  if (meant.length === 1) return show(request, (meant[0] ?? first).id, userIds);
  return chooseGroupToVerify(say, meant, userIds);
}

async function show(request: Request, groupId: string, userIds: readonly string[]): Promise<Reply | null> {
  const { say, person, screen } = request;
  const desk = await openDesk(request, groupId);
  if (!desk.ok) return desk.reply;
  const { group, around } = desk;
  const { requirements } = around;
  if (requirements.length === 0) return sentence(say('verify.nothing_asked', { group: escapeText(group.name) }));
  const metadata = JSON.stringify({ groupId } satisfies Metadata);
  const form: VerifyForm = { userIds, requirementCode: null, doneOn: null, until: null };
  const lacking = userIds.length > 0 ? [] : await readLacking(request, desk);
  const view = verifyModal(say, person.locale, { metadata, group, requirements, form, lacking, correcting: null });
  await screen.show(view);
  return null;
}

async function submit(deps: Deps, request: SubmitRequest): Promise<Submitted> {
  const { society, person, say, now, view, values } = request;
  const { groupId } = readMemory(Metadata, view);
  const desk = await openDesk(request, groupId);
  if (!desk.ok) return refusedInModal(request, desk);
  const { group, around } = desk;
  const reading = readVerifyForm(readVerifyValues(values), around);
  if (!reading.ok) return showProblems(deps, request, reading.problems);
  const { userIds, ...completed } = reading.details;
  const facilityId = group.facility.id;
  const completions = userIds.map((userId) => ({ userId, facilityId, sessionId: null, ...completed }));
  const outlasted = await society.completions.verify(groupId, completions, person.userId, now);
  deps.reconcileSoon();
  const left = outlasted.map(({ userId }) => userId);
  return { next: 'update', view: toldModal(say, verifiedReply(say, person.locale, group, reading.details, left)) };
}
