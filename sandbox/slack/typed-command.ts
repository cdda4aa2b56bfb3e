import type { World } from './world.js';

/**
 * Splits what a person typed into command and text, as Slack delivers it: `&`, `<` and `>` escaped, and with
 * `should_escape` also `@name` as `<@U…>` and `#name` as `<#C…|name>`.
 */
export function readTypedCommand(
  world: World,
  typed: string,
  shouldEscape: (command: string) => boolean,
): { readonly command: string; readonly text: string } {
  const [command = ''] = typed.trim().split(/\s/, 1);
  const plain = escapeText(typed.trim().slice(command.length).trim());
  return { command, text: shouldEscape(command) ? withReferences(world, plain) : plain };
}

/** The three characters that Slack escapes in everything that people write. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function withReferences(world: World, text: string): string {
  const names = new Map<string, string>();
  for (const user of world.users.values()) {
    for (const name of [user.name, user.handle]) names.set(`@${escapeText(name)}`.toLowerCase(), `<@${user.id}>`);
  }
  for (const channel of world.channels.values()) {
    if (channel.kind === 'direct') continue;
    names.set(`#${escapeText(channel.name)}`.toLowerCase(), `<#${channel.id}|${escapeText(channel.name)}>`);
  }
  if (names.size === 0) return text;
  // The longest first, so that "@Anna Berg" is not read as "@Anna".
  const alternatives = [...names.keys()].sort((one, other) => other.length - one.length).map(escapePattern);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return text.replaceAll(pattern, (name) => names.get(name.toLowerCase()) ?? name);
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
