import type { Block } from '../../sandbox/slack/block-kit/blocks.js';
import { elementsOf } from '../../sandbox/slack/block-kit/elements-of.js';
import { optionsOf } from '../../sandbox/slack/view-state.js';
import { type OpenView, viewSnapshot } from '../../sandbox/slack/views.js';
import type { Slack } from './settings.js';

/** Somebody at their screen: what they see, and how long they look at it. */
export interface AtTheScreen {
  readonly slack: Slack;
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The window on top, once it is there. */
  window(): Promise<OpenView>;
  /** The window above it, once it is there. */
  above(): Promise<OpenView>;
  look(): Promise<void>;
}

/** What somebody wanted to press is not on their screen. */
export class NotThere extends Error {}

/** The one that is meant by a number, counted round. @throws NotThere where there is none */
export function among<Item>(items: readonly Item[], choice: number): Item {
  const item = items[choice % Math.max(1, items.length)];
  if (item === undefined) throw new NotThere();
  return item;
}

/** Values of the buttons with this action. */
export function buttonsIn(blocks: readonly Block[], actionId: string): string[] {
  return elementsOf(blocks)
    .filter((placed) => placed.actionId === actionId)
    .flatMap(({ element }) => (element.type === 'button' && element.value ? [element.value] : []));
}

/** Values among which a list or boxes let somebody choose. */
export function offeredBy(element: ReturnType<typeof elementsOf>[number]['element']): string[] {
  return 'options' in element || 'option_groups' in element ? optionsOf(element).map(({ value }) => value) : [];
}

/** As forms show an hour. */
export function wall(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** Ticks some of the boxes that a window shows, and sends it in. */
export async function tickIn(
  { slack, userId, look }: AtTheScreen,
  view: OpenView,
  { block, choice, most }: { readonly block: string; readonly choice: number; readonly most: number },
): Promise<void> {
  const boxes = elementsOf(view.definition.blocks).flatMap(({ element }) =>
    element.type === 'checkboxes' ? offeredBy(element) : [],
  );
  await look();
  const ticked = Array.from({ length: most }, (_, index) => among(boxes, choice + index));
  await slack.person(userId).submit({ [block]: [...new Set(ticked)] });
}

/** Presses what a window shows. */
export async function pressIn(
  { slack, userId }: AtTheScreen,
  view: OpenView,
  action: string,
  value?: string,
): Promise<void> {
  await slack.person(userId).press({ view: viewSnapshot(view) }, action, value);
}
