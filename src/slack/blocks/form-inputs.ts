import type { ExternalSelect, InputBlock, Option, PlainTextOption, StaticSelect } from '@slack/types';
import { mrkdwn, plain } from './parts.js';

/** A block of checkboxes holds at most 10 (Slack). */
const BOXES_IN_A_BLOCK = 10;
/** Radio buttons are easier on a phone, but no more than these fit (Slack). */
const MOST_RADIO_BUTTONS = 10;
/** Slack takes at most 100 options in one list, and 100 lists. */
const OPTIONS_IN_A_LIST = 100;

export interface Choice<Value = string> {
  readonly value: Value;
  /** As a person reads it; not escaped, because options are plain text. Only that of a box is mrkdwn. */
  readonly text: string;
  /** Below it, in smaller letters; plain text. */
  readonly description?: string;
}

/** What every input of a form is shown with. Its field is both block id and action id, so that an error finds its input. */
export interface Look {
  readonly field: string;
  /** Of the block, where it is to be another than the field. */
  readonly blockId?: string;
  readonly label: string;
  readonly hint?: string;
  /** Whether it may stay empty; left out where its kind says so. */
  readonly isOptional?: boolean;
  /** Whether choosing is heard before the form is sent in. */
  readonly isHeard?: boolean;
  /** Shown in a list or a time while nothing is chosen. */
  readonly placeholder?: string;
  /** What a list is called that is one of several, from the place of its first choice to that of its last. */
  readonly part?: (first: number, last: number) => string;
}

function input(
  { field, blockId, label, hint, isOptional, isHeard }: Look,
  element: InputBlock['element'],
  optional = false,
): InputBlock {
  return {
    type: 'input',
    block_id: blockId ?? field,
    label: plain(label, 2000),
    element: { ...element, action_id: field },
    optional: isOptional ?? optional,
    ...(isHeard && { dispatch_action: true }),
    ...(hint && { hint: plain(hint, 2000) }),
  };
}

/** @param longest characters that Slack lets in; left out for its own limit */
export function textInput(look: Look, typed: string | null, longest?: number): InputBlock {
  const limit = longest !== undefined && { max_length: longest };
  return input(look, { type: 'plain_text_input', ...limit, ...(typed && { initial_value: typed }) });
}

/** Text where nothing need be written. */
export function optionalTextInput(look: Look, typed: string | null): InputBlock {
  return { ...textInput(look, typed), optional: true };
}

/** A whole number; Slack wants its limits and its value as strings. */
export function numberInput(look: Look, typed: string | null, most: number): InputBlock {
  return input(look, {
    type: 'number_input',
    is_decimal_allowed: false,
    min_value: '1',
    max_value: String(most),
    ...(typed && { initial_value: typed }),
  });
}

/** Any number, decimals too, so that the answer to one that is of no use is ours and says what to write. */
export function anyNumberInput(
  look: Look,
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
  return input(look, element, isOptional);
}

/** A whole number where nothing need be written. */
export function optionalNumberInput(look: Look, typed: string | null, least: number, most: number): InputBlock {
  const required = numberInput(look, typed, most);
  const element = { ...required.element, min_value: String(least) };
  return { ...required, element: element as InputBlock['element'], optional: true };
}

export function choiceInput(look: Look, choices: readonly Choice[], chosen: string | null): InputBlock {
  return input(look, { ...choiceSelect(choices, chosen), ...placeholderOf(look) });
}

/** The same for a list that may have any number of choices: see `searchedSelect`. */
export function searchedInput(look: Look, choices: readonly Choice[], chosen: string | null): InputBlock {
  return input(look, { ...searchedSelect(choices, chosen), ...placeholderOf(look) });
}

export function radioInput(look: Look, choices: readonly Choice[], chosen: string | null): InputBlock {
  const options = choices.map(choiceOption);
  const initial = options.find((option) => option.value === chosen);
  return input(look, { type: 'radio_buttons', options, ...(initial && { initial_option: initial }) });
}

/** All choices at once while they are few, else a list of at most a hundred. */
export function radioOrListInput(look: Look, choices: readonly Choice[], chosen: string | null): InputBlock {
  return (choices.length <= MOST_RADIO_BUTTONS ? radioInput : choiceInput)(look, choices, chosen);
}

/** Any number of ticks, none included. */
export function ticksInput(look: Look, choices: readonly Choice[], ticked: readonly string[]): InputBlock {
  const options = choices.map(choiceOption);
  const initial = options.filter((option) => ticked.includes(option.value ?? ''));
  return input(look, { type: 'checkboxes', options, ...(initial.length > 0 && { initial_options: initial }) }, true);
}

/**
 * Checkboxes for any number of things, none of which need be ticked: ten to a block. Their texts may mention people, whom
 * Slack then calls by the name that it has for them now.
 * @param look its field is the action of each box; the blocks have their number behind it: `attended_0`
 */
export function boxInputs(look: Look, boxes: readonly Choice[], ticked: readonly string[]): InputBlock[] {
  const count = Math.ceil(boxes.length / BOXES_IN_A_BLOCK);
  return Array.from({ length: count }, (_, index) => {
    const options = boxes.slice(index * BOXES_IN_A_BLOCK, (index + 1) * BOXES_IN_A_BLOCK).map(boxOption);
    const initial = options.filter(({ value }) => value !== undefined && ticked.includes(value));
    const element = { type: 'checkboxes' as const, options, ...(initial.length > 0 && { initial_options: initial }) };
    return { ...input(look, element, true), block_id: boxesBlock(look.field, index) };
  });
}

/** Block id of the first of these, under which an error of any of them is shown. */
export function firstOfBoxes(field: string): string {
  return boxesBlock(field, 0);
}

function boxesBlock(field: string, index: number): string {
  return `${field}_${index}`;
}

function boxOption({ value, text, description }: Choice): Option {
  return { value, text: mrkdwn(text), ...(description !== undefined && { description: plain(description, 75) }) };
}

/** @param chosen `HH:mm` */
export function timeInput(look: Look, chosen: string | null): InputBlock {
  return input(look, { type: 'timepicker', ...placeholderOf(look), ...(chosen && { initial_time: chosen }) });
}

/** @param chosen `YYYY-MM-DD` */
export function dateInput(look: Look, chosen: string | null, optional = false): InputBlock {
  return input(look, { type: 'datepicker', ...(chosen && { initial_date: chosen }) }, optional);
}

/** One file. @param kinds what its name may end in, as Slack names it, e.g. `csv` */
export function fileInput(look: Look, kinds: readonly string[]): InputBlock {
  return input(look, { type: 'file_input', filetypes: [...kinds], max_files: 1 });
}

/** A list to choose one from, in lists of a hundred when there are more. */
export function choiceSelect(choices: readonly Choice[], chosen: string | null): StaticSelect {
  const options = choices.map(choiceOption);
  const initial = options.find((option) => option.value === chosen);
  const preset = initial && { initial_option: initial };
  if (options.length <= OPTIONS_IN_A_LIST) return { type: 'static_select', options, ...preset };
  const groups = inHundreds(options).map(({ first, last, part }) => {
    return { label: plain(`${first}–${last}`, 75), options: part };
  });
  return { type: 'static_select', option_groups: groups, ...preset };
}

/**
 * A list to choose one from that may have any number of choices. When one list does not hold them, it is filled while somebody
 * types (`slack/hearing/hear-search` hears its action id): a form of a thousand choices is larger than Slack takes (250 kB).
 */
export function searchedSelect(choices: readonly Choice[], chosen: string | null): StaticSelect | ExternalSelect {
  if (choices.length <= OPTIONS_IN_A_LIST) return choiceSelect(choices, chosen);
  const initial = choices.find(({ value }) => value === chosen);
  const preset = initial && { initial_option: choiceOption(initial) };
  return { type: 'external_select', min_query_length: 0, ...preset };
}

/**
 * Lists to choose any number from, none included: one of a hundred each, since no more can be chosen in one. The first has the
 * field's own id, so that an error finds it.
 * @param choices at least one
 */
export function severalInputs(look: Look, choices: readonly Choice[], chosen: ReadonlySet<string>): InputBlock[] {
  const parts = inHundreds(choices.map(choiceOption));
  return parts.map(({ first, last, part }, index) => {
    const initial = part.filter(({ value }) => chosen.has(value ?? ''));
    const preset = initial.length > 0 && { initial_options: initial };
    const own = { ...look, ...(index > 0 && { field: `${look.field}_${first}` }) };
    const label = (parts.length > 1 ? look.part?.(first, last) : null) ?? look.label;
    const element = { type: 'multi_static_select' as const, options: part, ...placeholderOf(look), ...preset };
    return input({ ...own, label }, element, true);
  });
}

/** @returns each part with the places of its first and last option, from 1 */
function inHundreds(options: readonly PlainTextOption[]) {
  const starts = Array.from({ length: Math.ceil(options.length / OPTIONS_IN_A_LIST) }, (_, i) => i * OPTIONS_IN_A_LIST);
  return starts.map((start) => {
    const part = options.slice(start, start + OPTIONS_IN_A_LIST);
    return { first: start + 1, last: start + part.length, part };
  });
}

function placeholderOf({ placeholder }: Look) {
  return placeholder === undefined ? {} : { placeholder: plain(placeholder, 150) };
}

export function choiceOption({ value, text, description }: Choice): PlainTextOption {
  return { text: plain(text, 75), ...(description && { description: plain(description, 75) }), value };
}

/** Any public or private channel of this workspace: no direct messages, none shared with another organisation. */
export function channelInput(look: Look, chosen: string | null): InputBlock {
  return input(look, {
    type: 'conversations_select',
    filter: { include: ['public', 'private'], exclude_external_shared_channels: true, exclude_bot_users: true },
    ...(chosen && { initial_conversation: chosen }),
  });
}

/** One person, chosen among everybody in the workspace. */
export function personInput(look: Look, chosen: string | null): InputBlock {
  return input(look, { type: 'users_select', ...(chosen !== null && { initial_user: chosen }) });
}

export function peopleInput(look: Look, chosen: readonly string[], optional = false): InputBlock {
  return input(
    look,
    { type: 'multi_users_select', ...(chosen.length > 0 && { initial_users: [...chosen] }) },
    optional,
  );
}
