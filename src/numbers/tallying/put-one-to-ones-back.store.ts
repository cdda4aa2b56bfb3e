import { randomUUID } from 'node:crypto';
import type { IsoWeek } from '../../core/model.js';
import { OWED } from '../../core/pairing-counts.js';
import type { PuttingTallyBack } from './owe-tally.store.js';
import type { SaidOneToOnes } from './said-tally.rule.js';
import type { OneToOneBooking } from './tally-books.rule.js';

/**
 * Writes down what the national channel has been told of one-to-ones and our records do not know. What we have up to then counts
 * as told; what is lacking is owed by every facility, so much that without any one of them at least as much is owed as is lacking:
 * rather too much, so that nothing is told until as many have come in anew.
 */
export async function putOneToOnesBack(
  around: PuttingTallyBack,
  week: IsoWeek,
  said: readonly SaidOneToOnes[],
): Promise<void> {
  const { transaction, workspaceId, now } = around;
  for (const { programmeCode, measure, value, from } of said) {
    const isKnown = await transaction.tallyBatch.findFirst({
      where: { programmeCode, measure, kind: 'one_to_one', closedIn: week },
    });
    if (isKnown || value === null) continue;
    const id = randomUUID();
    const row = {
      programmeCode,
      measure,
      id,
      workspaceId,
      closedIn: week,
      kind: 'one_to_one',
      from,
      value,
      createdAt: now,
    };
    await transaction.tallyBatch.create({ data: row });
    const about = { measure, ...(programmeCode !== null && { programmeCode }) };
    const where = { ...about, batchId: null, isoWeek: { lte: week } };
    const { _sum } = await transaction.pairingCount.aggregate({ where, _sum: { count: true } });
    await transaction.pairingCount.updateMany({ where, data: { batchId: id } });
    await owe(around, { programmeCode: programmeCode ?? OWED, measure }, week, value - (_sum.count ?? 0));
  }
}

async function owe(
  { transaction, workspaceId }: PuttingTallyBack,
  about: Pick<OneToOneBooking, 'programmeCode' | 'measure'>,
  isoWeek: IsoWeek,
  lacking: number,
): Promise<void> {
  if (lacking <= 0) return;
  const facilities = await transaction.facility.findMany({ select: { id: true } });
  const count = 0 - Math.ceil(lacking / Math.max(1, facilities.length - 1));
  for (const { id: facilityId } of facilities)
    await transaction.pairingCount.create({
      data: { ...about, workspaceId, facilityId, groupId: OWED, isoWeek, count },
    });
}
