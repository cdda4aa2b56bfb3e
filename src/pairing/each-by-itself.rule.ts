/**
 * Does something to each, one after the other. One that fails keeps none of the others from its turn.
 * @throws AggregateError of what failed, once all have had their turn
 */
export async function eachByItself<Item>(items: Iterable<Item>, does: (item: Item) => Promise<void>): Promise<void> {
  const errors: unknown[] = [];
  for (const item of items)
    try {
      await does(item);
    } catch (error) {
      errors.push(error);
    }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} could not be looked after`);
}
