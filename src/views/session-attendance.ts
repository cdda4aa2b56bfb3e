import type { KnownBlock, ModalView } from '@slack/types';
import type { Locale } from '../domain/model.js';
import type { Session, SignUp } from '../domain/sessions.js';
import { signedUp } from '../domain/sign-up-list.js';
import type { Say } from '../locales/index.js';
import { boxInputs } from './form-inputs.js';
import { BLOCKS, CALLBACKS } from './ids.js';
import { context, mention, plain, section } from './parts.js';
import { sessionWords } from './session-text.js';

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
  return {
    type: 'modal',
    callback_id: CALLBACKS.markAttendance,
    private_metadata: session.id,
    title: plain(say('session.attendance'), 24),
    close: plain(say('modal.cancel'), 24),
    ...(people.length > 0 && { submit: plain(say('modal.save'), 24) }),
    blocks:
      people.length === 0
        ? [about, ...(own.length > 0 ? own : [section(say('session.attendance_nobody'))])]
        : [about, ...boxes(say, people), context(say('session.attendance_hint')), ...own],
  };
}

function boxes(say: Say, people: readonly SignUp[]): KnownBlock[] {
  const field = { field: BLOCKS.attended, label: say('session.attendance_label') };
  const boxes = people.map(({ id, userId }) => ({ value: id, text: mention(userId) }));
  const ticked = people.filter(({ attended }) => attended).map(({ id }) => id);
  // Nobody having come is an answer too.
  return boxInputs(field, boxes, ticked);
}
