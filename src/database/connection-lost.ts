import { setTimeout as rest } from 'node:timers/promises';
import { driverCode } from './database-problem.js';

/** Milliseconds before a new connection is asked: those that were lost together with it are known to be lost by then. */
const REST = 200;
const CONNECTION_LOST = 'connection_lost';

/** The connection to PostgreSQL was lost over a question. Prisma makes an error of its own of it and keeps the code. */
class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
  readonly code = CONNECTION_LOST;

  /** @param wasAsked false where there was no connection to ask; else what was asked may have been done or not */
  constructor(
    readonly wasAsked: boolean,
    cause: unknown,
  ) {
    super('the connection to PostgreSQL was lost', { cause });
  }
}

/** PostgreSQL's classes and codes, and what Node and Prisma's adapter call it. */
const CUT = /^(08\d\d\d|57P0[1245]|25P03|ConnectionClosed|SocketTimeout|ECONNRESET|EPIPE|ETIMEDOUT)$/;
const NO_CONNECTION = /^(57P03|53300|DatabaseNotReachable|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/;
const CUT_IN_WORDS = /^Connection terminated/;
/** The driver refuses to send a question over a connection that it knows to be lost. */
const NO_CONNECTION_IN_WORDS =
  /^(timeout exceeded when trying to connect|Connection terminated due to connection timeout|Client .+ is not queryable)/;

/** @throws ConnectionLost where that is what went wrong, and otherwise what went wrong */
export async function orLost<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    const code = driverCode(error) ?? '';
    const words = error instanceof Error ? error.message : '';
    if (NO_CONNECTION.test(code) || NO_CONNECTION_IN_WORDS.test(words)) throw new ConnectionLost(false, error);
    if (CUT.test(code) || CUT_IN_WORDS.test(words)) throw new ConnectionLost(true, error);
    throw error;
  }
}

/**
 * Asks over one connection, until it is lost: what is to be asked after that is not sent at all.
 * @returns a function that asks, and throws ConnectionLost as `orLost` does
 */
export function untilLost(): <Answer>(ask: () => Promise<Answer>) => Promise<Answer> {
  let loss: ConnectionLost | null = null;
  return async (ask) => {
    if (loss !== null) throw new ConnectionLost(false, loss);
    try {
      return await orLost(ask);
    } catch (error) {
      if (error instanceof ConnectionLost) loss = error;
      throw error;
    }
  };
}

export async function restAfterLoss(): Promise<void> {
  await rest(REST);
}

/** Asks once more where a lost connection cannot have made it happen already. @param isHarmless to happen twice */
export async function onceMore<Answer>(isHarmless: boolean, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await orLost(ask);
  } catch (error) {
    if (!(error instanceof ConnectionLost) || (error.wasAsked && !isHarmless)) throw error;
    await restAfterLoss();
    return orLost(ask);
  }
}

export function isConnectionLost(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === CONNECTION_LOST;
}

/** Whether the connection was lost before the question was sent over it, so that it cannot have been done. */
export function isKnownUndone(error: unknown): boolean {
  return isConnectionLost(error) && error instanceof Error && 'wasAsked' in error && error.wasAsked === false;
}
