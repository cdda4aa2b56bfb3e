/**
 * Parts of a block with a React key each. They have no names of their own, so a key is the part's id where it has one and
 * else its place; Slack never reorders the parts of a block it redraws.
 */
export function keyed<Part extends object>(parts: readonly Part[]): readonly { key: string; part: Part }[] {
  return parts.map((part, place) => ({ key: idOf(part) ?? `place-${place}`, part }));
}

function idOf(part: object): string | undefined {
  const { block_id, action_id, value } = part as { block_id?: string; action_id?: string; value?: string };
  if (block_id !== undefined) return block_id;
  return action_id === undefined ? undefined : `${action_id} ${value ?? ''}`;
}
