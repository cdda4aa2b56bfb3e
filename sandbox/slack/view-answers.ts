import { z } from 'zod';
import { elementsOf } from './block-kit/elements-of.js';
import { Refusal } from './refusal.js';
import { type OpenView, readView } from './views.js';
import type { Workspace } from './workspace.js';

const answerSchema = z.discriminatedUnion('response_action', [
  z.strictObject({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string().min(1)) }),
  z.strictObject({ response_action: z.literal('update'), view: z.unknown() }),
  z.strictObject({ response_action: z.literal('push'), view: z.unknown() }),
  z.strictObject({ response_action: z.literal('clear') }),
]);

/**
 * Does to a submitted modal what the bot's answer says; none closes it.
 * @returns null, or why Slack cannot make sense of the answer: then nothing has changed
 */
export function applyViewAnswer(workspace: Workspace, view: OpenView, payload: unknown): string | null {
  const { views } = workspace;
  if (payload === null) {
    views.close(view.userId, false);
    return null;
  }
  const parsed = answerSchema.safeParse(payload);
  if (!parsed.success) return `the answer to the submission is malformed: ${z.prettifyError(parsed.error)}`;
  const answer = parsed.data;
  try {
    switch (answer.response_action) {
      case 'errors':
        return showErrors(workspace, view, answer.errors);
      case 'update':
        views.update(view, readView(answer.view, 'modal'));
        return null;
      case 'push':
        views.push(view.userId, readView(answer.view, 'modal'));
        return null;
      case 'clear':
        views.close(view.userId, true);
        return null;
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `the view in the answer is refused: ${error.error} ${JSON.stringify(error.details)}`;
  }
}

function showErrors(workspace: Workspace, view: OpenView, errors: Readonly<Record<string, string>>): string | null {
  const inputs = elementsOf(view.definition.blocks).filter(({ input }) => input !== null);
  const blockIds = new Set(inputs.map(({ blockId }) => blockId));
  const stray = Object.keys(errors).filter((blockId) => !blockIds.has(blockId));
  if (stray.length > 0) return `errors for ${stray.join(', ')}, which is not an input block of the view`;
  if (Object.keys(errors).length === 0) return 'errors is empty';
  view.errors = errors;
  workspace.changes.mark();
  return null;
}
