/** Something that was waited for has not come. Its message says what, and after how long. */
export class DidNotEnd extends Error {
  override readonly name = 'DidNotEnd';
}

/** Before anything of a phase is late, in milliseconds. */
const AT_LEAST = 60_000;
/** What one command may take at worst, on a machine that has much else to do. Milliseconds. */
const PER_COMMAND = 1_000;

/** How long a phase of so many commands may take, in milliseconds. */
export function timeFor(commands: number): number {
  return AT_LEAST + commands * PER_COMMAND;
}

/**
 * @param what is waited for, as the sentence names it
 * @throws DidNotEnd when it takes longer
 */
export async function within<Result>(what: string, milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const late = (): void => reject(new DidNotEnd(`${what} did not end within ${Math.round(milliseconds / 1000)} s`));
    timer = setTimeout(late, milliseconds);
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}

/** A phase of so many commands, which tells whoever waits how long it took. @throws DidNotEnd when that is too long */
export async function phase<Result>(what: string, commands: number, work: Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  const result = await within(what, timeFor(commands), work);
  process.stderr.write(`${what}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
  return result;
}
