import { inAlphabet } from '../../core/alphabet.js';
import type { Group } from '../../core/model.js';
import { calendarDateOf } from '../../core/time.js';
import { Groups } from '../../groups/groups.store.js';
import { Memberships } from '../../groups/memberships.store.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import type { Reply } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import type { Deps } from '../../slack/hearing/deps.js';
import type { Request, SubmitRequest } from '../../slack/hearing/request.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { Training } from '../requirements/training.store.js';
import { verifyErrors } from './verify-modal.view.js';
import { mayNotVerifyReply } from './verify-replies.view.js';
import { mayVerify, type VerifyProblems, type VerifySurroundings } from './verifying.rule.js';

type Asking = Pick<Request, 'society' | 'person' | 'say' | 'now'>;

/** A group that somebody may verify in, and what its form is read against. */
export type GroupToVerify = { readonly ok: true; readonly group: Group; readonly around: VerifySurroundings };
export type NoGroupToVerify = { readonly ok: false; readonly reply: Reply };

/** The groups that somebody may verify in, by name: those they lead, for national staff all. */
export async function groupsToVerifyIn({ society, person }: Asking): Promise<readonly Group[]> {
  const [{ nationalStaffIds }, groups] = await Promise.all([society.of(Workspaces).read(), society.of(Groups).list()]);
  const own = groups.filter((group) => mayVerify(person.userId, group, nationalStaffIds));
  return inAlphabet(person.locale, own);
}

/** Whether the person may verify in the group, as the database says now. */
export async function readGroupToVerify(
  { society, person, say, now }: Asking,
  groupId: string,
): Promise<GroupToVerify | NoGroupToVerify> {
  const [{ nationalStaffIds }, group] = await Promise.all([
    society.of(Workspaces).read(),
    society.of(Groups).read(groupId),
  ]);
  if (!group) {
    const about = { locale: person.locale, group };
    return { ok: false, reply: refusalReply(say, { reason: 'group_closed' }, about) };
  }
  if (!mayVerify(person.userId, group, nationalStaffIds)) {
    return { ok: false, reply: mayNotVerifyReply(say, person.locale, group) };
  }
  const [requirements, members] = await Promise.all([
    society.of(Training).requirementsOf(group.programme.code),
    society.of(Memberships).of(groupId),
  ]);
  const around = {
    by: person.userId,
    memberIds: members.map(({ userId }) => userId),
    requirements,
    today: calendarDateOf(now, group.facility.timeZone),
  };
  return { ok: true, group, around };
}

/** Every problem under its input; whoever is not in the group is named as Slack names them now. */
export async function showProblems(
  { people }: Deps,
  { say, person, client, view }: SubmitRequest,
  problems: VerifyProblems,
): Promise<Submitted> {
  const { userIds } = problems;
  const strangers = userIds?.problem === 'not_members' ? userIds.userIds : [];
  const read = await people.names(client, strangers);
  const names = strangers.map((userId) => read.get(userId)?.[0] ?? userId);
  const inputs = view.blocks.flatMap(({ block_id }) => block_id ?? []);
  return { next: 'errors', errors: verifyErrors(say, problems, { inputs, names, locale: person.locale }) };
}
