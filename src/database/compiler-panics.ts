/**
 * Prisma's query compiler may panic over one question. Prisma then puts that compiler away, cancels what is under way and
 * makes another for whoever asks next. Those who ask just then are refused, with what went wrong in putting it away, before
 * the database was asked anything.
 */
export function isBeingPutAway(error: unknown): boolean {
  return error instanceof Error && error.message.includes('attempted to take ownership of Rust value');
}

/** Asks once more where the compiler was being put away: by now there is another. */
export async function askedOfTheNext<Answer>(ask: () => PromiseLike<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (isBeingPutAway(error)) return ask();
    throw error;
  }
}
