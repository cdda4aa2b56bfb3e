import type { ModalView } from '@slack/types';
import type { Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { type Reply, sentence, toldModal } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import { whenOf } from '../../slack/blocks/when.js';
import { closedWith } from '../../slack/hearing/closed-with.js';
import { onPress, onPressInTurn, type PressReply } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, Request, SentIn } from '../../slack/hearing/request.js';
import { aboutGroup } from '../../slack/hearing/speaking.js';
import { type Submitted, toldInstead } from '../../slack/hearing/submitted.js';
import { keepOwnButton, openSwapButton, swapButton, swapModal } from './covering.controls.js';
import { Covering } from './covering.store.js';
import { decideKeepOwn, MOST_SWAPS, whyNobodyIsAskedToSwap } from './swap.rule.js';
import { nobodyToSwapReply, swapAskedReply, swapForm, swappedReply } from './swap.view.js';
import { swapsPossible } from './swap-form.request.js';
import { type SwapDecided, Swaps } from './swaps.store.js';

/** Somebody asks others of the group to swap a visit, and whoever was asked does. */
export function swapPlaces(): readonly Heard[] {
  return [
    onPress(openSwapButton, async (request) => {
      await request.screen.open(await formFor(request, request.value));
      return null;
    }),
    onSubmit(swapModal, propose),
    onPressInTurn(swapButton, accept),
    onPressInTurn(keepOwnButton, keep),
  ];
}

/** @param notice what is still to be done in it; null for nothing */
async function formFor(
  request: Pick<Request, 'society' | 'person' | 'say' | 'now'>,
  shiftId: string,
  notice: string | null = null,
): Promise<ModalView> {
  const { person, say, now } = request;
  const { locale, userId } = person;
  const found = await swapsPossible(request, shiftId);
  if (!found) return toldModal(say, refusalReply(say, { reason: 'shift_gone' }, { locale, group: null }));
  const { own, possible } = found;
  const refusal = whyNobodyIsAskedToSwap(own, userId, now);
  if (refusal) return toldModal(say, refusalReply(say, refusal, { locale, group: own.group }));
  if (possible.length > 0) return swapForm(say, locale, own, possible, notice);
  return toldModal(say, nobodyToSwapReply(say, locale, own, userId, now));
}

async function propose(request: SentIn<typeof swapModal>): Promise<Submitted> {
  const { society, person, say, now, memory, typed } = request;
  const { userId, locale } = person;
  const { shiftId } = memory;
  const { others } = typed;
  const wrong = others.length === 0 ? say('swap.nobody_ticked') : null;
  const notice = others.length > MOST_SWAPS ? say('refusal.swaps_enough', { most: MOST_SWAPS }) : wrong;
  if (notice !== null) return { next: 'update', view: await formFor(request, shiftId, notice) };
  const decided = await society.of(Swaps).propose(shiftId, userId, others, now);
  if (decided.kind === 'refused') return toldInstead(say, refusalOf(say, locale, decided));
  return closedWith(request, replyTo(request, decided));
}

async function accept(request: PressRequest<string>): Promise<PressReply> {
  const { society, person, say, now, value: offerId } = request;
  const decided = await society.of(Swaps).accept(offerId, person.userId, now);
  if (decided.kind === 'refused') {
    const spoken = decided.own ? aboutGroup(request, decided.own.group) : { person, say };
    return refusalOf(spoken.say, spoken.person.locale, decided);
  }
  return { ...replyTo(request, decided), changesHome: true };
}

async function keep({ society, person, say, now, value: shiftId }: PressRequest<string>): Promise<PressReply> {
  const { userId, locale } = person;
  const { outcome, visit } = await society.of(Covering).decide(shiftId, userId, now, decideKeepOwn);
  if (!outcome.ok) return refusalReply(say, outcome.refusal, { locale, group: visit?.group ?? null });
  return { ...sentence(say('swap.kept', { when: whenOf(outcome.visit, locale) })), replaces: true };
}

type Done = Exclude<SwapDecided, { kind: 'refused' }>;

function replyTo(request: Pick<Request, 'person' | 'say' | 'now'>, decided: Done): Reply {
  const { group } = decided.kind === 'asked' ? decided.own : decided.got;
  const { person, say, now } = aboutGroup(request, group);
  if (decided.kind === 'asked') return swapAskedReply(say, person.locale, decided.own, person.userId, now);
  return swappedReply(say, person.locale, decided, person.userId, now);
}

function refusalOf(say: Say, locale: Locale, { refusal, own }: Extract<SwapDecided, { kind: 'refused' }>): Reply {
  return refusalReply(say, refusal, { locale, group: own?.group ?? null });
}
