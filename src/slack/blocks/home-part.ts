import type { Button, KnownBlock } from '@slack/types';
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
): Part<Each> {
  const { more, first } = homePartButtons;
  const ways = {
    more: (part: number, text: string) => more.on({ list, part }, text),
    first: (text: string) => first.on({ list, part: 0 }, text),
  };
  return onePartOf(say, all, { most, asked: parts.get(list) ?? 0, ways });
}

/** One part of a list, and the way to the others; no way where there are none. */
export interface Part<Each> {
  readonly shown: readonly Each[];
  readonly more: readonly KnownBlock[];
}

/**
 * The same of a list that is shown elsewhere.
 * @param asked which part, from 0: one that there is no more of is the beginning
 */
export function onePartOf<Each>(
  say: Say,
  all: readonly Each[],
  { most, asked, ways }: { readonly most: number; readonly asked: number; readonly ways: WaysToParts },
): Part<Each> {
  const part = asked * most < all.length ? asked : 0;
  const shown = all.slice(part * most, (part + 1) * most);
  const left = all.length - part * most - shown.length;
  const buttons = [
    ...(left > 0 ? [ways.more(part + 1, say('desk.more', { count: left }))] : []),
    ...(part > 0 ? [ways.first(say('desk.first'))] : []),
  ];
  return { shown, more: buttons.length > 0 ? [actions(...buttons)] : [] };
}

/** The buttons that show another part. */
interface WaysToParts {
  more(part: number, text: string): Button;
  first(text: string): Button;
}
