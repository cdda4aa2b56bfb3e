import type { InputBlock, ModalView } from '@slack/types';
import type { Say } from '../locales/index.js';
import type { Form as FormOf, ShownForm } from './forms.js';
import { context, plain, section } from './parts.js';

/** One field that somebody else has stored differently meanwhile: its label, and what is stored, escaped. */
export interface StoredDifference {
  readonly label: string;
  readonly stored: string;
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

/**
 * A form that is saved: its inputs, and above them what somebody else has stored while it was being filled in.
 * @param meanwhile null where nobody has
 */
export function savedForm<Typed>(
  form: FormOf<Typed>,
  shown: ShownForm<Typed>,
  meanwhile: Typed | null,
  title: string,
): Pick<ModalView, 'title' | 'submit' | 'close' | 'blocks'> {
  const { say } = shown;
  return {
    title: plain(title, 24),
    submit: plain(say('modal.save'), 24),
    close: plain(say('modal.cancel'), 24),
    blocks: [...(meanwhile ? staleBlocks(say, form.differences(shown, meanwhile)) : []), ...form.inputs(shown)],
  };
}

/** What somebody else has stored while a form was being filled in. @param differences none where it is the same */
export function staleBlocks(say: Say, differences: readonly StoredDifference[]) {
  if (differences.length === 0) return [section(say('setup.stale')), context(say('setup.stale.same'))];
  const lines = differences.map(({ label, stored }) => say('setup.stale.line', { field: label, stored }));
  return [section(say('setup.stale')), context([say('setup.stale.stored'), ...lines].join('\n'))];
}
