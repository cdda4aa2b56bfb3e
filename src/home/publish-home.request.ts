import type { Button } from '@slack/types';
import { ownAbilities } from '../groups/own-groups.request.js';
import type { Deps } from '../slack/hearing/deps.js';
import {
  HOME_ROWS,
  type HomeButton,
  type HomeReader,
  type HomeRow,
  homeButtons,
  homeSections,
  inPlaces,
} from '../slack/hearing/home-parts.js';
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
  const reader = { ...viewer, abilities, publicUrl: deps.publicUrl, parts: deps.homes.partsOf(person.userId) };
  const [sections, buttons, known] = await Promise.all([
    Promise.all(inPlaces(deps.declared(homeSections)).map((each) => each.blocksFor(reader))),
    Promise.all(inPlaces(deps.declared(homeButtons)).map((each) => buttonIn(each, reader))),
    abilities,
  ]);
  const rows = HOME_ROWS.map((row) => ({
    title: say(`desk.row.${row}`),
    buttons: buttons.flatMap((each) => (each?.row === row ? each.button : [])),
  }));
  const view = homeView(say, sections, rows);
  if (!deps.homes.shows(person.userId, known, view)) return;
  try {
    await client.views.publish({ user_id: person.userId, view });
  } catch (error) {
    deps.homes.missed(person.userId);
    throw error;
  }
}

async function buttonIn(
  declared: HomeButton,
  reader: HomeReader,
): Promise<{ readonly row: HomeRow; readonly button: Button } | null> {
  const button = await declared.buttonFor(reader);
  if (!button) return null;
  const { row = 'own' } = declared;
  return { button, row: typeof row === 'function' ? row(await reader.abilities) : row };
}
