import { z } from 'zod';
import { common, focusable, withPlaceholder } from './element-parts.js';

const numeric = z.string().regex(/^-?\d+(\.\d+)?$/, 'must be a number in a string');
const typing = {
  ...common,
  ...focusable,
  ...withPlaceholder,
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z
        .array(z.enum(['on_enter_pressed', 'on_character_entered']))
        .min(1)
        .max(2),
    })
    .optional(),
};
const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  ...typing,
  initial_value: z.string().max(3000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(3000).optional(),
  max_length: z.int().min(1).max(3000).optional(),
});
const emailInput = z.strictObject({
  type: z.literal('email_text_input'),
  ...typing,
  initial_value: z.string().optional(),
});
const urlInput = z.strictObject({ type: z.literal('url_text_input'), ...typing, initial_value: z.string().optional() });
const numberInput = z.strictObject({
  type: z.literal('number_input'),
  ...typing,
  is_decimal_allowed: z.boolean(),
  initial_value: numeric.optional(),
  min_value: numeric.optional(),
  max_value: numeric.optional(),
});
export const richTextInput = z.strictObject({
  type: z.literal('rich_text_input'),
  ...typing,
  initial_value: z.looseObject({ type: z.literal('rich_text') }).optional(),
});
const fileInput = z.strictObject({
  type: z.literal('file_input'),
  ...common,
  filetypes: z.array(z.string().min(1)).min(1).optional(),
  max_files: z.int().min(1).max(10).optional(),
});

/** Everything that is typed or uploaded; inside input blocks only, but for rich text. */
export const typedInputs = [plainTextInput, emailInput, urlInput, numberInput, richTextInput, fileInput] as const;
