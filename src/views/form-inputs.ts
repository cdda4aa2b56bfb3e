import type { InputBlock, PlainTextOption, StaticSelect } from '@slack/types';
import { plain } from './parts.js';

/** Slack takes at most 100 options in one list, and 100 lists. */
const OPTIONS_IN_A_LIST = 100;

export interface Choice {
  readonly value: string;
  /** As a person reads it; not escaped, because options are plain text. */
  readonly text: string;
}

/** What every input of a form has. Its field is both block id and action id, so that an error finds its input. */
interface Field {
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  /** Shown in a list or a time while nothing is chosen. */
  readonly placeholder?: string;
}

function input({ field, label, hint }: Field, element: InputBlock['element'], optional = false): InputBlock {
  return {
    type: 'input',
    block_id: field,
    label: plain(label, 2000),
    element: { ...element, action_id: field },
    optional,
    ...(hint && { hint: plain(hint, 2000) }),
  };
}

/** @param longest characters that Slack lets in; left out for its own limit */
export function textInput(field: Field, typed: string | null, longest?: number): InputBlock {
  const limit = longest !== undefined && { max_length: longest };
  return input(field, { type: 'plain_text_input', ...limit, ...(typed && { initial_value: typed }) });
}

/** A whole number; Slack wants its limits and its value as strings. */
export function numberInput(field: Field, typed: string | null, most: number): InputBlock {
  return input(field, {
    type: 'number_input',
    is_decimal_allowed: false,
    min_value: '1',
    max_value: String(most),
    ...(typed && { initial_value: typed }),
  });
}

/** Any number, decimals too, so that the answer to one that is of no use is ours and says what to write. */
export function anyNumberInput(
  field: Field,
  typed: number | string | null,
  { isOptional = false, hasFocus = false } = {},
): InputBlock {
  const value = typed === null || Number.isNaN(typed) ? '' : String(typed);
  const element = {
    type: 'number_input' as const,
    is_decimal_allowed: true,
    ...(hasFocus && { focus_on_load: true }),
    ...(value !== '' && { initial_value: value }),
  };
  return input(field, element, isOptional);
}

/** A whole number where nothing need be written. */
export function optionalNumberInput(field: Field, typed: string | null, least: number, most: number): InputBlock {
  const required = numberInput(field, typed, most);
  const element = { ...required.element, min_value: String(least) };
  return { ...required, element: element as InputBlock['element'], optional: true };
}

export function choiceInput(field: Field, choices: readonly Choice[], chosen: string | null): InputBlock {
  return input(field, { ...choiceSelect(choices, chosen), ...placeholderOf(field) });
}

export function radioInput(field: Field, choices: readonly Choice[], chosen: string | null): InputBlock {
  const options = choices.map(optionOf);
  const initial = options.find((option) => option.value === chosen);
  return input(field, { type: 'radio_buttons', options, ...(initial && { initial_option: initial }) });
}

/** Any number of ticks, none included. */
export function ticksInput(field: Field, choices: readonly Choice[], ticked: readonly string[]): InputBlock {
  const options = choices.map(optionOf);
  const initial = options.filter((option) => ticked.includes(option.value ?? ''));
  return input(field, { type: 'checkboxes', options, ...(initial.length > 0 && { initial_options: initial }) }, true);
}

/** @param chosen `HH:mm` */
export function timeInput(field: Field, chosen: string | null): InputBlock {
  return input(field, { type: 'timepicker', ...placeholderOf(field), ...(chosen && { initial_time: chosen }) });
}

/** @param chosen `YYYY-MM-DD` */
export function dateInput(field: Field, chosen: string | null, optional = false): InputBlock {
  return input(field, { type: 'datepicker', ...(chosen && { initial_date: chosen }) }, optional);
}

/** One file. @param kind what its name ends in, as Slack names it, e.g. `csv` */
export function fileInput(field: Field, kind: string): InputBlock {
  return input(field, { type: 'file_input', filetypes: [kind], max_files: 1 });
}

/** A list to choose one from, in lists of a hundred when there are more. */
export function choiceSelect(choices: readonly Choice[], chosen: string | null): StaticSelect {
  const options = choices.map(optionOf);
  const initial = options.find((option) => option.value === chosen);
  const preset = initial && { initial_option: initial };
  if (options.length <= OPTIONS_IN_A_LIST) return { type: 'static_select', options, ...preset };
  const starts = Array.from({ length: Math.ceil(options.length / OPTIONS_IN_A_LIST) }, (_, i) => i * OPTIONS_IN_A_LIST);
  const groups = starts.map((start) => {
    const part = options.slice(start, start + OPTIONS_IN_A_LIST);
    return { label: plain(`${start + 1}–${start + part.length}`, 75), options: part };
  });
  return { type: 'static_select', option_groups: groups, ...preset };
}

function placeholderOf({ placeholder }: Field) {
  return placeholder === undefined ? {} : { placeholder: plain(placeholder, 150) };
}

function optionOf({ value, text }: Choice): PlainTextOption {
  return { text: plain(text, 75), value };
}

/** Any public or private channel of this workspace: no direct messages, none shared with another organisation. */
export function channelInput(field: Field, chosen: string | null): InputBlock {
  return input(field, {
    type: 'conversations_select',
    filter: { include: ['public', 'private'], exclude_external_shared_channels: true, exclude_bot_users: true },
    ...(chosen && { initial_conversation: chosen }),
  });
}

export function peopleInput(field: Field, chosen: readonly string[], optional = false): InputBlock {
  return input(
    field,
    { type: 'multi_users_select', ...(chosen.length > 0 && { initial_users: [...chosen] }) },
    optional,
  );
}
