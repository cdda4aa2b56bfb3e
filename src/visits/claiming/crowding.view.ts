import type { Locale, ShiftWithPlaces } from '../../core/model.js';
import { crowdingOf } from '../../core/places-left.js';
import type { Say } from '../../locales/index.js';
import { leadersToAsk } from './clearance.view.js';

/**
 * Says to somebody who is on a visit that more people come at its hours than the facility lets in, and to ask before they
 * travel: whoever comes last would stand at a closed gate. It names no number that changes with every place.
 * @param userId the reader, who is never told to ask themselves
 * @returns null where everybody is let in
 */
export function crowdedSentence(say: Say, own: ShiftWithPlaces, userId: string, locale: Locale): string | null {
  if (crowdingOf(own)?.kind !== 'too_many') return null;
  const { group } = own;
  return say('crowding.ask_first', {
    most: group.facility.visitorCap,
    leaders: leadersToAsk(group, userId, locale),
  });
}
