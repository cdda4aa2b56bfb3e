import type { KnownBlock } from '@slack/types';
import type { IsoWeek } from '../core/model.js';
import type { Kept } from './said-week.rule.js';
import { aboutPerson, type Subject, type Turn } from './subjects.rule.js';

/** One message that Slack should show. Projections make them; delivery makes them true. */
export interface DesiredMessage {
  /** Names the message for ever: `week:<group id>:<ISO week>`, `notice:<notice id>`. One message per key, whatever happens. */
  readonly key: string;
  readonly recipient: Recipient;
  /** With whose other messages it is looked at. Left out by what is told by delivery itself. */
  readonly subject?: Subject;
  readonly content: MessageContent;
  readonly delivery: Lifetime;
  /**
   * When the first of what it tells of begins: where Slack's pace makes messages wait, what is near goes first. Left out, it is
   * the end of a standing message, and of one that is sent once, now.
   */
  readonly nearestAt?: Date;
  /** What Slack keeps beside it, so that it can be read back when our records have been lost. */
  readonly kept?: Kept;
  /**
   * Key of the message in whose thread it is shown, and in the channel as well. It waits for that one to be shown; where that
   * cannot be, it is shown by itself rather than never. One that is shown stays where it is.
   */
  readonly inThreadOf?: string;
  /**
   * The message that Slack was handed ahead of time in whose place this one is shown, once that one has been shown: it is
   * changed into this one, and nothing is ever posted. Where that one was withdrawn, or its reader has deleted it, nothing is
   * shown.
   */
  readonly inPlaceOf?: HandedOver;
  /** When the visits that it tells of begin; left out for what tells of none. */
  readonly begin?: readonly Date[];
}

/** A message as features project it: it says whose it is. */
export type ShownMessage = DesiredMessage & { readonly subject: Subject };

/** What Slack should show, as far as we know whom we speak to. */
export interface Desired {
  readonly messages: readonly DesiredMessage[];
  /**
   * People of whom Slack says nothing now and who were never read, by Slack user id: what we would tell them is not known,
   * so that none of it is among the messages, and whatever Slack holds ready for them stays as it is.
   */
  readonly unread: ReadonlySet<string>;
  /** When what is shown changes by itself, besides when a message's own time comes; none where everybody is read each time. */
  readonly turns?: readonly Turn[];
}

/** A message that Slack was handed ahead of time. */
export interface HandedOver {
  readonly key: string;
  /** How the value of one of its buttons begins, also after its reader has pressed: once shown it carries nothing else that names it. */
  readonly mark: string;
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
 * - **standing**: kept true with `chat.update` until the instant `until`, then history. With `onlyWhereShown` it is what such a
 *   message has become: whoever was never shown it is not told now.
 * - **once**: frozen when sent; not before `notBefore`, until when it says whatever it then should. With `following` it takes
 *   up what another message has said, and is sent only once one of these keys has been shown. `owedFor` milliseconds after a
 *   backup had been put back it may still become due anew; a day unless told.
 * - **scheduled**: handed to Slack ahead of time, which shows it at `postAt` even while we are down. Asked for until
 *   `postAt` (or a minute longer, so that one whose handing over failed in the last moment can still be mended); one that
 *   is no longer asked for before its time is withdrawn. In the last minutes Slack can neither change nor withdraw it:
 *   then the person is told `correction` at once. It speaks of the message as it is here, without knowing what has become
 *   of it, so it says what no longer holds and where to look. After a message was shown, the same key with a later
 *   `postAt` is shown again at that time.
 */
export type Lifetime =
  | { readonly lifetime: 'standing'; readonly until: Date; readonly onlyWhereShown?: true }
  | {
      readonly lifetime: 'once';
      readonly notBefore?: Date;
      readonly following?: readonly string[];
      readonly owedFor?: number;
    }
  | { readonly lifetime: 'scheduled'; readonly postAt: Date; readonly correction: MessageContent };

/** The key of a group's posted week, in whose thread others stand. */
export function weekKey(groupId: string, isoWeek: IsoWeek): string {
  return `week:${groupId}:${isoWeek}`;
}

/**
 * What one person is told once, in their direct conversation.
 * @param notBefore when they want to hear of it; left out for at once
 */
export function toldOnce(key: string, userId: string, content: MessageContent, notBefore?: Date): ShownMessage {
  const delivery = { lifetime: 'once', ...(notBefore && { notBefore }) } as const;
  return { key, recipient: { userId }, subject: aboutPerson(userId), content, delivery };
}
