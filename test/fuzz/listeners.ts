import { FEATURES } from '../../src/app/features.js';
import { readCommand } from '../../src/locales/index.js';
import type { Deps } from '../../src/slack/hearing/deps.js';
import { type Heard, hears } from '../../src/slack/hearing/heard.js';

/** Everything that the features listen to, each by its kind and name. */
export function everyListener(): readonly string[] {
  // Whoever says what they listen to looks at nothing else.
  const deps = { declared: (kind) => kind.in(FEATURES) } as Pick<Deps, 'declared'> as Deps;
  const heard = hears.in(FEATURES).flatMap((listener) => listener(deps));
  return [...new Set(heard.map(nameOf))].sort();
}

function nameOf(heard: Heard): string {
  switch (heard.kind) {
    case 'command':
      return `command ${heard.word ?? 'that nobody knows'}`;
    case 'press':
    case 'search':
      return `${heard.kind} ${heard.actionId}`;
    case 'submit':
    case 'shortcut':
      return `${heard.kind} ${heard.callbackId}`;
    case 'event':
      return `event ${heard.type}`;
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** By whom a delivery is heard that has got past the door, by kind and name; what nobody hears has a name too. */
export function listenerOf(body: unknown): string {
  const { command, text, type, event, actions, action_id: searched, callback_id: chosen, view } = fieldsOf(body);
  if (command !== undefined) return `command ${readCommand(String(text ?? '')).word ?? 'that nobody knows'}`;
  if (event !== undefined) return `event ${fieldsOf(event).type}`;
  switch (type) {
    case 'block_actions':
      return `press ${fieldsOf(Array.isArray(actions) ? actions[0] : null).action_id}`;
    case 'block_suggestion':
      return `search ${searched}`;
    case 'view_submission':
      return `submit ${fieldsOf(view).callback_id}`;
    case 'shortcut':
      return `shortcut ${chosen}`;
    default:
      return `nobody: ${type}`;
  }
}

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
