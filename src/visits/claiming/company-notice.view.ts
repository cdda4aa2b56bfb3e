import { isFormerMember } from '../../core/former-member.js';
import type { GroupShift, Locale } from '../../core/model.js';
import { stillNeeded } from '../../core/party.js';
import { list, sayIn } from '../../locales/index.js';
import { actions, escapeText, mention, type Reply, section } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { answerButtons, companyOf } from './answer-buttons.view.js';
import { awayOf } from './company.rule.js';
import { claimButton } from './schedule-line.view.js';

/**
 * Tells somebody who goes on a visit that others do not come any more, and with whom they go now.
 * @param left Slack user ids; those who have come back meanwhile are not named
 */
export function companyChanged(own: GroupShift, left: readonly string[], userId: string, locale: Locale): Reply {
  const say = sayIn(locale);
  const away = awayOf(left, own.shift);
  const named = (who: string) => (isFormerMember(who) ? say('company.somebody') : mention(who));
  const facts = { when: whenOf(own, locale), facility: escapeText(own.group.facility.name) };
  const text = own.group.showNames
    ? say('company.left', { ...facts, people: list(away.map(named), locale) })
    : say('company.left_number', { ...facts, count: away.length });
  const company = companyOf(say, own, userId, locale);
  const next = stillNeeded(own.shift) > 0 ? [say('company.told', { channel: `<#${own.group.channelId}>` })] : [];
  return {
    text: `${text} ${company}`,
    blocks: [section([text, company, ...next].join('\n')), answerButtons(say, own, userId, locale)],
  };
}

/** Tells somebody who goes on a visit, and knew that it was below its minimum, that it runs, and with whom they go. */
export function willRun(state: GroupShift, userId: string, locale: Locale): Reply {
  const say = sayIn(locale);
  const facts = { when: whenOf(state, locale), facility: escapeText(state.group.facility.name) };
  const text = `${say('company.runs', facts)}\n${companyOf(say, state, userId, locale)}`;
  return { text, blocks: [section(text)] };
}

/**
 * Tells somebody kindly that a leader has freed their place, with the way back should that be a mistake.
 * @param by Slack user id of the leader
 */
export function seatFreed(visit: GroupShift, by: string, locale: Locale): Reply {
  const say = sayIn(locale);
  const who = mention(by);
  const text = say('company.freed', {
    when: whenOf(visit, locale),
    facility: escapeText(visit.group.facility.name),
    who,
  });
  return {
    text,
    blocks: [section(`${text}\n${say('company.freed.next', { who })}`), actions(claimButton(say, visit, locale))],
  };
}
