import type { ModalView, SectionBlock } from '@slack/types';
import type { Say } from '../../locales/index.js';
import { section, sentence, toldModal } from '../../slack/blocks/parts.js';
import { TALLY_POLICY } from './tally-policy.rule.js';
import { explainTallyButton } from './tallying.controls.js';

/** Numbers of facilities, or of target groups: each has a rule of its own. */
export type Explained = 'tally' | 'quarter';

/** One line on why numbers are held back, with a button that tells the rule. */
export function whyLine(say: Say, explained: Explained): SectionBlock {
  const why = explainTallyButton.on(explained, say('tally.why.button'), { spoken: say('tally.why.spoken') });
  return section(say('tally.why.line'), why);
}

/** The rule that numbers are released by, as whoever asks reads it. */
export function whyModal(say: Say, explained: Explained): ModalView {
  const { facility, targetGroup } = TALLY_POLICY;
  const rule =
    explained === 'quarter'
      ? say('quarter.why', { least: targetGroup.least, facilities: targetGroup.facilities })
      : say('tally.why', { least: facility.least, days: facility.visitingDays });
  return toldModal(say, sentence(rule));
}
