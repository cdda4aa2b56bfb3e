import type { ModalView } from '@slack/types';
import { TARGET_GROUPS, type TargetGroup } from '../domain/measures.js';
import type { Say } from '../locales/index.js';
import { ticksInput } from './form-inputs.js';
import { BLOCKS, CALLBACKS } from './ids.js';
import { context, section } from './parts.js';
import { formModal } from './setup-form.js';

export interface TargetGroupsForm {
  readonly metadata: string;
  readonly ticked: readonly TargetGroup[];
  /** What somebody else has saved meanwhile; null on first opening. */
  readonly meanwhile: readonly TargetGroup[] | null;
}

/** Which target groups are counted at all: none of them until somebody ticks one. */
export function targetGroupsModal(say: Say, { metadata, ticked, meanwhile }: TargetGroupsForm): ModalView {
  const choices = TARGET_GROUPS.map((value) => ({ value, text: say(`targets.name.${value}`) }));
  const label = say('targets.choose.label');
  const form = formModal(say, {
    callbackId: CALLBACKS.chooseTargetGroups,
    title: say('targets.title'),
    metadata,
    meanwhile: meanwhile && [{ label, stored: targetGroupsText(say, meanwhile) }],
    inputs: [ticksInput({ field: BLOCKS.targetGroups, label }, choices, ticked)],
  });
  const [why, erased] = [say('targets.choose.why'), say('targets.choose.erased')];
  return { ...form, blocks: [section(why), ...form.blocks, context(erased)] };
}

/** *Children and young adults · Long detention* */
export function targetGroupsText(say: Say, targetGroups: readonly TargetGroup[]): string {
  if (targetGroups.length === 0) return say('targets.choose.none');
  return targetGroups.map((targetGroup) => say(`targets.name.${targetGroup}`)).join(' · ');
}
