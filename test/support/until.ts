import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits in real time until something can be observed, for what no test clock drives: sockets and other processes.
 * @param within milliseconds
 * @throws Error that says what did not happen in time
 */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  within: number = 60_000,
): Promise<void> {
  const end = performance.now() + within;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`${what}: not within ${within} ms`);
    await wait(10);
  }
}
