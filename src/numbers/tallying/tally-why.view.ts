import type { ModalView, SectionBlock } from '@slack/types';
import type { Say } from '../../locales/index.js';
import { section, sentence, toldModal } from '../../slack/blocks/parts.js';
import { TALLY_POLICY } from './tally-policy.rule.js';
import { explainTallyButton } from './tallying.controls.js';

/** Numbers of facilities, of target groups, or of one-to-ones, each of which has a rule of its own; or of a year that has one-to-ones too. */
export type Explained = 'tally' | 'quarter' | 'one_to_ones' | 'year';

/** One line on why numbers are held back, with a button that tells the rule. */
export function whyLine(say: Say, explained: Explained): SectionBlock {
  const why = explainTallyButton.on(explained, say('tally.why.button'), { spoken: say('tally.why.spoken') });
  return section(say('tally.why.line'), why);
}

/** The rule that numbers are released by, as whoever asks reads it. */
export function whyModal(say: Say, explained: Explained): ModalView {
  return toldModal(say, sentence(ruleText(say, explained)));
}

function ruleText(say: Say, explained: Explained): string {
  const { facility, targetGroup, oneToOne, meeting } = TALLY_POLICY;
  switch (explained) {
    case 'tally':
      return say('tally.why', { least: facility.least, days: facility.visitingDays, meetings: meeting.least });
    case 'quarter':
      return say('quarter.why', { least: targetGroup.least, facilities: targetGroup.facilities });
    case 'year':
      return `${ruleText(say, 'tally')}\n\n${ruleText(say, 'one_to_ones')}`;
    case 'one_to_ones':
      return say('one_to_ones.why', { least: oneToOne.least, facilities: oneToOne.facilities });
  }
}
