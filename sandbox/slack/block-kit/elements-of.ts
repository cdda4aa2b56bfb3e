import type { Identifiers } from '../identifiers.js';
import type { Block, InputBlock } from './blocks.js';
import type { InteractiveElement } from './elements.js';

export interface PlacedElement {
  readonly blockId: string;
  readonly actionId: string;
  readonly element: InteractiveElement;
  /** The input block around it, or null for an element in an actions block, a section's accessory or a card. */
  readonly input: InputBlock | null;
}

/** Everything interactive in some blocks, from top to bottom, also inside containers, cards and carousels. */
export function elementsOf(blocks: readonly Block[]): readonly PlacedElement[] {
  return blocks.flatMap((block) => {
    const place = (element: InteractiveElement, input: InputBlock | null = null): PlacedElement => ({
      blockId: block.block_id ?? '',
      actionId: element.action_id ?? '',
      element,
      input,
    });
    switch (block.type) {
      case 'actions':
        return block.elements.map((element) => place(element));
      case 'section':
        return block.accessory && block.accessory.type !== 'image' ? [place(block.accessory)] : [];
      case 'input':
        return [place(block.element, block)];
      case 'card':
        return (block.actions ?? []).map((element) => place(element));
      case 'carousel':
        return elementsOf(block.elements);
      case 'container':
        return elementsOf(block.child_blocks);
      default:
        return [];
    }
  });
}

/** Gives a new id to each block and element that came without one, as Slack does when it takes them in. */
export function withIdentifiers<B extends Block>(blocks: readonly B[], identifiers: Identifiers): readonly B[] {
  const copies = structuredClone(blocks) as B[];
  const label = (block: Block): void => {
    block.block_id ??= identifiers.next('b');
    if (block.type === 'container') block.child_blocks.forEach(label);
    if (block.type === 'carousel') block.elements.forEach(label);
  };
  copies.forEach(label);
  for (const { element } of elementsOf(copies)) element.action_id ??= identifiers.next('a');
  return copies;
}
