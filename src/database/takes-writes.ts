import { statfs } from 'node:fs/promises';
import type { PrismaClient } from './client.js';
import { driverMessage } from './database-problem.js';

/** Bytes without which a disk counts as full: SQLite may write over old pages for a while when there is none left. */
const ROOM = 256 * 1024;
/** A key of so many letters takes pages that the file does not have yet. */
const LONG_KEY = 'room '.repeat(10_000);
const SIGN_OF_LIFE = 'sign of life';
const BEGINNING = new Date(0);

/** Thrown to take back what was written. */
class TakenBack extends Error {}

/**
 * Tries whether the database takes something new: that the disk has room, and that what is committed arrives.
 * @param file of SQLite; null for memory and for PostgreSQL, whose disk is not ours to look at
 * @throws what a press would meet just now
 */
export async function tryToWrite(client: PrismaClient, file: string | null): Promise<void> {
  if (file !== null) {
    const { bavail, blocks, bsize } = await statfs(file);
    // Some file systems do not say.
    if (blocks > 0 && bavail * bsize < ROOM) throw new Error('the disk is full');
    await tryToGrow(client);
  }
  await client.lease.upsert({
    where: { name: SIGN_OF_LIFE },
    create: { name: SIGN_OF_LIFE, holder: '', until: BEGINNING },
    update: { version: { increment: 1 } },
  });
}

async function tryToGrow(client: PrismaClient): Promise<void> {
  try {
    await client.$transaction(async (transaction) => {
      await transaction.handledRequest.create({ data: { key: LONG_KEY, handledAt: BEGINNING } });
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
}

export interface WriteProbe {
  readonly write: () => Promise<void>;
  /** Milliseconds for which an answer holds. */
  readonly every: number;
  /** Told when writes begin to fail. */
  readonly onRefused: (reason: string) => void;
}

/** Whether what is written now arrives, tried no more often than told. Never rejects. */
export function takesWrites({ write, every, onRefused }: WriteProbe): () => Promise<boolean> {
  let known: { readonly at: number; readonly answer: Promise<boolean> } | null = null;
  let didLast = true;
  const ask = async (): Promise<boolean> => {
    try {
      await write();
      didLast = true;
    } catch (error) {
      if (didLast) onRefused(driverMessage(error));
      didLast = false;
    }
    return didLast;
  };
  return () => {
    const now = performance.now();
    if (!known || now - known.at >= every) known = { at: now, answer: ask() };
    return known.answer;
  };
}
