import type { Group, GroupShift, Locale } from '../../core/model.js';
import { isExpected, placeOf } from '../../core/party.js';
import { list, moment, type Say, sayIn } from '../../locales/index.js';
import { actions, escapeText, lines, mention, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { declineOfferButton, ifNeededButton, takeOfferButton } from './covering.controls.js';
import { type Ask, isPending, type Offer } from './offers.rule.js';

/** What somebody was asked, and what has become of it. @param visit as it stands now */
export function askCard(visit: GroupShift, offer: Offer, ask: Ask, locale: Locale, now: Date): Reply {
  const say = sayIn(locale);
  const facts = { when: whenOf(visit, locale), facility: escapeText(visit.group.facility.name) };
  if (placeOf(visit.shift, ask.userId)) return sentence(say('offer.yours', facts));
  if (offer.end === 'taken') return sentence(say('offer.taken', facts));
  if (offer.end !== null || visit.shift.status !== 'planned' || visit.shift.startsAt <= now)
    return sentence(say('offer.not_needed', facts));
  if (ask.answer === 'no') return sentence(say('offer.answered', facts));
  if (ask.answer === 'if_needed') {
    const text = say('offer.if_needed_noted', facts);
    return { text, blocks: [section(text), actions(takeButton(say, offer, facts.when))] };
  }
  if (!isPending(ask, now)) return sentence(say('offer.passed_on', facts));
  const text = lines(questionOf(say, offer, ask, facts, visit, locale), companyOf(say, offer, visit, locale));
  return { text, blocks: [section(text), answers(say, offer, ask, facts.when)] };
}

function questionOf(
  say: Say,
  { kind }: Offer,
  { via, until }: Ask,
  facts: { readonly when: string; readonly facility: string },
  { group }: { readonly group: Group },
  locale: Locale,
): string {
  if (until) return say('offer.kept', { ...facts, until: moment(until, group.facility.timeZone, locale) });
  return say(kind === 'free' && via === 'line' ? 'offer.free' : 'offer.question', facts);
}

/** With whom they would go. Who cannot is told to nobody. */
export function companyOf(
  say: Say,
  { about }: Pick<Offer, 'about'>,
  { shift, group }: GroupShift,
  locale: Locale,
): string | null {
  const others = shift.claims.filter((claim) => claim.userId !== about && isExpected(claim));
  if (others.length === 0) return null;
  if (!group.showNames) return say('offer.with_number', { count: others.length });
  const names = list(
    others.map(({ userId }) => mention(userId)),
    locale,
  );
  return say('offer.with', { names });
}

/** Whoever waited for it is not asked whether they would come if nobody else does. */
function answers(say: Say, offer: Offer, { via }: Ask, when: string) {
  const no = declineOfferButton.on(offer.id, say('offer.no'));
  const ifNeeded = ifNeededButton.on(offer.id, say('offer.if_needed'));
  return actions(takeButton(say, offer, when), no, ...(via === 'wave' ? [ifNeeded] : []));
}

function takeButton(say: Say, offer: Offer, when: string) {
  return takeOfferButton.on(offer.id, say('offer.take'), {
    style: 'primary',
    spoken: say('offer.take_spoken', { when }),
  });
}
