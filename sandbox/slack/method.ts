import { z } from 'zod';
import { refusalWithMessages } from './refusal.js';
import type { Workspace } from './workspace.js';

type Answer = Readonly<Record<string, unknown>>;

/** One method of the Web API. */
export interface Method {
  readonly name: string;
  readonly token: 'bot' | 'app';
  /** The token needs one of these; none means no scope is needed. */
  readonly scopes: readonly string[];
  readonly run: (workspace: Workspace, given: unknown) => Answer | Promise<Answer>;
}

/** @param given what `args` accepts; anything else is refused as `invalid_arguments`, arguments that Slack ignores are dropped */
export function defineMethod<Schema extends z.ZodType>(
  name: string,
  needs: { readonly scopes: readonly string[]; readonly token?: 'bot' | 'app' },
  args: Schema,
  run: (workspace: Workspace, args: z.output<Schema>) => Answer | Promise<Answer>,
): Method {
  return {
    name,
    token: needs.token ?? 'bot',
    scopes: needs.scopes,
    run: (workspace, given) => {
      const parsed = args.safeParse(given);
      if (parsed.success) return run(workspace, parsed.data);
      const messages = parsed.error.issues.map((issue) => {
        const field = issue.path.join('/');
        const missing = issue.code === 'invalid_type' && issue.input === undefined;
        return missing
          ? `[ERROR] missing required field: ${field}`
          : `[ERROR] ${issue.message} [json-pointer:/${field}]`;
      });
      throw refusalWithMessages('invalid_arguments', messages);
    },
  };
}

/** Arguments arrive as form fields (text) or JSON; these read both. */
export const flag = z
  .union([z.boolean(), z.enum(['true', '1', 'false', '0']).transform((text) => text === 'true' || text === '1')])
  .default(false);
export const whole = z.union([
  z.int(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
]);
export const text = z.string();
/** A Slack id. */
export const id = z.string().min(1);
/** A structured argument, already unfolded from its form field; text that is no JSON is left for the method to refuse. */
export const structured = z.unknown().optional();

/** One page of a list, with Slack's cursor. */
export const paging = { cursor: z.string().optional(), limit: whole.optional() };

export function page<T>(
  all: readonly T[],
  { cursor, limit }: { cursor?: string | undefined; limit?: number | undefined },
): { readonly items: readonly T[]; readonly response_metadata: { readonly next_cursor: string } } {
  const start = cursor ? Number.parseInt(Buffer.from(cursor, 'base64').toString(), 10) : 0;
  if (Number.isNaN(start) || start > all.length) throw refusalWithMessages('invalid_cursor', []);
  const end = start + Math.min(Math.max(limit ?? 100, 1), 1000);
  const next = end < all.length ? Buffer.from(String(end)).toString('base64') : '';
  return { items: all.slice(start, end), response_metadata: { next_cursor: next } };
}
