import type { ModalView } from '@slack/types';
import type { Say } from '../../locales/index.js';
import type { Form, ShownForm, StoredDifference } from './forms.js';
import { context, plain, section } from './parts.js';

/**
 * A form that is saved: its inputs, and above them what somebody else has stored while it was being filled in.
 * @param meanwhile null where nobody has
 */
export function savedForm<Typed>(
  form: Form<Typed>,
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
