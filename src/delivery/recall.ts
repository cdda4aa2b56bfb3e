import type { LostStretch } from './audit-findings.js';
import type { FoundPost } from './own-posts.js';

/** What an audit asks of our records, and tells them of what only Slack remembers. */
export interface Recall {
  /** Carries on with what was broken off. */
  carryOn(now: Date): Promise<void>;
  /** Channels that are read before any other, because more depends on them. */
  firstChannels(): Promise<readonly string[]>;
  /** Channels that we post in, whatever the ledger knows of them. */
  channels(): Promise<readonly string[]>;
  /** Up to when our own posts in a channel are known; null when it was never read. */
  readUntil(channelId: string): Promise<Date | null>;
  noteRead(channelId: string, until: Date): Promise<void>;
  /** Notes that Slack was handed something at an instant that is newer than our records. Harmless to repeat. */
  noteNewer(at: Date, now: Date): Promise<void>;
  /** The last stretch of which only Slack remembers anything; null for none. */
  lost(): Promise<LostStretch | null>;
  /** Takes in what a post says that is newer than our records. Harmless to repeat. */
  takeIn(channelId: string, post: FoundPost, now: Date): Promise<void>;
}

/** For those who remember nothing besides the ledger. */
export const NO_RECALL: Recall = {
  carryOn: async () => {},
  firstChannels: async () => [],
  channels: async () => [],
  readUntil: async () => null,
  noteRead: async () => {},
  noteNewer: async () => {},
  lost: async () => null,
  takeIn: async () => {},
};
