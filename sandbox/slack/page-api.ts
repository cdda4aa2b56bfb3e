/**
 * What the sandbox's page asks its server, under `/page-api/`. JSON both ways. The page never sees more than the chosen
 * person would see in Slack.
 *
 * GET  setting                     → Setting
 * GET  people                      → PersonCard[]
 * GET  screen?as=U…                → Screen
 * GET  changes                     → server-sent events; each `data:` line is a number that grows when anything changed
 * POST command   {as, channelId, text}                        → Done
 * POST write     {as, channelId, text}                        → Done
 * POST press     {as, place, blockId, actionId, value?, selected?}  → Done
 * POST search    {as, viewId, blockId, actionId, typed}       → Done     (with what the app offers to choose)
 * POST fill      {as, viewId, values}                         → Done     (values by block id, kept on the server)
 * POST submit    {as, viewId, values}                         → Done     (errors then show up in Screen.modals)
 * POST close     {as, viewId}                                 → Done
 * POST attach    {as, name, content}                          → Done     (content in Base64; with the file's id)
 * POST home      {as}                                         → Done     (opens the home tab)
 * POST shortcut  {as, callbackId}                            → Done     (a global shortcut)
 * POST join      {as, channelId} · POST leave {as, channelId} → Done
 * POST clock     {advanceMinutes} | {to: ISO string}          → Done
 */
import type { KnownBlock, View } from '@slack/types';
import type { Locale } from '../../src/core/model.js';
import type { InputValues, PersonAbout, SandboxMessage, SandboxOption } from './sandbox.js';

export interface Setting {
  /** What the page is read in until somebody chooses. */
  readonly language: Locale;
}

export interface PersonCard extends PersonAbout {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly isBot: boolean;
  /** The first channel that they are in; null for none. */
  readonly startsIn: string | null;
}

export interface Screen {
  readonly me: PersonCard;
  /** ISO instant of the sandbox's clock. */
  readonly now: string;
  readonly channels: readonly ScreenChannel[];
  /** Channels that this person could join. */
  readonly otherChannels: readonly { readonly id: string; readonly name: string }[];
  readonly modals: readonly ScreenModal[];
  /** null before the bot has published one. */
  readonly home: { readonly viewId: string; readonly blocks: readonly KnownBlock[] } | null;
  /** Names for `<@U…>` and `<#C…>`. */
  readonly names: Readonly<Record<string, string>>;
  /** Global shortcuts and slash commands, from the manifest. */
  readonly shortcuts: readonly { readonly callbackId: string; readonly name: string }[];
  readonly commands: readonly { readonly command: string; readonly description: string; readonly usageHint: string }[];
  /** Slack's own notices to this person, such as "/visit failed because the app did not respond". Newest last. */
  readonly notices: readonly string[];
  readonly scheduledCount: number;
}

export interface ScreenChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'direct';
  readonly memberCount: number;
  /** Whether nobody but the app can write there, as the manifest says. */
  readonly isReadOnly: boolean;
  readonly messages: readonly SandboxMessage[];
}

export interface ScreenModal {
  readonly viewId: string;
  readonly view: View;
  readonly errors: Readonly<Record<string, string>>;
  /** What has been filled in so far, by block id. */
  readonly values: InputValues;
}

export type PressPlace = { readonly channelId: string; readonly ts: string } | { readonly viewId: string };

export interface Done {
  readonly ok: boolean;
  /** Why not, in words: e.g. the app did not answer in three seconds. */
  readonly problem?: string;
  /** Of what was attached. */
  readonly fileId?: string;
  /** What the app offers where somebody typed. */
  readonly options?: readonly SandboxOption[];
}
