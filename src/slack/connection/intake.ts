import type { Receiver } from '@slack/bolt';

/** What either way of receiving offers; the rest is the same for both. */
export interface Intake {
  readonly receiver: Receiver;
  port(): number | null;
  isUp(): boolean;
  start(): Promise<void>;
  /** Lets nothing new in, as far as this way can tell Slack so. */
  refuse(): void;
  /** Lets go of what is left. */
  close(): Promise<void>;
}
