import { z } from 'zod';
import type { RequirementForm } from '../domain/requirement-form.js';
import type { SubmittedValues } from '../views/form-values.js';
import { readMemory } from '../views/modals.js';
import { chosenIn, tickedIn, typedIn } from './form-values.js';
import type { PressRequest } from './listen.js';

const TYPED = z.string().nullable();

const FORM = z.object({
  sv: TYPED,
  da: TYPED,
  en: TYPED,
  kind: TYPED,
  scope: TYPED,
  validity: TYPED,
  months: TYPED,
  blocking: TYPED,
  answerDays: TYPED,
  programmes: z.array(z.string()).readonly(),
  position: TYPED,
});

const MEMORY = z.object({
  /** null for a new one. */
  code: TYPED,
  /** At which the form was opened; null for a new one. */
  version: z.number().int().nullable(),
  /** Whether it is to be asked for no more. */
  ends: z.boolean(),
  /** What was filled in, while it waits to be confirmed: it is about a requirement and nobody in particular. */
  form: FORM.nullable(),
});

/** What the modals of a requirement remember from one to the next. */
export type RequirementMemory = z.infer<typeof MEMORY>;

export function readRequirementMemory(view: PressRequest['view']): RequirementMemory {
  return readMemory(MEMORY, view);
}

export function writeMemory(memory: RequirementMemory): string {
  return JSON.stringify(memory);
}

export function readRequirementValues(values: SubmittedValues): RequirementForm {
  return {
    sv: typedIn(values, 'sv'),
    da: typedIn(values, 'da'),
    en: typedIn(values, 'en'),
    kind: chosenIn(values, 'kind'),
    scope: chosenIn(values, 'scope'),
    validity: chosenIn(values, 'validity'),
    months: typedIn(values, 'months'),
    blocking: chosenIn(values, 'blocking'),
    answerDays: typedIn(values, 'answerDays'),
    programmes: tickedIn(values, 'programmes'),
    position: typedIn(values, 'position'),
  };
}
