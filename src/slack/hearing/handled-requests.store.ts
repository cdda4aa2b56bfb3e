import type { AskedAbout, SaidLanguages } from '../../core/language.js';
import type { ByHand } from '../../database/by-hand.js';
import type { PrismaClient } from '../../database/client.js';
import { inPagesBy } from '../../database/in-pieces.js';
import { defineStore } from '../../database/society.js';
import { firstTime, roomFor } from './asked-languages.sql.js';
import { toldOf, toSaidLanguages } from './asked-languages.store.js';
import { noteHandled } from './handled-requests.sql.js';

/** Commands, clicks and events already acted on: Slack may deliver each more than once. */
export interface HandledRequests {
  /**
   * Something for exactly one of all that ask with the same key, however many at once: what is known of the language in which
   * to answer, read in the same statement. null for a repetition.
   */
  firstTime(key: string, asked: AskedAbout, now: Date): Promise<SaidLanguages | null>;
  /** The same without the language, which is known. @returns whether it is the first */
  note(key: string, now: Date): Promise<boolean>;
  /** Forgets what was handled before the instant: repeats come within minutes. */
  forget(before: Date): Promise<void>;
}

export const HandledRequests = defineStore(({ database, byHand }) => createHandledRequests(database, byHand));

function createHandledRequests(client: Pick<PrismaClient, 'handledRequest'>, { ask }: ByHand): HandledRequests {
  return {
    async firstTime(key, asked, handledAt) {
      const [row] = await ask(firstTime(roomFor(asked.ids)), { key, handledAt, ...toldOf(asked) });
      return row === undefined ? null : toSaidLanguages(row);
    },

    async note(key, handledAt) {
      return (await ask(noteHandled, { key, handledAt })).length > 0;
    },

    async forget(before) {
      await inPagesBy(
        async (_, take) => {
          const old = await client.handledRequest.findMany({
            where: { handledAt: { lt: before } },
            select: { key: true },
            orderBy: { handledAt: 'asc' },
            take,
          });
          await client.handledRequest.deleteMany({ where: { key: { in: old.map(({ key }) => key) } } });
          return old;
        },
        ({ key }) => key,
      );
    },
  };
}
