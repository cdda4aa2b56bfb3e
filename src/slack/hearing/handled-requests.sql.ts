import type { AskedAbout } from '../../core/language.js';
import { Prisma } from '../../database/client.js';
import { languageColumns } from './asked-languages.sql.js';

/** Of all that ask with the same key one alone gets a row, however many at once: with the languages, so that nothing else is asked. */
export function insertFirstTime(key: string, asked: AskedAbout, handledAt: Date, workspaceId: string): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO "HandledRequest" ("key", "handledAt") VALUES (${key}, ${handledAt})
    ON CONFLICT DO NOTHING
    RETURNING ${languageColumns(workspaceId, asked)}`;
}
