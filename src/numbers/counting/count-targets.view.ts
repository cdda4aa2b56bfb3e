import type { ModalView } from '@slack/types';
import { TARGET_GROUPS, type TargetGroup } from '../../core/measures.js';
import type { Locale } from '../../core/model.js';
import { noteRefused } from '../../core/payload.js';
import type { Say } from '../../locales/index.js';
import { context, escapeText, plain, section } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { alreadyText, countRefusalText, partyOf } from './count.view.js';
import { type TargetsForm, tellTargetsModal } from './counting.controls.js';
import type { CannotCount, Count, CountState } from './counting.rule.js';
import type { CannotTellTargets } from './counting-targets.rule.js';

/** What the form for target groups shows. */
export interface TargetsModal {
  readonly visit: CountState;
  readonly count: Count;
  readonly form: TargetsForm;
  /** Whether somebody else has told something while this was being filled in. */
  readonly isMeanwhile: boolean;
}

/** One whole number for each target group that is counted, none of them needed. */
export function targetsModal(say: Say, locale: Locale, { visit, count, form, isMeanwhile }: TargetsModal): ModalView {
  const number = count.clientVisits ?? 0;
  const place = `*${whenOf(visit, locale)}* · ${escapeText(visit.group.facility.name)}`;
  const told = `${alreadyText(say, locale, visit, count)}\n${say('count.send_again')}`;
  const leftOut = TARGET_GROUPS.filter((targetGroup) => !visit.countedGroups.includes(targetGroup));
  return tellTargetsModal.open(
    { shiftId: visit.shift.id, seenVersion: count.version },
    {
      title: plain(say('targets.title'), 24),
      submit: plain(say('modal.save'), 24),
      close: plain(say('modal.cancel'), 24),
      blocks: [
        ...(isMeanwhile ? [section(told)] : []),
        section(`${place}\n${say('targets.question', { number, party: partyOf(visit) })}`),
        ...tellTargetsModal.form.inputs({ say, locale, typed: form, leftOut }),
        context(say('targets.why')),
      ],
    },
  );
}

/** One sentence under each field that is wrong. @param most how many were met */
export function targetErrors(say: Say, wrong: readonly TargetGroup[], most: number): Record<string, string> {
  const problems = Object.fromEntries(wrong.map((targetGroup) => [targetGroup, most]));
  return tellTargetsModal.form.errors(problems, () => say('targets.problem', { most }));
}

/** Why nothing can be told of a visit's target groups, with the next step. */
export function targetsRefusalText(say: Say, refusal: CannotCount | CannotTellTargets): string {
  switch (refusal.reason) {
    case 'not_counted':
    case 'nobody_met':
      noteRefused(refusal.reason);
      return say(`targets.refusal.${refusal.reason}`);
    default:
      return countRefusalText(say, refusal);
  }
}
