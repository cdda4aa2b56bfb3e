import { z } from 'zod';

const ERROR = z
  .object({
    name: z.string().catch('an error'),
    code: z.string().optional().catch(undefined),
    stack: z.string().optional().catch(undefined),
  })
  .optional()
  .catch(undefined);

const LINE = z.object({
  /** Milliseconds since 1970. */
  time: z.number(),
  msg: z.string().catch(''),
  reference: z.string(),
  kind: z.string().optional().catch(undefined),
  asked: z.string().nullish().catch(undefined),
  about: z.array(z.string()).catch([]),
  /** Keyed hash of a person, as the log has it. */
  userId: z.string().optional().catch(undefined),
  key: z.string().optional().catch(undefined),
  failure: z.string().optional().catch(undefined),
  /** Slack's word for why it refuses something, or what was thrown. */
  error: z.union([z.string(), ERROR]),
  err: ERROR,
});

/** A line of the bot's log, as far as it is explained. */
export type LogLine = z.output<typeof LINE>;

/**
 * The lines that have a reference, in order. Whatever else stands in the log is passed by, a line cut short too; before each may
 * stand what collects logs writes there.
 */
export async function linesWith(reference: string, log: AsyncIterable<string>): Promise<readonly LogLine[]> {
  const found: LogLine[] = [];
  for await (const text of log) {
    if (!text.includes(reference)) continue;
    const line = LINE.safeParse(read(text.slice(text.indexOf('{'))));
    if (line.success && line.data.reference === reference) found.push(line.data);
  }
  return found;
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
