import { integer, text } from '../../database/statement.js';
import { STRETCH_OF_SHIFT_COLUMNS } from '../../database/stored-columns.js';

/** Of a visit as those beside it see it (`visits-at-the-same-hours.store`). */
export const BESIDE_VISIT_COLUMNS = {
  id: text,
  groupId: text,
  weekId: text,
  ...STRETCH_OF_SHIFT_COLUMNS,
  minimumParty: integer,
  maximumParty: integer,
};

/** How many come on a visit, as the column `people`. @param visit the alias of its table */
export function peopleOn(visit: string): string {
  return `(
      SELECT CAST(COUNT(*) AS INTEGER) FROM "Claim" WHERE "Claim"."shiftId" = "${visit}"."id" AND "Claim"."seat" IS NOT NULL
    ) AS "people"`;
}
