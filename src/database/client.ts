// The client that everybody else knows, whatever the engine: one is generated for each from the same schema, and they differ
// only in types that are named once per engine ($transaction's). This one offers nothing that another lacks.
export type { Booking, LedgerMessage, Notice, TallyBatch } from './generated/sqlite/client.js';
export { Prisma, PrismaClient } from './generated/sqlite/client.js';
