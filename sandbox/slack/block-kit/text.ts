import { z } from 'zod';

/** Block Kit's composition objects. Lengths are in characters. */
export const plainText = (longest: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(longest),
    emoji: z.boolean().optional(),
  });

export const mrkdwn = (longest: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(longest),
    verbatim: z.boolean().optional(),
  });

export const anyText = (longest: number) => z.discriminatedUnion('type', [plainText(longest), mrkdwn(longest)]);

/** A block_id or action_id. */
export const identifier = z.string().min(1).max(255);
export const webAddress = z.url({ protocol: /^https?$/ }).max(3000);

export const confirm = z.strictObject({
  title: plainText(100).optional(),
  text: anyText(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

const optionValue = z.string().min(1).max(150);
export const option = z.strictObject({
  text: plainText(75),
  value: optionValue,
  description: plainText(75).optional(),
});
/** Checkboxes and radio buttons may format their options. */
export const richOption = z.strictObject({
  text: anyText(75),
  value: optionValue,
  description: anyText(75).optional(),
});
export const overflowOption = z.strictObject({ ...option.shape, url: webAddress.optional() });
export const optionGroup = z.strictObject({ label: plainText(75), options: z.array(option).min(1).max(100) });

export type Option = z.output<typeof richOption>;
