import type { IsoWeek } from '../../core/model.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { toProgramme } from '../../database/stored-rows.js';
import { type OneToOneBooks, type OneToOneStream, oneToOneStreams, type Stream } from './tally-books.rule.js';
import { streamKey } from './tally-ledger.rule.js';
import type { OneToOneFacts } from './tally-week.rule.js';
import type { Batch } from './tallying.rule.js';

/**
 * What the quarter says of the one-to-ones of each programme; empty where none has them, and until a number of any of them has ever
 * been released: that none has been is no news, and says no more than the silence in the export.
 */
export async function oneToOneFacts(
  client: ScopedTransaction,
  books: Pick<OneToOneBooks, 'programmeCodes' | 'goOnOutside'>,
  batches: readonly Batch[],
  begins: (stream: Stream) => IsoWeek,
): Promise<OneToOneFacts> {
  const streams = oneToOneStreams(books);
  if (streams.length === 0) return [];
  const isNew = batches.some(({ stream }) => stream.kind === 'one_to_one');
  if (!isNew && !(await client.tallyBatch.findFirst({ where: { kind: 'one_to_one' }, select: { id: true } })))
    return [];
  const programmes = (await client.programme.findMany({ orderBy: { position: 'asc' } })).map(toProgramme);
  const codes = [...programmes.map(({ code }) => code), null];
  const placeOf = ({ programmeCode }: OneToOneStream) => codes.indexOf(programmeCode);
  return streams
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((stream) => {
      const { programmeCode, measure } = stream;
      const names = programmes.find(({ code }) => code === programmeCode)?.names ?? null;
      const batch = batches.find((each) => streamKey(each.stream) === streamKey(stream));
      return { programmeCode, names, measure, value: batch?.value ?? null, from: begins(stream) };
    });
}
