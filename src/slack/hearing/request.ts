import type { BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Society } from '../../database/society.js';
import type { Say } from '../../locales/index.js';
import type { SubmittedValues } from '../blocks/filled-in.js';
import type { Modal } from '../blocks/modals.js';
import type { Reply } from '../blocks/parts.js';
import type { Screen } from './screen.js';
import type { Person } from './speaking.js';

/** What every listener is told about who asks. Rights are not in here: they are read when something takes effect. */
export interface Request {
  readonly society: Society;
  readonly person: Person;
  readonly say: Say;
  readonly now: Date;
  readonly client: WebClient;
  readonly screen: Screen;
  /** The key under which its listener notes that it was heard (`noteHeard`), with what it decides; left out where that is noted. */
  readonly unnoted?: string;
  /** Answers the person alone: an ephemeral message, or a modal where there is no conversation. */
  answer(reply: Reply): Promise<void>;
}

export interface CommandRequest extends Request {
  /** What was typed after the command word. */
  readonly rest: string;
  /** The first word as typed, lower case. */
  readonly typed: string;
  readonly channelId: string;
}

export interface PressRequest<Value = unknown> extends Request {
  /** What the button or the chosen option carries. */
  readonly value: Value;
  /** The modal in which it was pressed; null in a message or the home tab. */
  readonly view: NonNullable<BlockAction['view']> | null;
  /** Conversation of the message in which it was pressed; null elsewhere. */
  readonly channelId: string | null;
}

export interface SubmitRequest<Memory = unknown, Typed = unknown> extends Omit<Request, 'answer'> {
  readonly view: ViewSubmitAction['view'];
  /** What the modal remembers. */
  readonly memory: Memory;
  /** What was filled in. */
  readonly typed: Typed;
  readonly values: SubmittedValues;
  /** Tells the person alone, in their direct messages. */
  tell(reply: Reply): Promise<void>;
}

/** What is heard when this modal is sent in. */
export type SentIn<Some> = Some extends Modal<infer Memory, infer Typed> ? SubmitRequest<Memory, Typed> : never;
