/** What was filled in in one input, as Slack sends it: which of these are there depends on the kind of input. */
export interface FilledIn {
  readonly value?: string | null | undefined;
  readonly selected_option?: Chosen | null | undefined;
  readonly selected_options?: readonly Chosen[] | undefined;
  readonly selected_date?: string | null | undefined;
  readonly selected_time?: string | null | undefined;
  readonly selected_conversation?: string | null | undefined;
  readonly selected_users?: readonly string[] | undefined;
  readonly selected_user?: string | null | undefined;
  readonly files?: readonly { readonly id: string }[] | undefined;
}

interface Chosen {
  readonly value: string;
}

/** What was filled in in a modal, by block id and action id, as Slack sends it. */
export type SubmittedValues = Readonly<Record<string, Readonly<Record<string, FilledIn>>>>;

/** What was filled in in one input: its field is both its block id and its action id. */
export function filledIn(values: SubmittedValues, field: string): FilledIn | undefined {
  return values[field]?.[field];
}

/** Stored words of the options that are chosen or ticked in any of several blocks that hold one list. */
export function chosenInAny(values: SubmittedValues, actionId: string): string[] {
  return Object.values(values).flatMap((block) => wordsOf(block[actionId]));
}

/** Stored words of the boxes that are ticked, or of the options that are chosen. */
export function wordsOf(filled: FilledIn | undefined): string[] {
  return (filled?.selected_options ?? []).map(({ value }) => value);
}
