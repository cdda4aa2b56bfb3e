import type { KnownBlock, View } from '@slack/types';
import type { Locale } from '../../src/core/model.js';

/**
 * What the Slack stand-in offers tests and the demo. `startSandbox` (start-sandbox.ts) makes one. It is strict: it answers
 * with Slack's own error names wherever Slack would refuse.
 */
export interface Sandbox {
  /** For SLACK_API_URL, ends in `/api/`. */
  readonly apiUrl: string;
  /** The page a person opens in a browser. */
  readonly pageUrl: string;
  readonly teamId: string;
  /** Slack user id of the bot. */
  readonly botUserId: string;
  /** As messages of the app carry them. */
  readonly botId: string;
  readonly appId: string;
  readonly tokens: { readonly bot: string; readonly app: string; readonly signingSecret: string };
  readonly clock: SandboxClock;
  readonly world: SandboxWorld;

  /** Somebody at their screen. Each call delivers what Slack would deliver and resolves once the bot has acknowledged. */
  as(userId: string): Person;
  /** HTTP mode: deliver signed requests to this address (ends in `/slack/events`). Null goes back to Socket Mode. */
  deliverTo(requestUrl: string | null): void;
  /** Resolves when at least one socket is open and has had its hello. */
  connected(): Promise<void>;

  readonly faults: Faults;
  /** Every Web API call so far, in order. */
  readonly calls: readonly ApiCall[];
  clearCalls(): void;
  /**
   * Everything that Slack would have hidden from the bot but shown to a person as a failure, with the reason: time-outs,
   * malformed view responses, refused uses of a response_url. A healthy test ends with none.
   */
  readonly problems: readonly string[];
  /** Slack's own notices to one person, oldest first. */
  notices(userId: string): readonly string[];
  /** Raw access for tests of bad input: deliver any payload as an envelope (Socket Mode) and see the ack. */
  deliver(type: EnvelopeType, payload: unknown, options?: DeliverOptions): Promise<Ack>;
  /** Notes from now on every command, click and modal that people send, in order, as the bot gets it. */
  record(): readonly Sent[];
  /** The same once more, as if this person had sent it: with their id, a trigger and a place to answer of their own. */
  replay(sent: Sent, userId: string): Promise<Ack>;
  /** The same without sending it. */
  asSentBy(sent: Sent, userId: string): Sent;
  /** Ends open sockets the way Slack does: `{type:"disconnect", reason}`. */
  disconnectSockets(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void;
  close(): Promise<void>;
}

export type EnvelopeType = 'slash_commands' | 'interactive' | 'events_api';

/** What somebody sent by typing, clicking or sending a modal in. */
export interface Sent {
  readonly type: EnvelopeType;
  readonly payload: unknown;
}

export interface DeliverOptions {
  /** How often the same envelope is delivered; each delivery has its own envelope id, the payload is the same. Default 1. */
  readonly times?: number;
  readonly retryNumber?: number;
  readonly retryReason?: string;
}

/** What the bot answered. `payload` is the ack's body: a view response, text, or null. `timedOut` after three seconds. */
export interface Ack {
  readonly timedOut: boolean;
  /** HTTP mode only. */
  readonly status?: number;
  readonly payload: unknown;
  /** What Slack told the person instead of carrying on, e.g. "We had some trouble connecting". Absent when all went well. */
  readonly problem?: string;
}

/**
 * The sandbox's own time. It stands still unless `run()` was called; scheduled messages go out as it passes them. Moves are
 * made one after the other, each stopping at everything that waits for an instant on the way.
 */
export interface SandboxClock {
  now(): Date;
  set(to: Date): Promise<void>;
  advance(milliseconds: number): Promise<void>;
  /** From here on it moves with real time (the demo). */
  run(): void;
  /** Does something once the clock has reached an instant; a move waits for it. Returns how to cancel that. */
  at(instant: Date, run: () => void | Promise<void>): () => void;
}

export interface NewUser {
  readonly id?: string;
  readonly name: string;
  /** IETF, e.g. `en-GB`; null where Slack says nothing of it. Default `en-US`, as Slack's own. */
  readonly locale?: string | null;
  /** IANA, e.g. `Europe/Stockholm` */
  readonly timeZone?: string;
  readonly isAdmin?: boolean;
  readonly isOwner?: boolean;
  readonly isBot?: boolean;
  /** A guest, who is let into some channels only (Slack: is_restricted). */
  readonly isGuest?: boolean;
  /** The same. */
  readonly isRestricted?: boolean;
  /** A guest in one channel only (Slack: is_ultra_restricted). */
  readonly isUltraRestricted?: boolean;
  /** The workspace they belong to, where that is another: they are here through a channel that is shared with it. */
  readonly teamId?: string;
  /** Somebody of another workspace with whom the app shares no channel (Slack: is_stranger). */
  readonly isStranger?: boolean;
}

export interface NewChannel {
  readonly id?: string;
  readonly name: string;
  readonly isPrivate?: boolean;
  /** Slack user ids; put the bot in with `botUserId`. */
  readonly members: readonly string[];
}

export interface SandboxUser {
  readonly id: string;
  readonly name: string;
  readonly locale: string | null;
  readonly timeZone: string;
  readonly isAdmin: boolean;
  readonly isOwner: boolean;
  readonly isBot: boolean;
  readonly deleted: boolean;
}

export interface SandboxChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'direct';
  readonly members: readonly string[];
  readonly archived: boolean;
}

export interface SandboxMessage {
  readonly ts: string;
  readonly channelId: string;
  /** Slack user id of the author (the bot's, or a person's). */
  readonly userId: string;
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  readonly metadata?: { readonly event_type: string; readonly event_payload: Record<string, unknown> };
  /** Set when only this person sees it. */
  readonly ephemeralFor?: string;
  readonly edited: boolean;
  /** Ephemeral answers to a command repeat what was typed. */
  readonly repliesTo?: string;
  /** Ts of the message in whose thread it is; absent where it is in none. */
  readonly threadTs?: string;
  /** Whether an answer in a thread is shown in the channel as well. */
  readonly isBroadcast?: boolean;
}

export interface ScheduledMessage {
  readonly id: string;
  readonly channelId: string;
  readonly postAt: Date;
  readonly text: string;
}

export interface SandboxView {
  readonly id: string;
  readonly hash: string;
  readonly userId: string;
  readonly view: View;
  /** The view below it, when it was pushed. */
  readonly previousViewId: string | null;
  readonly rootViewId: string;
  /** Errors from the last refused submission, by block id. */
  readonly errors: Readonly<Record<string, string>>;
}

/** The workspace's contents: reading is a snapshot; the changing calls also send the events Slack sends for them. */
export interface SandboxWorld {
  addUser(user: NewUser): SandboxUser;
  addChannel(channel: NewChannel): SandboxChannel;
  users(): readonly SandboxUser[];
  channels(): readonly SandboxChannel[];
  /** Sends member_joined_channel and resolves once acknowledged (or at once when nobody is connected). */
  join(channelId: string, userId: string): Promise<void>;
  leave(channelId: string, userId: string): Promise<void>;
  archive(channelId: string): Promise<void>;
  unarchive(channelId: string): void;
  deactivate(userId: string): Promise<void>;
  /** Take admin rights away or give them: no event. */
  setAdmin(userId: string, isAdmin: boolean): void;
  /** Make somebody a guest, or a member again: no event that the app hears. */
  setGuest(userId: string, isGuest: boolean): void;
  /** All messages of a conversation that everybody in it sees, oldest first; with `seenBy`, also that person's ephemerals. */
  messages(channelId: string, seenBy?: string): readonly SandboxMessage[];
  /** Another app's bot, which is a user of its own, posts in a channel. */
  postByOtherApp(post: Pick<SandboxMessage, 'channelId' | 'userId' | 'text' | 'metadata'>): SandboxMessage;
  /** Somebody who may, an admin say, deletes a message. */
  deleteMessage(channelId: string, ts: string): void;
  /** The direct conversation between the bot and a person; made when first needed. */
  directChannel(userId: string): SandboxChannel;
  scheduled(): readonly ScheduledMessage[];
  /** Modals this person has open, bottom first. */
  modals(userId: string): readonly SandboxView[];
  home(userId: string): SandboxView | null;
}

/** What is offered to choose. */
export interface SandboxOption {
  readonly value: string;
  readonly text: string;
}

/** Values for a modal's inputs, by block id or action id. A Date for datetimepicker; arrays for multi-selects and checkboxes; ids of attached files. */
export type InputValues = Readonly<Record<string, string | number | readonly string[] | null>>;

export interface Person {
  readonly userId: string;
  /** Types a slash command, e.g. `command('C1', '/visit claim')`. */
  command(channelId: string, text: string, options?: DeliverOptions): Promise<Ack>;
  /** Writes an ordinary message (nothing pings; the bot has no message scope). */
  write(channelId: string, text: string): Promise<void>;
  /**
   * Presses a button (or picks in a select or overflow outside a modal's inputs). `place` says where: a message, an open
   * modal or the home tab. `action` is an action_id; where several elements share it, `value` picks one (button value or
   * option value). Throws when there is no such element in that place, so a test cannot press what is not shown.
   */
  press(
    place: { readonly message: SandboxMessage } | { readonly view: SandboxView },
    action: string,
    value?: string,
    options?: DeliverOptions,
  ): Promise<Ack>;
  /** Types into a list of a modal that the app fills (external_select); what it offers can be chosen afterwards. */
  search(view: SandboxView, action: string, typed: string): Promise<readonly SandboxOption[]>;
  /** Picks a file of their own, whose id then goes into a file input by `fill` or `submit`. */
  attach(name: string, content: string | Uint8Array): string;
  /** Removes such a file from Slack again. */
  deleteFile(fileId: string): void;
  /** Types into the inputs of the open top modal; kept until it closes, also over views.update with the same ids. */
  fill(values: InputValues): void;
  /** Submits the top modal, with `values` filled in first. */
  submit(values?: InputValues, options?: DeliverOptions): Promise<Ack>;
  /** Closes the top modal with its close button. */
  closeModal(): Promise<void>;
  openHome(): Promise<Ack>;
  shortcut(callbackId: string): Promise<Ack>;
}

export interface ApiCall {
  readonly method: string;
  readonly at: Date;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** `ok`, Slack's error name, or the fault that was injected. */
  readonly outcome: string;
}

export type Fault =
  /** HTTP 429 with Retry-After, nothing done. */
  | { readonly kind: 'rate_limited'; readonly retryAfterSeconds: number }
  /** HTTP status 5xx, nothing done. */
  | { readonly kind: 'server_error'; readonly status: number }
  /** The connection is cut before anything is done. */
  | { readonly kind: 'reset' }
  /** Everything is done, then the connection is cut: the answer never arrives. */
  | { readonly kind: 'response_lost' }
  /** Done after this many real milliseconds. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** `{ok:false, error}`, nothing done. */
  | { readonly kind: 'error'; readonly error: string };

export interface Faults {
  /** Injects a fault into the next `times` calls of a method (`*` for any). Default once. */
  next(method: string, fault: Fault, times?: number): void;
  /** Until `clear()`. */
  always(method: string, fault: Fault): void;
  clear(method?: string): void;
}

/** In English, and in those of the other languages that somebody has written. */
export type InLanguages = Readonly<Partial<Record<Locale, string>> & { en: string }>;

export interface PersonAbout {
  /** E.g. "leads the Göteborg group"; empty for nothing. */
  readonly about: InLanguages;
  /** Whom one is asked to be; null for those who only fill the place. */
  readonly role: 'volunteer' | 'leader' | 'coordinator' | 'admin' | null;
}

export interface SandboxOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** Text of manifest.yml: its scopes, commands, events and features are what the app may do. */
  readonly manifest: string;
  /** Scopes of `bot_optional` that whoever installed the app has not granted. Default: none. */
  readonly withheld?: readonly string[];
  readonly now?: Date;
  /** Slack's id of the workspace. Default `TSANDBOX`. */
  readonly teamId?: string;
  /** Folder of the built page; without it only the API is served. */
  readonly pageFolder?: string;
  /** What the page says about a person. Default: nothing. */
  readonly about?: (userId: string) => PersonAbout;
  /** What the page is read in until somebody chooses. Default English. */
  readonly language?: Locale;
  /** Enforce rate tiers, measured on the sandbox's clock. Default true. */
  readonly rateLimits?: boolean;
  /**
   * Milliseconds that Slack waits for an answer over Socket Mode and for a modal; default 3,000, as Slack does. More where a
   * test is not about haste, so that a busy machine does not decide it.
   */
  readonly patience?: number;
}
