import { allOwnGroups } from '../../groups/own-groups.request.js';
import type { Viewer } from '../../slack/hearing/viewer.js';
import { askedOfThem, ownCompletions } from '../../training/requirements/own-training.request.js';
import type { KnownOf } from './considered.store.js';

/** What is read of somebody for more than what they may claim. */
export function knownOf(viewer: Viewer): KnownOf {
  return {
    groups: () => viewer.of(allOwnGroups),
    requirements: () => viewer.of(askedOfThem),
    completions: () => viewer.of(ownCompletions),
  };
}
