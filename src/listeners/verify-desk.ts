import type { Deps } from '../deps.js';
import { inAlphabet } from '../domain/alphabet.js';
import type { Group } from '../domain/model.js';
import { lackingSomething, outlookOf } from '../domain/outlook.js';
import { calendarDateOf } from '../domain/time.js';
import { concerning, mayVerify, type VerifyForm, type VerifySurroundings } from '../domain/verifying.js';
import type { SubmittedValues } from '../views/form-values.js';
import { BLOCKS } from '../views/ids.js';
import { type NotedModal, notedModal } from '../views/noted-modal.js';
import { type Reply, toldModal } from '../views/parts.js';
import { mayNotVerifyReply, verifyErrors } from '../views/verify-modal.js';
import { peopleIn } from './form-values.js';
import type { Request, SubmitRequest, Submitted } from './listen.js';

type Asking = Pick<Request, 'society' | 'person' | 'say' | 'now' | 'client'>;

/** A group that somebody may verify in, and what its form is read against. */
export type VerifyDesk = { readonly ok: true; readonly group: Group; readonly around: VerifySurroundings };
export type VerifyDeskRefused = { readonly ok: false; readonly reply: Reply };

/** More people than fit below each other in a modal. */
const MOST_PEOPLE = 40;

/** The groups that somebody may verify in, by name: those they lead, for national staff all. */
export async function groupsToVerifyIn({ society, person }: Asking): Promise<readonly Group[]> {
  const [{ nationalStaffIds }, groups] = await Promise.all([society.workspaces.read(), society.groups.list()]);
  const own = groups.filter((group) => mayVerify(person.userId, group, nationalStaffIds));
  return inAlphabet(person.locale, own);
}

/** Whether the person may verify in the group, as the database says now. */
export async function openDesk(
  { society, person, say, now }: Asking,
  groupId: string,
): Promise<VerifyDesk | VerifyDeskRefused> {
  const [{ nationalStaffIds }, group] = await Promise.all([society.workspaces.read(), society.groups.read(groupId)]);
  if (!group || !mayVerify(person.userId, group, nationalStaffIds)) {
    return { ok: false, reply: mayNotVerifyReply(say, person.locale, group) };
  }
  const [requirements, members] = await Promise.all([
    society.training.requirementsOf(group.facility.programme.code),
    society.memberships.of(groupId),
  ]);
  const around = {
    by: person.userId,
    memberIds: members.map(({ userId }) => userId),
    requirements,
    today: calendarDateOf(now, group.facility.timeZone),
  };
  return { ok: true, group, around };
}

/** Members of the group who lack something, most urgent first, as the leader or national staff who asks may know. */
export async function readLacking({ society, person, now }: Asking, { group, around }: VerifyDesk) {
  const members = await society.completions.ofGroup(group.id);
  // Written before anything is shown: nobody looks at other people's data unseen.
  await society.audit.write(person.userId, 'read_readiness', group.id, now);
  const { requirements, today } = around;
  const outlooks = members.map((member) => outlookOf(today, member, requirements, group.facility.id));
  return lackingSomething(outlooks, person.userId);
}

/** Slack user ids of those who were ticked among who lacks something, and of those who were chosen by name. */
export function chosenPeople(values: SubmittedValues): readonly string[] {
  const ticked = Object.values(values).flatMap((block) => block[BLOCKS.lacking]?.selected_options ?? []);
  return [...new Set([...ticked.map(({ value }) => value), ...peopleIn(values, 'userIds')])];
}

/** What was filled in; whom and what a correction is about is not asked again. */
export function readVerifyValues(values: SubmittedValues): VerifyForm {
  return {
    userIds: chosenPeople(values),
    requirementCode: values.requirementCode?.requirementCode?.selected_option?.value ?? null,
    doneOn: values.doneOn?.doneOn?.selected_date ?? null,
    until: values.until?.until?.selected_date ?? null,
  };
}

/** Every problem under its input; whoever is not in the group is named as Slack names them now. */
export async function showProblems(
  { people }: Deps,
  { say, person, client, view }: SubmitRequest,
  problems: Parameters<typeof verifyErrors>[1],
): Promise<Submitted> {
  const { userIds } = problems;
  const strangers = userIds?.problem === 'not_members' ? userIds.userIds : [];
  const read = await people.names(client, strangers);
  const names = strangers.map((userId) => read.get(userId)?.[0] ?? userId);
  const inputs = view.blocks.flatMap(({ block_id }) => block_id ?? []);
  return { next: 'errors', errors: verifyErrors(say, problems, { inputs, names, locale: person.locale }) };
}

/** The same refusal in a modal that was sent in. */
export function refusedInModal({ say }: Pick<Request, 'say'>, { reply }: VerifyDeskRefused): Submitted {
  return { next: 'update', view: toldModal(say, reply) };
}

/**
 * What is noted of some people, as far as it concerns the group; those who are not in it are left out.
 * @param told what has just been done, escaped
 */
export async function notedView(
  { society, person, say, now }: Asking,
  { group, around }: VerifyDesk,
  userIds: readonly string[],
  told: string | null,
) {
  const members = userIds.filter((userId) => around.memberIds.includes(userId)).slice(0, MOST_PEOPLE);
  if (members.length === 0) return null;
  const [history, requirements] = await Promise.all([society.completions.history(members), society.training.byCode()]);
  await society.audit.writeAll(person.userId, 'read_completions', members, now);
  const modal: NotedModal = {
    metadata: JSON.stringify({ groupId: group.id, userIds: members } satisfies NotedMetadata),
    group,
    userIds: members,
    completions: concerning(history, around.requirements, group.facility.id),
    requirements,
    today: around.today,
    told,
  };
  return notedModal(say, person.locale, modal);
}

/** Which group and people the list of what is noted is about. */
export interface NotedMetadata {
  readonly groupId: string;
  readonly userIds: readonly string[];
}
