import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Reply } from '../blocks/parts.js';
import { classifySlackError } from '../slack-answers.js';
import { REFUSED_BLOCKS, type SlackMeaning } from '../slack-errors.rule.js';

/** Milliseconds. Slack takes answers for half an hour: one that is slow in arriving is better than a direct message beside it. */
const ANSWER_WITHIN = 20_000;

/** What answers go by, and where it is noted that one did not arrive. */
interface Telling {
  readonly fetch: typeof fetch;
  readonly logger: Logger;
}

/**
 * Tells one person something that only they see: in answer to what they did, or in their direct messages when there is
 * nothing to answer to or the answer does not arrive.
 * @param responseUrl of the command or press; undefined when it has none
 * @throws what Slack answered when neither way works; not where they are gone meanwhile, or take no messages of ours
 */
export async function tellAlone(
  client: WebClient,
  by: Telling,
  userId: string,
  responseUrl: string | undefined,
  reply: Reply,
): Promise<void> {
  const { logger } = by;
  const { text, blocks, plainer } = reply;
  if (responseUrl) {
    const failure = await answer(by.fetch, responseUrl, { text, blocks, replaces: reply.replaces ?? false });
    if (failure === null) return;
    if (plainer && failure === REFUSED_BLOCKS) return tellAlone(client, by, userId, responseUrl, plainer);
    logger.warn({ userId, failure }, 'an answer did not arrive; it is written as a direct message');
  }
  const channelId = await directChannelWith(client, userId);
  if (channelId === null) logger.info({ userId }, 'somebody could not be told: they are gone, or take no messages');
  else await client.chat.postMessage({ channel: channelId, text, blocks: plainer?.blocks ?? blocks });
}

/** @returns null where Slack opens none, whatever we do */
async function directChannelWith(client: WebClient, userId: string): Promise<string | null> {
  try {
    return (await client.conversations.open({ users: userId })).channel?.id ?? null;
  } catch (error) {
    const failure = classifySlackError(error, 'conversations.open');
    const isTheirs = failure.kind === 'refused' && OF_THE_PERSON.has(failure.meaning);
    if (isTheirs) return null;
    throw error;
  }
}

const OF_THE_PERSON: ReadonlySet<SlackMeaning> = new Set(['person_gone', 'person_unreachable']);

/** @returns null when it arrived, else Slack's refusal of the blocks, the HTTP status or the name of what failed */
async function answer(
  fetching: typeof fetch,
  responseUrl: string,
  { text, blocks, replaces }: Required<Pick<Reply, 'text' | 'blocks'>> & { readonly replaces: boolean },
): Promise<string | null> {
  try {
    const response = await fetching(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: replaces, text, blocks }),
      signal: AbortSignal.timeout(ANSWER_WITHIN),
    });
    // Slack names this refusal in the body, whatever the status.
    if ((await response.text()).includes(REFUSED_BLOCKS)) return REFUSED_BLOCKS;
    return response.ok ? null : String(response.status);
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  }
}
