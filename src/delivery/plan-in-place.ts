import { addMilliseconds } from 'date-fns';
import type { DesiredMessage } from './desired-message.js';
import type { LedgerRow } from './ledger-rows.store.js';
import { BETWEEN_LIST_AND_SHOWN, LOCK } from './plan-scheduled.js';

/** A message that Slack was handed ahead of time is shown and out of date: change it into this one. */
export interface TakePlaceStep {
  readonly kind: 'take_place';
  readonly message: DesiredMessage;
  /** Of this message; null for one that is new. */
  readonly row: LedgerRow | null;
  /** Where and when the other was shown. */
  readonly handed: ShownAt;
}

interface ShownAt {
  readonly channelId: string;
  readonly postAt: Date;
}

/**
 * What to do with a message that is not shown yet, or the instant from which there may be something to do; null for neither.
 * @param handed the row of the message in whose place it goes
 */
export function planInPlace(
  message: DesiredMessage,
  row: LedgerRow | null,
  handed: LedgerRow | null,
  now: Date,
): { readonly step: TakePlaceStep } | { readonly due: Date } | null {
  // Anything that is not known of it is found out by a step of its own, after which there is another pass.
  if (handed?.state !== 'sent' || handed.slackChannelId === null || handed.postAt === null) return null;
  const { slackChannelId: channelId, postAt } = handed;
  // Until then it can be withdrawn, and is: nobody asks for it any more.
  if (postAt.getTime() - now.getTime() > LOCK) return null;
  const isShown = addMilliseconds(postAt, BETWEEN_LIST_AND_SHOWN.after);
  if (isShown > now) return { due: isShown };
  return { step: { kind: 'take_place', message, row, handed: { channelId, postAt } } };
}
