import type { KnownBlock, ModalView } from '@slack/types';
import type { Locale } from '../domain/model.js';
import type { Session, SignUp } from '../domain/sessions.js';
import { signedUp } from '../domain/sign-up-list.js';
import type { Say } from '../locales/index.js';
import { BLOCKS, CALLBACKS } from './ids.js';
import { context, mention, mrkdwn, plain, section } from './parts.js';
import { sessionWords } from './session-text.js';

/** A block of checkboxes holds at most 10 (Slack). */
const BOXES = 10;

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
  const count = Math.ceil(people.length / BOXES);
  return Array.from({ length: count }, (_, index): KnownBlock => {
    const options = people.slice(index * BOXES, (index + 1) * BOXES).map(option);
    const ticked = options.filter(({ value }) => people.some(({ id, attended }) => id === value && attended));
    return {
      type: 'input',
      block_id: `${BLOCKS.attended}_${index}`,
      label: plain(say('session.attendance_label'), 2000),
      // Nobody having come is an answer too.
      optional: true,
      element: {
        type: 'checkboxes',
        action_id: BLOCKS.attended,
        options,
        ...(ticked.length > 0 && { initial_options: ticked }),
      },
    };
  });
}

/** A mention shows the name that Slack has for the person now. */
function option({ id, userId }: SignUp) {
  return { text: mrkdwn(mention(userId)), value: id };
}
