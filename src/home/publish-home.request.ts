import { ownAbilities } from '../groups/own-groups.request.js';
import type { Deps } from '../slack/hearing/deps.js';
import { homeButtons, homeSections, inPlaces } from '../slack/hearing/home-parts.js';
import type { Request } from '../slack/hearing/request.js';
import { aboutGroup } from '../slack/hearing/speaking.js';
import { viewerOf } from '../slack/hearing/viewer.js';
import { homeView } from './home.view.js';

type Asked = Pick<Request, 'society' | 'person' | 'say' | 'now' | 'client'>;

/** Publishes a person's App Home as it is now, in the language of what is about no single group. */
export async function publishHome(deps: Deps, asked: Asked): Promise<void> {
  const { society, person, say, client } = aboutGroup(asked, null);
  const viewer = viewerOf({ society, person, say, now: deps.clock() });
  const abilities = viewer.of(ownAbilities);
  const reader = { ...viewer, abilities, publicUrl: deps.publicUrl };
  const [sections, buttons] = await Promise.all([
    Promise.all(inPlaces(deps.declared(homeSections)).map((each) => each.blocksFor(reader))),
    Promise.all(inPlaces(deps.declared(homeButtons)).map((each) => each.buttonFor(reader))),
    abilities,
  ]);
  const view = homeView(
    say,
    sections,
    buttons.filter((button) => button !== null),
  );
  await client.views.publish({ user_id: person.userId, view });
}
