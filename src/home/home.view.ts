import type { Button, HomeView, KnownBlock } from '@slack/types';
import type { Say } from '../locales/index.js';
import { actions, context, divider } from '../slack/blocks/parts.js';

/**
 * A person's App Home.
 * @param sections one below the other; those without blocks are left out
 * @param buttons at its foot
 */
export function homeView(say: Say, sections: readonly (readonly KnownBlock[])[], buttons: readonly Button[]): HomeView {
  const [first = [], ...others] = sections.filter((blocks) => blocks.length > 0);
  const blocks = [...first, ...others.flatMap((section) => [divider(), ...section])];
  if (buttons.length > 0) blocks.push(actions(...buttons));
  blocks.push(context(say('home.privacy')));
  return { type: 'home', blocks };
}
