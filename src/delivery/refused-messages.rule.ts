import { REFERENCE_LETTERS } from '../core/references.js';
import { type ChannelRefusal, isChannelRefusal, meaningOf, type SlackMeaning } from '../slack/slack-errors.rule.js';
import { isPerson } from '../slack/slack-ids.rule.js';

/** Why a message does not arrive. `other`: something that only whoever runs the bot can mend. */
export type RefusalCause =
  | ChannelRefusal
  | Extract<SlackMeaning, 'person_gone' | 'person_unreachable' | 'not_editable' | 'not_taken'>
  | 'other';

/** A message that Slack has refused. */
export interface Undelivered {
  readonly key: string;
  /** Slack id of the channel or person it is meant for. */
  readonly recipientId: string;
  /** Slack's error name. */
  readonly error: string;
}

/** Why a message to this channel or person does not arrive. */
export function causeOf({ recipientId, error }: Pick<Undelivered, 'recipientId' | 'error'>): RefusalCause {
  const meaning = meaningOf(null, error);
  // What Slack says of the conversation with a person, it means of the person.
  if (isChannelRefusal(meaning)) return isPerson(recipientId) ? 'person_unreachable' : meaning;
  switch (meaning) {
    case 'person_gone':
    case 'person_unreachable':
    case 'not_editable':
    case 'not_taken':
      return meaning;
    default:
      return 'other';
  }
}

/** What leaders are told and the log says of the same refusal of the same message, every time: six letters. */
export function referenceOf({ key, error }: Pick<Undelivered, 'key' | 'error'>): string {
  let hash = 0x811c9dc5;
  for (const letter of `${key} ${error}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return Array.from(
    { length: 6 },
    (_, place) => REFERENCE_LETTERS[Math.floor(hash / REFERENCE_LETTERS.length ** place) % REFERENCE_LETTERS.length],
  ).join('');
}
