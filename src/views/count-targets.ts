import type { InputBlock, ModalView } from '@slack/types';
import type { CannotCount, Count, CountState } from '../domain/counting.js';
import type { CannotTellTargets } from '../domain/counting-targets.js';
import type { TargetGroup } from '../domain/measures.js';
import type { Locale } from '../domain/model.js';
import type { Say } from '../locales/index.js';
import { alreadyText, countRefusalText, partyOf } from './count.js';
import type { CountMemory } from './count-modal.js';
import { anyNumberInput } from './form-inputs.js';
import { CALLBACKS } from './ids.js';
import { context, escapeText, plain, section } from './parts.js';
import { whenOf } from './when.js';

/** What the form for target groups shows. */
export interface TargetsForm {
  readonly visit: CountState;
  readonly count: Count;
  readonly memory: CountMemory;
  /** What stands in the fields. */
  readonly typed: Readonly<Partial<Record<TargetGroup, string>>>;
  /** Whether somebody else has told something while this was being filled in. */
  readonly isMeanwhile: boolean;
}

/** One whole number for each target group that is counted, none of them needed. */
export function targetsModal(say: Say, locale: Locale, form: TargetsForm): ModalView {
  const { visit, count, memory, typed, isMeanwhile } = form;
  const number = count.clientVisits ?? 0;
  const place = `*${whenOf(visit, locale)}* · ${escapeText(visit.group.facility.name)}`;
  const told = `${alreadyText(say, locale, visit, count)}\n${say('count.send_again')}`;
  return {
    type: 'modal',
    callback_id: CALLBACKS.tellTargets,
    private_metadata: JSON.stringify(memory),
    title: plain(say('targets.title'), 24),
    submit: plain(say('modal.save'), 24),
    close: plain(say('modal.cancel'), 24),
    blocks: [
      ...(isMeanwhile ? [section(told)] : []),
      section(`${place}\n${say('targets.question', { number, party: partyOf(visit) })}`),
      ...visit.countedGroups.map((targetGroup) => numberOf(say, targetGroup, typed[targetGroup])),
      context(say('targets.why')),
    ],
  };
}

function numberOf(say: Say, targetGroup: TargetGroup, typed: string | undefined): InputBlock {
  const field = { field: targetGroup, label: say(`targets.name.${targetGroup}`) };
  return anyNumberInput(field, typed ?? null, { isOptional: true });
}

/** One sentence under each field that is wrong. @param most how many were met */
export function targetErrors(say: Say, wrong: readonly TargetGroup[], most: number): Record<string, string> {
  return Object.fromEntries(wrong.map((targetGroup) => [targetGroup, say('targets.problem', { most })]));
}

/** Why nothing can be told of a visit's target groups, with the next step. */
export function targetsRefusalText(say: Say, refusal: CannotCount | CannotTellTargets): string {
  switch (refusal.reason) {
    case 'not_counted':
    case 'nobody_met':
      return say(`targets.refusal.${refusal.reason}`);
    default:
      return countRefusalText(say, refusal);
  }
}
