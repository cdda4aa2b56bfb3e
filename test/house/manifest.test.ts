import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Manifest, parseManifest } from '../../sandbox/slack/manifest.js';
import { readCommand } from '../../src/locales/commands.js';
import { OPTIONAL_SCOPES } from '../../src/slack/optional-scopes.js';
import { PLAN_SHORTCUT } from '../../src/visits/planning/planning.controls.js';

const manifest = parseManifest(readFileSync('manifest.yml', 'utf8'));
const inLanguage = (locale: string): Manifest => parseManifest(readFileSync(`manifest.${locale}.yml`, 'utf8'));

/** What people read in Slack of the app, but for its name. */
function wordsOf({ display_information: about, features }: Manifest): (string | undefined)[] {
  return [
    about.description,
    about.long_description,
    ...features.slash_commands.flatMap(({ description, usage_hint }) => [description, usage_hint]),
    ...features.shortcuts.flatMap(({ name, description }) => [name, description]),
  ];
}
function withoutWords(each: Manifest): unknown {
  const words = new Set<unknown>(wordsOf(each));
  return JSON.parse(JSON.stringify(each, (_, value) => (words.has(value) ? 'words' : value)));
}
/** What the words beside the command stand for. */
function hinted({ features }: Manifest): unknown[] {
  const words = features.slash_commands.flatMap(({ usage_hint = '' }) => usage_hint.split(' | '));
  return words.map((word) => readCommand(word).word ?? word).sort();
}

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated') && !file.startsWith('store'))
  .map((file) => readFileSync(join('src', file), 'utf8'))
  .join('\n');
const found = (pattern: RegExp): string[] =>
  [...new Set([...source.matchAll(pattern)].map(([, name = '']) => name))].sort();

/** Bot scopes of each Web API method, for public and private channels and direct messages alike (docs.slack.dev, methods). */
const SCOPES_OF_METHODS: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.deleteScheduledMessage': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.scheduleMessage': ['chat:write'],
  'chat.scheduledMessages.list': [],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.join': ['channels:join'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'files.info': ['files:read'],
  'files.uploadV2': ['files:write'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};
const SCOPES_OF_EVENTS: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  member_joined_channel: ['channels:read', 'groups:read'],
  member_left_channel: ['channels:read', 'groups:read'],
};
const methods = found(/\b(?:client|slack)\.((?:auth|chat|conversations|users|views|files|team)\.[a-zA-Z0-9.]+)\(/g);
const events = found(/onEvent\('([a-z_]+)'/g);

describe('manifest.yml, which creates the app by copy and paste', () => {
  it('asks for the events that are listened for, and no others', () => {
    expect(manifest.settings.event_subscriptions?.bot_events.toSorted()).toEqual(events);
  });

  it('has the commands that are listened for, and no others', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(found(/app\.command\('([^']+)'/g));
  });

  it('escapes people and channels in what is typed after a command', () => {
    expect(manifest.features.slash_commands.every((command) => command.should_escape)).toBe(true);
  });

  it('has the shortcut that opens the plan', () => {
    expect(manifest.features.shortcuts.map((shortcut) => shortcut.callback_id)).toEqual([PLAN_SHORTCUT]);
  });

  it('asks for the scopes of the methods and events in use, and no more', () => {
    expect(methods.filter((method) => !(method in SCOPES_OF_METHODS))).toEqual([]);
    const needed = [
      'commands',
      ...methods.flatMap((method) => SCOPES_OF_METHODS[method] ?? []),
      ...events.flatMap((event) => SCOPES_OF_EVENTS[event] ?? []),
    ];
    expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual([...new Set(needed)].sort());
  });

  it('leaves to whoever installs it only what the bot can do without', () => {
    const { bot, bot_optional: optional } = manifest.oauth_config.scopes;
    expect(optional.toSorted()).toEqual(OPTIONAL_SCOPES.toSorted());
    expect(optional.filter((scope) => !bot.includes(scope))).toEqual([]);
    for (const required of ['channels:history', 'groups:history']) expect(optional).not.toContain(required);
  });

  it.each(['sv', 'da'])('is the same in other words for a society that reads %s', (locale) => {
    const translated = inLanguage(locale);
    expect(withoutWords(translated)).toEqual(withoutWords(manifest));
    for (const [index, words] of wordsOf(translated).entries()) expect(words).not.toBe(wordsOf(manifest)[index]);
    expect(hinted(translated)).toEqual(hinted(manifest));
  });

  it('is refused, as Slack would, with a key that Slack does not know', () => {
    expect(() => parseManifest('display_information: {name: A}\nfeatures: {}\nsurprise: true')).toThrow('surprise');
  });
});
