import { z } from 'zod';
import type { Block } from './block-kit/blocks.js';
import { checkMessageBlocks } from './block-kit/check.js';
import { withIdentifiers } from './block-kit/elements-of.js';
import { structured, text } from './method.js';
import { Refusal, refusalWithMessages } from './refusal.js';
import type { Workspace } from './workspace.js';
import type { Message } from './world.js';

const LONGEST_TEXT = 40_000;
const LONGEST_MARKDOWN = 12_000;

/** The arguments that say what a message holds, shared by all methods that post. */
export const contentArguments = {
  text: text.optional(),
  blocks: structured,
  markdown_text: text.optional(),
  metadata: structured,
};

export interface ContentArguments {
  readonly text?: string | undefined;
  readonly blocks?: unknown;
  readonly markdown_text?: string | undefined;
  readonly metadata?: unknown;
}

export interface Content {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly metadata?: NonNullable<Message['metadata']>;
}

const metadataSchema = z.strictObject({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown()),
});

/** @throws Refusal `no_text`, `invalid_blocks`, `invalid_blocks_format`, `invalid_metadata_format`, `markdown_text_conflict` */
export function readContent(workspace: Workspace, given: ContentArguments): Content {
  if (given.markdown_text !== undefined && (given.text !== undefined || given.blocks !== undefined)) {
    throw new Refusal('markdown_text_conflict');
  }
  if ((given.markdown_text?.length ?? 0) > LONGEST_MARKDOWN) throw new Refusal('msg_too_long');
  const blocks = readBlocks(workspace, given.blocks);
  const wording = given.markdown_text ?? given.text ?? '';
  if (wording.trim() === '' && blocks.length === 0) throw new Refusal('no_text');
  const metadata = readMetadata(given.metadata);
  return { text: wording.slice(0, LONGEST_TEXT), blocks, ...(metadata ? { metadata } : {}) };
}

function readBlocks(workspace: Workspace, given: unknown): readonly Block[] {
  if (given === undefined || given === null || given === '') return [];
  if (!Array.isArray(given)) throw new Refusal('invalid_blocks_format');
  const checked = checkMessageBlocks(given);
  if (!checked.ok) throw refusalWithMessages('invalid_blocks', checked.messages);
  refuseUnreadyFiles(workspace, checked.value);
  return withIdentifiers(checked.value, workspace.identifiers);
}

/** @returns undefined for none, also for the empty object that removes metadata */
export function readMetadata(given: unknown): Message['metadata'] | undefined {
  if (given === undefined || given === null || given === '') return undefined;
  if (typeof given === 'object' && Object.keys(given).length === 0) return undefined;
  const parsed = metadataSchema.safeParse(given);
  if (!parsed.success) throw new Refusal('invalid_metadata_format');
  return parsed.data;
}

/** Slack refuses an image block until the file behind it has been scanned. */
function refuseUnreadyFiles(workspace: Workspace, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.type !== 'image' || !block.slack_file || !('id' in block.slack_file)) continue;
    if (!workspace.files.isShowable(block.slack_file.id)) {
      throw refusalWithMessages('invalid_blocks', [`[ERROR] invalid slack file: ${block.slack_file.id}`]);
    }
  }
}
