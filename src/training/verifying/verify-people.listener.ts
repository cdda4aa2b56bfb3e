import { Audit } from '../../database/audit.js';
import { Groups } from '../../groups/groups.store.js';
import { Volunteers } from '../../groups/volunteers.store.js';
import { escapeText, type Reply, sentence, toldModal } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { Request, SentIn } from '../../slack/hearing/request.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { Completions } from '../requirements/completions.store.js';
import { lackingSomething, type Outlook, outlookOf } from '../requirements/outlook.rule.js';
import { type GroupToVerify, groupsToVerifyIn, readGroupToVerify, showProblems } from './group-to-verify.request.js';
import { verifyModal } from './verify-modal.view.js';
import { chooseGroupToVerify, mayNotVerifyReply, verifiedReply } from './verify-replies.view.js';
import { openVerifyButton, verifyPeopleModal } from './verifying.controls.js';
import { readVerifyForm } from './verifying.rule.js';

/** A leader or national staff verify what people have completed: `/visit verify @person`, or from where it is missing. */
export function verifyPeople(deps: Deps): readonly Heard[] {
  return [
    onCommand('verify', (request) => openFor(request, request.channelId, mentionedIn(request.rest))),

    onPress(openVerifyButton, (request) => {
      if (!request.value) return openFor(request, request.channelId, []);
      const { groupId, userIds = [] } = request.value;
      return show(request, groupId, userIds);
    }),

    onSubmit(verifyPeopleModal, (request) => submit(deps, request)),
  ];
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
    const channels = channelId ? await society.of(Groups).byChannel(channelId) : null;
    return mayNotVerifyReply(say, person.locale, channels);
  }
  const notes = await society.of(Volunteers).notesOn(userIds);
  const shared = groups.filter(({ id }) => userIds.every((userId) => notes.get(userId)?.groupIds.has(id)));
  const meant = shared.length > 0 ? shared : groups;
  if (meant.length === 1) return show(request, (meant[0] ?? first).id, userIds);
  return chooseGroupToVerify(say, person.locale, meant, userIds);
}

async function show(request: Request, groupId: string, userIds: readonly string[]): Promise<Reply | null> {
  const { say, person, screen } = request;
  const read = await readGroupToVerify(request, groupId);
  if (!read.ok) return read.reply;
  const { group, around } = read;
  const { requirements } = around;
  if (requirements.length === 0) return sentence(say('verify.nothing_asked', { group: escapeText(group.name) }));
  const lacking = userIds.length > 0 ? [] : await readLacking(request, read);
  await screen.show(verifyModal(say, person.locale, { group, requirements, userIds, lacking }));
  return null;
}

/** Members of the group who lack something, most urgent first, as the leader or national staff who asks may know. */
async function readLacking({ society, person, now }: Request, { group, around }: GroupToVerify): Promise<Outlook[]> {
  const members = await society.of(Completions).ofGroup(group.id);
  // Written before anything is shown: nobody looks at other people's data unseen.
  await society.of(Audit).write(person.userId, 'read_readiness', { id: group.id, scopeId: group.id }, now);
  const { requirements, today } = around;
  const outlooks = members.map((member) => outlookOf(today, member, requirements, group.facility));
  return lackingSomething(outlooks, person.userId);
}

async function submit(deps: Deps, request: SentIn<typeof verifyPeopleModal>): Promise<Submitted> {
  const { society, person, say, now, memory, typed } = request;
  const { groupId } = memory;
  const read = await readGroupToVerify(request, groupId);
  if (!read.ok) return { next: 'update', view: toldModal(say, read.reply) };
  const { group, around } = read;
  const reading = readVerifyForm({ ...typed, userIds: [...typed.lacking, ...typed.userIds] }, around);
  if (!reading.ok) return showProblems(deps, request, reading.problems);
  const { userIds, ...completed } = reading.details;
  const { facility } = group;
  const completions = userIds.map((userId) => ({ userId, facility, sessionId: null, ...completed }));
  const outlasted = await society.of(Completions).verify(groupId, completions, person.userId, now);
  const left = outlasted.map(({ userId }) => userId);
  return { next: 'update', view: toldModal(say, verifiedReply(say, person.locale, group, reading.details, left)) };
}
