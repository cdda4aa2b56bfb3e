export type DatabaseProblemKind =
  | 'read_only'
  | 'locked'
  | 'not_a_database'
  | 'damaged'
  | 'other_database'
  | 'newer'
  | 'older_runs'
  | 'edited'
  | 'unfinished'
  | 'migration_failed'
  | 'unreachable'
  | 'stays_down'
  | 'access_denied'
  | 'database_missing'
  | 'bad_address';

/**
 * The database cannot be used as it is. Its message is one sentence that tells the operator what to do; nothing has been
 * written. It never holds a password.
 */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem';

  constructor(
    readonly kind: DatabaseProblemKind,
    sentence: string,
    options?: { readonly cause: unknown },
  ) {
    super(sentence, options);
  }
}

/**
 * The name that the engine or the network gave an error: `SQLITE_BUSY`, `28P01`, `ECONNREFUSED`…
 * Prisma's adapters wrap the driver's error and keep its name as `cause.originalCode`.
 */
export function driverCode(error: unknown): string | null {
  if (!isRecord(error)) return null;
  const { cause } = error;
  if (isRecord(cause) && typeof cause.originalCode === 'string') return cause.originalCode;
  if (isRecord(cause) && typeof cause.kind === 'string') return cause.kind;
  return typeof error.code === 'string' ? error.code : null;
}

/** What the engine said of an error, in its own words. */
export function driverMessage(error: unknown): string {
  if (isRecord(error) && isRecord(error.cause) && typeof error.cause.originalMessage === 'string') {
    return error.cause.originalMessage;
  }
  return error instanceof Error ? error.message : String(error);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
