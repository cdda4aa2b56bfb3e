import { z } from 'zod';
import { confirmable } from './element-parts.js';
import { pickers } from './pickers.js';
import { mrkdwn, overflowOption, plainText, webAddress } from './text.js';
import { richTextInput, typedInputs } from './typed-inputs.js';

export const button = z.strictObject({
  type: z.literal('button'),
  ...confirmable,
  text: plainText(75),
  url: webAddress.optional(),
  value: z.string().min(1).max(2000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().min(1).max(75).optional(),
});
const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...confirmable,
  options: z.array(overflowOption).min(1).max(5),
});

const slackFile = z.union([
  z.strictObject({ id: z.string().regex(/^F[A-Z0-9]+$/) }),
  z.strictObject({ url: webAddress }),
]);
export const imageSource = {
  alt_text: z.string().min(1).max(2000),
  image_url: webAddress.optional(),
  slack_file: slackFile.optional(),
};
export const hasOneSource = (image: { image_url?: unknown; slack_file?: unknown }) =>
  (image.image_url === undefined) !== (image.slack_file === undefined);
export const oneSourceMessage = { error: 'must have either image_url or slack_file' };
export const imageElement = z
  .strictObject({ type: z.literal('image'), ...imageSource })
  .refine(hasOneSource, oneSourceMessage);

export const actionElement = z.discriminatedUnion('type', [button, overflow, richTextInput, ...pickers]);
export const accessoryElement = z.discriminatedUnion('type', [button, overflow, imageElement, ...pickers]);
export const inputElement = z.discriminatedUnion('type', [...typedInputs, ...pickers]);
export const contextElement = z.discriminatedUnion('type', [imageElement, plainText(3000), mrkdwn(3000)]);

/** Anything that a person can press, pick in or type into. */
export type InteractiveElement = z.output<typeof actionElement> | z.output<typeof inputElement>;
