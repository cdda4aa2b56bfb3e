import type { InputBlock, ModalView } from '@slack/types';
import type { SetupProblem } from '../domain/setting-up.js';
import type { MessageKey, Say } from '../locales/index.js';
import { context, plain, section } from './parts.js';

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
    case 'not_minutes':
      return say(`setup.problem.${problem.problem}`, { most: problem.most });
    case 'cap_below_programme':
      return say('setup.problem.cap_below_programme', { least: problem.least });
    case 'outsider_chosen':
      return say(`setup.problem.outsider.${problem.role}`, { name: problem.name });
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
