import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * How tests went: `passed` and `failed` only where at least one was carried out. `not_run` where none was: nobody has that name,
 * the file does not load, or it did not end. A promise is not proven by that.
 */
export type Outcome = 'passed' | 'failed' | 'not_run';

/** As much as is used of what Vitest's reporter for machines writes. */
const REPORT = z.object({
  testResults: z.array(
    z.object({
      /** Path of the file. */
      name: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/**
 * How those tests of a file went in whose full name the words stand.
 * @param report path of what Vitest has written; it need not be there
 */
export function outcomeIn(report: string, { file, name }: { readonly file: string; readonly name: string }): Outcome {
  if (!existsSync(report)) return 'not_run';
  const { testResults } = REPORT.parse(JSON.parse(readFileSync(report, 'utf8')));
  const statuses = testResults
    .filter((each) => each.name.endsWith(`/${file}`))
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ fullName }) => fullName.includes(name.trim()))
    .map(({ status }) => status);
  if (statuses.includes('failed')) return 'failed';
  return statuses.includes('passed') ? 'passed' : 'not_run';
}
