import type { InputBlock } from '@slack/types';
import { filledIn } from './filled-in.js';
import { type FieldDeclaration, type FormField, single } from './form-field.js';
import {
  anyNumberInput,
  type Look,
  numberInput,
  optionalNumberInput,
  optionalTextInput,
  textInput,
} from './form-inputs.js';
import type { FreeText } from './free-texts.js';

/** Text as it was typed. @param longest characters that Slack lets in; left out for its own limit */
export function textField(freeText: FreeText, declared: FieldDeclaration, longest?: number): FormField<string | null> {
  return { ...written(declared, (look, typed) => textInput(look, typed, longest)), freeText };
}

/** Text where nothing need be written. */
export function optionalTextField(freeText: FreeText, declared: FieldDeclaration): FormField<string | null> {
  return { ...written(declared, optionalTextInput), freeText };
}

/** A whole number from 1, as it was typed. */
export function wholeNumberField(declared: FieldDeclaration, most: number): FormField<string | null> {
  return written(declared, (look, typed) => numberInput(look, typed, most));
}

/** The same where nothing need be written. */
export function optionalWholeNumberField(
  declared: FieldDeclaration,
  least: number,
  most: number,
): FormField<string | null> {
  return written(declared, (look, typed) => optionalNumberInput(look, typed, least, most));
}

/** Any number as it was typed, so that the answer to one that is of no use is ours. */
export function anyNumberField(
  declared: FieldDeclaration,
  { isOptional = false, hasFocus = false } = {},
): FormField<string | null> {
  return written(declared, (look, typed) => anyNumberInput(look, typed, { isOptional, hasFocus }));
}

/** The same, read: NaN for what is no number. */
export function numberField(declared: FieldDeclaration, { hasFocus = false } = {}): FormField<number | null> {
  return {
    ...single<number>(declared, 'write'),
    input: (look, typed) => anyNumberInput(look, typed, { hasFocus }),
    read: (values, id) => {
      const typed = filledIn(values, id)?.value?.trim() ?? '';
      return typed === '' ? null : Number(typed);
    },
  };
}

function written(
  declared: FieldDeclaration,
  input: (look: Look, typed: string | null) => InputBlock,
): FormField<string | null> {
  return { ...single<string>(declared, 'write'), input, read: (values, id) => filledIn(values, id)?.value ?? null };
}
