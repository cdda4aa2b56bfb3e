// A list of more than 999 ids, beside an alternative. Prisma cuts the list into statements of 999 and puts their rows together: what
// the alternative finds, each of the statements finds.
import { sqliteWithTables } from './shared/own-database.mjs';
import { conclude } from './shared/verdict.mjs';

const client = await sqliteWithTables();
const handledAt = new Date('2026-07-01T12:00:00.000Z');
await client.handledRequest.create({ data: { key: 'one', handledAt } });
const key = { in: Array.from({ length: 2_500 }, (_, index) => `not-there-${index}`) };
const rows = await client.handledRequest.findMany({ where: { OR: [{ key }, { handledAt }] } });
const ordered = await client.handledRequest
  .findMany({ where: { key }, orderBy: { handledAt: 'asc' } })
  .then(() => 'an answer')
  .catch(({ code }) => code);
conclude({
  expected: 'the one row that there is, once; the same in order: an answer',
  got: `${rows.length} rows; in order: ${ordered}`,
  isThere: rows.length !== 1 || ordered !== 'an answer',
});
