import { defineStatement, nullable, type Statement, text, type Value } from '../../database/statement.js';

/** What is known of the languages in which to answer somebody: `groups` are the languages of theirs, with commas between. */
const LANGUAGES = {
  chosen: nullable(text),
  society: nullable(text),
  groups: nullable(text),
  channel: nullable(text),
  about: nullable(text),
};
interface LanguagesRow {
  readonly chosen: string | null;
  readonly society: string | null;
  readonly groups: string | null;
  readonly channel: string | null;
  readonly about: string | null;
}

/** Tables whose rows belong to a group. */
const OF_A_GROUP = ['Shift', 'Week', 'Session', 'VisitInDoubt'] as const;

/** What the statements are told besides the ids: whom to answer, and in which channel they asked (empty for none). */
const TOLD = ['userId', 'channelId'] as const;

/** As many ids as a statement has room for; of more, the first say whose language it is. */
const MOST_IDS = 64;

/** How many ids a statement has room for that is told these: in few sizes, since each is kept prepared. */
export function roomFor(ids: readonly string[]): number {
  return ids.length === 0 ? 0 : 2 ** Math.ceil(Math.log2(Math.min(ids.length, MOST_IDS)));
}

/** What a request names, as it is told to a statement with room for so many. */
export function toldIds(ids: readonly string[]): Readonly<Record<string, Value>> {
  const last = Math.min(ids.length, MOST_IDS) - 1;
  return Object.fromEntries(idNames(roomFor(ids)).map((name, index) => [name, ids[Math.min(index, last)] ?? null]));
}

export const languages = forEachCount((count) =>
  defineStatement({
    name: `languages.of_${count}`,
    told: [...TOLD, ...idNames(count)],
    own: LANGUAGES,
    sql: () => `SELECT ${columns(count)}`,
  }),
);

/**
 * Notes that something is heard for the first time: of all that ask with the same key one alone gets a row, however many at
 * once. The languages come with it, since every request is answered in some language and none should cost a statement more.
 */
export const firstTime = forEachCount((count) =>
  defineStatement({
    name: `languages.first_time_${count}`,
    told: ['key', 'handledAt', ...TOLD, ...idNames(count)],
    own: LANGUAGES,
    sql: () => `
      INSERT INTO "HandledRequest" ("key", "handledAt") VALUES (:workspaceId || ' ' || :key, :handledAt)
      ON CONFLICT DO NOTHING
      RETURNING ${columns(count)}`,
  }),
);

/** Each is found by a key. */
function columns(ids: number): string {
  return `
    (SELECT "locale" FROM "Volunteer" WHERE "workspaceId" = :workspaceId AND "userId" = :userId) AS "chosen",
    (SELECT "locale" FROM "Workspace" WHERE "id" = :workspaceId) AS "society",
    (SELECT string_agg("Group"."locale", ',') FROM "Group" WHERE "Group"."id" IN (
      SELECT "Membership"."groupId" FROM "Volunteer" CROSS JOIN "Membership"
      WHERE "Volunteer"."workspaceId" = :workspaceId AND "Volunteer"."userId" = :userId
        AND "Membership"."workspaceId" = :workspaceId AND "Membership"."volunteerId" = "Volunteer"."id"
        AND "Membership"."endedAt" IS NULL
      UNION
      SELECT "groupId" FROM "GroupLeader" WHERE "workspaceId" = :workspaceId AND "userId" = :userId
    )) AS "groups",
    (SELECT "locale" FROM "Group" WHERE "workspaceId" = :workspaceId AND "channelId" = :channelId
      AND "closedAt" IS NULL) AS "channel",
    ${aboutColumn(ids)} AS "about"`;
}

function aboutColumn(ids: number): string {
  if (ids === 0) return 'NULL';
  const named = `(${idNames(ids)
    .map((name) => `:${name}`)
    .join(', ')})`;
  const groupIds = [
    `SELECT "id" FROM "Group" WHERE "id" IN ${named}`,
    `SELECT "id" FROM "Group" WHERE "workspaceId" = :workspaceId AND "facilityId" IN ${named}`,
    ...OF_A_GROUP.map((table) => `SELECT "groupId" FROM "${table}" WHERE "id" IN ${named}`),
  ].join(' UNION ALL ');
  return `
    (SELECT CASE WHEN MIN("locale") = MAX("locale") THEN MIN("locale") END
     FROM "Group" WHERE "workspaceId" = :workspaceId AND "id" IN (${groupIds}))`;
}

function idNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `id${index}`);
}

/** Made when it is first asked for. */
function forEachCount<Told>(make: (count: number) => Statement<Told, LanguagesRow>) {
  const made = new Map<number, Statement<Told, LanguagesRow>>();
  return (count: number): Statement<Told, LanguagesRow> => {
    const known = made.get(count) ?? make(count);
    made.set(count, known);
    return known;
  };
}
