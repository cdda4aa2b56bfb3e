import type { Block } from '../../sandbox/slack/block-kit/blocks.js';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { LOCALES } from '../../src/core/model.js';
import { sayIn } from '../../src/locales/index.js';
import { declaredModals } from './declared-controls.js';

/** Inputs of Slack's into which anything can be written, or whose file was. A number, a day or a choice is none of them. */
const TAKES_TEXT: ReadonlySet<string> = new Set([
  'plain_text_input',
  'rich_text_input',
  'email_text_input',
  'url_text_input',
  'file_input',
]);

const LISTED: ReadonlySet<string> = new Set(
  declaredModals().flatMap(({ callbackId, form }) =>
    form.fields.filter(({ freeText }) => freeText !== null).map(({ id }) => `${callbackId} ${id}`),
  ),
);

const SAYS_SO = LOCALES.map((locale) => sayIn(locale)('modal.not_about_visited'));

interface ShownView {
  readonly callback_id?: string;
  readonly blocks?: unknown;
}

/** Whether Slack lets somebody write freely in this block, or hand in what was written. */
export function takesText(block: unknown): boolean {
  const { element } = block as Partial<Extract<Block, { type: 'input' }>>;
  return element !== undefined && TAKES_TEXT.has(element.type);
}

/** Whatever takes text in a modal, App Home or message and is not on the list, or does not say under it what belongs nowhere. */
export function unlistedTexts({ callback_id: callbackId = '', blocks }: ShownView): readonly string[] {
  if (!Array.isArray(blocks)) return [];
  return blocks.filter(takesText).flatMap(({ element, hint }: Extract<Block, { type: 'input' }>) => {
    const name = `${callbackId} ${element.action_id ?? ''}`;
    if (!LISTED.has(name)) return [`${name} is not on the list (src/slack/blocks/free-texts.ts)`];
    const isSaid = SAYS_SO.some((sentence) => hint?.text.endsWith(sentence));
    return isSaid ? [] : [`${name} does not say under it that nothing about those who are visited belongs there`];
  });
}

/** The same of everything that people have been shown so far, and of what was sent in since `sent` began to be noted. */
export function unlistedTextsShown(
  { calls, world }: Sandbox,
  sent: readonly { payload: unknown }[],
): readonly string[] {
  const called = calls.flatMap(({ arguments: { view, blocks } }) => [parsed(view), { blocks: parsed(blocks) }]);
  const open = world.users().flatMap(({ id }) => world.modals(id).map(({ view }) => view));
  const used = sent.map(({ payload }) => (payload as { readonly view?: ShownView } | null)?.view);
  const shown = [...called, ...open, ...used].map((view) => unlistedTexts((view ?? {}) as ShownView));
  return [...new Set(shown.flat())];
}

function parsed(given: unknown): unknown {
  return typeof given === 'string' ? JSON.parse(given) : given;
}
