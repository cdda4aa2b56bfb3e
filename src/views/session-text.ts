import type { Button } from '@slack/types';
import type { Locale } from '../domain/model.js';
import type { Session } from '../domain/sessions.js';
import { wallTimeOf } from '../domain/time.js';
import { day, dayAndTime, type Say, wallTime } from '../locales/index.js';
import { ACTIONS } from './ids.js';
import { button, escapeText } from './parts.js';

/** What sentences about a session name: what it is for, when and where. Escaped. */
export function sessionWords(session: Session, locale: Locale): { name: string; when: string; place: string } {
  return {
    name: escapeText(session.requirement.names[locale]),
    when: dayAndTime(session, session.timeZone, locale),
    place: escapeText(session.place),
  };
}

/** The last day to sign up. Sign-up ends with it, at a midnight that nobody would read as its end. */
export function signUpUntilText({ signUpUntil, timeZone }: Session, locale: Locale): string {
  return day(new Date(signUpUntil.getTime() - 1), timeZone, locale);
}

/** *tisdag 24 november 17:00* by the session's wall clock. */
export function momentText(instant: Date, { timeZone }: Session, locale: Locale): string {
  return `${day(instant, timeZone, locale)} ${wallTime(wallTimeOf(instant, timeZone), locale)}`;
}

export function signUpButton(say: Say, session: Session, locale: Locale): Button {
  const { name, when } = sessionWords(session, locale);
  const spoken = say('ready.sign_up_spoken', { name, when });
  return button(ACTIONS.signUp, say('ready.sign_up'), session.id, { style: 'primary', spoken });
}

export function withdrawButton(say: Say, session: Session, locale: Locale): Button {
  const { name, when } = sessionWords(session, locale);
  const spoken = say('sign_up.withdraw_spoken', { name, when });
  return button(ACTIONS.withdrawSignUp, say('sign_up.withdraw'), session.id, { spoken });
}

export function offerButtons(say: Say, session: Session): Button[] {
  return [
    button(ACTIONS.takePlace, say('sign_up.take'), session.id, { style: 'primary' }),
    button(ACTIONS.declinePlace, say('sign_up.decline'), session.id),
  ];
}
