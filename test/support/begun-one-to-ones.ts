import type { Group } from '../../src/core/model.js';
import type { Society } from '../../src/database/society.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { decideAsk, decideYes } from '../../src/pairing/forming/forming.rule.js';
import { decideMet } from '../../src/pairing/meeting/meeting.rule.js';
import { Pairings } from '../../src/pairing/pairings.store.js';
import { ADMIN, facilityCalled, groupCalled } from './stored-group.js';

/** Groups with study support, or with another programme, each at a facility and with a leader of its own. */
export async function groupsOfStudySupport(
  society: Society,
  count: number,
  now: Date,
  programmeCode = 'dk.study_support',
): Promise<readonly Group[]> {
  const groups: Group[] = [];
  for (let number = 1; number <= count; number += 1) {
    const facility = await society.of(Facilities).save(facilityCalled(`Häktet ${number}`), null, ADMIN, now);
    const details = { leaderIds: [`U0LEADER${number}`], programmeCode };
    const columns = { ...groupCalled(`Studier ${number}`, facility.ok ? facility.id : ''), ...details };
    const saved = await society.of(Groups).save(columns, null, ADMIN, now);
    const group = saved.ok ? await society.of(Groups).read(saved.id) : null;
    if (!group) throw new Error(`the group was not saved: ${JSON.stringify(saved)}`);
    groups.push(group);
  }
  return groups;
}

/** So many one-to-ones begin in each of these groups, all with the same mentor. @param mentor Slack user id of a volunteer @returns their ids */
export async function begin(
  society: Society,
  groups: readonly Group[],
  each: number,
  mentor: string,
  now: Date,
): Promise<readonly string[]> {
  const begun: string[] = [];
  const ask = decideAsk([mentor], null, new Map([[mentor, []]]));
  for (const { id, leaderIds } of groups)
    for (let count = 0; count < each; count += 1) {
      const made = await society.of(Pairings).setUp(id, leaderIds[0] ?? '', now, ask);
      const done = await society.of(Pairings).decide(made?.pairing?.id ?? '', mentor, now, decideYes([]));
      if (!done.outcome.ok) throw new Error(done.outcome.refusal.reason);
      begun.push(made?.pairing?.id ?? '');
    }
  return begun;
}

/** Its mentor says on each of these days that they met. @param pairingId of one that runs */
export async function meet(society: Society, pairingId: string, mentor: string, days: readonly Date[]): Promise<void> {
  for (const day of days) {
    const done = await society.of(Pairings).decide(pairingId, mentor, day, decideMet([]));
    if (!done.outcome.ok) throw new Error(done.outcome.refusal.reason);
  }
}
