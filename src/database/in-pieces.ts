/**
 * How many things one statement names: SQLite takes 999 parameters in a statement. Some conditions name each thing twice, and
 * need a few for something else.
 */
const AT_ONCE = 400;

/**
 * Asks the database about a list that grows with the society, so many at a time and one piece after the other: however large
 * the society, no statement names more than engines take, and other work is let through in between. Left alone, Prisma cuts
 * up some statements by itself, gives rows twice where a condition has alternatives, and refuses the others (P2029): those
 * that are in order, that count, and that read what belongs to many rows in order.
 * @param ask must not depend on the order of the whole list: what is to be in order is sorted afterwards
 * @param rowsOfEach about how many rows there are of each thing, so that no answer is so long that everybody else waits for it
 * @returns what each piece was answered, in order; empty for an empty list, about which nobody is asked
 */
export async function inPieces<Item, Answer>(
  items: Iterable<Item>,
  ask: (piece: Item[]) => Promise<Answer>,
  rowsOfEach = 1,
): Promise<Answer[]> {
  const all = [...items];
  const size = piecesOf(rowsOfEach);
  const answers: Answer[] = [];
  for (let start = 0; start < all.length; start += size) {
    if (start > 0) await othersHadTheirTurn();
    answers.push(await ask(all.slice(start, start + size)));
  }
  return answers;
}

/**
 * Reads a list that grows with the society, so many rows at a time by their ids: other work is let through in between.
 * @param read what comes after a row, in the order of ids, at most so many
 * @param rowsOfEach about how many are read with each
 */
export function inPages<Row extends { readonly id: string }>(
  read: (after: { readonly id?: { readonly gt: string } }, take: number) => Promise<Row[]>,
  rowsOfEach = 1,
): Promise<Row[]> {
  return inPagesBy(
    (last, take) => read(last === null ? {} : { id: { gt: last } }, take),
    ({ id }) => id,
    rowsOfEach,
  );
}

/**
 * The same of what is in the order of something else.
 * @param read what comes after a place, at most so many; null for the beginning
 * @param placeOf by what it is in order; of several in one place some may be left out
 */
export async function inPagesBy<Row>(
  read: (last: string | null, take: number) => Promise<Row[]>,
  placeOf: (row: NoInfer<Row>) => string,
  rowsOfEach = 1,
): Promise<Row[]> {
  const size = piecesOf(rowsOfEach);
  const rows: Row[] = [];
  for (;;) {
    const last = rows.at(-1);
    const page = await read(last === undefined ? null : placeOf(last), size);
    rows.push(...page);
    if (page.length < size) return rows;
    await othersHadTheirTurn();
  }
}

function piecesOf(rowsOfEach: number): number {
  return Math.max(1, Math.floor(AT_ONCE / rowsOfEach));
}

/** On SQLite a query is answered before anything else is looked at, however many follow each other. */
async function othersHadTheirTurn(): Promise<void> {
  await new Promise(setImmediate);
}
