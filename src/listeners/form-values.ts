import type { SubmittedValues } from '../views/form-values.js';
import type {} from './listen.js';

/** What was filled in; an input's field is both its block id and its action id. */
export function typedIn(values: SubmittedValues, field: string): string | null {
  return values[field]?.[field]?.value ?? null;
}

/** Stored word of the option that was chosen. */
export function chosenIn(values: SubmittedValues, field: string): string | null {
  return values[field]?.[field]?.selected_option?.value ?? null;
}

/** Slack id of the channel that was chosen. */
export function channelIn(values: SubmittedValues, field: string): string | null {
  return values[field]?.[field]?.selected_conversation ?? null;
}

/** Slack user ids of the people who were chosen. */
export function peopleIn(values: SubmittedValues, field: string): readonly string[] {
  return values[field]?.[field]?.selected_users ?? [];
}

/** Stored words of the boxes that are ticked. */
export function tickedIn(values: SubmittedValues, field: string): string[] {
  return (values[field]?.[field]?.selected_options ?? []).flatMap(({ value }) => value ?? []);
}
