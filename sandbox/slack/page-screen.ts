import type { View } from '@slack/types';
import type { PersonCard, Screen, ScreenChannel, ScreenModal } from './page-api.js';
import type { PersonAbout } from './sandbox.js';
import { inputFrom } from './view-state.js';
import { type OpenView, viewSnapshot, viewState } from './views.js';
import { isReadOnly, type Workspace } from './workspace.js';
import { type Channel, isInChannel, messageSnapshot, slackBlocks, type User } from './world.js';

export type About = (userId: string) => PersonAbout;

export function cardOf({ world }: Workspace, { id, name, locale, isBot }: User, about: About): PersonCard {
  const first = [...world.channels.values()].find(({ kind, members }) => kind !== 'direct' && members.has(id));
  return { id, name, ...about(id), locale: locale ?? 'en-US', isBot, startsIn: first?.id ?? null };
}

/** Everything that one person sees, and nothing else. */
export function screenOf(workspace: Workspace, user: User, about: About): Screen {
  const { world, views, manifest } = workspace;
  const mine = [...world.channels.values()].filter(({ members, archived }) => members.has(user.id) && !archived);
  const open = [...world.channels.values()].filter(
    ({ kind, members, archived }) => kind === 'public' && !members.has(user.id) && !archived,
  );
  const home = views.home(user.id);
  return {
    me: cardOf(workspace, user, about),
    now: workspace.clock.now().toISOString(),
    channels: mine.map((channel) => channelOf(workspace, channel, user)),
    otherChannels: open.map(({ id, name }) => ({ id, name })),
    modals: views.modals(user.id).map(modalOf),
    home: home ? { viewId: home.id, blocks: slackBlocks(home.definition.blocks) } : null,
    names: Object.fromEntries([...world.users.values(), ...mine, ...open].map(({ id, name }) => [id, name])),
    shortcuts: manifest.features.shortcuts
      .filter(({ type }) => type === 'global')
      .map(({ callback_id: callbackId, name }) => ({ callbackId, name })),
    commands: manifest.features.slash_commands.map(({ command, description, usage_hint: usageHint = '' }) => ({
      command,
      description,
      usageHint,
    })),
    notices: workspace.notices.get(user.id) ?? [],
    scheduledCount: workspace.scheduled.list().length,
  };
}

function channelOf(workspace: Workspace, channel: Channel, user: User): ScreenChannel {
  const other = [...channel.members].find((member) => member !== user.id);
  const name = channel.kind === 'direct' && other !== undefined ? workspace.world.user(other).name : channel.name;
  return {
    id: channel.id,
    name,
    kind: channel.kind,
    memberCount: channel.members.size,
    isReadOnly: isReadOnly(workspace, channel),
    messages: workspace.world.messages(channel.id, user.id).filter(isInChannel).map(messageSnapshot),
  };
}

function modalOf(view: OpenView): ScreenModal {
  const values = Object.entries(viewState(view)).flatMap(([blockId, elements]) =>
    Object.values(elements).map((state) => [blockId, inputFrom(state)] as const),
  );
  const snapshot: View = viewSnapshot(view).view;
  return { viewId: view.id, view: snapshot, errors: view.errors, values: Object.fromEntries(values) };
}
