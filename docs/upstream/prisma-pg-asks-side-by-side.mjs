// Three relations are read in a transaction. Prisma asks for them side by side, over the one connection that a transaction has; the
// driver warns that it will take that no more from its version 9 on.
import { onPostgres } from './shared/own-database.mjs';
import { conclude } from './shared/verdict.mjs';

const warnings = [];
process.removeAllListeners('warning');
process.on('warning', ({ message }) => warnings.push(message));
const workspace = { id: 'T1', locale: 'sv', timeZone: 'UTC', createdAt: new Date() };
const include = { nationalStaff: true, facilities: true, volunteers: true };
await onPostgres(async (client) => {
  await client.workspace.create({ data: workspace });
  await client.$transaction((transaction) => transaction.workspace.findMany({ include }));
});
conclude({
  expected: 'one question at a time, and no warning',
  got: warnings.join(' ') || 'no warning',
  isThere: warnings.some((message) => message.includes('already executing a query')),
});
