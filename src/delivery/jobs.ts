import type { WebClient } from '@slack/web-api';
import { defineDeclaration } from '../core/feature.js';
import type { Retention } from '../core/retention.js';
import type { Society } from '../database/society.js';
import type { SlackPerson } from '../slack/person.js';
import type { OwnApp } from './own-posts.js';

/** What a job has to do with. */
export interface Duty {
  readonly society: Society;
  readonly now: Date;
  /** For what nobody waits for: a call that comes too often is refused rather than kept waiting. */
  readonly slack: WebClient;
  readonly own: OwnApp;
  /** Asks Slack about these people, and leaves out whom it could not be asked about. */
  readonly readPeople: (userIds: readonly string[]) => Promise<ReadonlyMap<string, SlackPerson>>;
  /** Brings memberships, and what is known of people, up to what Slack says. */
  readonly syncMemberships: () => Promise<void>;
  /** Whether what we have posted in a channel has been read back since this process began. */
  readonly hasReadBack: (channelId: string) => boolean;
  readonly retention: Retention;
  /** Says in the log how much was done: numbers alone. */
  readonly report: (numbers: Readonly<Record<string, number>>) => void;
}

/** When something is done. */
export interface Regular {
  readonly everyMinutes: number;
  /** Minutes past the hour, where not on the hour itself. */
  readonly past?: number;
}

/** What is done at regular times. It is harmless to miss or to repeat: what is due is computed from the data. */
export interface Job extends Regular {
  readonly name: string;
  /** Done when the program starts as well. */
  readonly alsoAtStart?: true;
  /** What is left undone when it fails, for the log. */
  readonly undone: string;
  /** @returns whether, or how much, is to be sent now */
  readonly run: (duty: Duty) => Promise<boolean | number>;
}

/** What a feature does at regular times. */
export const runsRegularly = defineDeclaration<Job>();
