import { defineStatement, text } from '../../database/statement.js';
import { REQUIREMENT_COLUMNS, STORED_COMPLETION_COLUMNS } from '../../database/stored-columns.js';

/*
 * What decides whether somebody is ready, by hand: found from the person, so that it costs what they are in and not what there is.
 */

/** What the programmes of the groups that somebody is in ask for, each in its order. */
export const requirementsOfPerson = defineStatement({
  name: 'own_training.requirements',
  told: ['userId'],
  tables: { requirement: REQUIREMENT_COLUMNS },
  own: { programmeCode: text },
  sql: (columns) => `
    SELECT ${columns}, "link"."programmeCode" AS "programmeCode"
    FROM (
      SELECT DISTINCT COALESCE("group"."programmeCode", "facility"."programmeCode") AS "code"
      FROM "Volunteer" AS "volunteer"
      JOIN "Membership" AS "membership" ON "membership"."volunteerId" = "volunteer"."id" AND "membership"."endedAt" IS NULL
      JOIN "Group" AS "group" ON "group"."id" = "membership"."groupId"
      JOIN "Facility" AS "facility" ON "facility"."id" = "group"."facilityId"
      WHERE "volunteer"."workspaceId" = :workspaceId AND "volunteer"."userId" = :userId
    ) AS "asking"
    JOIN "ProgrammeRequirement" AS "link" ON "link"."workspaceId" = :workspaceId
      AND "link"."programmeCode" = "asking"."code"
    JOIN "Requirement" AS "requirement" ON "requirement"."workspaceId" = "link"."workspaceId"
      AND "requirement"."code" = "link"."requirementCode" AND "requirement"."archivedAt" IS NULL
    ORDER BY "link"."position"`,
});

export const completionsOfPerson = defineStatement({
  name: 'own_training.completions',
  told: ['userId'],
  tables: { completion: STORED_COMPLETION_COLUMNS },
  sql: (columns) => `
    SELECT ${columns} FROM "Volunteer" AS "volunteer"
    JOIN "Completion" AS "completion" ON "completion"."volunteerId" = "volunteer"."id" AND "completion"."current" = 1
    WHERE "volunteer"."workspaceId" = :workspaceId AND "volunteer"."userId" = :userId`,
});
