import { z } from 'zod';
import { type Block, homeBlock, messageBlock, modalBlock } from './blocks.js';
import { elementsOf } from './elements-of.js';
import { plainText } from './text.js';

const metadata = {
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
};
const modalView = z.strictObject({
  type: z.literal('modal'),
  title: plainText(24),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
  ...metadata,
  blocks: z.array(modalBlock).min(1).max(100),
});
const homeView = z.strictObject({ type: z.literal('home'), ...metadata, blocks: z.array(homeBlock).max(100) });
const anyView = z.discriminatedUnion('type', [modalView, homeView]);
const messageBlocks = z.array(messageBlock).max(50);

export type ViewDefinition = z.output<typeof anyView>;

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly messages: readonly string[] };

/** Checks the blocks of a message. The messages of a refusal read like Slack's `response_metadata.messages`. */
export function checkMessageBlocks(blocks: unknown): Checked<readonly Block[]> {
  const parsed = messageBlocks.safeParse(blocks);
  if (!parsed.success) return { ok: false, messages: describe(parsed.error, '/blocks') };
  const messages = [...checkIdentifiers(parsed.data, '/blocks'), ...checkTotals(parsed.data)];
  return messages.length > 0 ? { ok: false, messages } : { ok: true, value: parsed.data };
}

/** Checks a modal or home view. Its size (250 kB) is the caller's matter: Slack has an error name of its own for it. */
export function checkView(view: unknown): Checked<ViewDefinition> {
  const parsed = anyView.safeParse(view);
  if (!parsed.success) return { ok: false, messages: describe(parsed.error, '/view') };
  const messages = [
    ...checkIdentifiers(parsed.data.blocks, '/view/blocks'),
    ...checkFocus(parsed.data.blocks),
    ...checkSubmit(parsed.data),
    ...checkTotals(parsed.data.blocks),
  ];
  return messages.length > 0 ? { ok: false, messages } : { ok: true, value: parsed.data };
}

function describe(error: z.ZodError, root: string): string[] {
  return error.issues.map(
    (issue) => `[ERROR] ${issue.message} [json-pointer:${[root, ...issue.path.map(String)].join('/')}]`,
  );
}

function checkIdentifiers(blocks: readonly Block[], root: string): string[] {
  const problems: string[] = [];
  const blockIds = new Set<string>();
  blocks.forEach((block, index) => {
    if (block.block_id !== undefined && blockIds.has(block.block_id)) {
      problems.push(`[ERROR] \`block_id\` already exists: ${block.block_id} [json-pointer:${root}/${index}/block_id]`);
    }
    if (block.block_id !== undefined) blockIds.add(block.block_id);
    const actionIds = new Set<string>();
    for (const { element } of elementsOf([block])) {
      if (element.action_id === undefined) continue;
      if (actionIds.has(element.action_id)) {
        problems.push(
          `[ERROR] \`action_id\` already exists in this block: ${element.action_id} [json-pointer:${root}/${index}]`,
        );
      }
      actionIds.add(element.action_id);
    }
  });
  return problems;
}

function checkFocus(blocks: readonly Block[]): string[] {
  const focused = elementsOf(blocks).filter(({ element }) => 'focus_on_load' in element && element.focus_on_load);
  return focused.length > 1 ? ['[ERROR] only one element may have focus_on_load [json-pointer:/view/blocks]'] : [];
}

function checkSubmit(view: ViewDefinition): string[] {
  if (view.type !== 'modal' || view.submit) return [];
  const hasInput = view.blocks.some((block) => block.type === 'input');
  return hasInput ? ['[ERROR] missing required field: submit [json-pointer:/view]'] : [];
}

function checkTotals(blocks: readonly Block[]): string[] {
  const problems: string[] = [];
  const count = (...types: string[]) => blocks.filter((block) => types.includes(block.type)).length;
  if (count('table', 'data_table') > 1) problems.push('only_one_table_allowed');
  if (count('data_visualization') > 2)
    problems.push('[ERROR] no more than 2 data_visualization blocks [json-pointer:/blocks]');
  const markdown = blocks.reduce((total, block) => total + (block.type === 'markdown' ? block.text.length : 0), 0);
  if (markdown > 12_000)
    problems.push('[ERROR] markdown must be less than 12001 characters in all [json-pointer:/blocks]');
  return problems;
}
