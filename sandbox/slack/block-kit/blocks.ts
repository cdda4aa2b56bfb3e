import { z } from 'zod';
import {
  accessoryElement,
  actionElement,
  button,
  contextElement,
  hasOneSource,
  imageElement,
  imageSource,
  inputElement,
  oneSourceMessage,
} from './elements.js';
import { richTextBlock } from './rich-text.js';
import { chartBlock, dataTableBlock, tableBlock } from './tables.js';
import { anyText, identifier, plainText, webAddress } from './text.js';

const common = { block_id: identifier.optional() };

const actions = z.strictObject({
  type: z.literal('actions'),
  ...common,
  elements: z.array(actionElement).min(1).max(25),
});
const section = z
  .strictObject({
    type: z.literal('section'),
    ...common,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: accessoryElement.optional(),
    expand: z.boolean().optional(),
  })
  .refine((block) => block.text !== undefined || block.fields !== undefined, 'must have text or fields');
const context = z.strictObject({
  type: z.literal('context'),
  ...common,
  elements: z.array(contextElement).min(1).max(10),
});
const divider = z.strictObject({ type: z.literal('divider'), ...common });
const header = z.strictObject({
  type: z.literal('header'),
  ...common,
  text: plainText(150),
  level: z.int().min(1).max(4).optional(),
});
const image = z
  .strictObject({ type: z.literal('image'), ...common, ...imageSource, title: plainText(2000).optional() })
  .refine(hasOneSource, oneSourceMessage);
const input = z.strictObject({
  type: z.literal('input'),
  ...common,
  label: plainText(2000),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: inputElement,
});
const markdown = z.strictObject({ type: z.literal('markdown'), ...common, text: z.string().min(1).max(12_000) });
const alert = z.strictObject({
  type: z.literal('alert'),
  ...common,
  text: anyText(200),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
});
const video = z.looseObject({
  type: z.literal('video'),
  ...common,
  alt_text: z.string().min(1),
  title: plainText(199),
  thumbnail_url: webAddress,
  video_url: webAddress,
});
const card = z.strictObject({
  type: z.literal('card'),
  ...common,
  hero_image: imageElement.optional(),
  icon: imageElement.optional(),
  slack_icon: z.strictObject({ type: z.literal('icon'), name: z.string().min(1) }).optional(),
  title: anyText(150).optional(),
  subtitle: anyText(150).optional(),
  body: anyText(200).optional(),
  subtext: anyText(200).optional(),
  actions: z.array(button).min(1).max(3).optional(),
});
const carousel = z.strictObject({ type: z.literal('carousel'), ...common, elements: z.array(card).min(1).max(10) });
const container = z.strictObject({
  type: z.literal('container'),
  ...common,
  title: plainText(150).optional(),
  rich_text_title: richTextBlock.optional(),
  subtitle: anyText(150).optional(),
  icon: imageElement.optional(),
  width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
  is_collapsible: z.boolean().optional(),
  default_collapsed: z.boolean().optional(),
  has_header_divider: z.boolean().optional(),
  child_blocks: z
    .array(
      z.discriminatedUnion('type', [
        actions,
        context,
        divider,
        header,
        image,
        input,
        richTextBlock,
        section,
        tableBlock,
        video,
      ]),
    )
    .min(1)
    .max(10),
});

/** Where Slack shows which block. A block on another surface is refused. */
export const messageBlock = z.discriminatedUnion('type', [
  actions,
  card,
  carousel,
  chartBlock,
  container,
  context,
  dataTableBlock,
  divider,
  header,
  image,
  input,
  markdown,
  richTextBlock,
  section,
  tableBlock,
  video,
]);
export const modalBlock = z.discriminatedUnion('type', [
  actions,
  alert,
  card,
  context,
  divider,
  header,
  image,
  input,
  richTextBlock,
  section,
  video,
]);
export const homeBlock = z.discriminatedUnion('type', [
  actions,
  card,
  carousel,
  container,
  context,
  dataTableBlock,
  divider,
  header,
  image,
  input,
  richTextBlock,
  section,
  tableBlock,
  video,
]);

export type Block = z.output<typeof messageBlock> | z.output<typeof modalBlock> | z.output<typeof homeBlock>;
export type InputBlock = z.output<typeof input>;
