import type { GroupShift, Locale } from '../../core/model.js';
import { type Say, sayIn } from '../../locales/index.js';
import { actions, context, escapeText, mention, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { allWellButton, callNotNeededButton, haveCalledButton, wishCallButton } from './afterwards.controls.js';
import type { AfterwardsRefusal, OpenWish } from './afterwards.rule.js';

/** Asks somebody how they are after a visit, and of the visit nothing. */
export function afterwardsQuestion(visit: GroupShift, locale: Locale): Reply {
  const say = sayIn(locale);
  const when = whenOf(visit, locale);
  const text = say('afterwards.question', { when, facility: escapeText(visit.group.facility.name) });
  const { id } = visit.shift;
  return {
    text,
    blocks: [
      section(text),
      actions(
        allWellButton.on(id, say('afterwards.well'), { spoken: say('afterwards.well_spoken', { when }) }),
        wishCallButton.on(id, say('afterwards.call'), { spoken: say('afterwards.call_spoken', { when }) }),
      ),
      context(say('afterwards.why')),
    ],
  };
}

/** What is said at once when a question is wrong and Slack can no longer hold it back. Holds whatever has happened. */
export function afterwardsCorrection(visit: GroupShift, locale: Locale): Reply {
  const facts = { when: whenOf(visit, locale), facility: escapeText(visit.group.facility.name) };
  return sentence(sayIn(locale)('afterwards.correction', facts));
}

/** Thanks somebody who is well. Nothing is noted. */
export function allWellReply(say: Say): Reply {
  return sentence(say('afterwards.well_done'));
}

/** Confirms a wish for a call, which can be taken back. @param isWaiting whether nobody can be asked to ring so far */
export function wishedReply(say: Say, shiftId: string, isWaiting: boolean): Reply {
  const text = say(isWaiting ? 'afterwards.wished_waiting' : 'afterwards.wished');
  return {
    text,
    blocks: [
      section(text),
      actions(callNotNeededButton.on(shiftId, say('afterwards.not_needed'))),
      context(say('afterwards.wished_why')),
    ],
  };
}

export function takenBackReply(say: Say): Reply {
  return sentence(say('afterwards.taken_back'));
}

/** Asks a leader to ring somebody. */
export function callCard({ id, userId }: OpenWish, locale: Locale): Reply {
  const say = sayIn(locale);
  const text = say('afterwards.line', { who: mention(userId) });
  return {
    text,
    blocks: [
      section(text),
      actions(haveCalledButton.on(id, say('afterwards.called'))),
      context(say('afterwards.line_why')),
    ],
  };
}

/** What that becomes, which names nobody. @param called false where it was not needed any more */
export function settledCard(called: boolean, locale: Locale): Reply {
  return sentence(sayIn(locale)(called ? 'afterwards.called_done' : 'afterwards.line_over'));
}

/** What it becomes for whoever leads the group no more. */
export function noLongerYours(locale: Locale): Reply {
  return sentence(sayIn(locale)('afterwards.line_not_yours'));
}

/** Why something cannot be done, with the next step. */
export function afterwardsRefusal(say: Say, refusal: AfterwardsRefusal): Reply {
  return sentence(say(`afterwards.refusal.${refusal}`));
}
