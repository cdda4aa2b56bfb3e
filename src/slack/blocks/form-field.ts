import type { InputBlock } from '@slack/types';
import type { Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import type { SubmittedValues } from './filled-in.js';
import type { Choice, Look } from './form-inputs.js';
import type { FreeText } from './free-texts.js';
import { escapeText } from './parts.js';

/** One field of a form: how it is shown and read, and how what is stored in it is told. */
export interface FormField<Typed> {
  readonly declared: FieldDeclaration;
  /** Where they may write as they like: its place on the list of all that are like it. Left out for everything else. */
  readonly freeText?: FreeText;
  /** What somebody has to do who left it empty. */
  readonly asks: 'write' | 'choose' | 'choose_people';
  /** @param typed null or undefined for nothing */
  input(look: Look, typed: Typed, choices: readonly Choice[]): InputBlock | readonly InputBlock[];
  /** The block under which a problem of it is said, where that is another than its id. */
  problemUnder?(id: string): string;
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
  readonly label?: (say: Say, locale: Locale) => string;
  /** Of one of the lists where it takes several, from the place of its first choice to that of its last. */
  readonly part?: (say: Say, first: number, last: number) => string;
  readonly hint?: Words;
  /** Whether choosing is heard at once, under the field's id: what the form offers depends on it. */
  readonly isHeard?: boolean;
  /** Shown in a list or a time while nothing is chosen. */
  readonly placeholder?: Words;
  /** Those that are the same for everybody. */
  readonly choices?: (say: Say, locale: Locale) => readonly Choice[];
}

/** A field of one value, told as it is stored. */
export function single<Value extends string | number>(declared: FieldDeclaration, asks: FormField<unknown>['asks']) {
  return {
    declared,
    asks,
    isSame: (one: Value | null, other: Value | null) => (one ?? '') === (other ?? ''),
    told: (stored: Value | null) => (stored === null || stored === '' ? null : escapeText(String(stored))),
  };
}

/** In whatever order. */
export function sameOnes(some: readonly string[], others: readonly string[]): boolean {
  return String([...new Set(some)].sort()) === String([...new Set(others)].sort());
}
