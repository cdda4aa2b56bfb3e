import type { WebClient } from '@slack/web-api';
import type { Deps } from '../deps.js';
import { inAlphabet } from '../domain/alphabet.js';
import type { Locale } from '../domain/model.js';
import type { ChosenOutsider, Setup } from '../domain/setting-up.js';
import { isOutsider } from '../domain/who-is.js';
import type { WorkspaceStore } from '../store/index.js';
import { type Reply, sentence, toldModal } from '../views/parts.js';
import { refusalReply } from '../views/refusals.js';
import { setupOverview } from '../views/setup-overview.js';
import type { Request, SubmitRequest, Submitted } from './listen.js';

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

/** Facilities and groups in the order of the reader's language. */
export async function readSetup(society: WorkspaceStore, locale: Locale): Promise<Setup> {
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

/**
 * Shows in the overview, below the form that was sent in, how things are now.
 * @param told what has been saved, escaped
 */
export async function refreshOverview(request: SubmitRequest, told: string): Promise<void> {
  const { screen, society, say, person, view } = request;
  if (!view.previous_view_id) return;
  const overview = setupOverview(say, person, await readSetup(society, person.locale), told);
  await screen.repaint(view.previous_view_id, overview, sentence(told));
}

/** Those of the chosen people who can take no part here; of whom Slack says nothing counts as a person like any other. */
export async function outsidersAmong(
  deps: Deps,
  client: WebClient,
  userIds: readonly string[],
): Promise<{ readonly botIds: readonly string[]; readonly outsiders: readonly ChosenOutsider[] }> {
  const people = await Promise.all(userIds.map((userId) => deps.people.read(client, userId)));
  const botIds = people.filter((person) => person.isBot).map((person) => person.userId);
  const kept = people.flatMap(({ userId, role }) => (isOutsider(role) && role !== 'bot' ? [{ userId, role }] : []));
  const names =
    kept.length > 0
      ? await deps.people.names(
          client,
          kept.map(({ userId }) => userId),
        )
      : new Map();
  return { botIds, outsiders: kept.map(({ userId, role }) => ({ role, name: names.get(userId)?.[0] ?? userId })) };
}
