import type { ActionsBlockElement, InputBlockElement } from '@slack/types';
import type { InputValues } from '../slack/sandbox.js';
import type { Press } from './api.js';

export type InputValue = InputValues[string];

/** Every element that holds a value. */
export type InputElement = Exclude<
  InputBlockElement | ActionsBlockElement,
  { type: 'button' | 'overflow' | 'workflow_button' }
>;

/** What the element holds before anybody touched it; null when nothing. */
export function initialValue(element: InputElement): InputValue {
  switch (element.type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return element.initial_value ?? null;
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return element.initial_option?.value ?? null;
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return (element.initial_options ?? []).map((option) => option.value ?? '');
    case 'users_select':
      return element.initial_user ?? null;
    case 'conversations_select':
      return element.initial_conversation ?? null;
    case 'channels_select':
      return element.initial_channel ?? null;
    case 'multi_users_select':
      return element.initial_users ?? [];
    case 'multi_conversations_select':
      return element.initial_conversations ?? [];
    case 'multi_channels_select':
      return element.initial_channels ?? [];
    case 'datepicker':
      return element.initial_date ?? null;
    case 'timepicker':
      return element.initial_time ?? null;
    case 'datetimepicker':
      return element.initial_date_time ?? null;
    default:
      return null;
  }
}

/** The value of a one-value element as text; empty when it has none. */
export function textOf(value: InputValue): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function listOf(value: InputValue): readonly string[] {
  return typeof value === 'object' && value !== null ? value : [];
}

/** What a press says about a value; nothing when it was emptied. */
export function pressed(blockId: string, element: InputElement, value: InputValue): Press {
  const press = { blockId, actionId: element.action_id ?? '' };
  if (value === null) return press;
  return typeof value === 'string' ? { ...press, value } : { ...press, selected: value };
}
