import type { Locale } from '../../core/model.js';
import { sayIn } from '../../locales/index.js';
import { calendarButton } from '../../slack/blocks/calendar-button.js';
import { actions, type Reply, section } from '../../slack/blocks/parts.js';
import { openTrainingButton } from '../training.controls.js';
import { sessionWords, withdrawButton } from './session-text.view.js';
import type { Session } from './sessions.rule.js';

/** Reminds somebody of a session they are signed up for. It names its day: one that comes late does no harm. */
export function sessionReminder(session: Session, locale: Locale): Reply {
  const say = sayIn(locale);
  const words = sessionWords(session, locale);
  const text = say('session.reminder', words);
  return {
    text,
    blocks: [
      section(`${text}\n${say('session.reminder.next')}`),
      actions(
        calendarButton(say, { kind: 'session', id: session.id }, words.when),
        withdrawButton(say, session, locale),
      ),
    ],
  };
}

/** What is said at once when a reminder is wrong and Slack can no longer hold it back. Holds whatever has happened. */
export function sessionCorrection(session: Session, locale: Locale): Reply {
  const say = sayIn(locale);
  const { name, when } = sessionWords(session, locale);
  const text = say('session.correction', { name, when });
  const training = openTrainingButton.on(say('ready.open_training'));
  return { text, blocks: [section(text), actions(training)] };
}
