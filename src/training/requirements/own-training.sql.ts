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
      CROSS JOIN "Membership" AS "membership"
      CROSS JOIN "Group" AS "group"
      CROSS JOIN "Facility" AS "facility"
      WHERE "volunteer"."workspaceId" = :workspaceId AND "volunteer"."userId" = :userId
        AND "membership"."workspaceId" = :workspaceId AND "membership"."volunteerId" = "volunteer"."id"
        AND "membership"."endedAt" IS NULL AND "group"."id" = "membership"."groupId"
        AND "facility"."id" = "group"."facilityId"
    ) AS "asking"
    CROSS JOIN "ProgrammeRequirement" AS "link"
    CROSS JOIN "Requirement" AS "requirement"
    WHERE "link"."workspaceId" = :workspaceId AND "link"."programmeCode" = "asking"."code"
      AND "requirement"."workspaceId" = :workspaceId AND "requirement"."code" = "link"."requirementCode"
      AND "requirement"."archivedAt" IS NULL
    ORDER BY "link"."position"`,
});

export const completionsOfPerson = defineStatement({
  name: 'own_training.completions',
  told: ['userId'],
  tables: { completion: STORED_COMPLETION_COLUMNS },
  sql: (columns) => `
    SELECT ${columns} FROM "Volunteer" AS "volunteer"
    CROSS JOIN "Completion" AS "completion"
    WHERE "completion"."volunteerId" = "volunteer"."id" AND "completion"."current" = 1
      AND "volunteer"."workspaceId" = :workspaceId AND "volunteer"."userId" = :userId`,
});
