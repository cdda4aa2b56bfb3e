import type { Locale } from '../../core/model.js';
import { noteRefused } from '../../core/payload.js';
import type { Say } from '../../locales/index.js';
import { calendarButton } from '../../slack/blocks/calendar-button.js';
import { actions, mention, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { openTrainingButton } from '../training.controls.js';
import { sessionWords, signUpUntilText, withdrawButton } from './session-text.view.js';
import type { Session } from './sessions.rule.js';
import { placeInLine, signUpOf } from './sign-up-list.rule.js';
import type { SignUpRefusal } from './signing-up.rule.js';

/** Where somebody stands after signing up: a place, or a number in the line. `session` is as it is after. */
export function signedUpReply(say: Say, locale: Locale, session: Session, userId: string): Reply {
  const { name, when, place } = sessionWords(session, locale);
  const number = placeInLine(session, userId);
  const withdraw = withdrawButton(say, session, locale);
  if (number !== null) {
    const text = say('sign_up.in_line', { name, when, number });
    return { text, blocks: [section(text), actions(withdraw)] };
  }
  const text = say('sign_up.done', { name, when, place });
  return {
    text,
    blocks: [section(text), actions(calendarButton(say, { kind: 'session', id: session.id }, when), withdraw)],
  };
}

/** After a place was given up, or not taken. */
export function withdrawnReply(say: Say, locale: Locale, session: Session, userId: string): Reply {
  const { name, when } = sessionWords(session, locale);
  const isDeclined = signUpOf(session, userId)?.state === 'declined';
  return { ...sentence(say(isDeclined ? 'sign_up.declined' : 'sign_up.withdrawn', { name, when })), replaces: true };
}

/** Why somebody cannot sign up, with the next step. */
export function signUpRefusal(say: Say, locale: Locale, refusal: SignUpRefusal, session: Session | null): Reply {
  noteRefused(refusal.reason);
  const text = refusalText(say, locale, refusal, session);
  return { text, blocks: [section(text), actions(openTrainingButton.on(say('ready.open_training')))] };
}

function refusalText(say: Say, locale: Locale, { reason }: SignUpRefusal, session: Session | null): string {
  if (reason !== 'sign_up_over') return say(`sign_up.refused.${reason}`);
  if (!session) return say('sign_up.refused.session_gone');
  const until = signUpUntilText(session, locale);
  return say('sign_up.refused.sign_up_over', { until, who: mention(session.plannedBy) });
}
