import { grouped } from '../../core/grouped.js';
import type { ShiftWithPlaces } from '../../core/model.js';
import { spanOf } from '../../core/places-left.js';
import type { Ask } from '../../database/by-hand.js';
import { toGroup, toLeaders, toShift } from '../../database/stored-rows.js';
import { toStretch } from '../../database/stored-stretches.js';
import { besideHeld, placesOnHeld, visitsHeld } from './held.sql.js';
import { besideVisit, longestBefore, toBeside } from './visits-at-the-same-hours.store.js';

/** Visits that somebody has a place on and that end after an instant, called off ones too, soonest first. */
export async function readHeld(ask: Ask, userId: string, after: Date): Promise<readonly ShiftWithPlaces[]> {
  const rows = await ask(visitsHeld, { userId, after });
  const span = spanOf(rows.map(({ shift }) => toStretch(shift)));
  if (!span) return [];
  const claims = grouped(await ask(placesOnHeld, { userId, after }), ({ claim }) => claim.shiftId);
  const meanwhile = { since: longestBefore(span.startsAt), before: span.endsAt };
  const beside = grouped(await ask(besideHeld, { userId, after, ...meanwhile }), ({ facilityId }) => facilityId);
  return rows.map(({ shift: row, group, facility, programme, leaders }) => {
    const places = (claims.get(row.id) ?? []).map(({ claim, holder }) => ({ ...claim, volunteer: holder }));
    const shift = toShift({ ...row, claims: places });
    const visits = (beside.get(facility.id) ?? []).map((each) => toBeside(each.beside, each.people));
    return {
      shift,
      group: toGroup({ ...group, programme, facility: { ...facility, programme }, leaders: toLeaders(leaders) }),
      beside: besideVisit(visits, shift),
    };
  });
}
