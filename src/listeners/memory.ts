import type { z } from 'zod';

/** What people see first is read last: a modal may be older than this version, and what it remembers then may be too. */
export class UnreadableMemory extends Error {
  override readonly name = 'UnreadableMemory';
}

/** Nothing that we have ever written has these: PostgreSQL stores no NUL, and half a character is no text. */
const NEVER_WRITTEN = /[\0\p{Cs}]/u;

/**
 * What a modal remembers, as it wrote it down.
 * @throws UnreadableMemory when this version cannot read it: the person is then asked to open it anew
 */
export function readMemory<Memory>(
  schema: z.ZodType<Memory>,
  view: { readonly private_metadata?: string | undefined } | null,
): Memory {
  const read = schema.safeParse(parsed(view?.private_metadata ?? ''));
  if (!read.success) throw new UnreadableMemory();
  return read.data;
}

/** The value of something pressed; empty where it is none that we have ever written. */
export function asWritten(value: string | undefined): string {
  return value === undefined || NEVER_WRITTEN.test(value) ? '' : value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => {
      if (typeof value === 'string' && NEVER_WRITTEN.test(value)) throw new UnreadableMemory();
      return value;
    });
  } catch {
    throw new UnreadableMemory();
  }
}
