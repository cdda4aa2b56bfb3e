import type { KnownBlock } from '@slack/types';
import type { Say } from '../../locales/index.js';
import { homePartButtons } from './home-part.controls.js';
import { actions } from './parts.js';

/** Which part of each list somebody looks at in App Home, from 0, by the list's name; what is not in it is at its beginning. */
export type HomeParts = ReadonlyMap<string, number>;

/**
 * One part of a list that is too long for App Home, and the way to the others.
 * @param parts a part that there is no more of is its beginning
 */
export function partOf<Each>(
  say: Say,
  all: readonly Each[],
  { list, most, parts }: { readonly list: string; readonly most: number; readonly parts: HomeParts },
): { readonly shown: readonly Each[]; readonly more: readonly KnownBlock[] } {
  const asked = parts.get(list) ?? 0;
  const part = asked * most < all.length ? asked : 0;
  const shown = all.slice(part * most, (part + 1) * most);
  const left = all.length - part * most - shown.length;
  const { more, first } = homePartButtons;
  const buttons = [
    ...(left > 0 ? [more.on({ list, part: part + 1 }, say('desk.more', { count: left }))] : []),
    ...(part > 0 ? [first.on({ list, part: 0 }, say('desk.first'))] : []),
  ];
  return { shown, more: buttons.length > 0 ? [actions(...buttons)] : [] };
}
