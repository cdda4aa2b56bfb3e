import { Changes } from './changes.js';
import { Identifiers } from './identifiers.js';
import { type Manifest, parseManifest } from './manifest.js';
import { ResponseUrls } from './response-urls.js';
import type { SandboxOptions } from './sandbox.js';
import { Clock } from './sandbox-clock.js';
import { ScheduledMessages } from './scheduled-messages.js';
import { SharedFiles } from './shared-files.js';
import { TriggerIds } from './trigger-ids.js';
import type { StateValues } from './view-state.js';
import { Views } from './views.js';
import { type Channel, World } from './world.js';

const FIRST_NOW = '2026-11-21T09:00:00Z';

/** Everything that one workspace with one installed app knows. */
export interface Workspace {
  readonly teamId: string;
  readonly teamName: string;
  readonly teamDomain: string;
  readonly appId: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly tokens: { readonly bot: string; readonly app: string; readonly signingSecret: string };
  readonly manifest: Manifest;
  /** The bot's scopes that were granted when the app was installed. */
  readonly scopes: readonly string[];
  readonly clock: Clock;
  readonly changes: Changes;
  readonly identifiers: Identifiers;
  readonly world: World;
  readonly views: Views;
  readonly triggers: TriggerIds;
  readonly scheduled: ScheduledMessages;
  readonly files: SharedFiles;
  readonly responseUrls: ResponseUrls;
  /** What Slack itself told each person. */
  readonly notices: Map<string, string[]>;
  readonly problems: string[];
  /** What persons have picked in messages' elements, by `channel:ts:person`. */
  readonly pickedInMessages: Map<string, StateValues>;
  /** Where the sandbox itself is reached, e.g. `http://127.0.0.1:4000`. */
  readonly address: string;
}

export function makeWorkspace(
  options: Pick<SandboxOptions, 'manifest' | 'withheld' | 'now' | 'patience' | 'teamId'>,
  address: string,
  clock = new Clock(options.now ?? new Date(FIRST_NOW)),
): Workspace {
  const manifest = parseManifest(options.manifest);
  const changes = new Changes();
  const identifiers = new Identifiers();
  const world = new World(clock, identifiers, changes);
  const botUserId = world.addUser({
    id: 'UVISITBOT',
    name: manifest.features.bot_user.display_name,
    timeZone: 'America/Los_Angeles',
    isBot: true,
  }).id;
  return {
    teamId: options.teamId ?? 'TSANDBOX',
    teamName: 'Sandbox',
    teamDomain: 'sandbox',
    appId: 'ASANDBOX',
    botId: 'BSANDBOX',
    botUserId,
    // Not secrets: they open this sandbox only.
    tokens: { bot: 'xoxb-sandbox-bot', app: 'xapp-sandbox-app', signingSecret: 'sandbox-signing-secret' },
    manifest,
    scopes: grantedScopes(manifest, options.withheld ?? []),
    clock,
    changes,
    identifiers,
    world,
    views: new Views(clock, identifiers, changes),
    triggers: new TriggerIds(clock, options.patience),
    scheduled: new ScheduledMessages(clock, identifiers, changes, world, botUserId),
    files: new SharedFiles(clock, identifiers),
    responseUrls: new ResponseUrls(clock, identifiers),
    notices: new Map(),
    problems: [],
    pickedInMessages: new Map(),
    address,
  };
}

/** The direct messages with the app, where its manifest says that people do not write there. */
export function isReadOnly({ manifest, botUserId }: Workspace, { kind, members }: Channel): boolean {
  const { messages_tab_enabled: hasTab, messages_tab_read_only_enabled: readOnly } = manifest.features.app_home;
  return kind === 'direct' && members.has(botUserId) && (readOnly === true || hasTab === false);
}

/** Slack tells one person something by itself, and the reason is kept for tests to see. */
export function notify(workspace: Workspace, userId: string, notice: string, reason = notice): string {
  workspace.notices.set(userId, [...(workspace.notices.get(userId) ?? []), notice]);
  workspace.problems.push(reason === notice ? notice : `${notice} (${reason})`);
  workspace.changes.mark();
  return notice;
}

/** @throws Error for a scope that nobody can withhold */
function grantedScopes({ oauth_config: { scopes } }: Manifest, withheld: readonly string[]): readonly string[] {
  const fixed = withheld.filter((scope) => !scopes.bot_optional.includes(scope));
  if (fixed.length > 0) throw new Error(`not optional: ${fixed.join(', ')}`);
  return scopes.bot.filter((scope) => !withheld.includes(scope));
}
