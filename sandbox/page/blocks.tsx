import type {
  ActionsBlock,
  AnyBlock,
  CardBlock,
  ContainerBlock,
  ContextBlock,
  KnownBlock,
  SectionBlock,
} from '@slack/types';
import { DispatchingControl } from './block-elements/dispatching-control.js';
import { OverflowMenu } from './block-elements/overflow-menu.js';
import { PressButton } from './block-elements/press-button.js';
import { BlockImage } from './block-image.js';
import { BlockTable } from './block-table.js';
import { InputField } from './input-field.js';
import { keyed } from './keyed.js';
import { plainTextFrom } from './mrkdwn.js';
import { useSandbox } from './sandbox-context.js';
import { Shown, type ShownBlock, ShownRichText, ShownText } from './shown.js';

/** What a person sees of a message, a modal or the home tab, with controls that work. */
export function Blocks({ blocks }: { readonly blocks: readonly AnyBlock[] }) {
  return keyed(blocks).map(({ key, part: block }) => (
    <div key={key} className={`block block-${block.type}`}>
      <OneBlock block={block as KnownBlock} />
    </div>
  ));
}

function OneBlock({ block }: { readonly block: KnownBlock }) {
  switch (block.type) {
    case 'section':
      return <Section block={block} />;
    case 'actions':
      return <Actions block={block} />;
    case 'input':
      return <InputField block={block} />;
    case 'context':
      return <Context block={block} />;
    case 'header':
      return (
        <h3>
          <ShownText text={block.text} />
        </h3>
      );
    case 'rich_text':
      return <ShownRichText block={block} />;
    case 'image':
      return <BlockImage image={block} title={block.title?.text} />;
    case 'table':
    case 'data_table':
      return <BlockTable block={block} />;
    case 'card':
      return <Card block={block} />;
    case 'carousel':
      return keyed(block.elements).map(({ key, part }) => <Card key={key} block={part} />);
    case 'container':
      return <Container block={block} />;
    default:
      return <Shown block={withoutId(block)} />;
  }
}

function Section({ block }: { readonly block: SectionBlock }) {
  const { screen } = useSandbox();
  const text = block.text ?? block.fields?.[0];
  return (
    <div className="section">
      <div className="section-text">
        {block.text && <ShownText text={block.text} />}
        {block.fields && (
          <div className="fields">
            {keyed(block.fields).map(({ key, part }) => (
              <ShownText key={key} text={part} />
            ))}
          </div>
        )}
      </div>
      {block.accessory && (
        <div className="accessory">
          <Element
            blockId={block.block_id ?? ''}
            element={block.accessory}
            about={text === undefined ? '' : plainTextFrom(text, screen.names)}
            alone
          />
        </div>
      )}
    </div>
  );
}

function Actions({ block }: { readonly block: Pick<ActionsBlock, 'block_id' | 'elements'> }) {
  const holdingValues = block.elements.filter(({ type }) => !type.endsWith('button') && type !== 'overflow').length;
  return (
    <div className="actions">
      {keyed(block.elements).map(({ key, part: element }) => (
        <Element key={key} blockId={block.block_id ?? ''} element={element} about="" alone={holdingValues <= 1} />
      ))}
    </div>
  );
}

interface ElementProps {
  readonly blockId: string;
  readonly element: ActionsBlock['elements'][number] | NonNullable<SectionBlock['accessory']>;
  /** What the element belongs to, in words; empty when only the element itself says so. */
  readonly about: string;
  /** No other element of the block holds a value. */
  readonly alone: boolean;
}

function Element({ blockId, element, about, alone }: ElementProps) {
  switch (element.type) {
    case 'button':
    case 'workflow_button':
      return <PressButton blockId={blockId} element={element} />;
    case 'overflow':
      return <OverflowMenu blockId={blockId} element={element} about={about} />;
    case 'image':
      return <BlockImage image={element} />;
    default:
      return <DispatchingControl blockId={blockId} element={element} about={about} alone={alone} />;
  }
}

function Context({ block }: { readonly block: ContextBlock }) {
  return (
    <div className="context">
      {keyed(block.elements).map(({ key, part }) =>
        part.type === 'image' ? <BlockImage key={key} image={part} /> : <ShownText key={key} text={part} />,
      )}
    </div>
  );
}

function Card({ block }: { readonly block: CardBlock }) {
  const { actions = [], ...shown } = block;
  return (
    <>
      <Shown block={withoutId(shown)} />
      <Actions block={{ ...(block.block_id ? { block_id: block.block_id } : {}), elements: actions }} />
    </>
  );
}

function Container({ block }: { readonly block: ContainerBlock }) {
  const title = block.title?.text ?? '';
  const children = <Blocks blocks={block.child_blocks} />;
  if (!block.is_collapsible) {
    return (
      <section className="container" aria-label={title}>
        <h4>{title}</h4>
        {children}
      </section>
    );
  }
  return (
    <details className="container" open={!block.default_collapsed}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** The renderer makes block ids into HTML ids, and several messages may carry the same ones. */
function withoutId(block: KnownBlock): ShownBlock {
  const { block_id: _, ...rest } = block;
  return rest as ShownBlock;
}
