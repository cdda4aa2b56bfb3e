import { z } from 'zod';
import { confirm, identifier, plainText } from './text.js';

/** What several kinds of element have in common. */
export const common = { action_id: identifier.optional() };
export const confirmable = { ...common, confirm: confirm.optional() };
export const focusable = { focus_on_load: z.boolean().optional() };
export const withPlaceholder = { placeholder: plainText(150).optional() };
