import type { ModalView, PlainTextOption } from '@slack/types';
import type { Locale, ShiftWithPlaces } from '../domain/model.js';
import { type Say, shortDay, timeRange } from '../locales/index.js';
import { notClearedText } from './clearance.js';
import { BLOCKS, CALLBACKS } from './ids.js';
import { plain } from './parts.js';
import { seatsText, stateText } from './visit-text.js';

/** Radio buttons are easier on a phone but hold at most 10 options; a select holds 100 (Slack: options). */
const MOST_RADIO_BUTTONS = 10;
const MOST_OPTIONS = 100;

function option(say: Say, visit: ShiftWithPlaces, locale: Locale, now: Date): PlainTextOption {
  const { shift, group } = visit;
  const { timeZone, name } = group.facility;
  const when = `${shortDay(shift.startsAt, timeZone, locale)} ${timeRange(shift.startsAt, shift.endsAt, timeZone, locale)}`;
  return {
    text: plain([when, seatsText(say, visit)].filter((words) => words !== null).join(' · '), 75),
    // What matters first: a long name is what may be cut.
    description: plain(
      [stateText(say, visit, now), notClearedText(say, shift, now), name].filter(Boolean).join(' · '),
      75,
    ),
    value: shift.id,
  };
}

/** Which of the open visits to claim; soonest first, at most a hundred. */
export function claimModal(say: Say, locale: Locale, open: readonly ShiftWithPlaces[], now: Date): ModalView {
  const options = open.slice(0, MOST_OPTIONS).map((each) => option(say, each, locale, now));
  return {
    type: 'modal',
    callback_id: CALLBACKS.claim,
    title: plain(say('claim.modal_title'), 24),
    submit: plain(say('claim.modal_submit'), 24),
    close: plain(say('modal.close'), 24),
    blocks: [
      {
        type: 'input',
        block_id: BLOCKS.shift,
        label: plain(say('claim.modal_label'), 2000),
        element:
          options.length <= MOST_RADIO_BUTTONS
            ? { type: 'radio_buttons', action_id: BLOCKS.shift, options }
            : { type: 'static_select', action_id: BLOCKS.shift, options },
      },
    ],
  };
}
