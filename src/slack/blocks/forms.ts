import type { InputBlock } from '@slack/types';
import type { Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import type { SubmittedValues } from './filled-in.js';
import type { FormField } from './form-field.js';
import type { Choice, Look } from './form-inputs.js';
import type { FreeText } from './free-texts.js';

/** A form: its fields, declared once. What is shown, what was typed, what is wrong and what differs follow from them. */
export interface Form<Typed> {
  /** In their order, each with the id of its input, and its place on the list of free texts if it is one. */
  readonly fields: readonly FieldOfForm<Typed>[];
  /** Its inputs in their order, with what stands in them. */
  inputs(shown: ShownForm<Typed>): InputBlock[];
  /** Those of one field, where something else stands between them. */
  inputsOf(name: keyof Typed & string, shown: ShownForm<Typed>): InputBlock[];
  /** What was filled in. Never throws: what cannot be read is nothing filled in. */
  read(values: SubmittedValues): Typed;
  /** Words of problems by the name of their field, each put under its input. */
  errors<Problem>(
    problems: { readonly [Name in keyof Typed]?: Problem | undefined },
    worded: (problem: Problem, asks: FormField<unknown>['asks']) => string,
  ): Record<string, string>;
  /** What is stored otherwise than it was typed. What the form left out is not told. */
  differences(shown: ShownForm<Typed>, stored: Typed): StoredDifference[];
}

interface FieldOfForm<Typed> {
  readonly name: keyof Typed & string;
  readonly id: string;
  readonly freeText: FreeText | null;
}

export interface ShownForm<Typed> {
  readonly say: Say;
  /** Of the reader. */
  readonly locale: Locale;
  /** Proposed, stored, or typed already. */
  readonly typed: Typed;
  /** What is known only when it is shown, by the name of the field. */
  readonly given?: { readonly [Name in keyof Typed]?: Given };
  readonly leftOut?: readonly (keyof Typed)[];
}

interface Given {
  readonly label?: string;
  readonly hint?: string;
  /** Whether it may stay empty, where that is not the same for everybody. */
  readonly isOptional?: boolean;
  readonly choices?: readonly Choice[];
  /** See `inChangingBlock`. */
  readonly blockId?: string;
}

/** One field that somebody else has stored differently meanwhile: its label, and what is stored, escaped. */
export interface StoredDifference {
  readonly label: string;
  readonly stored: string;
}

type Fields<Typed> = { readonly [Name in keyof Typed]-?: FormField<Typed[Name]> };

export function defineForm<Typed>(fields: Fields<Typed>): Form<Typed> {
  const names = Object.keys(fields) as (keyof Typed & string)[];
  const idOf = (name: keyof Typed & string): string => fields[name].declared.id ?? name;
  const shownNames = ({ leftOut = [] }: ShownForm<Typed>) => names.filter((name) => !leftOut.includes(name));
  const lookOf = (name: keyof Typed & string, { say, locale, given }: ShownForm<Typed>): Look => {
    const { declared, freeText } = fields[name];
    const own: Given = given?.[name] ?? {};
    const hints = [own.hint ?? declared.hint?.(say), freeText && say('modal.not_about_visited')].filter(Boolean);
    const placeholder = declared.placeholder?.(say);
    const { part, isHeard } = declared;
    return {
      field: idOf(name),
      ...(own.blockId !== undefined && { blockId: own.blockId }),
      ...(own.isOptional !== undefined && { isOptional: own.isOptional }),
      label: own.label ?? declared.label?.(say, locale) ?? '',
      ...(hints.length > 0 && { hint: hints.join(' ') }),
      ...(isHeard !== undefined && { isHeard }),
      ...(placeholder !== undefined && { placeholder }),
      ...(part && { part: (first, last) => part(say, first, last) }),
    };
  };
  const choicesOf = (name: keyof Typed & string, { say, locale, given }: ShownForm<Typed>): readonly Choice[] =>
    given?.[name]?.choices ?? fields[name].declared.choices?.(say, locale) ?? [];
  const inputsOf: Form<Typed>['inputsOf'] = (name, shown) =>
    [fields[name].input(lookOf(name, shown), shown.typed[name], choicesOf(name, shown))].flat();
  return {
    fields: names.map((name) => ({ name, id: idOf(name), freeText: fields[name].freeText ?? null })),
    inputsOf,
    inputs: (shown) => shownNames(shown).flatMap((name) => inputsOf(name, shown)),
    read: (values) => {
      const read = names.map((name) => [name, fields[name].read(values, idOf(name))] as const);
      return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Typed;
    },
    errors: (problems, worded) =>
      Object.fromEntries(
        names.flatMap((name) => {
          const problem = problems[name];
          if (problem === undefined) return [];
          const { asks, problemUnder } = fields[name];
          return [[problemUnder?.(idOf(name)) ?? idOf(name), worded(problem, asks)]];
        }),
      ),
    differences: (shown, stored) =>
      shownNames(shown)
        .filter((name) => shown.typed[name] !== undefined && !fields[name].isSame(shown.typed[name], stored[name]))
        .map((name) => {
          const { told, asks } = fields[name];
          const words = told(stored[name], choicesOf(name, shown), shown.locale);
          const nothing = asks === 'choose_people' ? 'setup.stale.nobody' : 'setup.stale.nothing';
          return { label: lookOf(name, shown).label, stored: words ?? shown.say(nothing) };
        }),
  };
}
