import type { KnownBlock } from '@slack/types';
import type { Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { actions, context, header, section } from '../../slack/blocks/parts.js';
import {
  momentText,
  offerButtons,
  sessionWords,
  signUpButtonOf,
  signUpUntilText,
  withdrawButton,
} from './session-text.view.js';
import type { Session } from './sessions.rule.js';
import { placeInLine, signUpOf } from './sign-up-list.rule.js';

const MOST_SHOWN = 6;

/** The sessions that concern the reader, in App Home; nothing when there are none. */
export function sessionBlocks(say: Say, locale: Locale, sessions: readonly Session[], userId: string): KnownBlock[] {
  if (sessions.length === 0) return [];
  const rows = sessions.slice(0, MOST_SHOWN).flatMap((session) => sessionRow(say, locale, session, userId));
  const more = sessions.length - MOST_SHOWN;
  const rest = more > 0 ? [context(say('session.more', { count: more }))] : [];
  return [header(say('session.home')), ...rows, ...rest];
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
