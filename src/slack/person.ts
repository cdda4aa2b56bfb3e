import type { WebClient } from '@slack/web-api';
import type { SaidLanguages } from '../core/language.js';
import type { SlackFacts, WorkspaceRole } from './who-is.rule.js';

/** In which language people were answered last, for when our records cannot be asked. */
export interface LastLanguages {
  note(userId: string, said: SaidLanguages): void;
  /** About nothing in particular; the society's language for whoever has not been answered yet. */
  of(userId: string): SaidLanguages;
}

/** What we ask Slack about a person, each time anew or from a few minutes ago. */
export interface SlackPerson {
  readonly userId: string;
  /** What Slack says of the language they read, IETF; null where it says nothing. What they are answered in: locales/da/language. */
  readonly slackLocale: string | null;
  /** Workspace admin or owner. */
  readonly isAdmin: boolean;
  readonly isBot: boolean;
  /** Who they are in this workspace, as Slack says. */
  readonly role: WorkspaceRole;
  /** IANA time zone of their Slack; null when Slack names none, or one that we do not know. */
  readonly timeZone: string | null;
  /** False for everybody who can take no part here: they are not addressed. */
  readonly isActive: boolean;
}

/** People in a channel, by Slack user id. Outsiders (`slack/who-is.rule`) are in neither list. */
export interface ChannelMembers {
  readonly present: readonly string[];
  /** Those of whom Slack says nothing now: they stay what they were to us. */
  readonly unsure: readonly string[];
}

export interface People {
  /**
   * At most a few minutes old, of somebody who is kept out asked anew. A guess when Slack does not say: for language and for
   * keeping outsiders out, never for rights. Never rejects.
   * @param payload what Slack says of them beside what they did: all there is to guess from
   */
  read(client: WebClient, userId: string, payload?: SlackFacts): Promise<SlackPerson>;
  /** Asked of Slack now; null when it says nothing. Never rejects. */
  readNow(client: WebClient, userId: string): Promise<SlackPerson | null>;
  /**
   * For language, zone and whether they are still there, of many people at a few calls. Once read they are remembered for as
   * long as the process lives, and kept fresh by `refresh`: asking again calls nobody.
   * Somebody who was never read and of whom Slack says nothing now is left out: a guess would be acted on. Never rejects.
   */
  readMany(client: WebClient, userIds: readonly string[]): Promise<ReadonlyMap<string, SlackPerson>>;
  /** Reads everybody who was ever read anew. Never rejects. */
  refresh(client: WebClient): Promise<void>;
  /** Asked of Slack now: for rights. @throws when it does not say */
  readFresh(client: WebClient, userId: string): Promise<SlackPerson>;
  /** Somebody who owns the workspace; null when Slack names none now. Never rejects. */
  findOwner(client: WebClient): Promise<string | null>;
  /** Everybody in a channel now, whoever they are. @throws when Slack does not say */
  listedIn(client: WebClient, channelId: string): Promise<readonly string[]>;
  /** Which of them can be volunteers, each judged alone. Never rejects. */
  judge(client: WebClient, userIds: readonly string[]): Promise<ChannelMembers>;
  /** Both of one channel. @throws when Slack does not say who is in it */
  inChannel(client: WebClient, channelId: string): Promise<ChannelMembers>;
  /**
   * What people are called in Slack now, by Slack user id: the name they show, then their full name. Whoever Slack says nothing
   * of is left out. Asked each time: names are never kept. Never rejects.
   */
  names(client: WebClient, userIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}
