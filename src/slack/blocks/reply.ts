import type { KnownBlock } from '@slack/types';

/** What a message or an ephemeral answer consists of. `text` is what notifications and screen readers get. */
export interface Reply {
  readonly text: string;
  readonly blocks: KnownBlock[];
  /** Takes the place of the ephemeral message whose button was pressed, instead of coming below it. */
  readonly replaces?: true;
  /** The same without blocks that Slack does not take everywhere: said instead where it refuses these. */
  readonly plainer?: Reply;
}
