import { overfilled } from '../../core/places-left.js';
import { Groups } from '../../groups/groups.store.js';
import { list } from '../../locales/index.js';
import { whenOf } from '../../slack/blocks/when.js';
import type { SubmitRequest } from '../../slack/hearing/request.js';
import { PostedWeeks } from '../claiming/posted-weeks.store.js';

/** More hours than this are counted, not named. */
const MOST_NAMED = 8;

/**
 * Names the hours at which more people come than a facility lets in: after its cap was lowered, or visits came to it from
 * elsewhere. Nobody loses their place for it. Empty where everybody fits.
 */
export async function overfilledHours(
  { society, say, person, now }: SubmitRequest,
  facilityId: string,
): Promise<readonly string[]> {
  const groups = (await society.of(Groups).list()).filter(({ facility }) => facility.id === facilityId);
  const over = overfilled(await society.of(PostedWeeks).of(groups, now), now);
  const [first] = over;
  if (!first) return [];
  const hours = over
    .slice(0, MOST_NAMED)
    .map((visit) => say('setup.over_cap.hour', { when: whenOf(visit, person.locale), inside: visit.inside }));
  const more = over.length - hours.length;
  const most = first.group.facility.visitorCap;
  return [say('setup.over_cap', { most, hours: list(hours, person.locale), more })];
}
