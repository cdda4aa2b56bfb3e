import { actsFor } from '../../groups/acting.request.js';
import { Groups } from '../../groups/groups.store.js';
import { type Reply, sentence } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import { closedWith } from '../../slack/hearing/closed-with.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress, onPressInTurn, type PressReply } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { CommandRequest, PressRequest, SentIn } from '../../slack/hearing/request.js';
import { showForm } from '../../slack/hearing/screen.js';
import { aboutGroup } from '../../slack/hearing/speaking.js';
import { type Submitted, toldInstead } from '../../slack/hearing/submitted.js';
import { decidePairing, refused } from '../decide.request.js';
import { leadsIn } from '../leading.request.js';
import { missingInGroup, missingOfThoseHere } from '../missing.request.js';
import {
  askMentorButton,
  askMentorsModal,
  noPairingButton,
  openPairingsButton,
  ownPairingsPartButtons,
  pairingsPartButtons,
  setUpPairingButton,
  yesPairingButton,
} from '../pairing.controls.js';
import { placeOfPairing } from '../pairing.rule.js';
import { Pairings } from '../pairings.store.js';
import { askFormFor } from './ask-form.request.js';
import { decideAsk, decideNo, decideYes } from './forming.rule.js';
import { consentReply } from './forming-replies.view.js';
import { ledPairings, ledWithOneToOnes, ownPairings } from './show-pairings.request.js';

/** Somebody looks at one-to-ones; a leader sets one up and asks who would be its mentors; whoever is asked answers. */
export function formPairing(): readonly Heard[] {
  return [
    onCommand('one_to_one', openHere),
    onPress(openPairingsButton, open),
    ...Object.values(ownPairingsPartButtons).map((button) =>
      onPress(button, (request) => ownPairings(request, request.value)),
    ),
    ...Object.values(pairingsPartButtons).map((button) => onPress(button, showPart)),
    onPress(setUpPairingButton, (request) => openAskForm(request, request.value, null)),
    onPress(askMentorButton, (request) => openAskForm(request, null, request.value)),
    onSubmit(askMentorsModal, ask),
    onPressInTurn(yesPairingButton, sayYes),
    onPressInTurn(noPairingButton, sayNo),
  ];
}

/** In the channel of a group that they lead, that group's. */
async function openHere(request: CommandRequest): Promise<Reply | null> {
  const led = await ledWithOneToOnes(request);
  const here = led.find(({ channelId }) => channelId === request.channelId);
  if (!here) return ownPairings(request);
  await request.screen.open(await ledPairings(request, here));
  return null;
}

async function open(request: PressRequest<string | null>): Promise<Reply | null> {
  const { society, person, say, value: groupId } = request;
  if (groupId === null) return ownPairings(request);
  const group = await society.of(Groups).read(groupId);
  if (!group) return refusalReply(say, { reason: 'group_closed' }, { locale: person.locale, group });
  if (!(await leadsIn(request, group)))
    return refusalReply(say, { reason: 'not_a_leader' }, { locale: person.locale, group });
  await request.screen.open(await ledPairings(request, group));
  return null;
}

/** Another part of those that stand in the modal. */
async function showPart(request: PressRequest<{ groupId: string; part: number }>): Promise<Reply | null> {
  const { society, person, say, view, screen, value } = request;
  const group = await society.of(Groups).read(value.groupId);
  if (!group || !(await leadsIn(request, group)))
    return refusalReply(say, { reason: 'not_a_leader' }, { locale: person.locale, group });
  const shown = await ledPairings(request, group, { part: value.part });
  if (view) await screen.repaint(view.id, shown);
  return null;
}

async function openAskForm(request: PressRequest, groupId: string | null, pairingId: string | null): Promise<null> {
  await showForm(request, await askFormFor(request, groupId, pairingId));
  return null;
}

async function ask(request: Asked): Promise<Submitted> {
  const { say, memory, typed } = request;
  const { groupId, pairingId } = memory;
  if (typed.people.length === 0) {
    return { next: 'update', view: await askFormFor(request, groupId, pairingId, say('invite.nobody_ticked')) };
  }
  const refusal = pairingId === null ? await setUp(request) : await askForOne(request, pairingId);
  if (refusal) return toldInstead(say, refusal);
  return closedWith(request, sentence(say('pairing.ask.done', { count: typed.people.length })));
}

type Asked = SentIn<typeof askMentorsModal>;

/** @returns why not, or null where they are asked now */
async function setUp(request: Asked): Promise<Reply | null> {
  const { society, person, say, now, memory, typed } = request;
  const { locale, userId } = person;
  const group = await society.of(Groups).read(memory.groupId);
  if (!group) return refusalReply(say, { reason: 'group_closed' }, { locale, group });
  if (!(await actsFor(request, group))) return refusalReply(say, { reason: 'not_a_leader' }, { locale, group });
  const missing = await missingOfThoseHere(society, group, group.facility, now);
  const decided = await society.of(Pairings).setUp(group.id, userId, now, decideAsk(typed.people, null, missing));
  if (!decided) return refusalReply(say, { reason: 'group_closed' }, { locale, group });
  return decided.outcome.ok ? null : refused(request, decided.outcome.refusal, decided.pairing);
}

/** Of which group it is says the one-to-one itself. @returns why not, or null where they are asked now */
async function askForOne(request: Asked, pairingId: string): Promise<Reply | null> {
  const { society, now, typed } = request;
  const done = await decidePairing(request, pairingId, 'leaders', async (pairing) => {
    const missing = await missingOfThoseHere(society, pairing.group, placeOfPairing(pairing), now);
    return decideAsk(typed.people, typed.insteadOf ?? null, missing);
  });
  return done.ok ? null : done.reply;
}

async function sayYes(request: PressRequest<string>): Promise<PressReply> {
  const { society, person, now, value } = request;
  const done = await decidePairing(request, value, 'asked', async (pairing) => {
    const missing = await missingInGroup(society, pairing.group, placeOfPairing(pairing), now);
    return decideYes(missing.get(person.userId) ?? null);
  });
  if (!done.ok) return { ...done.reply, changesHome: true };
  const { say, person: reader } = aboutGroup(request, done.pairing.group);
  return { ...consentReply(say, reader.locale, done.pairing), changesHome: true };
}

async function sayNo(request: PressRequest<string>): Promise<PressReply> {
  const done = await decidePairing(request, request.value, 'asked', () => decideNo);
  if (!done.ok) return { ...done.reply, changesHome: true };
  return { ...sentence(aboutGroup(request, done.pairing.group).say('pairing.said_no')), changesHome: true };
}
