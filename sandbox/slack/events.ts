import { hasScope, READ_SCOPE } from './access.js';
import type { Deliveries } from './deliveries.js';
import { userPayload } from './methods/users.js';
import { eventPayload, viewPayload } from './payloads.js';
import type { Ack } from './sandbox.js';
import type { Workspace } from './workspace.js';
import type { Channel } from './world.js';

const NOTHING_TO_DELIVER: Ack = { timedOut: false, payload: null };
const CHANNEL_TYPE = { public: 'C', private: 'G', direct: 'D' } as const;
const MESSAGE_EVENT = {
  public: { subscription: 'message.channels', type: 'channel' },
  private: { subscription: 'message.groups', type: 'group' },
  direct: { subscription: 'message.im', type: 'im' },
} as const;

/** Things that happen in the workspace, told to the app where its manifest subscribes to them and its scopes allow. */
export class Events {
  constructor(
    private readonly workspace: Workspace,
    private readonly deliveries: Deliveries,
  ) {}

  async join(channelId: string, userId: string): Promise<void> {
    const channel = this.workspace.world.channel(channelId);
    this.workspace.world.user(userId);
    if (channel.members.has(userId)) return;
    channel.members.add(userId);
    this.workspace.changes.mark();
    await this.#membership('member_joined_channel', channel, userId);
  }

  async leave(channelId: string, userId: string): Promise<void> {
    const channel = this.workspace.world.channel(channelId);
    if (!channel.members.delete(userId)) return;
    this.workspace.changes.mark();
    if (userId === this.workspace.botUserId) {
      const type = channel.kind === 'private' ? 'group_left' : 'channel_left';
      await this.#send(type, { type, channel: channelId, actor_id: userId });
      return;
    }
    await this.#membership('member_left_channel', channel, userId);
  }

  async archive(channelId: string): Promise<void> {
    const channel = this.workspace.world.channel(channelId);
    channel.archived = true;
    this.workspace.changes.mark();
    if (!this.#hears(channel)) return;
    const type = channel.kind === 'private' ? 'group_archive' : 'channel_archive';
    await this.#send(type, { type, channel: channelId, user: 'USLACKBOT', is_moved: 0 });
  }

  /** The bot does not subscribe to this, so that it hears nothing. */
  unarchive(channelId: string): void {
    this.workspace.world.channel(channelId).archived = false;
    this.workspace.changes.mark();
  }

  async deactivate(userId: string): Promise<void> {
    const user = this.workspace.world.user(userId);
    user.deleted = true;
    for (const channel of this.workspace.world.channels.values()) {
      if (channel.kind !== 'direct') channel.members.delete(userId);
    }
    this.workspace.changes.mark();
    if (!hasScope(this.workspace, 'users:read')) return;
    await this.#send('user_change', { type: 'user_change', user: userPayload(this.workspace, user, true) });
  }

  /** Sent each time somebody opens the app's home; without a view before the first one has been published. */
  async homeOpened(userId: string): Promise<Ack> {
    const home = this.workspace.views.home(userId);
    const view = home ? { view: viewPayload(this.workspace, home) } : {};
    const channel = this.workspace.world.directChannel(this.workspace.botUserId, userId).id;
    return await this.#send('app_home_opened', {
      type: 'app_home_opened',
      user: userId,
      channel,
      tab: 'home',
      ...view,
    });
  }

  async messageWritten(channel: Channel, userId: string, text: string, ts: string): Promise<void> {
    if (!this.#hears(channel)) return;
    const { subscription, type } = MESSAGE_EVENT[channel.kind];
    await this.#send(subscription, {
      type: 'message',
      user: userId,
      text,
      ts,
      channel: channel.id,
      channel_type: type,
    });
  }

  async #membership(type: string, channel: Channel, userId: string): Promise<void> {
    if (!this.#hears(channel) || !hasScope(this.workspace, READ_SCOPE[channel.kind])) return;
    await this.#send(type, {
      type,
      user: userId,
      channel: channel.id,
      channel_type: CHANNEL_TYPE[channel.kind],
      team: this.workspace.teamId,
    });
  }

  /** An app hears of what happens in conversations that its bot is in. */
  #hears(channel: Channel): boolean {
    return channel.members.has(this.workspace.botUserId);
  }

  async #send(subscription: string, event: Record<string, unknown>): Promise<Ack> {
    const subscribed = this.workspace.manifest.settings.event_subscriptions?.bot_events ?? [];
    if (!subscribed.includes(subscription)) return NOTHING_TO_DELIVER;
    const withTs = { ...event, event_ts: this.workspace.world.nextTs() };
    return await this.deliveries.deliverEvent(eventPayload(this.workspace, withTs));
  }
}
