import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { IsoWeek, Locale } from './domain/model.js';
import type { CalendarDate } from './domain/time.js';
import type { Store } from './store/index.js';

/** What every listener is handed. */
export interface Deps {
  readonly store: Store;
  /** The only clock: instants in UTC. */
  readonly clock: () => Date;
  /** Asks delivery to make Slack show what the database says; returns at once and never throws. */
  readonly reconcileSoon: () => void;
  readonly people: People;
  readonly holidays: Holidays;
  readonly logger: Logger;
}

/** What we ask Slack about a person, each time anew or from a few minutes ago. */
export interface SlackPerson {
  readonly userId: string;
  readonly locale: Locale;
  /** Workspace admin or owner. */
  readonly isAdmin: boolean;
  readonly isBot: boolean;
  /** IANA time zone of their Slack; null when Slack names none, or one that we do not know. */
  readonly timeZone: string | null;
  /** False once Slack has deactivated them. */
  readonly isActive: boolean;
}

export interface People {
  /** At most a few minutes old, a guess when Slack does not say: for language, never for rights. Never rejects. */
  read(client: WebClient, userId: string): Promise<SlackPerson>;
  /**
   * For language, zone and whether they are still there, of many people at a few calls. Once read they are remembered for as
   * long as the process lives, and kept fresh by `refresh`: asking again calls nobody.
   * Somebody who was never read and of whom Slack says nothing now is left out: a guess would be acted on. Never rejects.
   */
  readMany(client: WebClient, userIds: readonly string[]): Promise<ReadonlyMap<string, SlackPerson>>;
  /** Reads everybody who was ever read anew. Never rejects. */
  refresh(client: WebClient): Promise<void>;
  /** Asked of Slack now: for rights. */
  readFresh(client: WebClient, userId: string): Promise<SlackPerson>;
  /** Everybody in a channel now, bots left out. */
  inChannel(client: WebClient, channelId: string): Promise<readonly string[]>;
}

/** Public holidays of the country in which a time zone lies. */
export interface Holidays {
  inWeek(
    week: IsoWeek,
    timeZone: string,
    locale: Locale,
  ): readonly { readonly date: CalendarDate; readonly name: string }[];
}
