import { randomInt } from 'node:crypto';
import type { App } from '@slack/bolt';
import type { ExtendedErrorHandlerArgs } from '@slack/bolt/dist/App.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { sayIn } from '../locales/index.js';
import { sentence } from '../views/parts.js';

// Letters and digits that nobody mistakes for each other when they read a reference aloud.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

function newReference(): string {
  return Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/**
 * Logs something that should not have happened and gives it a number that the person is shown too.
 * The log gets the error's name, message and stack; never a payload, a name or a token.
 * @returns the reference
 */
export function reportProblem(logger: Logger, error: unknown, where: Readonly<Record<string, string>>): string {
  const reference = newReference();
  logger.error({ reference, ...where, error: error instanceof Error ? error : new Error(String(error)) }, 'problem');
  return reference;
}

/** What commands, presses and views have in common, whatever Slack calls it in each. */
const whoAsked = z.object({
  type: z.string().default('command'),
  user_id: z.string().optional(),
  user: z.object({ id: z.string() }).optional().catch(undefined),
  response_url: z.string().optional().catch(undefined),
});

/** The one place where errors of commands, presses and events end: logged, and told to whoever asked. */
export function answerProblems(app: App, deps: Deps): void {
  app.error(async (args: ExtendedErrorHandlerArgs) => {
    const asked = whoAsked.parse(args.body);
    const userId = asked.user_id ?? asked.user?.id;
    const reference = reportProblem(deps.logger, args.error, { type: asked.type, ...(userId && { userId }) });
    if (!userId) return;
    const person = await deps.people.read(app.client, userId);
    const { text, blocks } = sentence(sayIn(person.locale)('problem.message', { reference }));
    if (asked.response_url) {
      await fetch(asked.response_url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, text, blocks }),
        signal: AbortSignal.timeout(5000),
      });
      return;
    }
    const direct = await app.client.conversations.open({ users: userId });
    if (direct.channel?.id) await app.client.chat.postMessage({ channel: direct.channel.id, text, blocks });
  });
}
