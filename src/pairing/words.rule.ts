/** Trees, by which whoever has two one-to-ones at one place tells them apart. Their names stand among the words of each language. */
export const WORDS = [
  ...['alder', 'apple', 'ash', 'aspen', 'beech', 'birch', 'cherry', 'chestnut', 'elder', 'elm', 'hawthorn', 'hazel'],
  ...['juniper', 'larch', 'linden', 'maple', 'oak', 'pear', 'pine', 'plum', 'rowan', 'spruce', 'willow', 'yew'],
] as const;
export type Word = (typeof WORDS)[number];

/** As much of a one-to-one that has not ended as says whether it needs a word. */
export interface Worded {
  readonly id: string;
  /** Id of the facility where it is. */
  readonly placeId: string;
  readonly word: Word | null;
  /** Ids of those who have said yes. */
  readonly mentorIds: readonly string[];
}

/**
 * Which of them change their word: one is drawn where somebody has another at the same place, and goes where nobody has any more.
 * @param about the ones that are decided on; the others only tell which words are taken
 * @param draw one of these at random: in the order of a list a word would tell which came first
 * @returns by id
 */
export function settleWords(
  about: readonly Worded[],
  others: readonly Worded[],
  draw: (free: readonly Word[]) => Word,
): ReadonlyMap<string, Word | null> {
  const all = new Map([...others, ...about].map((each) => [each.id, each]));
  const changed = new Map<string, Word | null>();
  for (const { id } of about) {
    const own = all.get(id);
    if (!own) continue;
    const beside = [...all.values()].filter((each) => each.id !== id && isBeside(own, each));
    if (beside.length === 0 ? own.word === null : own.word !== null) continue;
    const taken = beside.map(({ word }) => word);
    const free = WORDS.filter((word) => !taken.includes(word));
    const word = beside.length === 0 ? null : draw(free.length > 0 ? free : WORDS);
    changed.set(id, word);
    all.set(id, { ...own, word });
  }
  return changed;
}

function isBeside(one: Worded, other: Worded): boolean {
  return one.placeId === other.placeId && one.mentorIds.some((id) => other.mentorIds.includes(id));
}
