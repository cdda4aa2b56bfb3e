import type { InputBlock } from '@slack/types';
import { list } from '../../locales/index.js';
import { chosenInAny, type FilledIn, filledIn, wordsOf } from './filled-in.js';
import { type FieldDeclaration, type FormField, sameOnes, single } from './form-field.js';
import {
  boxInputs,
  type Choice,
  choiceInput,
  firstOfBoxes,
  type Look,
  radioInput,
  radioOrListInput,
  searchedInput,
  severalInputs,
  ticksInput,
} from './form-inputs.js';
import { escapeText } from './parts.js';

/** Stored word of the one that was chosen in a list, whatever it says. */
export function choiceField(declared: FieldDeclaration): FormField<string | null> {
  return chosen(declared, choiceInput, anyWord);
}

/** The same where all choices are seen at once. */
export function radioField(declared: FieldDeclaration): FormField<string | null> {
  return chosen(declared, radioInput, anyWord);
}

/** The same where all choices are seen at once while they are few. */
export function radioOrListField(declared: FieldDeclaration): FormField<string | null> {
  return chosen(declared, radioOrListInput, anyWord);
}

/** The same for any number of choices: see `searchedSelect`, whose list has the field's id. */
export function searchedField(declared: FieldDeclaration): FormField<string | null> {
  return chosen(declared, searchedInput, anyWord);
}

/** One of these, chosen in a list. */
export function oneOfField<Value extends string | number>(
  declared: FieldDeclaration,
  values: readonly Value[],
): FormField<Value | null> {
  return chosen(declared, choiceInput, (word) => values.find((value) => String(value) === word) ?? null);
}

/** One of these, where all are seen at once. */
export function radioOfField<Value extends string>(
  declared: FieldDeclaration,
  values: readonly Value[],
): FormField<Value | null> {
  return chosen(declared, radioInput, (word) => values.find((value) => value === word) ?? null);
}

/** Stored words of those that are ticked, whatever they say. */
export function ticksField(declared: FieldDeclaration): FormField<readonly string[]> {
  return ticked(declared, (ticks) => ticks);
}

/** Those of these that are ticked, in their order. */
export function ticksOfField<Value extends string>(
  declared: FieldDeclaration,
  values: readonly Value[],
): FormField<readonly Value[]> {
  return ticked(declared, (ticks) => values.filter((value) => ticks.includes(value)));
}

/**
 * Stored words of those that are ticked among any number, in blocks of ten with the field's id and a number. Texts are mrkdwn.
 * A problem of it stands under the first of them.
 */
export function boxesField(declared: FieldDeclaration): FormField<readonly string[]> {
  return {
    ...ticksField(declared),
    input: (look, typed, choices) => boxInputs(look, choices, typed),
    read: chosenInAny,
    problemUnder: firstOfBoxes,
  };
}

/** Stored words of any number of choices, none included, whatever they say: in lists of a hundred, see `severalInputs`. */
export function severalField(declared: FieldDeclaration): FormField<readonly string[]> {
  return {
    ...ticked(declared, (chosen) => chosen),
    input: (look, typed, choices) => severalInputs(look, choices, new Set(typed)),
    read: (values, id) => {
      const lists = Object.keys(values).filter((block) => block === id || block.startsWith(`${id}_`));
      return lists.flatMap((block) => wordsOf(filledIn(values, block)));
    },
  };
}

function anyWord(word: string): string {
  return word;
}

function chosen<Value extends string | number>(
  declared: FieldDeclaration,
  input: (look: Look, choices: readonly Choice[], chosen: string | null) => InputBlock,
  readWord: (word: string) => Value | null,
): FormField<Value | null> {
  return {
    ...single<Value>(declared, 'choose'),
    input: (look, typed, choices) => input(look, choices, typed === null ? null : String(typed)),
    read: (values, id) => chosenValue(filledIn(values, id), readWord),
    told: (stored, choices) => (stored === null ? null : escapeText(textOf(String(stored), choices))),
  };
}

function chosenValue<Value>(filled: FilledIn | undefined, readWord: (word: string) => Value | null): Value | null {
  const word = filled?.selected_option?.value;
  return word === undefined ? null : readWord(word);
}

function ticked<Value extends string>(
  declared: FieldDeclaration,
  valuesOf: (ticks: readonly string[]) => readonly Value[],
): FormField<readonly Value[]> {
  return {
    declared,
    asks: 'choose',
    input: (look, typed, choices) => ticksInput(look, choices, typed),
    read: (values, id) => valuesOf(wordsOf(filledIn(values, id))),
    isSame: sameOnes,
    told: (stored, choices, locale) => {
      if (stored.length === 0) return null;
      const texts = stored.map((word) => escapeText(textOf(word, choices)));
      return list(texts, locale);
    },
  };
}

function textOf(word: string, choices: readonly Choice[]): string {
  return choices.find(({ value }) => value === word)?.text ?? word;
}
