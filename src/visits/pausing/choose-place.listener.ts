import { inAlphabet } from '../../core/alphabet.js';
import { searchByName } from '../../core/searching.js';
import { Facilities } from '../../groups/facilities.store.js';
import { Groups } from '../../groups/groups.store.js';
import { refuseOtherThanStaff } from '../../groups/refuse-others.request.js';
import { sayIn } from '../../locales/index.js';
import { type Reply, sentence } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { MOST_FOUND, onSearch, type SearchRequest } from '../../slack/hearing/hear-search.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { Request } from '../../slack/hearing/request.js';
import { openPauseButton, pauseFacilityList } from './pausing.controls.js';
import { choosePlaceReply, facilityChoices } from './pausing.view.js';
import { formShown, readPlaceNow } from './show-pause.request.js';

/** Somebody asks to pause visits: of their group, or of a facility. */
export function choosePlace(deps: Deps): readonly Heard[] {
  return [
    onCommand('pause', (request) => choose(deps, request)),
    onPress(openPauseButton, (request) => choose(deps, request)),
    onSearch(pauseFacilityList, (request) => search(deps, request)),
  ];
}

/** The group of the channel, when they lead it; else they choose. */
async function choose(deps: Deps, request: Request & { readonly channelId: string | null }): Promise<Reply | null> {
  const { society, person, say, channelId } = request;
  const led = inAlphabet(person.locale, await society.of(Groups).ledBy(person.userId));
  const refusal = await refuseOtherThanStaff(deps, request);
  if (led.length === 0 && refusal) return sentence(say('pause.nothing_to_pause'));
  const here = led.find((group) => group.channelId === channelId) ?? (led.length === 1 && refusal ? led[0] : undefined);
  const place = here && ({ kind: 'group', id: here.id } as const);
  const now = place && (await readPlaceNow(request, place));
  if (place && now) {
    await request.screen.open(formShown(request, { ...place, plan: null }, now));
    return null;
  }
  const facilities = refusal ? [] : await society.of(Facilities).list();
  return choosePlaceReply(say, person.locale, led, facilities);
}

async function search(deps: Deps, { client, society, person, typed }: SearchRequest) {
  const say = sayIn(person.locale);
  if (await refuseOtherThanStaff(deps, { client, society, person, say })) return [];
  const found = await society.of(Facilities).list();
  return facilityChoices(searchByName(found, typed, { locale: person.locale, most: MOST_FOUND }));
}
