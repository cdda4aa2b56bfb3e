import { z } from 'zod';
import { defineMethod, flag, type Method } from '../method.js';

const test = defineMethod('auth.test', { scopes: [] }, z.object({}), (workspace) => ({
  url: `https://${workspace.teamDomain}.slack.com/`,
  team: workspace.teamName,
  user: workspace.world.user(workspace.botUserId).handle,
  team_id: workspace.teamId,
  user_id: workspace.botUserId,
  bot_id: workspace.botId,
  app_id: workspace.appId,
  is_enterprise_install: false,
}));

const teamInfo = defineMethod('team.info', { scopes: ['team:read'] }, z.object({}), (workspace) => ({
  team: {
    id: workspace.teamId,
    name: workspace.teamName,
    domain: workspace.teamDomain,
    url: `https://${workspace.teamDomain}.slack.com/`,
    email_domain: '',
    icon: { image_default: true },
    is_verified: false,
  },
}));

/** @param issuePath makes the path at which a new socket is to be opened */
export function authMethods(issuePath: () => string): readonly Method[] {
  const open = defineMethod(
    'apps.connections.open',
    { scopes: [], token: 'app' },
    z.object({ debug_reconnects: flag }),
    (workspace) => ({ url: workspace.address.replace('http', 'ws') + issuePath() }),
  );
  return [test, teamInfo, open];
}
