import type { Deps } from '../deps.js';
import { type Affected, affectedBy, askedAfter, askingFor } from '../domain/affected.js';
import type { Requirement } from '../domain/readiness.js';
import { list } from '../locales/index.js';
import type { WorkspaceStore } from '../store/index.js';
import { mention, type Reply, sentence, toldModal } from '../views/parts.js';
import { type RequirementsState, requirementsOverview } from '../views/requirements-overview.js';
import type { Request, SubmitRequest, Submitted } from './listen.js';

/** National staff and admins of the workspace change what is asked for. Null lets the person go on. */
export async function refuseOthers(
  deps: Deps,
  { client, society, person, say }: Pick<Request, 'client' | 'society' | 'person' | 'say'>,
): Promise<Reply | null> {
  const { nationalStaffIds } = await society.workspaces.read();
  if (nationalStaffIds.includes(person.userId)) return null;
  const { isAdmin } = await deps.people.readFresh(client, person.userId);
  if (isAdmin) return null;
  if (nationalStaffIds.length === 0) return sentence(say('requirements.not_staff_ask_admin'));
  return sentence(say('requirements.not_staff', { staff: list(nationalStaffIds.map(mention), person.locale) }));
}

/** The same for a modal that was sent in. */
export async function refuseOthersInModal(deps: Deps, request: SubmitRequest): Promise<Submitted | null> {
  const refusal = await refuseOthers(deps, request);
  return refusal && toldInstead(request, refusal);
}

export function toldInstead({ say }: Pick<Request, 'say'>, reply: Reply): Submitted {
  return { next: 'update', view: toldModal(say, reply) };
}

export async function readRequirements({ training }: WorkspaceStore): Promise<RequirementsState> {
  const [programmes, { byProgramme: askedFor }, requirements] = await Promise.all([
    training.programmes(),
    training.rules(),
    training.requirements(),
  ]);
  return { programmes, askedFor, requirements };
}

/**
 * Shows in the overview, below the form that was sent in, how things are now.
 * @param told what has been saved, escaped
 */
export async function refreshOverview(request: SubmitRequest, told: string): Promise<void> {
  const { screen, society, say, person, view } = request;
  if (!view.previous_view_id) return;
  const overview = requirementsOverview(say, person.locale, await readRequirements(society), told);
  await screen.repaint(view.previous_view_id, overview, sentence(told));
}

/** How many people a change concerns: active members of groups whose programme asks for it now, or would. */
export async function readAffected(
  { training }: WorkspaceStore,
  requirement: Requirement,
  programmes: readonly string[],
  now: Date,
): Promise<Affected> {
  const { byProgramme: before } = await training.rules();
  const concerned = new Set([...askingFor(before, requirement.code), ...programmes]);
  const members = await training.membersAskedBy([...concerned], now);
  return affectedBy(before, askedAfter(before, requirement, programmes), members);
}
