import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Deps } from '../deps.js';
import type { Setup } from '../domain/setting-up.js';
import type { WorkspaceStore } from '../store/index.js';
import { type Reply, toldModal } from '../views/parts.js';
import { refusalReply } from '../views/replies.js';
import { setupOverview } from '../views/setup-overview.js';
import type { PressRequest, Request, SubmitRequest, Submitted, SubmittedValues } from './listen.js';

/** Only admins and owners of the workspace set it up, as Slack says at this moment. Null lets the person go on. */
export async function refuseOthers(
  deps: Deps,
  { client, person, say }: Pick<Request, 'client' | 'person' | 'say'>,
): Promise<Reply | null> {
  const { isAdmin } = await deps.people.readFresh(client, person.userId);
  if (isAdmin) return null;
  return refusalReply(say, { reason: 'not_an_admin' }, { locale: person.locale, group: null });
}

/** The same for a modal that was sent in. */
export async function refuseOthersInModal(deps: Deps, request: SubmitRequest): Promise<Submitted | null> {
  const refusal = await refuseOthers(deps, request);
  return refusal && { next: 'update', view: toldModal(request.say, refusal) };
}

export async function readSetup(society: WorkspaceStore): Promise<Setup> {
  const [workspace, facilities, groups] = await Promise.all([
    society.workspaces.read(),
    society.facilities.list(),
    society.groups.list(),
  ]);
  const { nationalChannelId, nationalStaffIds } = workspace;
  return { nationalChannelId, nationalStaffIds, facilities, groups };
}

/** Puts a form on top of the overview in which its button was pressed. */
export async function showForm({ client, triggerId, view: below }: PressRequest, view: ModalView): Promise<void> {
  if (below?.type === 'modal') await client.views.push({ trigger_id: triggerId, view });
  else await client.views.open({ trigger_id: triggerId, view });
}

/**
 * Shows in the overview, below the form that was sent in, how things are now.
 * @param told what has been saved, escaped
 */
export async function refreshOverview(request: SubmitRequest, told: string): Promise<void> {
  const { client, society, say, person, view } = request;
  if (!view.previous_view_id) return;
  const overview = setupOverview(say, person.locale, await readSetup(society), told);
  await client.views.update({ view_id: view.previous_view_id, view: overview });
}

/** Those of the chosen people who are bots. */
export async function botsAmong(deps: Deps, client: WebClient, userIds: readonly string[]): Promise<readonly string[]> {
  const people = await Promise.all(userIds.map((userId) => deps.people.read(client, userId)));
  return people.filter((person) => person.isBot).map((person) => person.userId);
}

/** What was filled in; an input's field is both its block id and its action id. */
export function typedIn(values: SubmittedValues, field: string): string | null {
  return values[field]?.[field]?.value ?? null;
}

export function chosenIn(values: SubmittedValues, field: string): string | null {
  return values[field]?.[field]?.selected_option?.value ?? null;
}

export function channelIn(values: SubmittedValues, field: string): string | null {
  return values[field]?.[field]?.selected_conversation ?? null;
}

export function peopleIn(values: SubmittedValues, field: string): readonly string[] {
  return values[field]?.[field]?.selected_users ?? [];
}
