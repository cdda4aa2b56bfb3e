import type { Block } from './block-kit/blocks.js';
import type { InteractiveElement } from './block-kit/elements.js';
import { elementsOf, type PlacedElement } from './block-kit/elements-of.js';
import type { Option } from './block-kit/text.js';
import type { InputValues } from './sandbox.js';

export type InputValue = InputValues[string];
/** What Slack reports of one element in `state.values[block_id][action_id]`. */
export type StateValue = Readonly<Record<string, unknown>> & { readonly type: string };
export type StateValues = Record<string, Record<string, StateValue>>;

/** Elements that hold a value: all but buttons and overflow menus. */
export function holdsValue({ element }: PlacedElement): boolean {
  return element.type !== 'button' && element.type !== 'overflow';
}

/**
 * The state of a view or message: what was typed where the same block_id and action_id (and kind of element) are still
 * there, the initial value elsewhere.
 */
export function stateOf(blocks: readonly Block[], typed: StateValues): StateValues {
  const state: StateValues = {};
  for (const placed of elementsOf(blocks).filter(holdsValue)) {
    const kept = typed[placed.blockId]?.[placed.actionId];
    const value = kept?.type === placed.element.type ? kept : initialState(placed.element);
    state[placed.blockId] = { ...state[placed.blockId], [placed.actionId]: value };
  }
  return state;
}

function initialState(element: InteractiveElement): StateValue {
  const { type } = element;
  switch (type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { type, value: element.initial_value ?? null };
    case 'rich_text_input':
      return { type, rich_text_value: element.initial_value ?? null };
    case 'file_input':
      return { type, files: [] };
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type, selected_option: element.initial_option ?? null };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { type, selected_options: element.initial_options ?? [] };
    case 'users_select':
      return { type, selected_user: element.initial_user ?? null };
    case 'multi_users_select':
      return { type, selected_users: element.initial_users ?? [] };
    case 'conversations_select':
      return { type, selected_conversation: element.initial_conversation ?? null };
    case 'multi_conversations_select':
      return { type, selected_conversations: element.initial_conversations ?? [] };
    case 'channels_select':
      return { type, selected_channel: element.initial_channel ?? null };
    case 'multi_channels_select':
      return { type, selected_channels: element.initial_channels ?? [] };
    case 'datepicker':
      return { type, selected_date: element.initial_date ?? null };
    case 'timepicker':
      return timeState(element.initial_time ?? null, element.timezone);
    case 'datetimepicker':
      return { type, selected_date_time: element.initial_date_time ?? null };
    case 'button':
    case 'overflow':
      return { type };
  }
}

/**
 * What an element holds once a person has put `value` into it.
 * @param offered what the app has offered in a list that it fills itself
 * @throws Error for a value that cannot be put there, such as an option that is not offered
 */
export function stateFrom(
  { element, actionId }: PlacedElement,
  value: InputValue,
  offered: readonly Option[] = [],
): StateValue {
  const { type } = element;
  const one = () => oneText(value, actionId);
  switch (type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { type, value: value === '' ? null : one() };
    case 'rich_text_input':
      return { type, rich_text_value: richText(one()) };
    case 'file_input':
      return { type, files: many(value) };
    case 'static_select':
    case 'radio_buttons':
    case 'overflow':
      return { type, selected_option: findOption(optionsOf(element), one(), actionId) };
    case 'multi_static_select':
    case 'checkboxes':
      return { type, selected_options: many(value).map((each) => findOption(optionsOf(element), each, actionId)) };
    case 'users_select':
      return { type, selected_user: one() };
    case 'multi_users_select':
      return { type, selected_users: many(value) };
    case 'conversations_select':
      return { type, selected_conversation: one() };
    case 'multi_conversations_select':
      return { type, selected_conversations: many(value) };
    case 'channels_select':
      return { type, selected_channel: one() };
    case 'multi_channels_select':
      return { type, selected_channels: many(value) };
    case 'datepicker':
      return { type, selected_date: matching(one(), /^\d{4}-\d{2}-\d{2}$/, actionId) };
    case 'timepicker':
      return timeState(matching(one(), /^\d{2}:\d{2}$/, actionId), element.timezone);
    case 'datetimepicker':
      return { type, selected_date_time: epochSeconds(value) };
    case 'external_select':
      return { type, selected_option: findOption(offered, one(), actionId) };
    case 'multi_external_select':
      return { type, selected_options: many(value).map((each) => findOption(offered, each, actionId)) };
    case 'button':
      return { type };
  }
}

/** The way back, for a page that shows what has been filled in. */
export function inputFrom(state: StateValue): InputValue {
  const held = Object.entries(state).find(([key]) => key !== 'type' && key !== 'timezone')?.[1];
  if (Array.isArray(held))
    return held.map((each) => (isOption(each) ? each.value : isFile(each) ? each.id : String(each)));
  if (isOption(held)) return held.value;
  if (typeof held === 'string' || typeof held === 'number') return held;
  return held ? JSON.stringify(held) : null;
}

export function isEmpty(state: StateValue): boolean {
  const value = inputFrom(state);
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function timeState(time: string | null, timeZone: string | undefined): StateValue {
  return { type: 'timepicker', selected_time: time, ...(timeZone === undefined ? {} : { timezone: timeZone }) };
}

type ElementWithOptions = Extract<InteractiveElement, { options?: unknown }>;

export function optionsOf(element: ElementWithOptions): readonly Option[] {
  if ('option_groups' in element && element.option_groups)
    return element.option_groups.flatMap((group) => group.options);
  return element.options ?? [];
}

function findOption(options: readonly Option[], value: string | null, actionId: string): Option | null {
  if (value === null) return null;
  const found = options.find((option) => option.value === value);
  if (!found) throw new Error(`${actionId} does not offer "${value}"`);
  return found;
}

export function isOption(value: unknown): value is { readonly value: string } {
  return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string';
}

function isFile(value: unknown): value is { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}

function oneText(value: InputValue, actionId: string): string | null {
  if (Array.isArray(value)) throw new Error(`${actionId} takes one value, not a list`);
  return value === null || value === undefined ? null : String(value);
}

function many(value: InputValue): readonly string[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : value;
}

function matching(text: string | null, pattern: RegExp, actionId: string): string | null {
  if (text !== null && !pattern.test(text)) throw new Error(`${actionId} cannot hold "${text}"`);
  return text;
}

function epochSeconds(value: InputValue): number | null {
  if (value === null || value === undefined || typeof value === 'number') return value ?? null;
  return Math.floor(new Date(String(value)).getTime() / 1000);
}

function richText(text: string | null): unknown {
  if (text === null || text === '') return null;
  const elements = [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }];
  return { type: 'rich_text', elements };
}
