import type { App } from '@slack/bolt';
import type { Deps } from '../deps.js';
import { inAlphabet } from '../domain/alphabet.js';
import type { Locale } from '../domain/model.js';
import type { Setup } from '../domain/setting-up.js';
import type { WorkspaceStore } from '../store/index.js';
import { type Reply, sentence } from '../views/parts.js';
import { openSetupButton } from '../views/setting-up.controls.js';
import { setupOverview } from '../views/setup-overview.js';
import { onCommand, onPress, type Request, type SubmitRequest } from './listen.js';
import { refuseOtherThanAdmins } from './refuse-others.js';

/** An admin opens the set-up: with `/visit setup`, from the menu or App Home. */
export function showSetup(app: App, deps: Deps): void {
  onCommand(app, deps, 'setup', (request) => show(deps, request));
  onPress(app, deps, openSetupButton, (request) => show(deps, request));
}

async function show(deps: Deps, request: Request): Promise<Reply | null> {
  const refusal = await refuseOtherThanAdmins(deps, request);
  if (refusal) return refusal;
  const { screen, society, person, say } = request;
  const view = setupOverview(say, person, await readSetup(society, person.locale), null);
  await screen.open(view);
  return null;
}

/**
 * Shows in the overview, below the form that was sent in, how things are now.
 * @param told what has been saved, escaped
 */
export async function refreshSetup(request: SubmitRequest, told: string): Promise<void> {
  const { screen, society, say, person, view } = request;
  if (!view.previous_view_id) return;
  const overview = setupOverview(say, person, await readSetup(society, person.locale), told);
  await screen.repaint(view.previous_view_id, overview, sentence(told));
}

/** Facilities and groups in the order of the reader's language. */
async function readSetup(society: WorkspaceStore, locale: Locale): Promise<Setup> {
  const [workspace, facilities, groups] = await Promise.all([
    society.workspaces.read(),
    society.facilities.list(),
    society.groups.list(),
  ]);
  const { nationalChannelId, nationalStaffIds } = workspace;
  return {
    ...{ nationalChannelId, nationalStaffIds },
    facilities: inAlphabet(locale, facilities),
    groups: inAlphabet(locale, groups),
  };
}
