import type { KnownBlock, SectionBlock } from '@slack/types';
import type { GroupShift, Locale } from '../domain/model.js';
import type { Say } from '../locales/index.js';
import { calendarButton } from './calendar-button.js';
import { ACTIONS } from './ids.js';
import { actions, button, context, escapeText, header, plain, type Reply, section, sentence } from './parts.js';
import { companyText, whenOf } from './replies.js';

/** Two blocks a visit, of the 50 that a message holds (Slack). */
const MOST_LISTED = 24;

/** One visit of the reader's own, with a button to give the place up. */
export function ownShift(say: Say, locale: Locale, own: GroupShift, userId: string): SectionBlock {
  const when = whenOf(own, locale);
  const facility = escapeText(own.group.facility.name);
  const line = `*${when}* · ${facility}`;
  if (own.shift.status !== 'planned') return section(`${line}\n*${say(`schedule.${own.shift.status}`)}*`);
  return section(`${line}\n${companyText(say, own, userId, locale)}`, {
    ...button(ACTIONS.releaseShift, say('release.button'), own.shift.id, {
      spoken: say('release.button_spoken', { when }),
    }),
    confirm: {
      title: plain(say('release.confirm_title'), 100),
      text: plain(say('release.confirm_text', { when, facility: own.group.facility.name }), 300),
      confirm: plain(say('release.confirm_yes'), 30),
      deny: plain(say('release.confirm_no'), 30),
    },
  });
}

/** A person's coming visits. */
export function mineReply(say: Say, locale: Locale, held: readonly GroupShift[], userId: string, title: string): Reply {
  if (held.length === 0) return sentence(say('mine.none'));
  const blocks = held.slice(0, MOST_LISTED).flatMap((own) => listedShift(say, locale, own, userId));
  return { text: title.replaceAll('*', ''), blocks: [titleBlock(title), ...blocks, context(say('mine.next'))] };
}

function listedShift(say: Say, locale: Locale, own: GroupShift, userId: string): KnownBlock[] {
  const row = ownShift(say, locale, own, userId);
  if (own.shift.status !== 'planned') return [row];
  return [row, actions(calendarButton(say, `visit|${own.shift.id}`, whenOf(own, locale)))];
}

function titleBlock(title: string): KnownBlock {
  return title.includes('*') ? section(title) : header(title);
}
