import { isoWeekOf, weeksAfter } from '../../src/core/weeks.js';
import { BEGIN, type BenchGroup, ZONE } from './world.js';
import { type BenchVisit, beginOf, claimOf, facilityOf, postedWeeks, type Rows, visitOf } from './world-rows.js';

const WEEKS_IN_A_YEAR = 52;
/** Of the regulars, on each visit. */
const WENT = 3;

/** A visit in each week of so many years, told of, posted and reminded of. */
export function pastOf(groups: readonly BenchGroup[], years: number): Rows {
  const last = isoWeekOf(BEGIN, ZONE);
  const weeks = Array.from({ length: years * WEEKS_IN_A_YEAR }, (_, ago) => weeksAfter(last, -1 - ago));
  const visits = groups.flatMap((group) =>
    weeks.map((week): BenchVisit => ({ group, week, weekday: 3, party: group.regulars.slice(0, WENT) })),
  );
  return {
    ...postedWeeks(visits),
    Count: visits.map((visit) => ({
      ...{ id: `count-${visitOf(visit)}`, shiftId: visitOf(visit), facilityId: facilityOf(visit.group.id) },
      ...{ held: true, clientVisits: 5, countedBy: visit.party[0] ?? '', countedAt: beginOf(visit), version: 1 },
    })),
    LedgerMessage: visits.flatMap((visit) => [
      ledgerRow(visit, `week:${visit.group.id}:${visit.week}`, visit.group.channelId, 'standing'),
      ...visit.party.map((userId) => ledgerRow(visit, `reminder:${claimOf(visit, userId)}:day`, userId, 'scheduled')),
    ]),
  };
}

function ledgerRow(visit: BenchVisit, key: string, channelId: string, lifetime: 'standing' | 'scheduled') {
  const at = beginOf(visit);
  return {
    ...{ key, channelId, lifetime, state: 'sent', desiredFingerprint: 'past', appliedFingerprint: 'past', attempt: 1 },
    ...{ slackId: `${at.getTime() / 1000}.000100`, failures: 0, corrections: 0, historyFrom: at, updatedAt: at },
    subject: `group:${visit.group.id}`,
  };
}
