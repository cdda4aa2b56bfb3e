import type { Events } from './events.js';
import type {
  NewChannel,
  NewUser,
  SandboxChannel,
  SandboxMessage,
  SandboxUser,
  SandboxView,
  SandboxWorld,
  ScheduledMessage,
} from './sandbox.js';
import { viewSnapshot } from './views.js';
import type { Workspace } from './workspace.js';
import { channelSnapshot, messageSnapshot, userSnapshot } from './world.js';

/** The workspace as tests see and change it. */
export class WorldForTests implements SandboxWorld {
  constructor(
    private readonly workspace: Workspace,
    private readonly events: Events,
  ) {}

  addUser(user: NewUser): SandboxUser {
    return userSnapshot(this.workspace.world.addUser(user));
  }

  addChannel(channel: NewChannel): SandboxChannel {
    return channelSnapshot(this.workspace.world.addChannel(channel));
  }

  users(): readonly SandboxUser[] {
    return [...this.workspace.world.users.values()].map(userSnapshot);
  }

  channels(): readonly SandboxChannel[] {
    return [...this.workspace.world.channels.values()].map(channelSnapshot);
  }

  async join(channelId: string, userId: string): Promise<void> {
    await this.events.join(channelId, userId);
  }

  async leave(channelId: string, userId: string): Promise<void> {
    await this.events.leave(channelId, userId);
  }

  async archive(channelId: string): Promise<void> {
    await this.events.archive(channelId);
  }

  unarchive(channelId: string): void {
    this.events.unarchive(channelId);
  }

  async deactivate(userId: string): Promise<void> {
    await this.events.deactivate(userId);
  }

  setAdmin(userId: string, isAdmin: boolean): void {
    this.workspace.world.user(userId).isAdmin = isAdmin;
  }

  setGuest(userId: string, isGuest: boolean): void {
    this.workspace.world.user(userId).isGuest = isGuest;
  }

  messages(channelId: string, seenBy?: string): readonly SandboxMessage[] {
    this.workspace.world.channel(channelId);
    return this.workspace.world.messages(channelId, seenBy).map(messageSnapshot);
  }

  postByOtherApp(post: Pick<SandboxMessage, 'channelId' | 'userId' | 'text' | 'metadata'>): SandboxMessage {
    const { isBot, id } = this.workspace.world.user(post.userId);
    if (!isBot || id === this.workspace.botUserId) throw new Error(`${id} is no other app's bot`);
    this.workspace.world.channel(post.channelId);
    return messageSnapshot(this.workspace.world.addMessage({ ...post, blocks: [] }));
  }

  deleteMessage(channelId: string, ts: string): void {
    this.workspace.world.removeMessage(channelId, ts);
  }

  directChannel(userId: string): SandboxChannel {
    return channelSnapshot(
      this.workspace.world.directChannel(this.workspace.botUserId, this.workspace.world.user(userId).id),
    );
  }

  scheduled(): readonly ScheduledMessage[] {
    return this.workspace.scheduled.list().map(({ id, channelId, postAt, text }) => ({ id, channelId, postAt, text }));
  }

  modals(userId: string): readonly SandboxView[] {
    return this.workspace.views.modals(userId).map(viewSnapshot);
  }

  home(userId: string): SandboxView | null {
    const home = this.workspace.views.home(userId);
    return home ? viewSnapshot(home) : null;
  }
}
