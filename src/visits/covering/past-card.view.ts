import type { GroupShift, Locale } from '../../core/model.js';
import { list, sayIn } from '../../locales/index.js';
import { escapeText, mention, type Reply, sentence } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';

/** A leader's card of a visit that has another time or place since. */
export function movedCard(visit: GroupShift, locale: Locale): Reply {
  const facts = { when: whenOf(visit, locale), facility: escapeText(visit.group.facility.name) };
  return sentence(sayIn(locale)('card.moved', facts));
}

/** A leader's card of a visit that has become more pressing since: struck through, and in words too that a newer one is below. */
export function pastCard(visit: GroupShift, locale: Locale): Reply {
  const facts = { when: whenOf(visit, locale), facility: escapeText(visit.group.facility.name) };
  return sentence(sayIn(locale)('card.past', facts));
}

/** A leader's card of a visit that others see to now. */
export function handedCard(visit: GroupShift, locale: Locale): Reply {
  const { facility, leaderIds } = visit.group;
  const leaders = list(leaderIds.map(mention), locale);
  const facts = { when: whenOf(visit, locale), facility: escapeText(facility.name), leaders };
  return sentence(sayIn(locale)('card.handed', facts));
}
