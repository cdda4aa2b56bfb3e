import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * How tests went: `passed` and `failed` only where at least one was carried out. `not_run` where none was: nobody has that name,
 * the file does not load, or it did not end. A promise is not proven by that.
 */
export type Outcome = 'passed' | 'failed' | 'not_run';

/** As much as is used of what Vitest's reporter for machines writes. */
const REPORT = z.object({
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** @param path of what Vitest has written; it need not be there */
export function outcomeIn(path: string): Outcome {
  if (!existsSync(path)) return 'not_run';
  const { testResults } = REPORT.parse(JSON.parse(readFileSync(path, 'utf8')));
  const statuses = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  if (statuses.includes('failed')) return 'failed';
  return statuses.includes('passed') ? 'passed' : 'not_run';
}
