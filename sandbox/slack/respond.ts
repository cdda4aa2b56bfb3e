import { z } from 'zod';
import { readContent } from './message-content.js';
import { Refusal } from './refusal.js';
import type { ResponseUrl } from './response-urls.js';
import type { Workspace } from './workspace.js';

const answerSchema = z.object({
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  markdown_text: z.string().optional(),
  metadata: z.unknown().optional(),
});

/** Does what a post to a response_url asks for. @throws Refusal */
export function respondTo(workspace: Workspace, key: string, given: unknown): void {
  answerCommandOrAction(workspace, workspace.responseUrls.use(key), given);
}

/** An answer through a response_url, or in the ack of a command: ephemeral unless it says otherwise. */
export function answerCommandOrAction(
  workspace: Workspace,
  to: Omit<ResponseUrl, 'uses' | 'issuedAt'>,
  given: unknown,
): string | null {
  const parsed = answerSchema.safeParse(given);
  if (!parsed.success) throw new Refusal('invalid_payload');
  const answer = parsed.data;
  const original = to.originalTs === null ? undefined : workspace.world.message(to.channelId, to.originalTs);
  if (answer.delete_original) {
    if (original) workspace.world.removeMessage(original.channelId, original.ts);
    return null;
  }
  const content = readContent(workspace, answer);
  if (answer.replace_original && original) {
    workspace.world.replaceMessage({ ...original, ...content, edited: original.ephemeralFor === undefined });
    return original.ts;
  }
  const { metadata, ...withoutMetadata } = content;
  const isPublic = answer.response_type === 'in_channel';
  return workspace.world.addMessage({
    channelId: to.channelId,
    userId: workspace.botUserId,
    ...withoutMetadata,
    ...(isPublic && metadata ? { metadata } : {}),
    ...(isPublic ? {} : { ephemeralFor: to.userId }),
    ...(to.typed === undefined ? {} : { repliesTo: to.typed }),
  }).ts;
}
