import type { TouchedSubject } from '../core/touched-subject.js';
import { Prisma, type PrismaClient } from './client.js';
import { inPieces } from './in-pieces.js';

/** Before any other instant at which something is looked at: what has changed comes first. */
export const AT_ONCE = new Date(0);

/** By hand, since Prisma needs three statements for what engines do in one. No scope holds it: each row names its workspace. */
type Noting = Pick<PrismaClient, '$executeRaw'>;

/** Notes that what these show has changed, in the order given, in one statement for some hundred of them. */
export async function writeTouched(
  client: Noting,
  workspaceId: string,
  subjects: readonly TouchedSubject[],
): Promise<void> {
  await inPieces(subjects, (piece) => {
    const rows = piece.map(({ kind, id }) => Prisma.sql`(${workspaceId}, ${kind}, ${id}, ${AT_ONCE})`);
    return client.$executeRaw`
      INSERT INTO "Subject" ("workspaceId", "kind", "id", "nextAt") VALUES ${Prisma.join(rows)}
      ON CONFLICT ("workspaceId", "kind", "id")
      DO UPDATE SET "version" = "Subject"."version" + 1, "nextAt" = excluded."nextAt"`;
  });
}
