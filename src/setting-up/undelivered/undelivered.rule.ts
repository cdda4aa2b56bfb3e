import type { Group } from '../../core/model.js';
import type { Undelivered } from '../../delivery/refused-messages.rule.js';

/** Whose undelivered messages somebody may see and have tried again. */
export interface Overseer {
  readonly isNationalStaff: boolean;
  readonly leads: readonly Group[];
  /** Slack user ids of the members and leaders of the groups they lead. */
  readonly people: ReadonlySet<string>;
}

/** Leaders oversee what is meant for their own group's channel and people, national staff everything. */
export function oversees({ isNationalStaff, leads, people }: Overseer, { recipientId }: Undelivered): boolean {
  return isNationalStaff || people.has(recipientId) || leads.some(({ channelId }) => channelId === recipientId);
}
