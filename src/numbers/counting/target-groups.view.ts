import type { ModalView } from '@slack/types';
import type { TargetGroup } from '../../core/measures.js';
import type { Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import type { Remembered } from '../../slack/blocks/modals.js';
import { context, plain, section } from '../../slack/blocks/parts.js';
import { staleBlocks } from '../../slack/blocks/saved-form.js';
import { type CountedGroupsForm, chooseTargetGroupsModal } from './counting.controls.js';

export interface TargetGroupsModal {
  readonly memory: Remembered<typeof chooseTargetGroupsModal>;
  readonly form: CountedGroupsForm;
  /** What somebody else has saved meanwhile; null on first opening. */
  readonly meanwhile: readonly TargetGroup[] | null;
}

/** Which target groups are counted at all: none of them until somebody ticks one. */
export function targetGroupsModal(say: Say, locale: Locale, { memory, form, meanwhile }: TargetGroupsModal): ModalView {
  const stored = meanwhile && { label: say('targets.choose.label'), stored: targetGroupsText(say, meanwhile) };
  return chooseTargetGroupsModal.open(memory, {
    title: plain(say('targets.title'), 24),
    submit: plain(say('modal.save'), 24),
    close: plain(say('modal.cancel'), 24),
    blocks: [
      section(say('targets.choose.why')),
      ...(stored ? staleBlocks(say, [stored]) : []),
      ...chooseTargetGroupsModal.form.inputs({ say, locale, typed: form }),
      context(say('targets.choose.erased')),
    ],
  });
}

/** *Children and young adults · Long detention* */
export function targetGroupsText(say: Say, targetGroups: readonly TargetGroup[]): string {
  if (targetGroups.length === 0) return say('targets.choose.none');
  return targetGroups.map((targetGroup) => say(`targets.name.${targetGroup}`)).join(' · ');
}
