import type { Block } from './block-kit/blocks.js';
import { elementsOf, type PlacedElement } from './block-kit/elements-of.js';
import { inputFrom, isEmpty, type StateValues } from './view-state.js';

/** Slack's own limit where an input names none. */
const LONGEST_TEXT = 3000;

/**
 * What Slack's client checks before a modal is sent at all; the app never hears of a submission refused here.
 * @returns sentences by block id
 */
export function checkInputs(blocks: readonly Block[], state: StateValues): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const placed of elementsOf(blocks)) {
    const value = state[placed.blockId]?.[placed.actionId];
    if (!placed.input || !value) continue;
    if (isEmpty(value)) {
      if (!placed.input.optional) errors[placed.blockId] = 'Please complete this required field.';
      continue;
    }
    const problem = checkElement(placed, inputFrom(value));
    if (problem) errors[placed.blockId] = problem;
  }
  return errors;
}

function checkElement({ element }: PlacedElement, value: unknown): string | null {
  switch (element.type) {
    case 'plain_text_input': {
      const { length } = String(value);
      if (length > (element.max_length ?? LONGEST_TEXT))
        return `Too long: at most ${element.max_length ?? LONGEST_TEXT} characters.`;
      if (length < (element.min_length ?? 0)) return `Too short: at least ${element.min_length} characters.`;
      return null;
    }
    case 'number_input': {
      const number = Number(value);
      if (String(value).trim() === '' || Number.isNaN(number)) return 'Please enter a number.';
      if (!element.is_decimal_allowed && !Number.isInteger(number)) return 'Please enter a whole number.';
      if (element.min_value !== undefined && number < Number(element.min_value))
        return `At least ${element.min_value}.`;
      if (element.max_value !== undefined && number > Number(element.max_value)) return `At most ${element.max_value}.`;
      return null;
    }
    case 'email_text_input':
      return /^\S+@\S+\.\S+$/.test(String(value)) ? null : 'Please enter an email address.';
    case 'url_text_input':
      return URL.canParse(String(value)) ? null : 'Please enter a web address.';
    case 'multi_static_select':
    case 'multi_users_select':
    case 'multi_channels_select':
    case 'multi_conversations_select': {
      const most = element.max_selected_items;
      return most !== undefined && Array.isArray(value) && value.length > most ? `At most ${most}.` : null;
    }
    default:
      return null;
  }
}
