import { ownAbilities } from '../groups/own-groups.request.js';
import type { Deps } from '../slack/hearing/deps.js';
import { inPlaces, menuEntries, menuWords } from '../slack/hearing/home-parts.js';
import type { Request } from '../slack/hearing/request.js';
import { viewerOf } from '../slack/hearing/viewer.js';
import type { Menu } from './help.view.js';

/** Everything that the features offer to this person now. */
export async function readMenu(deps: Deps, asked: Pick<Request, 'society' | 'person' | 'say' | 'now'>): Promise<Menu> {
  const viewer = viewerOf(asked);
  const reading = viewer.of(ownAbilities);
  const reader = { ...viewer, abilities: reading, publicUrl: deps.publicUrl, parts: new Map() };
  const [abilities, ...entries] = await Promise.all([
    reading,
    ...inPlaces(deps.declared(menuEntries)).map((each) => each.offerTo(reader)),
  ]);
  const offers = entries.filter((offer) => offer !== null);
  const words = inPlaces(deps.declared(menuWords)).filter((each) => each.isFor(abilities, deps));
  return {
    lines: offers.flatMap(({ line }) => line ?? []),
    buttons: offers.flatMap(({ buttons }) => buttons ?? []),
    words: words.flatMap((each) => each.words),
  };
}
