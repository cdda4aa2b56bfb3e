import type { ModalView } from '@slack/types';
import { inAlphabet } from '../core/alphabet.js';
import type { Locale } from '../core/model.js';
import type { Society } from '../database/society.js';
import { Facilities } from '../groups/facilities.store.js';
import { Groups } from '../groups/groups.store.js';
import { Pauses } from '../groups/pauses.store.js';
import { Workspaces } from '../groups/workspaces.store.js';
import { sentence } from '../slack/blocks/parts.js';
import type { Request, SubmitRequest } from '../slack/hearing/request.js';
import type { Setup } from './setting-up.rule.js';
import { setupOverview } from './setup-overview.view.js';

/**
 * How things are now.
 * @param told what has been saved, escaped; null when it is looked at first
 * @param withheld said when it is looked at first
 */
export async function readSetupOverview(
  { society, say, person, now }: Pick<Request, 'society' | 'say' | 'person' | 'now'>,
  told: string | null,
  withheld: Setup['withheld'] = [],
): Promise<ModalView> {
  return setupOverview(say, person, { ...(await readSetup(society, person.locale, now)), withheld }, told);
}

/**
 * Shows in the overview, below the form that was sent in, how things are now.
 * @param told what has been saved, escaped
 */
export async function refreshSetup(request: SubmitRequest, told: string): Promise<void> {
  const { screen, view } = request;
  if (!view.previous_view_id) return;
  await screen.repaint(view.previous_view_id, await readSetupOverview(request, told), sentence(told));
}

/** Facilities and groups in the order of the reader's language. */
async function readSetup(society: Society, locale: Locale, now: Date): Promise<Setup> {
  const [workspace, facilities, groups, closedGroups] = await Promise.all([
    society.of(Workspaces).read(),
    society.of(Facilities).list(),
    society.of(Groups).list(),
    society.of(Groups).closed(),
  ]);
  const places = facilities.map((facility) => ({ id: facility.id, facility }));
  const pauses = await society.of(Pauses).of(places, now);
  const paused = new Map([...pauses].flatMap(([id, [pause]]) => (pause ? [[id, pause] as const] : [])));
  const { nationalChannelId, nationalStaffIds } = workspace;
  return {
    ...{ nationalChannelId, nationalStaffIds },
    facilities: inAlphabet(locale, facilities),
    groups: inAlphabet(locale, groups),
    closedGroups,
    paused,
  };
}
