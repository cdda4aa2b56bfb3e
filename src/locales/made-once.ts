/**
 * Keeps what takes longer to make than to use: each is made when it is first asked for, and never again. For what there are few
 * of, such as languages and sentences: nothing is ever forgotten.
 * @returns finds what was made under a key, or makes it
 */
export function madeOnce<Made>(): (key: string, make: () => Made) => Made {
  const known = new Map<string, Made>();
  return (key, make) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make();
    known.set(key, made);
    return made;
  };
}
