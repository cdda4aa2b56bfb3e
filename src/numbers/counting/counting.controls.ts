import { z } from 'zod';
import { TARGET_GROUPS, type TargetGroup } from '../../core/measures.js';
import { ticksOfField } from '../../slack/blocks/choice-fields.js';
import {
  beginningWith,
  defineBareButton,
  defineButton,
  defineButtons,
  id,
  month,
  together,
} from '../../slack/blocks/controls.js';
import { defineForm } from '../../slack/blocks/forms.js';
import { defineModal } from '../../slack/blocks/modals.js';
import { anyNumberField } from '../../slack/blocks/written-fields.js';
import { COMMON_NUMBERS, MOST_COUNTED } from './counting.rule.js';
import { forEachTargetGroup } from './target-groups.rule.js';

/** Opens the list of what they can count. */
export const openCountsButton = defineBareButton('open_counts');

const facilityMonth = together({ facilityId: id, month }, '/');
/**
 * Where somebody presses an answer: in a question of its own, in the list of everything they can count, in a card that tells of
 * other things as well, or among a facility's visits of one month.
 */
const askedIn = z.union([z.enum(['question', 'list', 'card']), facilityMonth]);

/** Version of the count that was on the screen; null, written 0, where there was none. */
const seenVersion = z.codec(z.string().regex(/^(0|[1-9]\d{0,8})$/), z.int().positive().nullable(), {
  decode: (text) => Number(text) || null,
  encode: (version) => String(version ?? 0),
});

/** What is told with one press: that there was no visit, or the number. */
const ANSWERS = ['no', ...([0, ...COMMON_NUMBERS] as const).map((number) => `${number}` as const)] as const;

/** @param answers what is pressed: it is in the value too */
function press<Answer extends string>(...answers: readonly Answer[]) {
  return together({ shiftId: id, seenVersion, answer: z.enum(answers), askedIn });
}

export const tellCountButtons = defineButtons('count_visit', ANSWERS, press(...ANSWERS));
/** For a number that has no button. */
export const otherNumberButton = defineButton('count_visit_other', press('other'));
export const correctCountButton = defineButton('count_visit_correct', press('correct'));
export const countTargetsButton = defineButton('count_visit_targets', press('targets'));
export const chooseTargetGroupsButton = defineBareButton('choose_target_groups');

/** What is typed where no button has the number; null for nothing. */
export interface CountForm {
  readonly number: string | null;
}

const countForm = defineForm<CountForm>({
  number: anyNumberField(
    { id: 'count', hint: (say) => say('count.modal.hint', { most: MOST_COUNTED }) },
    { hasFocus: true },
  ),
});

/** The version is that of the count that the number corrects; null for a first answer. */
const seenCount = z.object({ shiftId: z.string(), seenVersion: z.number().int().nullable() });

export const countVisitModal = defineModal(
  'count_visit',
  seenCount.extend({
    /** Where it was asked among a facility's visits of a month; null elsewhere. Forms that were open before there was that have none. */
    month: z.object({ facilityId: z.string(), month: z.string() }).nullable().default(null),
  }),
  countForm,
);

/** How many of each target group, as typed; null for nothing. */
export type TargetsForm = Readonly<Record<TargetGroup, string | null>>;

const targetsForm = defineForm<TargetsForm>(
  forEachTargetGroup((targetGroup) =>
    anyNumberField({ label: (say) => say(`targets.name.${targetGroup}`) }, { isOptional: true }),
  ),
);

export const tellTargetsModal = defineModal('tell_targets', seenCount, targetsForm);

/** The target groups that are counted at all. */
export interface CountedGroupsForm {
  readonly targetGroups: readonly TargetGroup[];
}

const countedGroupsForm = defineForm<CountedGroupsForm>({
  targetGroups: ticksOfField(
    {
      id: 'target_groups',
      label: (say) => say('targets.choose.label'),
      choices: (say) => TARGET_GROUPS.map((value) => ({ value, text: say(`targets.name.${value}`) })),
    },
    TARGET_GROUPS,
  ),
});

/** The version is the workspace's, at which the form was opened. */
export const chooseTargetGroupsModal = defineModal(
  'choose_target_groups',
  z.object({ version: z.number().int() }),
  countedGroupsForm,
);

export type FacilityMonth = z.output<typeof facilityMonth>;
export type AskedIn = z.output<typeof askedIn>;

/** How the value of each button begins that asks about a visit, whatever else is in it. */
export function questionMark(shiftId: string): string {
  return beginningWith(shiftId);
}
