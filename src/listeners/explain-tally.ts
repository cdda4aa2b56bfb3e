import type { App } from '@slack/bolt';
import type { Deps } from '../deps.js';
import { whyModal } from '../views/tally-why.js';
import { explainTallyButton } from '../views/tallying.controls.js';
import { onPress } from './listen.js';

/** Anybody who reads released numbers asks why there are no others. Nothing but the rule is said, in their own language. */
export function explainTally(app: App, deps: Deps): void {
  onPress(app, deps, explainTallyButton, async ({ screen, say, value }) => {
    await screen.show(whyModal(say, value));
    return null;
  });
}
