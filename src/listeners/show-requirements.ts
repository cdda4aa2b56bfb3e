import type { App } from '@slack/bolt';
import type { Deps } from '../deps.js';
import type { WorkspaceStore } from '../store/index.js';
import { type Reply, sentence } from '../views/parts.js';
import { openRequirementsButton } from '../views/requirements.controls.js';
import { type RequirementsState, requirementsOverview } from '../views/requirements-overview.js';
import { onCommand, onPress, type Request, type SubmitRequest } from './listen.js';
import { refuseOtherThanStaff } from './refuse-others.js';

/** National staff open what is asked for: with `/visit requirements`, or from a button. */
export function showRequirements(app: App, deps: Deps): void {
  onCommand(app, deps, 'requirements', (request) => show(deps, request));
  onPress(app, deps, openRequirementsButton, (request) => show(deps, request));
}

async function show(deps: Deps, request: Request): Promise<Reply | null> {
  const refusal = await refuseOtherThanStaff(deps, request);
  if (refusal) return refusal;
  const { screen, society, person, say } = request;
  const view = requirementsOverview(say, person.locale, await readRequirements(society), null);
  await screen.open(view);
  return null;
}

/**
 * Shows in the overview, below the form that was sent in, how things are now.
 * @param told what has been saved, escaped
 */
export async function refreshRequirements(request: SubmitRequest, told: string): Promise<void> {
  const { screen, society, say, person, view } = request;
  if (!view.previous_view_id) return;
  const overview = requirementsOverview(say, person.locale, await readRequirements(society), told);
  await screen.repaint(view.previous_view_id, overview, sentence(told));
}

async function readRequirements({ training }: WorkspaceStore): Promise<RequirementsState> {
  const [programmes, { byProgramme: askedFor }, requirements] = await Promise.all([
    training.programmes(),
    training.rules(),
    training.requirements(),
  ]);
  return { programmes, askedFor, requirements };
}
