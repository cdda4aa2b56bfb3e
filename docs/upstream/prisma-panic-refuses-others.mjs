// Two ask at once for what has no id. Each alone would be refused with a sentence; together they go through Prisma's batches, which
// let them pass, and its query compiler panics. Whoever has just asked for something else is refused with what goes wrong in putting
// that compiler away.
import { sqliteWithTables } from './shared/own-database.mjs';
import { conclude } from './shared/verdict.mjs';

const client = await sqliteWithTables();
const nobody = () => client.workspace.findUnique({ where: { id: undefined } });
const toldTo = (asked) =>
  asked.then(
    () => 'an answer',
    ({ name, message }) => `${name}: ${message.trim().split('\n')[0]}`,
  );
const other = toldTo(client.$transaction([client.workspace.count(), client.group.count()]));
const both = Promise.all([nobody(), nobody()].map(toldTo));
const [first] = await both;
conclude({
  expected: 'a PrismaClientValidationError for both, and an answer for the other',
  got: `${first}; for the other ${await other}`,
  isThere: (await other) !== 'an answer',
});
