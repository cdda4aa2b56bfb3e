import type { App } from '@slack/bolt';
import type { ExtendedErrorHandlerArgs } from '@slack/bolt/dist/App.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import { payloadUnderWay } from '../../core/payload.js';
import { newReference } from '../../core/references.js';
import { sentence } from '../blocks/parts.js';
import type { Deps } from './deps.js';
import { speakingToSomebody } from './speaking.js';
import { tellAlone } from './tell-alone.js';

/**
 * Logs something that should not have happened and gives it a number that the person is shown too: of the payload that is
 * handled, so that whatever else is logged meanwhile has the same. The log gets what `createLogger` lets through of the error; never a payload, a name or a token.
 * @returns the reference
 */
export function reportProblem(logger: Logger, error: unknown, where: Where): string {
  const { reference, ...asked } = whatWasAsked();
  logger.error({ reference, ...asked, ...where, error: asError(error) }, 'problem');
  return reference;
}

/**
 * The same for what is nobody's fault and mended by pressing again: a modal that Slack would not open any more.
 * @returns the reference
 */
export function reportUnopened(logger: Logger, error: unknown, where: Where): string {
  const { reference, ...asked } = whatWasAsked();
  logger.warn({ reference, ...asked, ...where, error: asError(error) }, 'a modal did not open');
  return reference;
}

type Where = Readonly<Record<string, string>>;

/** For whoever explains it later: words and ids of ours. */
function whatWasAsked() {
  const payload = payloadUnderWay();
  if (!payload) return { reference: newReference() };
  const { kind, asked, about } = payload;
  return { reference: payload.reference(), kind, asked, about };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(typeof error);
}

/** What commands, presses and views have in common, whatever Slack calls it in each. */
const whoAsked = z
  .object({
    type: z
      .string()
      .regex(/^[a-z_]{1,40}$/)
      .default('command')
      .catch('unknown'),
    user_id: z.string().optional().catch(undefined),
    user: z.object({ id: z.string() }).optional().catch(undefined),
    channel_id: z.string().optional().catch(undefined),
    channel: z.object({ id: z.string() }).optional().catch(undefined),
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
      const channelId = asked.channel_id ?? asked.channel?.id;
      const { say } = await speakingToSomebody(deps, app.client, userId, channelId);
      const reply = sentence(say('problem.message', { reference }));
      await tellAlone(app.client, deps, userId, asked.response_url, reply);
    } catch (error) {
      deps.logger.warn({ reference, error }, 'could not tell the person about a problem');
    }
  });
}
