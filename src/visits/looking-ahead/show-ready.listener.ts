import { inAlphabet } from '../../core/alphabet.js';
import type { Group } from '../../core/model.js';
import { calendarDateOf } from '../../core/time.js';
import { Audit } from '../../database/audit.js';
import { Groups } from '../../groups/groups.store.js';
import { Pauses } from '../../groups/pauses.store.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import { TimeOffs } from '../../people/time-off/time-offs.store.js';
import type { Reply } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { Request } from '../../slack/hearing/request.js';
import { Completions } from '../../training/requirements/completions.store.js';
import { outlookOf } from '../../training/requirements/outlook.rule.js';
import { Training } from '../../training/requirements/training.store.js';
import { openReadyButton } from '../../training/training.controls.js';
import { PostedWeeks } from '../claiming/posted-weeks.store.js';
import { capacityAhead } from './capacity.rule.js';
import { chooseReadyReply, type GroupReadiness, type ReadyShown, readyReply } from './ready.view.js';

/** A leader looks at who of their group is ready and for how long; national staff at any group. */
export function showReady(): readonly Heard[] {
  return [
    onCommand('ready', (request) => openFor(request, request.channelId)),

    onPress(openReadyButton, async (request) => {
      if (!request.value) return openFor(request, request.channelId);
      const { groupId, look } = request.value;
      const { say, person } = request;
      const group = await request.society.of(Groups).read(groupId);
      if (!group) return refusalReply(say, { reason: 'group_closed' }, { locale: person.locale, group });
      const mayLook = (await groupsToLookAt(request)).some(({ id }) => id === group.id);
      if (!mayLook) return refusalReply(say, { reason: 'not_a_leader' }, { locale: person.locale, group });
      const reply = await show(request, group, look?.shown === 'all' && look.again ? 'table' : 'verdict');
      return look?.again ? replacing(reply) : reply;
    }),
  ];
}

/** In the place of the answer in which it was pressed, and not of a message that should stay. */
function replacing({ plainer, ...reply }: Reply): Reply {
  return { ...reply, replaces: true, ...(plainer && { plainer: { ...plainer, replaces: true } }) };
}

/** The channel's group where they may look at it, else the only one they may. With several they choose. */
async function openFor(request: Request, channelId: string | null): Promise<Reply> {
  const { society, say, person } = request;
  const groups = await groupsToLookAt(request);
  const here = groups.find((group) => group.channelId === channelId);
  if (here) return show(request, here, 'verdict');
  const [only] = groups;
  if (!only) {
    const group = channelId ? await society.of(Groups).byChannel(channelId) : null;
    return refusalReply(say, { reason: 'not_a_leader' }, { locale: person.locale, group });
  }
  return groups.length === 1 ? show(request, only, 'verdict') : chooseReadyReply(say, person.locale, groups);
}

async function groupsToLookAt({ society, person }: Request): Promise<readonly Group[]> {
  const { nationalStaffIds } = await society.of(Workspaces).read();
  const isNational = nationalStaffIds.includes(person.userId);
  return inAlphabet(
    person.locale,
    await (isNational ? society.of(Groups).list() : society.of(Groups).ledBy(person.userId)),
  );
}

async function show(request: Request, group: Group, shown: ReadyShown): Promise<Reply> {
  const { society, person, say, now } = request;
  const readiness = await readReadiness(request, group);
  // Written before anything is shown: nobody looks at other people's data unseen.
  await society.of(Audit).write(person.userId, 'read_readiness', { id: group.id, scopeId: group.id }, now);
  return readyReply(say, person.locale, readiness, shown);
}

async function readReadiness({ society, now }: Request, group: Group): Promise<GroupReadiness> {
  const { facility } = group;
  const [members, requirements, pattern, ownWeeks] = await Promise.all([
    society.of(Completions).ofGroup(group.id),
    society.of(Training).requirementsOf(group.programme.code),
    society.of(Groups).pattern(group.id),
    society.of(PostedWeeks).of([group], now),
  ]);
  const today = calendarDateOf(now, facility.timeZone);
  const away = await society.of(TimeOffs).awayOn(
    members.map(({ userId }) => userId),
    today,
  );
  const outlooks = members.map((member) => {
    const outlook = outlookOf(today, member, requirements, facility);
    const awayUntil = away.get(member.userId);
    return awayUntil === undefined ? outlook : { ...outlook, awayUntil };
  });
  const pauses = (await society.of(Pauses).of([group], now)).get(group.id) ?? [];
  const weeks = capacityAhead(group, ownWeeks, pattern, outlooks, pauses, now);
  return { group, today, requirements, outlooks, weeks, pauses };
}
