import type { ModalView } from '@slack/types';
import type { Locale, ShiftWithPlaces } from '../../core/model.js';
import { type Say, shortDayAndTime } from '../../locales/index.js';
import type { Choice } from '../../slack/blocks/form-inputs.js';
import { placeAmong } from '../../slack/blocks/group-text.js';
import { plain } from '../../slack/blocks/parts.js';
import { claimVisitModal } from './claiming.controls.js';
import { notClearedText } from './clearance.view.js';
import { seatsText, stateText } from './schedule-line.view.js';

const MOST_OFFERED = 100;

/** Which of the open visits to claim; soonest first, at most a hundred. */
export function claimModal(say: Say, locale: Locale, open: readonly ShiftWithPlaces[], now: Date): ModalView {
  const groups = open.map(({ group }) => group);
  const choices = open
    .slice(0, MOST_OFFERED)
    .map((each) => visitChoice(say, each, placeAmong(locale, each.group, groups), locale, now));
  return claimVisitModal.open(undefined, {
    title: plain(say('claim.modal_title'), 24),
    submit: plain(say('claim.modal_submit'), 24),
    close: plain(say('modal.close'), 24),
    blocks: claimVisitModal.form.inputs({ say, locale, typed: { shiftId: null }, given: { shiftId: { choices } } }),
  });
}

function visitChoice(say: Say, visit: ShiftWithPlaces, place: string, locale: Locale, now: Date): Choice {
  const { shift, group } = visit;
  const { timeZone } = group.facility;
  const when = shortDayAndTime(shift, timeZone, locale);
  return {
    value: shift.id,
    text: [when, seatsText(say, visit)].filter((words) => words !== null).join(' · '),
    // What matters first: a long name is what may be cut.
    description: [stateText(say, visit, now), notClearedText(say, shift, now), place].filter(Boolean).join(' · '),
  };
}
