import type { Locale } from '../../core/model.js';
import { dayAndTime, type Say, sayIn } from '../../locales/index.js';
import { calendarButton, calendarOffButton } from '../../slack/blocks/calendar-button.js';
import { actions, type Reply, section } from '../../slack/blocks/parts.js';
import { openTrainingButton } from '../training.controls.js';
import type { SessionNoticeFacts } from './session-notices.rule.js';
import {
  momentText,
  offerButtons,
  sessionWords,
  signUpButtonOf,
  signUpUntilText,
  withdrawButton,
} from './session-text.view.js';
import { openAttendanceButton } from './sessions.controls.js';
import type { Session } from './sessions.rule.js';

/** Words one notice about a session for its reader, with the next step. The session is told as it is now. */
export function sessionNotice(facts: SessionNoticeFacts, session: Session, locale: Locale): Reply {
  const say = sayIn(locale);
  const words = sessionWords(session, locale);
  switch (facts.kind) {
    case 'session_offered': {
      const until = signUpUntilText(session, locale);
      const text = say('notice.session_offered', { ...words, until, seats: session.seats });
      const training = openTrainingButton.on(say('ready.open_training'));
      return { text, blocks: [section(text), actions(signUpButtonOf(say, session, locale), training)] };
    }
    case 'session_place_offered': {
      const until = momentText(facts.until, session, locale);
      const text = say('notice.session_place_offered', { ...words, until });
      return { text, blocks: [section(text), actions(...offerButtons(say, session))] };
    }
    case 'session_changed':
      return changedNotice(say, facts, session, locale);
    case 'session_called_off': {
      const text = say('notice.session_called_off', { name: words.name, when: words.when });
      return {
        text,
        blocks: [section(text), actions(calendarOffButton(say, { kind: 'session', id: session.id }, words.when))],
      };
    }
    case 'session_unmarked': {
      const text = say('notice.session_unmarked', { name: words.name, when: words.when });
      const next = openAttendanceButton.on(session.id, say('notice.session_unmarked.next'), {
        style: 'primary',
      });
      return { text, blocks: [section(text), actions(next)] };
    }
  }
}

function changedNotice(
  say: Say,
  { before, toReserve }: Extract<SessionNoticeFacts, { kind: 'session_changed' }>,
  session: Session,
  locale: Locale,
): Reply {
  const words = sessionWords(session, locale);
  const earlier = dayAndTime(before, session.timeZone, locale);
  const lines = [
    say('notice.session_changed', words),
    ...(earlier === words.when ? [] : [say('notice.session_changed.before', { when: earlier })]),
  ];
  const next = say(toReserve ? 'notice.session_to_reserve' : 'notice.session_changed.next');
  const withdraw = withdrawButton(say, session, locale);
  const calendar = calendarButton(say, { kind: 'session', id: session.id }, words.when);
  return {
    text: lines.join('\n'),
    blocks: [section(lines.join('\n')), section(next), toReserve ? actions(withdraw) : actions(calendar, withdraw)],
  };
}
