/** Why somebody can take no part here. `unknown`: Slack says that there is nobody whom we could address. */
export type Outsider = 'deactivated' | 'unknown' | 'guest' | 'stranger' | 'bot';

/** What somebody is in this workspace, as far as Slack says. */
export type WorkspaceRole = 'member' | 'admin' | 'owner' | Outsider;

/** What Slack tells of a person that decides who they are. Slack leaves fields out as it pleases: none of them is needed. */
export interface SlackFacts {
  readonly id?: string | undefined;
  readonly team_id?: string | undefined;
  readonly deleted?: boolean | undefined;
  readonly is_bot?: boolean | undefined;
  readonly is_workflow_bot?: boolean | undefined;
  readonly is_connector_bot?: boolean | undefined;
  readonly is_stranger?: boolean | undefined;
  readonly is_restricted?: boolean | undefined;
  readonly is_ultra_restricted?: boolean | undefined;
  readonly is_admin?: boolean | undefined;
  readonly is_owner?: boolean | undefined;
  readonly is_primary_owner?: boolean | undefined;
  readonly profile?: { readonly team?: string | undefined } | undefined;
  readonly teams?: readonly string[] | undefined;
  readonly enterprise_user?: { readonly teams?: readonly string[] | undefined } | undefined;
}

/** Slack's own bot, of whom Slack says that it is none. */
const SLACKBOT = 'USLACKBOT';

const OUTSIDERS: ReadonlySet<WorkspaceRole> = new Set<Outsider>(['deactivated', 'unknown', 'guest', 'stranger', 'bot']);

/**
 * The one judgement of who somebody is, whether Slack told of them in their own record, in the workspace's list or at the
 * door of a press.
 * @param teamId of our workspace; null where nothing is compared with it
 */
export function whoIs(user: SlackFacts, teamId: string | null): WorkspaceRole {
  const isBot = user.is_bot || user.is_workflow_bot || user.is_connector_bot;
  if (isBot || user.id === SLACKBOT) return 'bot';
  if (user.is_stranger || isOfAnother(user, teamId)) return 'stranger';
  if (user.deleted) return 'deactivated';
  if (user.is_restricted || user.is_ultra_restricted) return 'guest';
  if (user.is_owner || user.is_primary_owner) return 'owner';
  return user.is_admin ? 'admin' : 'member';
}

/** Whether somebody can neither lead, coordinate nor visit here, and is not addressed. */
export function isOutsider(role: WorkspaceRole): role is Outsider {
  return OUTSIDERS.has(role);
}

/** In an organisation of several workspaces one person belongs to more than one of them. */
function isOfAnother(user: SlackFacts, teamId: string | null): boolean {
  const own = user.team_id || user.profile?.team;
  if (teamId === null || !own || own === teamId) return false;
  return ![...(user.teams ?? []), ...(user.enterprise_user?.teams ?? [])].includes(teamId);
}
