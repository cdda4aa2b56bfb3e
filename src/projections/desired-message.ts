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

export interface MessageContent {
  /** What notifications and screen readers get; Slack markup, already escaped. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  /** The same without blocks that Slack does not take everywhere: sent instead once it has refused these. */
  readonly plainer?: Pick<MessageContent, 'text' | 'blocks'>;
}

/**
 * How long a message is looked after:
 * - **standing**: kept true with `chat.update` until the instant `until`, then history.
 * - **once**: frozen when sent.
 * - **scheduled**: handed to Slack ahead of time, which shows it at `postAt` even while we are down. Asked for until
 *   `postAt` (or a minute longer, so that one whose handing over failed in the last moment can still be mended); one that
 *   is no longer asked for before its time is withdrawn. In the last minutes Slack can neither change nor withdraw it:
 *   then the person is told `correction` at once. It speaks of the message as it is here, without knowing what has become
 *   of it, so it says what no longer holds and where to look. After a message was shown, the same key with a later
 *   `postAt` is shown again at that time.
 */
export type Lifetime =
  | { readonly lifetime: 'standing'; readonly until: Date }
  | { readonly lifetime: 'once' }
  | { readonly lifetime: 'scheduled'; readonly postAt: Date; readonly correction: MessageContent };
