import type { App } from '@slack/bolt';
import type { Deps } from '../deps.js';
import { ACTIONS } from '../views/ids.js';
import { whyModal } from '../views/tally-why.js';
import { onPress } from './listen.js';

/** Anybody who reads released numbers asks why there are no others. Nothing but the rule is said, in their own language. */
export function explainTally(app: App, deps: Deps): void {
  onPress(app, deps, ACTIONS.explainTally, async ({ screen, say, value }) => {
    await screen.show(whyModal(say, value === 'quarter' ? 'quarter' : 'tally'));
    return null;
  });
}
