import { defineDeclaration } from '../../core/feature.js';
import type { Deps } from './deps.js';
import type { HeardCommand } from './hear-command.js';
import type { HeardEvent } from './hear-event.js';
import type { HeardPress } from './hear-press.js';
import type { HeardSearch } from './hear-search.js';
import type { HeardShortcut } from './hear-shortcut.js';
import type { HeardSubmit } from './hear-submit.js';

/** One thing that is heard, and what is done then. */
export type Heard = HeardCommand | HeardPress | HeardSubmit | HeardSearch | HeardShortcut | HeardEvent;

/** What one listener hears. */
export type Listener = (deps: Deps) => readonly Heard[];

/** What a feature hears: commands, presses, modals, searches, shortcuts, events. */
export const hears = defineDeclaration<Listener>();
