import type { Button, ExternalSelect, Overflow, StaticSelect } from '@slack/types';
import { z } from 'zod';
import { parseIsoWeek } from '../../core/weeks.js';
import { type Choice, choiceOption, choiceSelect, searchedSelect } from './form-inputs.js';
import { type ButtonLook, button, plain } from './parts.js';

/** How a value stands in what is pressed, and how it is read from it: one schema for both ways. */
export type WrittenAs<Value> = z.ZodType<Value, string>;

/** Something to press. What it carries is written and read here and nowhere else: ids, and never rights or state. */
export interface Control<Value> {
  /** Stays the same for as long as one of it may stand in Slack. */
  readonly actionId: string;
  /** @throws ZodError for a value that could not be read again */
  write(value: Value): string;
  /** @returns null for what nobody has written so: it was made up by somebody */
  read(pressed: string): { readonly value: Value } | null;
}

/** What a control carries. */
export type Carried<Pressed> = Pressed extends Control<infer Value> ? Value : never;

/** A button that carries nothing. */
export interface BareButton extends Control<void> {
  /** @param text at most 75 characters (Slack: button) */
  on(text: string, look?: ButtonLook): Button;
}

export interface ButtonControl<Value> extends Control<Value> {
  /** @param text at most 75 characters (Slack: button) */
  on(value: Value, text: string, look?: ButtonLook): Button;
}

/** Some things to do, behind three dots. */
export interface MenuControl<Value> extends Control<Value> {
  /** @param choices two to five, of at most 75 characters (Slack: overflow) */
  of(choices: readonly Choice<Value>[]): Overflow;
}

/** A list to choose one from, which acts at once. While there are few, each may be a button of its own. */
export interface ListControl<Value> extends ButtonControl<Value> {
  /** @param chosen what stands in it already; left out for nothing */
  among(
    choices: readonly Choice<Value>[],
    look?: { readonly placeholder: string; readonly chosen?: Value },
  ): StaticSelect;
  /** Any number of choices: see `searchedSelect`. */
  searched(choices: readonly Choice<Value>[]): StaticSelect | ExternalSelect;
}

export function defineBareButton(actionId: string): BareButton {
  const control = defineControl(actionId, nothing);
  return { ...control, on: (text, look) => button(actionId, text, '', look) };
}

export function defineButton<Value>(actionId: string, writtenAs: WrittenAs<Value>): ButtonControl<Value> {
  const control = defineControl(actionId, writtenAs);
  return { ...control, on: (value, text, look) => button(actionId, text, control.write(value), look) };
}

/** Slack wants the buttons of one row to have an id each. @returns one button for each name, all carrying the same */
export function defineButtons<Name extends string, Value>(
  actionId: string,
  names: readonly Name[],
  writtenAs: WrittenAs<Value>,
): Readonly<Record<Name, ButtonControl<Value>>> {
  const buttons = names.map((name) => [name, defineButton(`${actionId}_${name}`, writtenAs)] as const);
  return Object.fromEntries(buttons) as Record<Name, ButtonControl<Value>>;
}

export function defineMenu<Value>(actionId: string, writtenAs: WrittenAs<Value>): MenuControl<Value> {
  const control = defineControl(actionId, writtenAs);
  const of: MenuControl<Value>['of'] = (choices) => {
    return { type: 'overflow', action_id: actionId, options: writtenBy(control, choices).map(choiceOption) };
  };
  return { ...control, of };
}

export function defineList<Value>(actionId: string, writtenAs: WrittenAs<Value>): ListControl<Value> {
  const control = defineButton(actionId, writtenAs);
  const among: ListControl<Value>['among'] = (choices, look) => {
    const chosen = look?.chosen === undefined ? null : control.write(look.chosen);
    const { type, ...list } = choiceSelect(writtenBy(control, choices), chosen);
    return { type, action_id: actionId, ...(look && { placeholder: plain(look.placeholder, 150) }), ...list };
  };
  const searched: ListControl<Value>['searched'] = (choices) => {
    return { ...searchedSelect(writtenBy(control, choices), null), action_id: actionId };
  };
  return { ...control, among, searched };
}

/** The same choices as they stand in Slack. */
export function writtenBy<Value>(
  { write }: Pick<Control<Value>, 'write'>,
  choices: readonly Choice<Value>[],
): Choice[] {
  return choices.map(({ value, ...shown }) => ({ ...shown, value: write(value) }));
}

function defineControl<Value>(actionId: string, writtenAs: WrittenAs<Value>): Control<Value> {
  return {
    actionId,
    write: (value) => z.encode(writtenAs, value),
    read: (pressed) => {
      const read = z.safeDecode(writtenAs, pressed);
      return read.success ? { value: read.data } : null;
    },
  };
}

/** What is carried by what carries nothing, and remembered by a modal that remembers nothing. */
export const nothing: WrittenAs<void> = z.codec(z.literal(''), z.void(), {
  decode: () => undefined,
  encode: () => '' as const,
});

/** The id of a row of ours, of a person or of a conversation, or the code of what has one. */
export const id = z.string().regex(/^[^|/]{1,100}$/);

/** An id alone, as earlier versions wrote what some modals remember: it is no JSON. */
export const bareId = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** A calendar year of four digits. */
export const year = z.codec(z.string().regex(/^\d{4}$/), z.int().min(0).max(9999), {
  decode: Number,
  encode: (value) => String(value).padStart(4, '0'),
});

/** A month of a year, as in `2026-03`. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** An ISO week, as in `2026-W48`. */
export const isoWeek = z.codec(z.string(), z.templateLiteral([z.number(), '-W', z.string()]), {
  decode: (text, { issues }) => {
    const week = parseIsoWeek(text);
    if (week === text) return week;
    issues.push({ code: 'custom', input: text });
    return z.NEVER;
  },
  encode: (week) => week,
});

/** A word of ours where there is none to name: it is read as null. */
export function orWord<Value>(word: string, writtenAs: WrittenAs<Value>): WrittenAs<Value | null> {
  const none = z.codec(z.literal(word), z.null(), { decode: () => null, encode: () => word });
  return z.union([none, writtenAs]);
}

/** Nothing at all where there is none to name: it is read as null. */
export function orNothing<Value>(writtenAs: WrittenAs<Value>): WrittenAs<Value | null> {
  return orWord('', writtenAs);
}

const BAR = '|';

/** Any number of the same, none included, with a bar between. */
export function several<Value>(writtenAs: WrittenAs<Value>): WrittenAs<readonly Value[]> {
  return z.codec(z.string(), z.array(writtenAs).readonly(), {
    decode: (text) => (text === '' ? [] : text.split(BAR)),
    encode: (written) => written.join(BAR),
  });
}

type Parts = Readonly<Record<string, z.ZodType<unknown, string | undefined>>>;

/**
 * Several of them in one value, in this order, with a mark between. Only the last may be optional, and only the last may hold
 * the mark itself: whatever follows the others is its own.
 */
export function together<Shape extends Parts>(
  shape: Shape,
  mark: '|' | '/' = BAR,
): WrittenAs<z.output<z.ZodObject<Shape>>> {
  const names = Object.keys(shape);
  const parts = z.object(shape);
  return z.codec(z.string(), parts, {
    decode: (text) => {
      const written = partsOf(text, mark, names.length);
      return Object.fromEntries(written.map((part, at) => [names[at], part])) as z.input<typeof parts>;
    },
    encode: (written) =>
      names
        .map((name) => written[name as keyof typeof written])
        .filter((part) => part !== undefined)
        .join(mark),
  });
}

/** How each value begins that has this as its first part. */
export function beginningWith(first: string): string {
  return `${first}${BAR}`;
}

function partsOf(text: string, mark: string, most: number): string[] {
  const written = text.split(mark);
  const last = written.slice(most - 1);
  return [...written.slice(0, most - 1), ...(last.length > 0 ? [last.join(mark)] : [])];
}
