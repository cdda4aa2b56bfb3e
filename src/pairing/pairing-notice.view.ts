import type { Button } from '@slack/types';
import type { Group } from '../core/model.js';
import { dateText, dayAndTime, list, monthText, type Say, sayIn } from '../locales/index.js';
import { actions, escapeText, mention, type Reply, section } from '../slack/blocks/parts.js';
import type { NoticeReader } from '../telling/feature-notices.js';
import {
  askMentorButton,
  lastMonthButton,
  metButton,
  openPairingsButton,
  planMeetingButton,
  restButton,
  roundOffButton,
  talkButton,
} from './pairing.controls.js';
import type { PairingNoticeFacts } from './pairing-notices.rule.js';
import { missingText } from './pairing-replies.view.js';
import { consentButtons } from './pairing-row.view.js';
import { pairingName } from './pairing-text.view.js';

/** What one person is told of a one-to-one, in their direct messages. */
export function pairingNotice(facts: PairingNoticeFacts, group: Group, reader: NoticeReader): Reply {
  const say = sayIn(reader.locale);
  const text = textOf(say, facts, group, reader);
  const buttons = buttonsOf(say, facts, group, reader);
  return { text, blocks: [section(text), ...(buttons.length > 0 ? [actions(...buttons)] : [])] };
}

function textOf(
  say: Say,
  facts: PairingNoticeFacts,
  group: Group,
  { locale, userId, requirements }: NoticeReader,
): string {
  const facility = escapeText(facts.place.name);
  const name = pairingName(say, locale, facts);
  switch (facts.kind) {
    case 'pairing_asked': {
      const others = facts.mentors.filter((mentor) => mentor !== facts.insteadOf).map(mention);
      return say('pairing.notice.asked', {
        programme: escapeText(group.programme.names[locale]),
        facility,
        with: others.length > 0 ? list(others, locale) : 'nobody',
        instead: facts.insteadOf ? mention(facts.insteadOf) : 'nobody',
      });
    }
    case 'pairing_news':
      return newsText(say, facts, name);
    case 'pairing_meeting': {
      const when = dayAndTime(facts, facts.place.timeZone, locale);
      return say(facts.isOff ? 'pairing.notice.meeting_off' : 'pairing.notice.meeting', {
        who: mention(facts.by),
        when,
      });
    }
    case 'pairing_not_let_in': {
      const when = dayAndTime(facts, facts.place.timeZone, locale);
      const missing = missingText(facts.missing, requirements, locale);
      const own = facts.who === userId ? 'yes' : 'no';
      return say('pairing.notice.not_let_in', { own, who: mention(facts.who), when, missing, facility });
    }
    case 'pairing_paused':
      return say('pairing.notice.paused', { when: dayAndTime(facts, facts.place.timeZone, locale), facility });
    case 'pairing_talk':
      return say('pairing.notice.talk', { who: mention(facts.who), name });
    case 'pairing_over_soon':
      return facts.why === 'longest'
        ? say('pairing.notice.longest', { name, date: dateText(facts.on, locale) })
        : say('pairing.notice.last_month', { name, month: monthText(facts.on.slice(0, 7), locale) });
    case 'pairing_quiet':
      return say('pairing.notice.quiet', { name });
    case 'pairing_silent':
      return say('pairing.notice.silent', { name });
    case 'pairing_sparring':
      return say('pairing.notice.sparring', { name });
  }
}

function newsText(
  say: Say,
  { news, by, place }: Extract<PairingNoticeFacts, { readonly kind: 'pairing_news' }>,
  name: string,
): string {
  const facility = escapeText(place.name);
  switch (news) {
    case 'set_up_again':
      return say('pairing.notice.set_up_again', { facility });
    case 'joined':
    case 'handed_on':
      return say(`pairing.notice.${news}`, { name, facility, who: by ? mention(by) : name });
    default:
      return say(`pairing.notice.${news}`, { name, facility });
  }
}

function buttonsOf(say: Say, facts: PairingNoticeFacts, group: Group, { userId }: NoticeReader): readonly Button[] {
  const { pairingId } = facts;
  const talk = talkButton.on(pairingId, say('pairing.talk'));
  switch (facts.kind) {
    case 'pairing_asked':
      return consentButtons(say, pairingId);
    case 'pairing_quiet':
      return [
        metButton.on(pairingId, say('pairing.met')),
        planMeetingButton.on(pairingId, say('pairing.planned_button')),
        restButton.on(pairingId, say('pairing.resting_button')),
        talk,
      ];
    case 'pairing_sparring':
      return [talk];
    case 'pairing_silent':
    case 'pairing_talk':
      return [openPairingsButton.on(group.id, say('pairing.open'))];
    case 'pairing_over_soon': {
      const month = lastMonthButton.on(pairingId, say('pairing.deed.last_month'));
      return [roundOffButton.on(pairingId, say('pairing.deed.round_off')), ...(facts.why === 'longest' ? [] : [month])];
    }
    case 'pairing_news':
      return facts.news === 'set_up_again' && !facts.mentors.includes(userId)
        ? [askMentorButton.on(pairingId, say('pairing.deed.ask'))]
        : [];
    default:
      return [];
  }
}
