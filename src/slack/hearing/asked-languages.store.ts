import { z } from 'zod';
import type { AskedAbout, SaidLanguages } from '../../core/language.js';
import { LOCALES } from '../../core/model.js';
import { defineStore } from '../../database/society.js';
import { languages, roomFor, toldIds } from './asked-languages.sql.js';

const LOCALE = z.enum(LOCALES);
const ROW = z
  .object({
    chosen: LOCALE.nullable(),
    society: LOCALE.nullable(),
    groups: z.string().nullable(),
    channel: LOCALE.nullable(),
    about: LOCALE.nullable(),
  })
  .transform(({ chosen, society, groups, channel, about }): SaidLanguages => {
    const each = groups === null ? [] : groups.split(',').map((locale) => LOCALE.parse(locale));
    return { chosen, society, groups: each, about: channel ?? about };
  });

/** What the statements of `asked-languages.sql` are told. */
export function toldOf({ userId, channelId, ids }: AskedAbout) {
  return { userId, channelId: channelId ?? '', ...toldIds(ids) };
}

/** @param row of what those ask for */
export function toSaidLanguages(row: unknown): SaidLanguages {
  return ROW.parse(row);
}

export interface AskedLanguages {
  /** What is known of the language in which to answer somebody; whoever acts on a request knows it from `firstTime`. */
  of(asked: AskedAbout): Promise<SaidLanguages>;
}

export const AskedLanguages = defineStore(
  ({ byHand }): AskedLanguages => ({
    async of(asked) {
      const [row] = await byHand.ask(languages(roomFor(asked.ids)), toldOf(asked));
      return toSaidLanguages(row);
    },
  }),
);
