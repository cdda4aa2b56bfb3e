import { randomInt } from 'node:crypto';
import type { App } from '@slack/bolt';
import type { ExtendedErrorHandlerArgs } from '@slack/bolt/dist/App.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { sayIn } from '../locales/index.js';
import { sentence } from '../views/parts.js';
import { tellAlone } from './tell-alone.js';

// Letters and digits that nobody mistakes for each other when they read a reference aloud.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

function newReference(): string {
  return Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/**
 * Logs something that should not have happened and gives it a number that the person is shown too.
 * The log gets what `createLogger` lets through of the error; never a payload, a name or a token.
 * @returns the reference
 */
export function reportProblem(logger: Logger, error: unknown, where: Readonly<Record<string, string>>): string {
  const reference = newReference();
  logger.error({ reference, ...where, error: error instanceof Error ? error : new Error(typeof error) }, 'problem');
  return reference;
}

/** What commands, presses and views have in common, whatever Slack calls it in each. */
const whoAsked = z
  .object({
    type: z.string().default('command'),
    user_id: z.string().optional().catch(undefined),
    user: z.object({ id: z.string() }).optional().catch(undefined),
    response_url: z.string().optional().catch(undefined),
  })
  .catch({ type: 'unknown' });

/**
 * The one place where errors of commands, presses and events end: logged, and told to whoever asked. Never throws: there
 * is nobody left to catch it.
 */
export function answerProblems(app: App, deps: Deps): void {
  app.error(async (args: ExtendedErrorHandlerArgs) => {
    const asked = whoAsked.parse(args.body);
    const userId = asked.user_id ?? asked.user?.id;
    const reference = reportProblem(deps.logger, args.error, { type: asked.type, ...(userId && { userId }) });
    if (!userId) return;
    try {
      const { locale } = await deps.people.read(app.client, userId);
      const reply = sentence(sayIn(locale)('problem.message', { reference }));
      await tellAlone(app.client, deps.logger, userId, asked.response_url, reply);
    } catch (error) {
      deps.logger.warn({ reference, error }, 'could not tell the person about a problem');
    }
  });
}
