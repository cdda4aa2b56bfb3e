import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import { whyModal } from './tally-why.view.js';
import { explainTallyButton } from './tallying.controls.js';

/** Anybody who reads released numbers asks why there are no others. Nothing but the rule is said, in their own language. */
export function explainTally(): readonly Heard[] {
  return [
    onPress(explainTallyButton, async ({ screen, say, value }) => {
      await screen.show(whyModal(say, value));
      return null;
    }),
  ];
}
