import type { ScopedClient, ScopedTransaction } from './scope.js';

/** How long a claim may wait for a connection, and last, when hundreds press at once. Milliseconds. */
export const TRANSACTION_LIMITS = { maxWait: 20_000, timeout: 20_000 };

/** How often a transaction that collided with another is begun again. */
const ATTEMPTS = 6;

/**
 * - P2002: somebody else wrote the same unique row first; the second attempt sees it.
 * - P2034: the engine has ended one of two transactions that waited for each other.
 * - P2028: no connection was free in time.
 */
const COLLISIONS = ['P2002', 'P2034', 'P2028'];

/** Thrown inside the work to take back what it wrote and still answer. */
class TakenBack<Result> {
  constructor(readonly answer: Result) {}
}

/**
 * Runs the work in one transaction, again when it collides with another.
 * @param work gets the transaction, and `takeBack` to end it without writing anything and answer all the same
 * @throws whatever the work throws, and the collision itself once the attempts are used up
 */
export async function inTransaction<Result>(
  client: ScopedClient,
  work: (transaction: ScopedTransaction, takeBack: (answer: Result) => never) => Promise<Result>,
): Promise<Result> {
  const takeBack = (answer: Result): never => {
    throw new TakenBack(answer);
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.$transaction((transaction) => work(transaction, takeBack));
    } catch (error) {
      if (error instanceof TakenBack) return error.answer as Result;
      if (attempt === ATTEMPTS || !isCollision(error)) throw error;
    }
  }
}

function isCollision(error: unknown): boolean {
  return error instanceof Error && 'code' in error && COLLISIONS.includes(String(error.code));
}
