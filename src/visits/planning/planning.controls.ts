import { z } from 'zod';
import { ACTIVITIES, EVERY } from '../../core/model.js';
import { choiceField, oneOfField, radioOfField, ticksOfField } from '../../slack/blocks/choice-fields.js';
import { defineButton, defineList, defineMenu, id, isoWeek, orWord, together } from '../../slack/blocks/controls.js';
import { addedLater, inChangingBlock, orElse, ticksAddedLater } from '../../slack/blocks/field-variants.js';
import { defineForm } from '../../slack/blocks/forms.js';
import { defineBareModal, defineModal } from '../../slack/blocks/modals.js';
import { capitalized } from '../../slack/blocks/parts.js';
import { optionalTimeField, timeField } from '../../slack/blocks/picked-fields.js';
import { personId } from '../../slack/blocks/slack-writes.js';
import { numberField } from '../../slack/blocks/written-fields.js';
import { AGAIN } from './second-time.rule.js';
import type { ShiftForm } from './shift-form.rule.js';

const FORMATS = ['individual', 'group'] as const;
const CALLED_OFF = ['called_off_by_us', 'called_off_by_facility'] as const;

/** Callback id of the global shortcut that opens a plan, as in manifest.yml. */
export const PLAN_SHORTCUT = 'plan_visits';
/** Action id of the ticks in the plan's rows. They are heard with what is sent in or pressed in the plan: `plan-ticks`. */
export const CLEARED_TICK = 'cleared';

// Each carries the id of the week that is planned.
export const addShiftButton = defineButton('add_shift', id);
export const copyLastWeekButton = defineButton('copy_last_week', id);
export const saveDraftButton = defineButton('save_draft', id);
/** The week that the plan is left for. */
export const otherWeekList = defineList('other_week', isoWeek);

const number = z.codec(z.string().regex(/^[1-7]$/), z.int(), { decode: Number, encode: String });
const every = z.codec(z.enum(['1', '2', '4']), z.literal([1, 2, 4]), {
  decode: (text) => (text === '1' ? 1 : text === '2' ? 2 : 4),
  encode: (weeks) => `${weeks}` as const,
});

/** A line of the pattern that rests in the week of the plan. */
export const takeOutList = defineList(
  'take_out_of_pattern',
  together({
    weekday: number,
    startTime: z.string().regex(/^\d\d:\d\d$/),
    every,
    comesIn: orWord('none', isoWeek),
  }),
);

/** What can be done about one visit in the plan. */
export const planShiftMenu = defineMenu(
  'plan_shift',
  together({ verb: z.enum(['change', 'call_off', 'remove', 'free', 'invite']), shiftId: id }),
);

const place = together({ groupId: id, userId: personId, shiftId: id });
/** The place of somebody who has left the group. */
export const freeSeatButton = defineButton('free_seat', place);
/** Anybody's place, from the plan. */
export const freePlaceButton = defineButton('free_place', place);

// Each carries the id of a visit.

const ids = z.array(z.string().max(100)).max(100).readonly();
/** The version is the one that it shows, and the ticks are those set and not saved yet when it was shown. */
export const planMemory = z.object({
  weekId: z.string(),
  version: z.number().int(),
  ticks: z.object({ on: ids, off: ids }),
});
/** Of the modals on top of the plan, which come back to it. */
const visitMemory = planMemory.extend({ shiftId: z.string() });

/** In it every visit of a week is added, changed, called off or removed. */
export const planWeekModal = defineModal(
  'plan_week',
  planMemory,
  defineForm<{ readonly pattern: readonly 'keep'[] }>({
    pattern: inChangingBlock(
      ticksOfField(
        {
          label: (say) => say('plan.pattern.label'),
          hint: (say) => say('plan.pattern.hint'),
          choices: (say) => [{ value: 'keep', text: say('plan.pattern.option') }],
        },
        ['keep'],
      ),
    ),
  }),
);

/** One visit, but for the tick that it is cleared: that stands in the plan. */
const shiftForm = defineForm<Omit<ShiftForm, 'cleared'>>({
  date: choiceField({ label: (say) => say('shift.date'), placeholder: (say) => say('shift.date.choose') }),
  startTime: timeField({
    id: 'start_time',
    label: (say) => say('shift.start'),
    placeholder: (say) => say('shift.time.choose'),
  }),
  endTime: timeField({
    id: 'end_time',
    label: (say) => say('shift.end'),
    placeholder: (say) => say('shift.time.choose'),
  }),
  again: addedLater(
    oneOfField(
      {
        label: (say) => say('shift.again'),
        hint: (say) => say('shift.again.hint'),
        choices: (say) => AGAIN.map((again) => ({ value: again, text: say(`shift.again.${again}`) })),
      },
      AGAIN,
    ),
  ),
  againStart: addedLater(
    optionalTimeField({
      label: (say) => say('shift.again.start'),
      placeholder: (say) => say('shift.time.choose'),
    }),
  ),
  againEnd: addedLater(
    optionalTimeField({ label: (say) => say('shift.again.end'), placeholder: (say) => say('shift.time.choose') }),
  ),
  format: orElse(
    radioOfField(
      {
        label: (say) => say('shift.format'),
        choices: (say) => FORMATS.map((format) => ({ value: format, text: capitalized(say(`format.${format}`)) })),
      },
      FORMATS,
    ),
    'individual',
  ),
  activities: ticksAddedLater(
    ticksOfField(
      {
        label: (say) => say('shift.activities'),
        hint: (say) => say('shift.activities.hint'),
      },
      ACTIVITIES,
    ),
  ),
  minimumParty: numberField({
    id: 'minimum_party',
    label: (say) => say('shift.minimum'),
    hint: (say) => say('shift.minimum.hint'),
  }),
  maximumParty: numberField({ id: 'maximum_party', label: (say) => say('shift.maximum') }),
  every: addedLater(oneOfField({ label: (say) => say('shift.every'), hint: (say) => say('shift.every.hint') }, EVERY)),
});

/** The visit is null while it is being added. */
export const planShiftModal = defineModal(
  'plan_shift',
  visitMemory.extend({ shiftId: z.string().nullable() }),
  shiftForm,
);

export const callOffShiftModal = defineModal(
  'call_off',
  visitMemory,
  defineForm({ status: radioOfField({ id: 'called_off_by', label: (say) => say('call_off.label') }, CALLED_OFF) }),
);

/** Who comes on a visit, with a button to free each place. */
export const freePlaceModal = defineBareModal('free_place', visitMemory);
