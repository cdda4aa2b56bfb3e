import { searchByName } from '../../core/searching.js';
import type { Society } from '../../database/society.js';
import { Facilities } from '../../groups/facilities.store.js';
import { Groups } from '../../groups/groups.store.js';
import type { Choice } from '../../slack/blocks/form-inputs.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { MOST_FOUND, onSearch, type SearchRequest } from '../../slack/hearing/hear-search.js';
import type { Heard } from '../../slack/hearing/heard.js';
import { facilityOfGroupList, openGroupAgainList, setUpFacilityList, setUpGroupList } from '../setting-up.controls.js';
import { facilityChoices, groupChoices } from '../setup-choices.view.js';

/** An admin looks for a facility or a group by its name, where there are too many to be shown. */
export function searchSetup(deps: Deps): readonly Heard[] {
  const facilities = async (society: Society) => society.of(Facilities).list();
  const groups = async (society: Society) => society.of(Groups).list();
  const closed = async (society: Society) => society.of(Groups).closed();
  return [
    onSearch(setUpFacilityList, (request) => search(deps, request, facilities, facilityChoices)),
    onSearch(facilityOfGroupList, (request) => search(deps, request, facilities, facilityChoices)),
    onSearch(setUpGroupList, (request) => search(deps, request, groups, groupChoices)),
    onSearch(openGroupAgainList, (request) => search(deps, request, closed, groupChoices)),
  ];
}

async function search<Thing extends { readonly name: string }>(
  deps: Deps,
  { client, society, person, typed }: SearchRequest,
  read: (society: Society) => Promise<readonly Thing[]>,
  choicesOf: (things: readonly Thing[]) => readonly Choice[],
): Promise<readonly Choice[]> {
  const { isAdmin } = await deps.people.readFresh(client, person.userId);
  if (!isAdmin) return [];
  const found = searchByName(await read(society), typed, { locale: person.locale, most: MOST_FOUND });
  return choicesOf(found);
}
