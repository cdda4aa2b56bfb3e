import type { InputBlock, ModalView, PlainTextOption, StaticSelect } from '@slack/types';
import type { SetupProblem } from '../domain/setting-up.js';
import type { MessageKey, Say } from '../locales/index.js';
import { context, plain, section } from './parts.js';

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

export function textInput(field: Field, typed: string | null): InputBlock {
  return input(field, { type: 'plain_text_input', ...(typed && { initial_value: typed }) });
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

/** The same where nothing need be written. */
export function optionalNumberInput(field: Field, typed: string | null, least: number, most: number): InputBlock {
  const required = numberInput(field, typed, most);
  const element = { ...required.element, min_value: String(least) };
  return { ...required, element: element as InputBlock['element'], optional: true };
}

export function choiceInput(field: Field, choices: readonly Choice[], chosen: string | null): InputBlock {
  return input(field, choiceSelect(choices, chosen));
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
  return input(field, { type: 'timepicker', ...(chosen && { initial_time: chosen }) });
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

/** One field that somebody else has stored differently meanwhile: its label, and what is stored, escaped. */
export interface StoredDifference {
  readonly label: string;
  readonly stored: string;
}

/** Whether two choices of people are the same, in whatever order. */
export function samePeople(some: readonly string[], others: readonly string[]): boolean {
  return String([...new Set(some)].sort()) === String([...new Set(others)].sort());
}

interface Form {
  readonly callbackId: string;
  readonly title: string;
  /** Ids and versions only. */
  readonly metadata: string;
  readonly inputs: readonly InputBlock[];
  /** Set when somebody else saved while this was being written. */
  readonly meanwhile: readonly StoredDifference[] | null;
}

export function formModal(say: Say, form: Form): ModalView {
  return {
    type: 'modal',
    callback_id: form.callbackId,
    title: plain(form.title, 24),
    submit: plain(say('modal.save'), 24),
    close: plain(say('modal.cancel'), 24),
    private_metadata: form.metadata,
    blocks: [...(form.meanwhile ? staleBlocks(say, form.meanwhile) : []), ...form.inputs],
  };
}

function staleBlocks(say: Say, differences: readonly StoredDifference[]) {
  if (differences.length === 0) return [section(say('setup.stale')), context(say('setup.stale.same'))];
  const lines = differences.map(({ label, stored }) => say('setup.stale.line', { field: label, stored }));
  return [section(say('setup.stale')), context([say('setup.stale.stored'), ...lines].join('\n'))];
}

/** What a form needs to say about an input that somebody left empty: write, choose one, choose people. */
export type MissingWords = Extract<MessageKey, `setup.problem.${'write' | 'choose' | 'choose_people'}`>;

/** Words a problem, with what to do about it. Inline errors are plain text, so nothing is escaped. */
function problemText(say: Say, problem: SetupProblem, missing: MissingWords): string {
  switch (problem.problem) {
    case 'missing':
      return say(missing);
    case 'too_long':
    case 'not_a_cap':
      return say(`setup.problem.${problem.problem}`, { most: problem.most });
    case 'cap_below_programme':
      return say('setup.problem.cap_below_programme', { least: problem.least });
    default:
      return say(`setup.problem.${problem.problem}`);
  }
}

/** Inline errors by block id: every field of the form is an input block of that id. */
export function problemErrors<Field extends string>(
  say: Say,
  problems: Partial<Record<Field, SetupProblem>>,
  missing: Readonly<Record<Field, MissingWords>>,
): Record<string, string> {
  const fields = Object.keys(missing) as Field[];
  return Object.fromEntries(
    fields.flatMap((field) => {
      const problem = problems[field];
      return problem ? [[field, problemText(say, problem, missing[field])]] : [];
    }),
  );
}
