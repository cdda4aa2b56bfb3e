import type { Request } from '../../slack/hearing/request.js';
import type { OwnVisitsAdded } from '../claiming/beside-held.request.js';
import { everyWeekButtonOf, standingBlocks } from './every-week.view.js';
import { hourOf, isSameHour, mostStanding } from './standing.rule.js';
import { StandingPlaces } from './standing-places.store.js';

/**
 * Lists the standing places of whoever looks at their own visits, and asks beside a visit of the weekly pattern whether they would come
 * every week, unless they do, or one alone can do it. Whether they may is decided once they say so.
 */
export async function everyWeekBeside({
  society,
  person,
  say,
}: Pick<Request, 'society' | 'person' | 'say'>): Promise<OwnVisitsAdded> {
  const hours = await society.of(StandingPlaces).hoursOf(person.userId);
  return {
    below: standingBlocks(say, person.locale, hours),
    beside: (_, visit, { userId, locale }) => {
      const { shift, group } = visit;
      const hour = hourOf(visit);
      const isInParty = shift.claims.some((claim) => claim.userId === userId);
      if (!isInParty || shift.status !== 'planned' || mostStanding(shift) === 0) return {};
      const known = hours.find((each) => each.groupId === group.id && isSameHour(each, hour));
      return known?.standingId === null ? { buttons: [everyWeekButtonOf(say, visit, locale)] } : {};
    },
  };
}
