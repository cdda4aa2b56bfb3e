import type { ModalView } from '@slack/types';
import { type Count, MOST_COUNTED, type NumberProblem } from '../domain/counting.js';
import type { GroupShift, Locale } from '../domain/model.js';
import type { Say } from '../locales/index.js';
import { alreadyText, partyOf, whyText } from './count.js';
import type { ReturnMonth } from './counting.controls.js';
import { anyNumberInput } from './form-inputs.js';
import { BLOCKS, CALLBACKS } from './ids.js';
import { context, escapeText, plain, section } from './parts.js';
import { whenOf } from './when.js';

/** Ids and versions only. */
export interface CountMemory {
  readonly shiftId: string;
  /** Version of the count that the number corrects; null for a first answer. */
  readonly seenVersion: number | null;
  /** Where to go back to in a yearly return; null elsewhere. */
  readonly month: ReturnMonth | null;
}

/** What the form for a number shows. */
export interface CountForm {
  readonly visit: GroupShift;
  readonly memory: CountMemory;
  /** What stands in the field; null for nothing. */
  readonly typed: number | null;
  /** What somebody else has told while this was being filled in; null when nobody has. */
  readonly meanwhile: Count | null;
}

/** One whole number, and nothing else that could be written. */
export function countModal(say: Say, locale: Locale, { visit, memory, typed, meanwhile }: CountForm): ModalView {
  const place = `*${whenOf(visit, locale)}* · ${escapeText(visit.group.facility.name)}`;
  const told = meanwhile ? `${alreadyText(say, locale, visit, meanwhile)}\n${say('count.send_again')}` : null;
  return {
    type: 'modal',
    callback_id: CALLBACKS.countVisit,
    private_metadata: JSON.stringify(memory),
    title: plain(say('count.modal.title'), 24),
    submit: plain(say('modal.save'), 24),
    close: plain(say('modal.cancel'), 24),
    blocks: [
      ...(told ? [section(told)] : []),
      section(place),
      anyNumberInput(
        {
          field: BLOCKS.count,
          label: say(`count.modal.${visit.shift.format}`, { party: partyOf(visit) }),
          hint: say('count.modal.hint', { most: MOST_COUNTED }),
        },
        typed,
        { hasFocus: true },
      ),
      context(whyText(say, locale, visit)),
    ],
  };
}

/** One sentence under the field. */
export function numberErrors(say: Say, problem: NumberProblem): Record<string, string> {
  const text =
    problem === 'too_large' ? say('count.problem.too_large', { most: MOST_COUNTED }) : say(`count.problem.${problem}`);
  return { [BLOCKS.count]: text };
}
