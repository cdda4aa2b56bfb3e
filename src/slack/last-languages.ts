import { boundedMap } from '../core/bounded-map.js';
import type { SaidLanguages } from '../core/language.js';
import type { Locale } from '../core/model.js';
import type { LastLanguages } from './person.js';

const MOST_PEOPLE_REMEMBERED = 20_000;

/** @param society its language when the bot started */
export function createLastLanguages(society: Locale): LastLanguages {
  const known = boundedMap<SaidLanguages>(MOST_PEOPLE_REMEMBERED);
  const nothing: SaidLanguages = { chosen: null, groups: [], society, about: null };
  return {
    note: (userId, said) => known.set(userId, said),
    of: (userId) => ({ ...(known.get(userId) ?? nothing), about: null }),
  };
}
