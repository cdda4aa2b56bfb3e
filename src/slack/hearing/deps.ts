import type { Logger } from 'pino';
import type { DeclarationKind } from '../../core/feature.js';
import type { IsoWeek, Locale } from '../../core/model.js';
import type { CalendarDate } from '../../core/time.js';
import type { Store } from '../../database/society.js';
import type { OptionalScope } from '../optional-scopes.js';
import type { LastLanguages, People } from '../person.js';
import type { OpenHomes } from './open-homes.js';

/** What every listener is handed. */
export interface Deps {
  readonly store: Store;
  /** Slack's team id of the only workspace that this bot works in, whatever a delivery says. */
  readonly workspaceId: string;
  /** The only clock: instants in UTC. */
  readonly clock: () => Date;
  /** Milliseconds of a clock that never goes back, for what is counted from one moment to the next. */
  readonly monotonic: () => number;
  /** Has Slack asked in a minute who is in a group's channel; returns at once and never throws. */
  readonly readMembersSoon: (groupId: string) => void;
  readonly people: People;
  readonly lastLanguages: LastLanguages;
  /** How Slack is asked where no WebClient does it. */
  readonly fetch: typeof fetch;
  readonly holidays: Holidays;
  readonly posts: Posts;
  /** What the features have declared of a kind: for whoever has defined it. */
  readonly declared: <Value>(kind: DeclarationKind<Value>) => readonly Value[];
  /** Where calendars reach the bot, without a slash at its end; null where they cannot. */
  readonly publicUrl: string | null;
  /** Optional scopes that were not granted when the app was installed. */
  readonly withheld: readonly OptionalScope[];
  /** Who has App Home open, and what it shows them. */
  readonly homes: OpenHomes;
  readonly logger: Logger;
}

/** What is known of our own posts besides what they say. */
export interface Posts {
  /**
   * Whether another post has taken this one's place, since Slack does not let us edit it any more.
   * @returns null for a post that is alive; else the address of the one in its place, null while there is none
   */
  successorOf(channelId: string, ts: string): Promise<{ readonly url: string | null } | null>;
}

/** Public holidays of the country in which a time zone lies. */
export interface Holidays {
  inWeek(
    week: IsoWeek,
    timeZone: string,
    locale: Locale,
  ): readonly { readonly date: CalendarDate; readonly name: string }[];
}
