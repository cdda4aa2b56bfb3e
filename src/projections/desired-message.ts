import type { KnownBlock } from '@slack/types';

/** One message that Slack should show. Projections make them; delivery makes them true. */
export interface DesiredMessage {
  /** Names the message for ever: `week:<group id>:<ISO week>`, `notice:<notice id>`. One message per key, whatever happens. */
  readonly key: string;
  readonly recipient: Recipient;
  readonly content: MessageContent;
  readonly delivery: Lifetime;
}

/** A channel (C… or G…), or a person (U…), who reads it in their direct conversation with the bot. */
export type Recipient = { readonly channelId: string } | { readonly userId: string };

interface MessageContent {
  /** What notifications and screen readers get; Slack markup, already escaped. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/**
 * How long a message is looked after:
 * - **standing**: kept true with `chat.update` until the instant `until`, then history.
 * - **once**: frozen when sent.
 * - **scheduled**: handed to Slack ahead of time, which shows it at `postAt`.
 */
type Lifetime =
  | { readonly lifetime: 'standing'; readonly until: Date }
  | { readonly lifetime: 'once' }
  | { readonly lifetime: 'scheduled'; readonly postAt: Date };
