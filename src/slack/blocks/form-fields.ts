import type { InputBlock } from '@slack/types';
import type { Locale } from '../../core/model.js';
import type { CalendarDate, WallTime } from '../../core/time.js';
import { list, type Say } from '../../locales/index.js';
import {
  anyNumberInput,
  boxInputs,
  type Choice,
  channelInput,
  choiceInput,
  dateInput,
  fileInput,
  type Look,
  numberInput,
  optionalNumberInput,
  optionalTextInput,
  peopleInput,
  radioInput,
  radioOrListInput,
  searchedInput,
  severalInputs,
  textInput,
  ticksInput,
  timeInput,
} from './form-inputs.js';
import { chosenInAny, type FilledIn, filledIn, type SubmittedValues, wordsOf } from './form-values.js';
import { escapeText, mention } from './parts.js';

/** One field of a form: how it is shown and read, and how what is stored in it is told. */
export interface FormField<Typed> {
  readonly declared: FieldDeclaration;
  /** What somebody has to do who left it empty. */
  readonly asks: 'write' | 'choose' | 'choose_people';
  /** @param typed null or undefined for nothing */
  input(look: Look, typed: Typed, choices: readonly Choice[]): InputBlock | readonly InputBlock[];
  /** What cannot be read is nothing filled in. */
  read(values: SubmittedValues, id: string): Typed;
  isSame(one: Typed, other: Typed): boolean;
  /** Escaped; null where nothing is stored. */
  told(stored: Typed, choices: readonly Choice[], locale: Locale): string | null;
}

type Words = (say: Say) => string;

/** What is said of a field. */
export interface FieldDeclaration {
  /** As block and as action, where it is not its name in the form. */
  readonly id?: string;
  /** Left out where it is known only when the form is shown. */
  readonly label?: Words;
  /** Of one of the lists where it takes several, from the place of its first choice to that of its last. */
  readonly part?: (say: Say, first: number, last: number) => string;
  readonly hint?: Words;
  /** Shown in a list or a time while nothing is chosen. */
  readonly placeholder?: Words;
  /** Those that are the same for everybody. */
  readonly choices?: (say: Say, locale: Locale) => readonly Choice[];
}

/** Text as it was typed. @param longest characters that Slack lets in; left out for its own limit */
export function textField(declared: FieldDeclaration, longest?: number): FormField<string | null> {
  return written(declared, (look, typed) => textInput(look, typed, longest));
}

/** Text where nothing need be written. */
export function optionalTextField(declared: FieldDeclaration): FormField<string | null> {
  return written(declared, optionalTextInput);
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
 * A problem of it has no input to stand under.
 */
export function boxesField(declared: FieldDeclaration): FormField<readonly string[]> {
  return {
    ...ticksField(declared),
    input: (look, typed, choices) => boxInputs(look, choices, typed),
    read: chosenInAny,
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

/** Slack id of the one file that was chosen. @param kinds as for `fileInput` */
export function fileField(declared: FieldDeclaration, kinds: readonly string[]): FormField<string | null> {
  return {
    ...single<string>(declared, 'choose'),
    input: (look) => fileInput(look, kinds),
    read: (values, id) => filledIn(values, id)?.files?.[0]?.id ?? null,
  };
}

/** By a wall clock. */
export function timeField(declared: FieldDeclaration): FormField<WallTime | null> {
  return {
    ...single<WallTime>(declared, 'choose'),
    input: timeInput,
    read: (values, id) => matching(TIME, filledIn(values, id)?.selected_time),
  };
}

export function dateField(declared: FieldDeclaration, isOptional = false): FormField<CalendarDate | null> {
  return {
    ...single<CalendarDate>(declared, 'choose'),
    input: (look, typed) => dateInput(look, typed, isOptional),
    read: (values, id) => matching(DATE, filledIn(values, id)?.selected_date),
  };
}

/** Slack id of the channel that was chosen. */
export function channelField(declared: FieldDeclaration): FormField<string | null> {
  return {
    ...single<string>(declared, 'choose'),
    input: channelInput,
    read: (values, id) => filledIn(values, id)?.selected_conversation ?? null,
    told: (stored) => (stored === null ? null : `<#${stored}>`),
  };
}

/** Slack user ids of the people who were chosen. */
export function peopleField(declared: FieldDeclaration, isOptional = false): FormField<readonly string[]> {
  return {
    declared,
    asks: 'choose_people',
    input: (look, typed) => peopleInput(look, typed, isOptional),
    read: (values, id) => filledIn(values, id)?.selected_users ?? [],
    isSame: sameOnes,
    told: (stored, _choices, locale) => (stored.length > 0 ? list(stored.map(mention), locale) : null),
  };
}

/** A field that forms opened by an earlier version do not have. There it is left out, and what is stored stays. */
export function addedLater<Typed>(field: FormField<Typed | null>): FormField<Typed | null | undefined> {
  return {
    ...field,
    input: (look, typed, choices) => field.input(look, typed ?? null, choices),
    read: (values, id) => (id in values ? field.read(values, id) : undefined),
    isSame: (one, other) => field.isSame(one ?? null, other ?? null),
    told: (stored, choices, locale) => field.told(stored ?? null, choices, locale),
  };
}

/** A field in which something counts while nothing is filled in. */
export function orElse<Typed>(field: FormField<Typed | null>, otherwise: Typed): FormField<Typed> {
  return { ...field, read: (values, id) => field.read(values, id) ?? otherwise };
}

/**
 * A field whose block is given its id when it is shown: Slack keeps what was filled in under an id, and the form may come to be
 * about something else. It is found by its action, and has no problems.
 */
export function inChangingBlock<Typed>(field: FormField<Typed>): FormField<Typed> {
  const read: FormField<Typed>['read'] = (values, id) => {
    const block = Object.values(values).find((each) => id in each);
    return field.read(block ? { [id]: block } : {}, id);
  };
  return { ...field, read };
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function matching(pattern: RegExp, value: string | null | undefined): string | null {
  return value && pattern.test(value) ? value : null;
}

function anyWord(word: string): string {
  return word;
}

/** A field of one value, told as it is stored. */
function single<Value extends string | number>(declared: FieldDeclaration, asks: FormField<unknown>['asks']) {
  return {
    declared,
    asks,
    isSame: (one: Value | null, other: Value | null) => (one ?? '') === (other ?? ''),
    told: (stored: Value | null) => (stored === null || stored === '' ? null : escapeText(String(stored))),
  };
}

function written(
  declared: FieldDeclaration,
  input: (look: Look, typed: string | null) => InputBlock,
): FormField<string | null> {
  return { ...single<string>(declared, 'write'), input, read: (values, id) => filledIn(values, id)?.value ?? null };
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

/** In whatever order. */
function sameOnes(some: readonly string[], others: readonly string[]): boolean {
  return String([...new Set(some)].sort()) === String([...new Set(others)].sort());
}
