import { actsFor } from '../../groups/acting.request.js';
import { Groups } from '../../groups/groups.store.js';
import { ledLastingly } from '../../groups/led-lastingly.request.js';
import { stoodInFor } from '../../groups/stand-ins.rule.js';
import { StandIns } from '../../groups/stand-ins.store.js';
import { type Reply, sentence } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import { closedWith } from '../../slack/hearing/closed-with.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, Request, SentIn } from '../../slack/hearing/request.js';
import { type Submitted, toldInstead } from '../../slack/hearing/submitted.js';
import { outsidersAmong } from '../chosen-outsiders.request.js';
import { proposedDays, readStandIn, type StandInProblems } from './stand-in-form.rule.js';
import { endStandInButton, openStandInButton, standInModal } from './standing-in.controls.js';
import { endedReply, standInErrors, standInForm, standInSaved } from './standing-in.view.js';

/** A leader names who leads in their place for some days; either of them, and whoever leads with them, ends it. */
export function standIn(deps: Deps): readonly Heard[] {
  return [
    onPress(openStandInButton, open),
    onSubmit(standInModal, (request) => save(deps, request)),
    onPress(endStandInButton, end),
  ];
}

async function open(request: Request): Promise<Reply | null> {
  const { person, say, now, screen } = request;
  const groups = await ledLastingly(request);
  const [first] = groups;
  if (!first) return leadsNone(request);
  const form = { userId: null, groupIds: groups.map(({ id }) => id), ...proposedDays(first.facility.timeZone, now) };
  await screen.show(standInForm(say, person.locale, groups, form));
  return null;
}

async function leadsNone({
  society,
  person,
  say,
  now,
}: Pick<Request, 'society' | 'person' | 'say' | 'now'>): Promise<Reply> {
  const leaderIds = stoodInFor(await society.of(StandIns).of(person.userId, now), person.userId);
  return sentence(say(leaderIds.length > 0 ? 'stand_in.standing_in' : 'stand_in.not_leading'));
}

async function save(deps: Deps, request: SentIn<typeof standInModal>): Promise<Submitted> {
  const { society, person, say, now, memory, typed, client } = request;
  const groups = (await ledLastingly(request)).filter(({ id }) => memory.groupIds.includes(id));
  const [first] = groups;
  if (!first) return toldInstead(say, await leadsNone(request));
  const asked = memory.groupIds.length > 1 ? typed.groupIds : memory.groupIds;
  const groupIds = groups.map(({ id }) => id).filter((id) => asked.includes(id));
  const { botIds, outsiders } = await outsidersAmong(deps, client, typed.userId === null ? [] : [typed.userId]);
  const isOutsider = botIds.length + outsiders.length > 0;
  const read = readStandIn({ ...typed, groupIds }, isOutsider, first.facility.timeZone, now);
  if (!read.ok) return { next: 'errors', errors: standInErrors(say, read.problems) };
  const { userId, ...days } = read.asked;
  const wanted = groupIds.map((groupId) => {
    return { groupId, leaderId: person.userId, userId, from: days.from, until: days.until };
  });
  const saved = await society.of(StandIns).save(wanted, person.userId, now);
  if (saved.ok) return closedWith(request, standInSaved(say, person.locale, userId, days));
  const { reason } = saved;
  if (reason === 'group_closed')
    return toldInstead(say, refusalReply(say, { reason }, { locale: person.locale, group: first }));
  const problems: StandInProblems = reason === 'overlaps' ? { from: reason } : { userId: reason };
  return { next: 'errors', errors: standInErrors(say, problems) };
}

async function end(request: PressRequest<string>): Promise<Reply> {
  const { society, person, say, now, value } = request;
  const noted = await society.of(StandIns).read(value);
  if (!noted) return sentence(say('stand_in.gone'));
  const group = await society.of(Groups).read(noted.groupId);
  const isTheirs = [noted.leaderId, noted.userId].includes(person.userId);
  const mayEnd = isTheirs || (group !== null && (await actsFor(request, group)));
  if (!mayEnd) return refusalReply(say, { reason: 'not_a_leader' }, { locale: person.locale, group });
  const isEnded = await society.of(StandIns).end(value, person.userId, now);
  return isEnded ? endedReply(say, noted, group) : sentence(say('stand_in.gone'));
}
