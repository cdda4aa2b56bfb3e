import type { ShiftWithPlaces } from '../../core/model.js';
import { sayIn } from '../../locales/index.js';
import { actions, escapeText, lines, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { notClearedText } from '../claiming/clearance.view.js';
import { claimButton } from '../claiming/schedule-line.view.js';
import type { Offer } from './offers.rule.js';

/** Asks a group's channel, in its language, for one person, or says what has become of that. It never says who cannot go. */
export function lookingPost(visit: ShiftWithPlaces, { end }: Pick<Offer, 'end'>, now: Date): Reply {
  const { shift, group } = visit;
  const say = sayIn(group.locale);
  const facts = { when: whenOf(visit, group.locale), facility: escapeText(group.facility.name) };
  if (end === 'taken' || end === 'enough') return sentence(say('looking.found', facts));
  if (end !== null || shift.status !== 'planned' || shift.startsAt <= now) return sentence(say('looking.over', facts));
  const text = say('looking.text', facts);
  const notCleared = notClearedText(say, shift, now);
  return {
    text,
    blocks: [section(lines(text, notCleared && `_${notCleared}_`)), actions(claimButton(say, visit, group.locale))],
  };
}
