import { z } from 'zod';
import { inEveryLanguage } from '../../core/language.js';
import { EVERY, FACILITY_KINDS, LARGEST_CAP } from '../../core/model.js';
import { languageName } from '../../locales/index.js';
import { choiceField, radioField, ticksField } from '../../slack/blocks/choice-fields.js';
import { defineBareButton, defineButton, defineList, id, orWord } from '../../slack/blocks/controls.js';
import { kindText } from '../../slack/blocks/facility-text.js';
import { defineForm } from '../../slack/blocks/forms.js';
import type { FreeText } from '../../slack/blocks/free-texts.js';
import { defineBareModal, defineModal, type Remembered } from '../../slack/blocks/modals.js';
import { optionalWholeNumberField, textField, wholeNumberField } from '../../slack/blocks/written-fields.js';
import { MOST_MONTHS_OF_ONE_TO_ONE, ONE_TO_ONE_CHOICES, type ProgrammeForm } from './programme-form.rule.js';
import {
  MOST_ANSWER_DAYS,
  MOST_MONTHS,
  REQUIREMENT_KINDS,
  type RequirementForm,
  SCOPES,
  VALIDITIES,
} from './requirement-form.rule.js';

const BLOCKINGS = ['blocks', 'reminds'] as const;
const SHADOWS = ['yes', 'no'] as const;

export const openRequirementsButton = defineBareButton('open_requirements');
/** Carries the code of a requirement; null for a new one. */
export const editRequirementList = defineList('edit_requirement', orWord('new', id));
/** Carries the code of a requirement. */
export const endRequirementButton = defineButton('end_requirement', id);
export const backToRequirementButton = defineBareButton('back_to_requirement');
/** Carries the code of a programme. */
export const editProgrammeButton = defineButton('edit_programme', id);
/** Carries the code of a programme. */
export const removeProgrammeButton = defineButton('remove_programme', id);
export const backToProgrammeButton = defineBareButton('back_to_programme');

const nameFields = (freeText: FreeText) =>
  inEveryLanguage((language) =>
    textField(freeText, {
      label: (say, locale) => say('requirements.field.name', { language: languageName(language, locale) }),
    }),
  );

const requirementForm = defineForm<RequirementForm>({
  ...nameFields('requirement_name'),
  kind: choiceField({
    label: (say) => say('requirements.field.kind'),
    choices: (say) => REQUIREMENT_KINDS.map((value) => ({ value, text: say(`requirements.kind.${value}`) })),
  }),
  scope: radioField({
    label: (say) => say('requirements.field.scope'),
    choices: (say) => SCOPES.map((value) => ({ value, text: say(`requirements.scope.${value}`) })),
  }),
  validity: radioField({
    label: (say) => say('requirements.field.validity'),
    choices: (say) => VALIDITIES.map((value) => ({ value, text: say(`requirements.validity.${value}`) })),
  }),
  months: optionalWholeNumberField(
    { label: (say) => say('requirements.field.months'), hint: (say) => say('requirements.field.months_hint') },
    1,
    MOST_MONTHS,
  ),
  blocking: radioField({
    label: (say) => say('requirements.field.blocking'),
    choices: (say) => BLOCKINGS.map((value) => ({ value, text: say(`requirements.blocking.${value}`) })),
  }),
  answerDays: optionalWholeNumberField(
    { label: (say) => say('requirements.field.answerDays'), hint: (say) => say('requirements.field.answerDays_hint') },
    0,
    MOST_ANSWER_DAYS,
  ),
  programmes: ticksField({ label: (say) => say('requirements.field.programmes') }),
  position: optionalWholeNumberField(
    { label: (say) => say('requirements.field.position'), hint: (say) => say('requirements.field.position_hint') },
    1,
    99,
  ),
});

const written = z.string().nullable();

const filledInRequirement: z.ZodType<RequirementForm> = z.object({
  ...inEveryLanguage(() => written),
  kind: written,
  scope: written,
  validity: written,
  months: written,
  blocking: written,
  answerDays: written,
  programmes: z.array(z.string()).readonly(),
  position: written,
});

const requirementMemory = z.object({
  /** null for a new one. */
  code: z.string().nullable(),
  /** At which the form was opened; null for a new one. */
  version: z.number().int().nullable(),
  /** Whether it is to be asked for no more. */
  ends: z.boolean(),
  /** What was filled in, while it waits to be confirmed: it is about a requirement and nobody in particular. */
  form: filledInRequirement.nullable(),
});

export const editRequirementModal = defineModal('edit_requirement', requirementMemory, requirementForm);
/** Says how many people a change concerns, before it takes effect. */
export const confirmRequirementModal = defineBareModal('confirm_requirement', requirementMemory);

/** What the modals of a requirement remember from one to the next. */
export type RequirementMemory = Remembered<typeof editRequirementModal>;

const programmeForm = defineForm<ProgrammeForm>({
  ...nameFields('programme_name'),
  minimum: wholeNumberField(
    { label: (say) => say('requirements.field.minimum'), hint: (say) => say('requirements.field.minimum_hint') },
    LARGEST_CAP,
  ),
  maximum: wholeNumberField({ label: (say) => say('requirements.field.maximum') }, LARGEST_CAP),
  kinds: ticksField({
    label: (say) => say('requirements.field.kinds'),
    choices: (say) => FACILITY_KINDS.map((kind) => ({ value: kind, text: kindText(say, kind) })),
  }),
  shadow: radioField({
    label: (say) => say('requirements.field.shadow'),
    hint: (say) => say('requirements.field.shadow_hint'),
    choices: (say) => SHADOWS.map((value) => ({ value, text: say(`requirements.shadow.${value}`) })),
  }),
  every: radioField({
    label: (say) => say('requirements.field.every'),
    hint: (say) => say('requirements.field.every_hint'),
    choices: (say) => EVERY.map((weeks) => ({ value: String(weeks), text: say('requirements.every', { weeks }) })),
  }),
  oneToOne: radioField({
    id: 'one_to_one',
    label: (say) => say('requirements.field.one_to_one'),
    choices: (say) => ONE_TO_ONE_CHOICES.map((value) => ({ value, text: say(`requirements.one_to_one.${value}`) })),
  }),
  longest: optionalWholeNumberField(
    { label: (say) => say('requirements.field.longest'), hint: (say) => say('requirements.field.longest_hint') },
    1,
    MOST_MONTHS_OF_ONE_TO_ONE,
  ),
});

/** The version is the one at which the form was opened. */
const programmeMemory = z.object({ code: z.string(), version: z.number().int() });

export const editProgrammeModal = defineModal('edit_programme', programmeMemory, programmeForm);
/** Says what comes of removing a programme, or why it has to stay. */
export const removeProgrammeModal = defineBareModal('remove_programme', programmeMemory);
