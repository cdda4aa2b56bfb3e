import { z } from 'zod';
import type { PayloadKind } from '../../core/payload.js';

// Ids as Slack writes them. Its documentation names no length, so only what cannot be an id is kept out.
const TEAM_ID = z.string().regex(/^[TE][A-Z0-9]{1,40}$/);
const USER_ID = z.string().regex(/^[UW][A-Z0-9]{1,40}$/);
const CHANNEL_ID = z.string().regex(/^[CDG][A-Z0-9]{1,40}$/);
const TRIGGER_ID = z.string().min(1).max(255);

const teamOf = { team: z.object({ id: TEAM_ID }).nullish() };
const userOf = { user: z.object({ id: USER_ID, team_id: TEAM_ID.nullish() }) };

/** What somebody has chosen, ticked or typed, as far as it is read here. Which of these are there depends on the kind of input. */
const CHOSEN = z.object({ value: z.string() });
const FILLED_IN = z.object({
  type: z.string(),
  value: z.string().nullish(),
  // What a button of an earlier version carried may be nothing: that is answered in words.
  selected_option: CHOSEN.partial().nullish(),
  selected_options: z.array(CHOSEN).optional(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_conversation: z.string().nullish(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).optional(),
  files: z.array(z.object({ id: z.string() })).optional(),
});
const TICKS = z.object({
  type: z.string(),
  action_id: z.string().optional(),
  initial_options: z.array(CHOSEN.partial()).optional(),
});
/** What a view shows, as far as it is read back. */
const BLOCK = z.object({
  type: z.string(),
  block_id: z.string().optional(),
  element: TICKS.optional(),
  elements: z.array(TICKS).optional(),
});
const STATE = z.object({ values: z.record(z.string(), z.record(z.string(), FILLED_IN)) });
const MODAL = z.object({
  id: z.string().min(1),
  callback_id: z.string(),
  private_metadata: z.string(),
  blocks: z.array(BLOCK),
  state: STATE,
});
const HOME = MODAL.partial({ callback_id: true, private_metadata: true, blocks: true, state: true });
const VIEW = z.discriminatedUnion('type', [
  MODAL.extend({ type: z.literal('modal') }),
  HOME.extend({ type: z.literal('home') }),
]);

/** In an organisation Slack may name no team beside the person's own. */
const namesTheTeam = ({ team, user }: { team?: unknown; user: { team_id?: unknown } }): boolean =>
  Boolean(team) || Boolean(user.team_id);

const COMMAND = z.object({
  command: z.string(),
  text: z.string().optional(),
  team_id: TEAM_ID,
  user_id: USER_ID,
  channel_id: CHANNEL_ID,
  trigger_id: TRIGGER_ID,
  response_url: z.url(),
});

const PRESS = z
  .object({
    ...{ ...teamOf, ...userOf },
    type: z.literal('block_actions'),
    trigger_id: TRIGGER_ID,
    actions: z.array(FILLED_IN.extend({ action_id: z.string().min(1) })).min(1),
    message: z.object({ ts: z.string() }).nullish(),
    // Bolt takes a channel or addresses that are there for such as can be read.
    channel: z.object({ id: CHANNEL_ID }).optional(),
    view: VIEW.nullish(),
    response_url: z.url().optional(),
  })
  .refine(namesTheTeam);

const SEARCH = z
  .object({
    ...{ ...teamOf, ...userOf },
    type: z.literal('block_suggestion'),
    action_id: z.string().min(1),
    value: z.string(),
    channel: z.object({ id: CHANNEL_ID }).optional(),
  })
  .refine(namesTheTeam);

const SUBMISSION = z
  .object({
    ...{ ...teamOf, ...userOf },
    type: z.literal('view_submission'),
    trigger_id: TRIGGER_ID,
    response_urls: z.array(z.object({})).optional(),
    view: MODAL,
  })
  .refine(namesTheTeam);

const SHORTCUT = z
  .object({ ...teamOf, ...userOf, type: z.literal('shortcut'), callback_id: z.string(), trigger_id: TRIGGER_ID })
  .refine(namesTheTeam);

const EVENT = z.object({
  team_id: TEAM_ID,
  event: z.discriminatedUnion('type', [
    z.object({ type: z.literal('app_home_opened'), user: USER_ID, tab: z.string() }),
    z.object({ type: z.enum(['member_joined_channel', 'member_left_channel']), user: USER_ID, channel: CHANNEL_ID }),
  ]),
});

/** The events that we act on; others are nobody's business here. */
export const HEARD_EVENTS: ReadonlySet<unknown> = new Set([
  'app_home_opened',
  'member_joined_channel',
  'member_left_channel',
]);

/** What else Slack delivers to an app, none of which we act on. */
const OTHERS: ReadonlySet<unknown> = new Set([
  'dialog_cancellation',
  'dialog_submission',
  'dialog_suggestion',
  'interactive_message',
  'message_action',
  'url_verification',
  'view_closed',
]);

/** What becomes of a delivery. */
export type Delivered = 'heard' | 'nobodys' | 'malformed';

/**
 * Whether a delivery that we act on has the ids that we act by, in Slack's own forms. Slack always sends them; whatever
 * comes without is let no further, since an empty id would be looked up, and a missing trigger id taken for a repeat. What nobody
 * here acts on is let no further either: Bolt would not acknowledge all of it, and Slack would wait, and try again.
 * @param body as Slack sent it, over the socket or over HTTP
 */
export function whatIsDelivered(body: unknown): Delivered {
  const schema = schemaFor(body);
  if (schema === 'nobodys' || schema === 'malformed') return schema;
  return schema.safeParse(body).success ? 'heard' : 'malformed';
}

/** Told apart in the order in which Bolt does: what is looked at as one kind must not be heard as another. */
function schemaFor(body: unknown): z.ZodType | Exclude<Delivered, 'heard'> {
  if (typeof body !== 'object' || body === null) return 'malformed';
  const { event, command, name, type, actions } = body as Readonly<Record<string, unknown>>;
  if (event !== undefined) return isHeard(event) ? EVENT : 'nobodys';
  if (command !== undefined) return COMMAND;
  // Bolt would log what it does not know by the name that it gives itself.
  if (OTHERS.has(type)) return 'nobodys';
  if (type === 'block_suggestion') return SEARCH;
  if (name !== undefined) return 'malformed';
  if (type === 'block_actions') return PRESS;
  if (actions !== undefined) return 'malformed';
  if (type === 'view_submission') return SUBMISSION;
  return type === 'shortcut' ? SHORTCUT : 'malformed';
}

function isHeard(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'type' in event && HEARD_EVENTS.has(event.type);
}

/** What a delivery is counted as. @param body of one that is well formed */
export function kindOf(body: unknown): PayloadKind {
  if (typeof body !== 'object' || body === null) return 'other';
  if ('command' in body) return 'command';
  if ('event' in body) return 'event';
  return ('type' in body && typeof body.type === 'string' && KINDS.get(body.type)) || 'other';
}

const KINDS: ReadonlyMap<string, PayloadKind> = new Map([
  ['block_actions', 'press'],
  ['view_submission', 'submit'],
  ['block_suggestion', 'search'],
  ['shortcut', 'shortcut'],
]);
