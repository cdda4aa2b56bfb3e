/**
 * Something one person must be told, written down in the transaction that made it true. Ids and instants only. What a kind
 * says is its feature's own: here it is only carried.
 */
export interface NoticeFacts {
  readonly kind: string;
  /** In whose name it is told; null or left out for what concerns no single group. */
  readonly groupId?: string | null | undefined;
}

/**
 * Tells notices of some kinds from others.
 * @returns whether facts are of one of these kinds; that they have its form was seen to when they were read
 */
export function noticesOf<Facts extends NoticeFacts>(
  ...kinds: readonly Facts['kind'][]
): (facts: NoticeFacts) => facts is Facts {
  return (facts): facts is Facts => kinds.includes(facts.kind);
}

/** In whose name something is told, and who was the last to touch it: the matter is the same. */
const BESIDE_THE_MATTER = ['groupId', 'changedBy'];

/**
 * What a notice is about, as text: two notices to one person about the same matter need not both be sent. The same for the
 * same facts, in whatever order they come.
 */
export function matterOf(facts: NoticeFacts): string {
  const about = Object.entries(facts).filter(([name]) => !BESIDE_THE_MATTER.includes(name));
  return JSON.stringify(about.sort(byName), (_, value: unknown) =>
    value?.constructor === Object ? Object.fromEntries(Object.entries(value).sort(byName)) : value,
  );
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

export interface NewNotice<Facts extends NoticeFacts = NoticeFacts> {
  /** Who reads it: Slack user id. */
  readonly userId: string;
  readonly facts: Facts;
}

export interface Notice<Facts extends NoticeFacts = NoticeFacts> extends NewNotice<Facts> {
  readonly id: string;
  readonly createdAt: Date;
}
