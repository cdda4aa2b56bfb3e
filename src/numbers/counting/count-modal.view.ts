import type { ModalView } from '@slack/types';
import type { GroupShift, Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import type { Remembered } from '../../slack/blocks/modals.js';
import { context, escapeText, plain, section } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { alreadyText, partyOf, whyText } from './count.view.js';
import { type CountForm, countVisitModal } from './counting.controls.js';
import { type Count, MOST_COUNTED, type NumberProblem } from './counting.rule.js';

/** What the form for a number shows. */
export interface CountModal {
  readonly visit: GroupShift;
  readonly memory: Remembered<typeof countVisitModal>;
  readonly form: CountForm;
  /** What somebody else has told while this was being filled in; null when nobody has. */
  readonly meanwhile: Count | null;
}

/** One whole number, and nothing else that could be written. */
export function countModal(say: Say, locale: Locale, { visit, memory, form, meanwhile }: CountModal): ModalView {
  const place = `*${whenOf(visit, locale)}* · ${escapeText(visit.group.facility.name)}`;
  const told = meanwhile ? `${alreadyText(say, locale, visit, meanwhile)}\n${say('count.send_again')}` : null;
  const given = { number: { label: say(`count.modal.${visit.shift.format}`, { party: partyOf(visit) }) } };
  return countVisitModal.open(memory, {
    title: plain(say('count.modal.title'), 24),
    submit: plain(say('modal.save'), 24),
    close: plain(say('modal.cancel'), 24),
    blocks: [
      ...(told ? [section(told)] : []),
      section(place),
      ...countVisitModal.form.inputs({ say, locale, typed: form, given }),
      context(whyText(say, locale, visit)),
    ],
  });
}

/** One sentence under the field. */
export function numberErrors(say: Say, problem: NumberProblem): Record<string, string> {
  return countVisitModal.form.errors({ number: problem }, (each) =>
    each === 'too_large' ? say('count.problem.too_large', { most: MOST_COUNTED }) : say(`count.problem.${each}`),
  );
}
