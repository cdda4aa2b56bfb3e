/**
 * What chance has it be, from 0 to 1, without 1. The same of the same things, whatever else has happened: so that what differs
 * between two ways of asking is the asking.
 */
export type Chance = (...of: readonly (string | number)[]) => number;

const WHOLE = 2 ** 32;

export function chanceOf(seed: number): Chance {
  return (...of) => {
    const text = `${seed} ${of.join(' ')}`;
    // FNV-1a, and MurmurHash3's last step, without which neighbours are alike.
    let hash = 0x811c9dc5;
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / WHOLE;
  };
}

/** How long it takes until something happens that may happen at any moment. @param chance from 0 to 1, without 1 */
export function waitOf(chance: number, mean: number): number {
  return -mean * Math.log(1 - chance);
}
