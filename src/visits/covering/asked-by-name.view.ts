import type { Button } from '@slack/types';
import type { Locale, ShiftWithPlaces } from '../../core/model.js';
import { placeOf } from '../../core/party.js';
import { moment, type Say, sayIn } from '../../locales/index.js';
import { actions, escapeText, lines, mention, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { companyOf } from './ask-card.view.js';
import { declineOfferButton, swapButton, takeOfferButton } from './covering.controls.js';
import { hasPlaceForInvited } from './invite.rule.js';
import { type Ask, isPending, type Offer } from './offers.rule.js';
import { stillStands } from './swap.rule.js';

/** What somebody was asked by name, by a leader or by whoever would swap, with what it is about as it stands now. */
interface Question {
  readonly visit: ShiftWithPlaces;
  readonly offer: Offer;
  readonly ask: Ask;
  /** The visit of whoever is asked, where two would swap; null where there is none, or it is over. */
  readonly returned: ShiftWithPlaces | null;
}

/** The question, and what has become of it. */
export function askedByNameCard(question: Question, locale: Locale, now: Date): Reply {
  const { visit, offer } = question;
  const say = sayIn(locale);
  const facts = { when: whenOf(visit, locale), facility: escapeText(visit.group.facility.name) };
  const over = becameOf(question, now);
  if (over !== null) return sentence(say(over, facts));
  const no = declineOfferButton.on(offer.id, say('offer.no'));
  const text = lines(questionText(say, question, facts, locale), companyOf(say, offer, visit, locale));
  return { text, blocks: [section(text), actions(yesButton(say, offer, facts.when), no)] };
}

/** @returns null while they may answer */
function becameOf({ visit, offer, ask, returned }: Question, now: Date) {
  if (placeOf(visit.shift, ask.userId)) return 'offer.yours';
  if (offer.end === 'taken') return 'offer.taken';
  if (ask.answer === 'no') return 'offer.answered';
  if (visit.shift.status !== 'planned' || visit.shift.startsAt <= now) return 'offer.not_needed';
  if (offer.end === 'declined' || (offer.end === null && !isPending(ask, now))) return 'invite.over';
  if (offer.end !== null) return 'offer.not_needed';
  if (offer.kind === 'invite') return hasPlaceForInvited(visit) ? null : 'offer.taken';
  return returned && stillStands(visit, offer, returned, ask, now) ? null : 'offer.not_needed';
}

function questionText(
  say: Say,
  { visit, offer, ask, returned }: Question,
  facts: { readonly when: string; readonly facility: string },
  locale: Locale,
): string {
  const until = ask.until ? moment(ask.until, visit.group.facility.timeZone, locale) : '';
  const asked = { ...facts, until, who: mention(offer.openedBy ?? '') };
  if (offer.kind === 'invite') return say('invite.question', asked);
  return say('swap.question', { ...asked, yours: returned ? whenOf(returned, locale) : '' });
}

function yesButton(say: Say, { kind, id }: Offer, when: string): Button {
  const style = 'primary';
  if (kind === 'swap') return swapButton.on(id, say('swap.yes'), { style, spoken: say('swap.yes_spoken', { when }) });
  return takeOfferButton.on(id, say('invite.come'), { style, spoken: say('invite.come_spoken', { when }) });
}
