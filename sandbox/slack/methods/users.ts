import { z } from 'zod';
import { defineMethod, flag, id, type Method, page, paging } from '../method.js';
import { Refusal } from '../refusal.js';
import type { Workspace } from '../workspace.js';
import type { User } from '../world.js';

const info = defineMethod(
  'users.info',
  { scopes: ['users:read'] },
  z.object({ user: id, include_locale: flag }),
  (workspace, args) => {
    const user = workspace.world.users.get(args.user);
    if (!user) throw new Refusal('user_not_found');
    return { user: userPayload(workspace, user, args.include_locale) };
  },
);

const list = defineMethod(
  'users.list',
  { scopes: ['users:read'] },
  z.object({ include_locale: flag, ...paging }),
  (workspace, args) => {
    const { items, response_metadata } = page([...workspace.world.users.values()], args);
    return {
      members: items.map((user) => userPayload(workspace, user, args.include_locale)),
      cache_ts: Math.floor(workspace.clock.now().getTime() / 1000),
      response_metadata,
    };
  },
);

export const usersMethods: readonly Method[] = [info, list];

export function userPayload(workspace: Workspace, user: User, includeLocale: boolean): Record<string, unknown> {
  const teamId = user.teamId ?? workspace.teamId;
  const base = {
    id: user.id,
    team_id: teamId,
    name: user.handle,
    deleted: user.deleted,
    profile: {
      real_name: user.name,
      real_name_normalized: user.name,
      display_name: user.name,
      display_name_normalized: user.name,
      team: teamId,
      ...(user.isBot ? { bot_id: workspace.botId, api_app_id: workspace.appId } : {}),
    },
    is_bot: user.isBot,
    is_app_user: false,
    updated: Math.floor(workspace.clock.now().getTime() / 1000),
  };
  // Slack leaves these out for people who are gone.
  if (user.deleted) return base;
  const shown = {
    ...base,
    real_name: user.name,
    tz: user.timeZone,
    tz_label: user.timeZone,
    tz_offset: offsetSeconds(user.timeZone, workspace.clock.now()),
    ...(includeLocale && user.locale !== null ? { locale: user.locale } : {}),
  };
  // What somebody may do in a workspace of theirs is nobody else's business.
  if (user.teamId !== null) return { ...shown, is_stranger: user.isStranger };
  return {
    ...shown,
    is_admin: user.isAdmin,
    is_owner: user.isOwner,
    is_primary_owner: false,
    is_restricted: user.isGuest,
    is_ultra_restricted: user.isGuest && user.isSingleChannelGuest,
  };
}

const offsets = new Map<string, Intl.DateTimeFormat>();

/** The zone's offset from UTC right now, as Slack reports it. */
function offsetSeconds(timeZone: string, now: Date): number {
  const format = offsets.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  offsets.set(timeZone, format);
  const name = format.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  const seconds = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60;
  return sign === '-' ? -seconds : seconds;
}
