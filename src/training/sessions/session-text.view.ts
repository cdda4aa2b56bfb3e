import type { Button } from '@slack/types';
import type { Locale } from '../../core/model.js';
import { day, dayAndTime, moment, type Say } from '../../locales/index.js';
import { escapeText } from '../../slack/blocks/parts.js';
import { declinePlaceButton, signUpButton, takePlaceButton, withdrawSignUpButton } from './sessions.controls.js';
import type { Session } from './sessions.rule.js';

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

/** *tisdag 24 november 17:00*, Danish with *kl.*, by the session's wall clock. */
export function momentText(instant: Date, { timeZone }: Session, locale: Locale): string {
  return moment(instant, timeZone, locale);
}

export function signUpButtonOf(say: Say, session: Session, locale: Locale): Button {
  const { name, when } = sessionWords(session, locale);
  const spoken = say('ready.sign_up_spoken', { name, when });
  return signUpButton.on(session.id, say('ready.sign_up'), { style: 'primary', spoken });
}

export function withdrawButton(say: Say, session: Session, locale: Locale): Button {
  const { name, when } = sessionWords(session, locale);
  const spoken = say('sign_up.withdraw_spoken', { name, when });
  return withdrawSignUpButton.on(session.id, say('sign_up.withdraw'), { spoken });
}

export function offerButtons(say: Say, session: Session): Button[] {
  return [
    takePlaceButton.on(session.id, say('sign_up.take'), { style: 'primary' }),
    declinePlaceButton.on(session.id, say('sign_up.decline')),
  ];
}
