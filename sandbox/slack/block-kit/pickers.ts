import { z } from 'zod';
import { confirmable, focusable, withPlaceholder } from './element-parts.js';
import { option, optionGroup, richOption } from './text.js';

const picker = { ...confirmable, ...focusable, ...withPlaceholder };
const several = { max_selected_items: z.int().min(1).optional() };

const date = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:mm');
const epochSeconds = z.int().min(1_000_000_000).max(9_999_999_999);
const userId = z.string().regex(/^[UW][A-Z0-9]+$/);
const channelId = z.string().regex(/^[CDG][A-Z0-9]+$/);
const timeZone = z.string().refine((name) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}, 'must be an IANA time zone');

const eitherOptionsOrGroups = (element: { options?: unknown; option_groups?: unknown }) =>
  (element.options === undefined) !== (element.option_groups === undefined);
const eitherMessage = { error: 'must have either options or option_groups' };

const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  ...confirmable,
  ...focusable,
  options: z.array(richOption).min(1).max(10),
  initial_options: z.array(richOption).min(1).max(10).optional(),
});
const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  ...confirmable,
  ...focusable,
  options: z.array(richOption).min(1).max(10),
  initial_option: richOption.optional(),
});

const options = {
  options: z.array(option).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};
const staticSelect = z
  .strictObject({ type: z.literal('static_select'), ...picker, ...options, initial_option: option.optional() })
  .refine(eitherOptionsOrGroups, eitherMessage);
const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...picker,
    ...options,
    ...several,
    initial_options: z.array(option).min(1).max(100).optional(),
  })
  .refine(eitherOptionsOrGroups, eitherMessage);
const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  ...picker,
  initial_option: option.optional(),
  min_query_length: z.int().min(0).optional(),
});
const multiExternalSelect = z.strictObject({
  type: z.literal('multi_external_select'),
  ...picker,
  ...several,
  initial_options: z.array(option).min(1).max(100).optional(),
  min_query_length: z.int().min(0).optional(),
});
const usersSelect = z.strictObject({ type: z.literal('users_select'), ...picker, initial_user: userId.optional() });
const multiUsersSelect = z.strictObject({
  type: z.literal('multi_users_select'),
  ...picker,
  ...several,
  initial_users: z.array(userId).min(1).optional(),
});
const conversationPicker = {
  ...picker,
  default_to_current_conversation: z.boolean().optional(),
  filter: z
    .strictObject({
      include: z.array(z.enum(['im', 'mpim', 'private', 'public'])).min(1),
      exclude_external_shared_channels: z.boolean(),
      exclude_bot_users: z.boolean(),
    })
    .partial()
    .refine((filter) => Object.keys(filter).length > 0, 'must not be empty')
    .optional(),
};
const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  ...conversationPicker,
  response_url_enabled: z.boolean().optional(),
  initial_conversation: channelId.optional(),
});
const multiConversationsSelect = z.strictObject({
  type: z.literal('multi_conversations_select'),
  ...conversationPicker,
  ...several,
  initial_conversations: z.array(channelId).min(1).optional(),
});
const channelsSelect = z.strictObject({
  type: z.literal('channels_select'),
  ...picker,
  response_url_enabled: z.boolean().optional(),
  initial_channel: channelId.optional(),
});
const multiChannelsSelect = z.strictObject({
  type: z.literal('multi_channels_select'),
  ...picker,
  ...several,
  initial_channels: z.array(channelId).min(1).optional(),
});

const datepicker = z.strictObject({ type: z.literal('datepicker'), ...picker, initial_date: date.optional() });
const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  ...picker,
  initial_time: time.optional(),
  timezone: timeZone.optional(),
});
const datetimepicker = z.strictObject({
  type: z.literal('datetimepicker'),
  ...confirmable,
  ...focusable,
  initial_date_time: epochSeconds.optional(),
});

/** Everything that a value is chosen in. */
export const pickers = [
  checkboxes,
  radioButtons,
  datepicker,
  timepicker,
  datetimepicker,
  staticSelect,
  externalSelect,
  usersSelect,
  conversationsSelect,
  channelsSelect,
  multiStaticSelect,
  multiExternalSelect,
  multiUsersSelect,
  multiConversationsSelect,
  multiChannelsSelect,
] as const;
