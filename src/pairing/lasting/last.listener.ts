import { Facilities } from '../../groups/facilities.store.js';
import { type Reply, sentence, toldModal } from '../../slack/blocks/parts.js';
import { closedWith } from '../../slack/hearing/closed-with.js';
import { onPress, type PressReply } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, SentIn, SubmitRequest } from '../../slack/hearing/request.js';
import { showForm } from '../../slack/hearing/screen.js';
import { aboutGroup } from '../../slack/hearing/speaking.js';
import { type Submitted, toldInstead } from '../../slack/hearing/submitted.js';
import { type Done, decidePairing, type MayDo, readPairing } from '../decide.request.js';
import { askFormFor } from '../forming/ask-form.request.js';
import { ledPairings } from '../forming/show-pairings.request.js';
import { wishTalk } from '../meeting/wish-talk.request.js';
import { missingWhereMoved } from '../missing.request.js';
import {
  endPairingModal,
  lastMonthButton,
  lastMonthModal,
  leaderPairingMenu,
  movePairingModal,
  notOutsideButton,
  pairingMenu,
  pairingsModal,
  restButton,
  roundOffButton,
} from '../pairing.controls.js';
import type { Pairing, PairingRule } from '../pairing.rule.js';
import {
  decideEnd,
  decideGoOn,
  decideLastMonth,
  decideMove,
  decideNotOutside,
  decideOutside,
  decideRest,
  decideRoundOff,
} from './lasting.rule.js';
import { endForm, lastingReply, lastMonthForm, moveForm } from './lasting.view.js';

/** It rests, goes on, is moved, goes on outside, is rounded off, and ends. */
export function lastPairing(): readonly Heard[] {
  return [
    onPress(pairingMenu, (request) => choose(request, request.value)),
    onPress(leaderPairingMenu, (request) => choose(request, request.value)),
    onPress(restButton, (request) => carryOut(request, request.value, 'both', () => decideRest)),
    onPress(roundOffButton, (request) => carryOut(request, request.value, 'both', roundOffRule(request))),
    onPress(notOutsideButton, (request) => carryOut(request, request.value, 'leaders', () => decideNotOutside)),
    onPress(lastMonthButton, (request) => openForm(request, request.value, 'leaders', lastMonthForm)),
    onSubmit(endPairingModal, (request) => sentIn(request, request.memory.pairingId, 'both', decideEnd)),
    onSubmit(movePairingModal, move),
    onSubmit(lastMonthModal, (request) => {
      const { month } = request.typed;
      return sentIn(request, request.memory.pairingId, 'leaders', month ? decideLastMonth(month) : decideNothing);
    }),
  ];
}

const decideNothing: PairingRule = (pairing) => ({ ok: true, pairing });

function roundOffRule({ society, now }: PressRequest<unknown>) {
  return async (pairing: Pairing) => decideRoundOff(await missingWhereMoved(society, pairing, now));
}

type Chosen = { readonly deed: string; readonly pairingId: string };

async function choose(request: PressRequest, { deed, pairingId }: Chosen): Promise<PressReply | null> {
  const { society, now } = request;
  switch (deed) {
    case 'rest':
      return carryOut(request, pairingId, 'both', () => decideRest);
    case 'go_on':
      return carryOut(request, pairingId, 'both', async (pairing) =>
        decideGoOn(await missingWhereMoved(society, pairing, now)),
      );
    case 'round_off':
      return carryOut(request, pairingId, 'both', roundOffRule(request));
    case 'outside':
      return carryOut(request, pairingId, 'leaders', () => decideOutside);
    case 'talk':
      return wishTalk(request, pairingId);
    case 'ask':
      await showForm(request, await askFormFor(request, null, pairingId));
      return null;
    case 'move':
      return openForm(request, pairingId, 'leaders', moveForm, await society.of(Facilities).list());
    case 'last_month':
      return openForm(request, pairingId, 'leaders', lastMonthForm);
    default:
      return openForm(request, pairingId, 'both', endForm);
  }
}

async function openForm<Given>(
  request: PressRequest,
  pairingId: string,
  may: MayDo,
  form: (asked: FormAsked, given?: Given) => ReturnType<typeof endForm>,
  given?: Given,
): Promise<Reply | null> {
  const read = await readPairing(request, pairingId, may);
  if (!read.ok) return read.reply;
  const { say, person, now } = request;
  await showForm(request, form({ say, locale: person.locale, pairing: read.pairing, now }, given));
  return null;
}

type FormAsked = Parameters<typeof endForm>[0];

/** Where it was pressed on a leader's desk, that shows how it stands now. */
async function carryOut(
  request: PressRequest,
  pairingId: string,
  may: MayDo,
  ruleFor: (pairing: Pairing) => PairingRule | Promise<PairingRule>,
): Promise<PressReply | null> {
  const { screen, view } = request;
  const done = await decidePairing(request, pairingId, may, ruleFor);
  const reply = replyOf(request, done);
  if (!pairingsModal.isIn(view) || !done.ok) return { ...reply, changesHome: true };
  const { part } = pairingsModal.read(view);
  const shown = await ledPairings(request, done.pairing.group, { notice: reply.text, part });
  await screen.repaint(view.id, shown, reply);
  return null;
}

function replyOf(request: Pick<PressRequest, 'person' | 'say'>, done: Done): Reply {
  if (!done.ok) return done.reply;
  const { say, person } = aboutGroup(request, done.pairing.group);
  return lastingReply(say, person.locale, done.pairing);
}

async function sentIn(request: SubmitRequest, pairingId: string, may: MayDo, rule: PairingRule): Promise<Submitted> {
  const done = await decidePairing(request, pairingId, may, () => rule);
  if (!done.ok) return toldInstead(request.say, done.reply);
  return closedWith(request, replyOf(request, done));
}

async function move(request: SentIn<typeof movePairingModal>): Promise<Submitted> {
  const { society, say, memory, typed } = request;
  const facilities = await society.of(Facilities).list();
  const to = facilities.find(({ id }) => id === typed.facilityId);
  if (!to) return { next: 'update', view: toldModal(say, sentence(say('pairing.move.gone'))) };
  return sentIn(request, memory.pairingId, 'leaders', decideMove(to));
}
