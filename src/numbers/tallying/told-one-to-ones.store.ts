import type { IsoWeek, Programme } from '../../core/model.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { toProgramme } from '../../database/stored-rows.js';
import { ONE_TO_ONE_MEASURES, type OneToOneBooks, type Stream } from './tally-books.rule.js';
import { streamKey } from './tally-ledger.rule.js';
import type { OneToOneFacts } from './tally-week.rule.js';
import type { Batch } from './tallying.rule.js';

/**
 * What the quarter says of the one-to-ones of each programme; empty where none has them, and until a number of any of them has ever
 * been released: that none has been is no news, and says no more than the silence in the export.
 */
export async function oneToOneFacts(
  client: ScopedTransaction,
  { programmeCodes }: Pick<OneToOneBooks, 'programmeCodes'>,
  batches: readonly Batch[],
  begins: (stream: Stream) => IsoWeek,
): Promise<OneToOneFacts> {
  if (programmeCodes.length === 0) return [];
  const isNew = batches.some(({ stream }) => stream.kind === 'one_to_one');
  if (!isNew && !(await client.tallyBatch.findFirst({ where: { kind: 'one_to_one' }, select: { id: true } })))
    return [];
  const programmes = (await client.programme.findMany({ orderBy: { position: 'asc' } })).map(toProgramme);
  return programmes
    .filter(({ code }) => programmeCodes.includes(code))
    .flatMap((programme) => factsOf(programme, batches, begins));
}

function factsOf(
  { code: programmeCode, names }: Programme,
  batches: readonly Batch[],
  begins: (stream: Stream) => IsoWeek,
): OneToOneFacts {
  return ONE_TO_ONE_MEASURES.map((measure) => {
    const stream: Stream = { kind: 'one_to_one', programmeCode, measure };
    const batch = batches.find((each) => streamKey(each.stream) === streamKey(stream));
    return { programmeCode, names, measure, value: batch?.value ?? null, from: begins(stream) };
  });
}
