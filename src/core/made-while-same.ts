import { boundedMap } from './bounded-map.js';

/** Finds what was made under a name, or makes it. */
export type Kept<Made> = (name: string, make: () => Made) => Made;

/**
 * Keeps what takes longer to make than to use, for as long as what it is made from says the same: a pass words hundreds of
 * reminders, of which a claim changes a few.
 * @param most of how many things at once; of others it is made anew
 * @returns what is kept of one thing, by its id. `from`: all that it is made from, besides what the names say; plain data
 */
export function madeWhileSame<Made>(most: number): (id: string, from: unknown) => Kept<Made> {
  const known = boundedMap<{ readonly from: string; readonly made: Map<string, Made> }>(most);
  return (id, from) => {
    const written = JSON.stringify(from);
    const before = known.get(id);
    const made = before?.from === written ? before.made : new Map<string, Made>();
    known.set(id, { from: written, made });
    return (name, make) => {
      const found = made.get(name);
      if (found !== undefined) return found;
      const anew = make();
      made.set(name, anew);
      return anew;
    };
  };
}
