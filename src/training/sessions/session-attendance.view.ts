import type { KnownBlock, ModalView } from '@slack/types';
import type { Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { context, mention, plain, section } from '../../slack/blocks/parts.js';
import { sessionWords } from './session-text.view.js';
import { markAttendanceModal } from './sessions.controls.js';
import type { Session, SignUp } from './sessions.rule.js';
import { signedUp } from './sign-up-list.rule.js';

/** Checkboxes for everybody who had a place but the reader, whose own attendance somebody else notes. Ten to a block. */
export function attendanceModal(
  say: Say,
  { userId: readerId, locale }: { readonly userId: string; readonly locale: Locale },
  session: Session,
): ModalView {
  const everybody = signedUp(session);
  const people = everybody.filter(({ userId }) => userId !== readerId);
  const own = people.length < everybody.length ? [context(say('session.attendance_own'))] : [];
  const { name, when, place } = sessionWords(session, locale);
  const about = section(say('session.line', { name, when, place }));
  return markAttendanceModal.open(
    { sessionId: session.id },
    {
      title: plain(say('session.attendance'), 24),
      close: plain(say('modal.cancel'), 24),
      ...(people.length > 0 && { submit: plain(say('modal.save'), 24) }),
      blocks:
        people.length === 0
          ? [about, ...(own.length > 0 ? own : [section(say('session.attendance_nobody'))])]
          : [about, ...boxes(say, locale, people), context(say('session.attendance_hint')), ...own],
    },
  );
}

/** Nobody having come is an answer too. */
function boxes(say: Say, locale: Locale, people: readonly SignUp[]): KnownBlock[] {
  const attended = people.filter((each) => each.attended).map(({ id }) => id);
  const choices = people.map(({ id, userId }) => ({ value: id, text: mention(userId) }));
  return markAttendanceModal.form.inputs({ say, locale, typed: { attended }, given: { attended: { choices } } });
}
