import { randomUUID } from 'node:crypto';
import { ofEveryMeasure } from '../../core/measures.js';
import type { IsoWeek } from '../../core/model.js';
import { weeksAfter } from '../../core/weeks.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { whoCanActNationally } from '../../groups/who-can-act.store.js';
import type { NewNotice } from '../../telling/notices.rule.js';
import { writeNotices } from '../../telling/notices.store.js';
import { RULE_NOW } from './close-week.store.js';
import { owe, type PuttingTallyBack } from './owe-tally.store.js';
import { oweMeetings, putMeetingsBack } from './put-meetings-back.store.js';
import type { SaidTally } from './said-tally.rule.js';
import type { TallyLostFacts } from './tally-lost.rule.js';
import { TOLD_QUARTERLY, toContent, toIsoWeek, toReleased } from './tally-rows.store.js';
import type { QuarterFacts, Released, WeekFacts } from './tally-week.rule.js';

/**
 * Writes down what the national channel has been told of a week that our records do not know as closed, so that nothing is
 * said twice or otherwise. What was released counts as made of the counts that we still have; what is lacking is owed, and
 * settled by counts that are told anew before anything new is released. Weeks before it of which no post is left are closed
 * as lost: their numbers were said, and nobody knows them.
 */
export async function putTallyBack(around: PuttingTallyBack, isoWeek: IsoWeek, said: SaidTally | null): Promise<void> {
  const { transaction, workspaceId, now } = around;
  if (await transaction.tallyWeek.findFirst({ where: { isoWeek } })) {
    await transaction.tallyWeek.updateMany({ where: { isoWeek, postedAt: null }, data: { postedAt: now } });
    return;
  }
  const last = await transaction.tallyWeek.findFirst({ orderBy: { isoWeek: 'desc' } });
  for (let week = last && weeksAfter(toIsoWeek(last.isoWeek), 1); week && week < isoWeek; week = weeksAfter(week, 1)) {
    await writeLost(around, week);
  }
  if (!said) return writeLost(around, isoWeek);
  const rest = await releasedIn(around, isoWeek);
  for (const each of said.facts.released) await releaseAgain(around, each);
  const released = [...said.facts.released, ...rest];
  const isIncomplete = released.length < said.numbers;
  await writeWeek({ transaction, workspaceId, now }, { ...said.facts, released, targetGroups: [], isIncomplete });
  if (isIncomplete) await tellOfLost(around, isoWeek);
}

/**
 * The same of a post that goes on with a week's first one, which is put back after it and knows by it that nothing is lacking.
 * Once that has been put back, nothing is added any more.
 */
export async function putRestBack(
  around: PuttingTallyBack,
  isoWeek: IsoWeek,
  released: readonly Released[],
): Promise<void> {
  if (await around.transaction.tallyWeek.findFirst({ where: { isoWeek } })) return;
  const known = await releasedIn(around, isoWeek);
  const isKnown = (each: Released) => known.some((other) => isOfTheSame(each, other));
  for (const each of released) if (!isKnown(each)) await releaseAgain(around, each);
}

/** What is written down as released in a week, target groups left out. */
async function releasedIn({ transaction }: PuttingTallyBack, isoWeek: IsoWeek): Promise<Released[]> {
  const rows = await transaction.tallyBatch.findMany({
    where: { closedIn: isoWeek, kind: { notIn: TOLD_QUARTERLY } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const facilities = await transaction.facility.findMany({ select: { id: true, name: true } });
  const names = new Map(facilities.map(({ id, name }) => [id, name]));
  return rows.map((row) => toReleased(row, names));
}

function isOfTheSame(one: Released, other: Released): boolean {
  return one.facility?.id === other.facility?.id && one.measure === other.measure;
}

/** The same of a quarter's target groups, after its last week. */
export async function putQuarterBack(around: PuttingTallyBack, week: IsoWeek, said: QuarterFacts): Promise<void> {
  const { transaction, workspaceId, now } = around;
  for (const { targetGroup, value, from } of said) {
    const isKnown = await transaction.tallyBatch.findFirst({ where: { targetGroup, closedIn: week } });
    if (isKnown || value === null) continue;
    const id = randomUUID();
    const batch = {
      id,
      workspaceId,
      closedIn: week,
      kind: 'target_group',
      measure: 'visits',
      targetGroup,
      from,
      value,
    };
    await transaction.tallyBatch.create({ data: { ...batch, createdAt: now } });
    const facilities = await transaction.facility.findMany({ select: { id: true } });
    const ids = facilities.map((facility) => facility.id);
    await owe(around, { id, week, measure: 'visits', targetGroup, value, facilityIds: ids });
  }
}

async function writeLost(around: PuttingTallyBack, isoWeek: IsoWeek): Promise<void> {
  await writeWeek(around, {
    isoWeek,
    yearSoFar: ofEveryMeasure(() => 0),
    isYearUnknown: true,
    released: [],
    isHeld: false,
    visits: { held: 0, notHeld: 0, untold: 0, seats: 0, seatsTaken: 0 },
    facilities: { active: 0, paused: 0, starting_up: 0 },
    training: { notReady: null, lapsing: null },
    targetGroups: [],
    isIncomplete: true,
  });
  await tellOfLost(around, isoWeek);
}

async function writeWeek({ transaction, workspaceId, now }: PuttingTallyBack, facts: WeekFacts): Promise<void> {
  const content = toContent(facts);
  const { isoWeek } = facts;
  await transaction.tallyWeek.create({
    data: { workspaceId, isoWeek, closedAt: now, postedAt: now, content, rule: RULE_NOW },
  });
}

async function tellOfLost({ transaction, workspaceId, now }: PuttingTallyBack, isoWeek: IsoWeek): Promise<void> {
  const staff = await whoCanActNationally(transaction);
  const notices = staff.map(
    (userId): NewNotice<TallyLostFacts> => ({ userId, facts: { kind: 'tally_lost', isoWeek } }),
  );
  await writeNotices(transaction, workspaceId, notices, now);
}

async function releaseAgain(around: PuttingTallyBack, each: Released): Promise<void> {
  const { transaction, workspaceId, now } = around;
  const { facility, facilities, measure, value, from, closedIn } = each;
  const id = randomUUID();
  const facilityIds = facility ? [facility.id] : await smallOnes(transaction, facilities);
  await transaction.tallyBatch.create({
    data: {
      ...{ id, workspaceId, closedIn, measure, from, value },
      kind: facility ? 'facility' : 'pool',
      facilityId: facility?.id ?? null,
      region: facility?.region ?? null,
      ...(!facility && { facilityIds }),
      createdAt: now,
    },
  });
  const owed = { id, week: closedIn, measure, targetGroup: null, value, facilityIds };
  if (measure !== 'visits') {
    await owe(around, owed);
    return;
  }
  const stream = facility
    ? { kind: 'facility' as const, facilityId: facility.id, measure }
    : { kind: 'pool' as const, members: new Set(facilityIds), measure };
  const said = { batchId: id, stream, week: closedIn };
  const met = await putMeetingsBack(around, said);
  const lacking = await owe(around, { ...owed, value: value - (met ?? 0) });
  if (met !== null && lacking > 0) await oweMeetings(around, said, lacking);
}

/** As many as the post says: those that are told together now, and in place of others nobody. */
async function smallOnes(transaction: ScopedTransaction, count: number): Promise<string[]> {
  const last = await transaction.tallyBatch.findFirst({ where: { kind: 'pool' }, orderBy: { closedIn: 'desc' } });
  const known = Array.isArray(last?.facilityIds) ? last.facilityIds.filter((id) => typeof id === 'string') : [];
  if (known.length === count) return known;
  return Array.from({ length: count }, (_, index) => known[index] ?? `unknown ${index + 1}`);
}
