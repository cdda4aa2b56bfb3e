import { z } from 'zod';
import { COMMON_NUMBERS } from '../domain/counting.js';
import { beginningWith, defineBareButton, defineButton, defineButtons, id, month, together } from './controls.js';

const returnMonth = together({ facilityId: id, month }, '/');
/**
 * Where somebody presses an answer: in a question of its own, in the list of everything they can count, or in a month of a
 * facility's yearly return.
 */
const askedIn = z.union([z.enum(['question', 'list']), returnMonth]);

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

export type ReturnMonth = z.output<typeof returnMonth>;
export type AskedIn = z.output<typeof askedIn>;

/** How the value of each button begins that asks about a visit, whatever else is in it. */
export function questionMark(shiftId: string): string {
  return beginningWith(shiftId);
}
