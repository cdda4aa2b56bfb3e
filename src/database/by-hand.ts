import type { Prisma, PrismaClient } from './client.js';
import { askedOfTheNext } from './compiler-panics.js';

/** A client for statements written by hand. No scope holds them: each names its workspace itself. */
export type ByHand = Pick<PrismaClient, '$queryRaw'>;

/** @returns the rows, to be checked before they are used */
export function askByHand(client: ByHand, statement: Prisma.Sql): Promise<readonly unknown[]> {
  return askedOfTheNext(() => client.$queryRaw<unknown[]>(statement));
}
