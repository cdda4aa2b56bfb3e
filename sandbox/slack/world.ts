import type { KnownBlock } from '@slack/types';
import type { Block } from './block-kit/blocks.js';
import type { Changes } from './changes.js';
import type { Identifiers } from './identifiers.js';
import type { NewChannel, NewUser, SandboxChannel, SandboxMessage, SandboxUser } from './sandbox.js';
import type { Clock } from './sandbox-clock.js';

export interface User {
  readonly id: string;
  /** As people see it. */
  readonly name: string;
  /** The one word after the @. */
  readonly handle: string;
  readonly locale: string | null;
  readonly timeZone: string;
  readonly isBot: boolean;
  /** null for somebody of this workspace. */
  readonly teamId: string | null;
  isGuest: boolean;
  readonly isSingleChannelGuest: boolean;
  readonly isStranger: boolean;
  isAdmin: boolean;
  isOwner: boolean;
  deleted: boolean;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'direct';
  readonly members: Set<string>;
  readonly created: Date;
  archived: boolean;
}

export interface Message extends Omit<SandboxMessage, 'blocks'> {
  readonly blocks: readonly Block[];
}

/** People, channels and messages: the contents of the workspace, without any of Slack's rules about who may do what. */
export class World {
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  readonly #messages = new Map<string, Message[]>();
  #lastTs = 0;

  constructor(
    private readonly clock: Clock,
    private readonly identifiers: Identifiers,
    private readonly changes: Changes,
  ) {}

  addUser(user: NewUser): User {
    const added: User = {
      id: user.id ?? this.identifiers.next('U'),
      name: user.name,
      handle: user.name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '.'),
      locale: user.locale === undefined ? 'en-US' : user.locale,
      timeZone: user.timeZone ?? 'Europe/Stockholm',
      isAdmin: user.isAdmin ?? user.isOwner ?? false,
      isOwner: user.isOwner ?? false,
      isBot: user.isBot ?? false,
      teamId: user.teamId ?? (user.isStranger ? 'TELSEWHERE' : null),
      isGuest: user.isGuest ?? user.isRestricted ?? user.isUltraRestricted ?? false,
      isSingleChannelGuest: user.isUltraRestricted ?? false,
      isStranger: user.isStranger ?? false,
      deleted: false,
    };
    if (this.users.has(added.id)) throw new Error(`There is a user ${added.id} already`);
    this.users.set(added.id, added);
    this.changes.mark();
    return added;
  }

  addChannel(channel: NewChannel): Channel {
    for (const member of channel.members) this.user(member);
    return this.#keepChannel({
      id: channel.id ?? this.identifiers.next('C'),
      name: channel.name,
      kind: channel.isPrivate ? 'private' : 'public',
      members: new Set(channel.members),
      created: this.clock.now(),
      archived: false,
    });
  }

  directChannel(one: string, other: string): Channel {
    const found = [...this.channels.values()].find(
      ({ kind, members }) => kind === 'direct' && members.has(one) && members.has(other),
    );
    if (found) return found;
    return this.#keepChannel({
      id: this.identifiers.next('D'),
      name: 'directmessage',
      kind: 'direct',
      members: new Set([one, other]),
      created: this.clock.now(),
      archived: false,
    });
  }

  /** @throws Error when there is no such person: a mistake in a test, not something Slack would say. */
  user(id: string): User {
    const user = this.users.get(id);
    if (!user) throw new Error(`There is no user ${id}`);
    return user;
  }

  channel(id: string): Channel {
    const channel = this.channels.get(id);
    if (!channel) throw new Error(`There is no channel ${id}`);
    return channel;
  }

  /** A message's `ts`, from the clock, larger than any before it. */
  nextTs(): string {
    this.#lastTs = Math.max(this.clock.now().getTime() * 1000, this.#lastTs + 1);
    return `${Math.floor(this.#lastTs / 1_000_000)}.${String(this.#lastTs % 1_000_000).padStart(6, '0')}`;
  }

  addMessage(message: Omit<Message, 'ts' | 'edited'>): Message {
    const added: Message = { ...message, ts: this.nextTs(), edited: false };
    const messages = this.#messages.get(message.channelId) ?? [];
    messages.push(added);
    this.#messages.set(message.channelId, messages);
    this.changes.mark();
    return added;
  }

  replaceMessage(message: Message): void {
    const messages = this.#messages.get(message.channelId) ?? [];
    const index = messages.findLastIndex(({ ts }) => ts === message.ts);
    if (index >= 0) messages[index] = message;
    this.changes.mark();
  }

  removeMessage(channelId: string, ts: string): void {
    const messages = this.#messages.get(channelId) ?? [];
    this.#messages.set(
      channelId,
      messages.filter((message) => message.ts !== ts),
    );
    this.changes.mark();
  }

  message(channelId: string, ts: string): Message | undefined {
    return this.#messages.get(channelId)?.findLast((message) => message.ts === ts);
  }

  /** Oldest first; ephemeral ones only for `seenBy`. */
  messages(channelId: string, seenBy?: string): readonly Message[] {
    const visible = (message: Message) => message.ephemeralFor === undefined || message.ephemeralFor === seenBy;
    return (this.#messages.get(channelId) ?? []).filter(visible);
  }

  #keepChannel(channel: Channel): Channel {
    if (this.channels.has(channel.id)) throw new Error(`There is a channel ${channel.id} already`);
    this.channels.set(channel.id, channel);
    this.changes.mark();
    return channel;
  }
}

/** Answers stay in their thread, unless they are shown in the channel as well. */
export function isInChannel({ threadTs, isBroadcast }: Pick<Message, 'threadTs' | 'isBroadcast'>): boolean {
  return threadTs === undefined || isBroadcast === true;
}

export function userSnapshot({ id, name, locale, timeZone, isAdmin, isOwner, isBot, deleted }: User): SandboxUser {
  return { id, name, locale, timeZone, isAdmin, isOwner, isBot, deleted };
}

export function channelSnapshot({ id, name, kind, members, archived }: Channel): SandboxChannel {
  return { id, name, kind, members: [...members], archived };
}

export function messageSnapshot(message: Message): SandboxMessage {
  return { ...message, blocks: slackBlocks(message.blocks) };
}

/** Our checked blocks as Slack's types; these know nothing of charts yet, so TypeScript cannot see that they agree. */
export function slackBlocks(blocks: readonly Block[]): KnownBlock[] {
  return structuredClone(blocks) as unknown as KnownBlock[];
}
