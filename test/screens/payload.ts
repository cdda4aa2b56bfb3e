/** What stands in a view or message and is not read by people. */
const UNREAD = new Set([
  'type',
  'block_id',
  'action_id',
  'callback_id',
  'external_id',
  'private_metadata',
  'value',
  'style',
  'url',
  'image_url',
  'slack_file',
  'user_id',
  'channel_id',
  'dispatch_action_config',
]);
/** Where words stand that are seen only when something is opened, or are only read aloud. */
const HIDDEN = ['confirm', 'options', 'option_groups', 'accessibility_label', 'alt_text'];

/** Every text that people read or hear, in the order in which it stands. */
export function textsOf(content: unknown): string[] {
  const texts: string[] = [];
  changeTexts(content, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/** The same with other words. */
export function changeTexts(content: unknown, change: (text: string) => string): unknown {
  if (typeof content === 'string') return change(content);
  if (Array.isArray(content)) return content.map((each) => changeTexts(each, change));
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => [name, UNREAD.has(name) ? value : changeTexts(value, change)]),
  );
}

/** The ids of all that can be pressed or filled in, sorted. */
export function actionsIn(content: unknown): string[] {
  const ids = valuesOf(content, ['action_id']).map((id) => String(id));
  return [...new Set(ids)].sort();
}

/** The words that no picture shows: of menus, of what asks once more, and those read aloud. */
export function hiddenTexts(content: unknown): string[] {
  return [...new Set(valuesOf(content, HIDDEN).flatMap(textsOf))];
}

function valuesOf(content: unknown, names: readonly string[]): unknown[] {
  if (Array.isArray(content)) return content.flatMap((each) => valuesOf(each, names));
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([name, value]) => (names.includes(name) ? [value] : valuesOf(value, names)));
}
