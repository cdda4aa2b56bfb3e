import type { KnownBlock } from '@slack/types';
import type { Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { type HomeParts, partOf } from '../../slack/blocks/home-part.js';
import { actions, header, section } from '../../slack/blocks/parts.js';
import {
  momentText,
  offerButtons,
  sessionWords,
  signUpButtonOf,
  signUpUntilText,
  withdrawButton,
} from './session-text.view.js';
import { openAttendanceButton, openSessionsButton } from './sessions.controls.js';
import type { Session } from './sessions.rule.js';
import { inLine, placeInLine, signedUp, signUpOf } from './sign-up-list.rule.js';

/** Two blocks each at most. */
const MOST_SHOWN = 4;
/** How urgent they are among what else needs a leader. */
const PLACE_OF_UNMARKED = 50;
const PLACE_OF_RESERVES = 70;

/** The sessions that concern the reader, in App Home; nothing when there are none. */
export function sessionBlocks(
  say: Say,
  locale: Locale,
  sessions: readonly Session[],
  userId: string,
  parts: HomeParts,
): readonly KnownBlock[] {
  if (sessions.length === 0) return [];
  const { shown, more } = partOf(say, sessions, { list: 'sessions', most: MOST_SHOWN, parts });
  return [
    header(say('session.home')),
    ...shown.flatMap((session) => sessionRow(say, locale, session, userId)),
    ...more,
  ];
}

/** What sessions need of whoever leads their group, each with what mends it. */
export function overseenNeeds(say: Say, locale: Locale, sessions: readonly Session[], now: Date) {
  return sessions.flatMap((session) => {
    const { startsAt, attendanceMarkedAt } = session;
    const facts = sessionWords(session, locale);
    if (startsAt <= now) {
      if (attendanceMarkedAt || signedUp(session).length === 0) return [];
      const mark = openAttendanceButton.on(session.id, say('notice.session_unmarked.next'));
      return [{ place: PLACE_OF_UNMARKED, at: startsAt, blocks: [section(say('desk.unmarked', facts), mark)] }];
    }
    const waiting = inLine(session).length;
    if (waiting === 0) return [];
    const text = say('desk.reserve', { ...facts, count: waiting });
    return [
      { place: PLACE_OF_RESERVES, at: startsAt, blocks: [section(text, openSessionsButton.on(say('desk.see')))] },
    ];
  });
}

function sessionRow(say: Say, locale: Locale, session: Session, userId: string): KnownBlock[] {
  const line = say('session.line', sessionWords(session, locale));
  const own = signUpOf(session, userId);
  const withdraw = withdrawButton(say, session, locale);
  if (own?.state === 'signed_up') return [section(`${line}\n${say('session.home.signed_up')}`, withdraw)];
  if (own?.state === 'offered' && own.offeredUntil) {
    const until = momentText(own.offeredUntil, session, locale);
    return [section(`${line}\n${say('session.home.offered', { until })}`), actions(...offerButtons(say, session))];
  }
  const number = placeInLine(session, userId);
  if (number !== null) return [section(`${line}\n${say('session.home.in_line', { number })}`, withdraw)];
  const until = signUpUntilText(session, locale);
  return [section(`${line}\n${say('session.home.open', { until })}`, signUpButtonOf(say, session, locale))];
}
