import { Groups } from '../../groups/groups.store.js';
import { ledLastingly } from '../../groups/led-lastingly.request.js';
import { stoodInFor } from '../../groups/stand-ins.rule.js';
import { StandIns } from '../../groups/stand-ins.store.js';
import { welcome } from '../../groups/welcome.request.js';
import { list } from '../../locales/index.js';
import { mention, type Reply, sentence } from '../../slack/blocks/parts.js';
import { closedWith } from '../../slack/hearing/closed-with.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, Request, SentIn } from '../../slack/hearing/request.js';
import { type Submitted, toldInstead } from '../../slack/hearing/submitted.js';
import { outsidersAmong } from '../chosen-outsiders.request.js';
import { Closing } from '../group/closing.store.js';
import { handOverModal, openHandOverButton } from './handing-over.controls.js';
import { HandingOver } from './handing-over.store.js';
import { chooseHandOver, handOverDone, handOverErrors, handOverForm } from './handing-over.view.js';

/** A leader leads a group no longer, and names who does. */
export function handOver(deps: Deps): readonly Heard[] {
  return [onPress(openHandOverButton, open), onSubmit(handOverModal, (request) => save(deps, request))];
}

async function open(request: PressRequest<string | null>): Promise<Reply | null> {
  const { society, person, say, now, value, screen } = request;
  const groups = await ledLastingly(request);
  const [only, ...others] = groups.filter(({ id }) => value === null || id === value);
  if (!only) return leadsNot(request);
  if (others.length > 0) return chooseHandOver(say, person.locale, groups);
  const goes = await society.of(Closing).look(only.id, now);
  if (!goes) return sentence(say('hand_over.not_leading'));
  await screen.show(handOverForm(say, person.locale, only.id, goes));
  return null;
}

/** Whoever stands in has not been left out: only whoever leads until further notice hands a group over. */
async function leadsNot({
  society,
  person,
  say,
  now,
}: Pick<Request, 'society' | 'person' | 'say' | 'now'>): Promise<Reply> {
  const leaderIds = stoodInFor(await society.of(StandIns).of(person.userId, now), person.userId);
  if (leaderIds.length === 0) return sentence(say('hand_over.not_leading'));
  return sentence(say('hand_over.standing_in', { leader: list(leaderIds.map(mention), person.locale) }));
}

async function save(deps: Deps, request: SentIn<typeof handOverModal>): Promise<Submitted> {
  const { society, person, say, now, memory, typed, client } = request;
  const { groupId } = memory;
  const { successorId } = typed;
  if (successorId === null) return { next: 'errors', errors: handOverErrors(say, 'nobody') };
  // Asked of Slack now: they may be gone since the form was opened.
  const { botIds, outsiders } = await outsidersAmong(deps, client, [successorId]);
  if (botIds.length + outsiders.length > 0) return { next: 'errors', errors: handOverErrors(say, 'outsider') };
  const done = await society.of(HandingOver).handOver(groupId, person.userId, successorId, now);
  if (!done.ok) {
    if (done.problem === 'not_leading') return toldInstead(say, await leadsNot(request));
    return { next: 'errors', errors: handOverErrors(say, done.problem) };
  }
  if (done.isNew) await welcome(society, [successorId], { as: 'leader', groupId }, now);
  const group = await society.of(Groups).read(groupId);
  if (!group) return { next: 'close' };
  return closedWith(request, handOverDone(say, person.locale, group, done.leaderIds));
}
