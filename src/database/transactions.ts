import { isBeingPutAway } from './compiler-panics.js';
import { isConnectionLost, isKnownUndone, restAfterLoss } from './connection-lost.js';
import { changesIn, type ScopedClient, type ScopedTransaction, workspaceIn } from './scope.js';
import { writeTouched } from './touched.js';

/** How long a claim may wait for a connection, and last, when hundreds press at once. Milliseconds. */
export const TRANSACTION_LIMITS = { maxWait: 20_000, timeout: 20_000 };

/** How often a transaction that collided with another is begun again. */
const ATTEMPTS = 6;

/** What was locked is not what must be locked any more: the work has to begin again. */
export class MovedMeanwhile extends Error {
  readonly code = 'moved_meanwhile';
}

/**
 * - P2002: somebody else wrote the same unique row first; the second attempt sees it.
 * - P2003: what it refers to is gone by now, or somebody refers to what it was about to remove.
 * - P2034: the engine has ended one of two transactions that waited for each other.
 * - P2028: no connection was free in time.
 * - And what the engines themselves call the first three, where a statement is written by hand.
 */
const COLLISIONS = [
  'P2002',
  'P2003',
  'P2034',
  'P2028',
  'moved_meanwhile',
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
  'SQLITE_CONSTRAINT_FOREIGNKEY',
  '23505',
  '23503',
  '40P01',
];

/** Thrown inside the work to take back what it wrote and still answer. */
class TakenBack<Result> {
  constructor(readonly answer: Result) {}
}

/**
 * Runs the work in one transaction, again when it collides with another, and once more when the connection was lost before
 * the commit was sent. Of one that was sent nobody knows whether it took effect: that is not tried again.
 * @param work gets the transaction, and `takeBack` to end it without writing anything and answer all the same
 * @throws whatever the work throws, and the collision itself once the attempts are used up
 */
export async function inTransaction<Result>(
  client: ScopedClient,
  work: (transaction: ScopedTransaction, takeBack: (answer: Result) => never) => Promise<Result>,
): Promise<Result> {
  return attempting(client, (takeBack, isCommitting) =>
    client.$transaction(async (transaction) => {
      const result = await work(transaction, takeBack);
      await writeTouched(transaction, workspaceIn(client), changesIn(client).touched());
      isCommitting();
      return result;
    }),
  );
}

/**
 * As often as `inTransaction` says, whoever carries the statements to the database.
 * @param transaction from its beginning to its commit, of which it tells before it sends it
 */
export async function attempting<Result>(
  client: ScopedClient,
  transaction: (takeBack: (answer: Result) => never, isCommitting: () => void) => Promise<Result>,
): Promise<Result> {
  const takeBack = (answer: Result): never => {
    throw new TakenBack(answer);
  };
  let hasBeenLost = false;
  for (let attempt = 1; ; attempt += 1) {
    let isSent = false;
    try {
      return await changesIn(client).within(() => transaction(takeBack, () => (isSent = true)));
    } catch (error) {
      if (error instanceof TakenBack) return error.answer as Result;
      const isUndone = isKnownUndone(error) || (isConnectionLost(error) && !isSent);
      const isLost: boolean = isUndone && !hasBeenLost;
      if (attempt === ATTEMPTS || !(isLost || isCollision(error) || isBeingPutAway(error))) throw error;
      if (!isLost) continue;
      hasBeenLost = true;
      await restAfterLoss();
    }
  }
}

function isCollision(error: unknown): boolean {
  return error instanceof Error && 'code' in error && COLLISIONS.includes(String(error.code));
}
