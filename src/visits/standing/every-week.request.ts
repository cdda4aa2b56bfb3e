import type { KnownBlock } from '@slack/types';
import type { ShiftWithPlaces } from '../../core/model.js';
import type { Request } from '../../slack/hearing/request.js';
import type { BesideHeldVisit } from '../claiming/beside-held.view.js';
import { everyWeekButtonOf, standingBlocks } from './every-week.view.js';
import { hourOf, isSameHour, lineAt, mostStanding } from './standing.rule.js';
import { StandingPlaces } from './standing-places.store.js';

/** The standing places of whoever looks at their own visits. */
export async function standingOf({
  society,
  person,
  say,
}: Pick<Request, 'society' | 'person' | 'say'>): Promise<readonly KnownBlock[]> {
  return standingBlocks(say, person.locale, await society.of(StandingPlaces).of(person.userId));
}

/**
 * Asks beside a visit of the weekly pattern whether they would come every week, unless they do, or one alone can do it. Whether they
 * may is decided once they say so.
 */
export async function everyWeekBeside(
  { society, person }: Pick<Request, 'society' | 'person'>,
  held: readonly ShiftWithPlaces[],
): Promise<BesideHeldVisit> {
  const groupIds = new Set(held.map(({ group }) => group.id));
  const [own, patterns] = await Promise.all([
    society.of(StandingPlaces).of(person.userId),
    society.of(StandingPlaces).patternsOf([...groupIds]),
  ]);
  return (say, visit, { userId, locale }) => {
    const { shift, group } = visit;
    const hour = hourOf(visit);
    const isInParty = shift.claims.some((claim) => claim.userId === userId);
    if (!isInParty || shift.status !== 'planned' || mostStanding(shift) === 0) return {};
    if (own.some((place) => place.group.id === group.id && isSameHour(place, hour))) return {};
    return lineAt(patterns.get(group.id) ?? [], hour) ? { buttons: [everyWeekButtonOf(say, visit, locale)] } : {};
  };
}
