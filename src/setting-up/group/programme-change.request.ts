import { everybodyOn } from '../../core/party.js';
import { Facilities } from '../../groups/facilities.store.js';
import { Groups } from '../../groups/groups.store.js';
import type { SubmitRequest } from '../../slack/hearing/request.js';
import { Completions } from '../../training/requirements/completions.store.js';
import { Training } from '../../training/requirements/training.store.js';
import { PostedWeeks } from '../../visits/claiming/posted-weeks.store.js';
import type { GroupDetails } from '../group-form.rule.js';
import { isAskedFirst, notReadyAfter, type VisitNotReady, visitsAhead } from './programme-change.rule.js';

/**
 * Who would not be ready for the group's visits ahead if this were saved, where whoever saves is asked first; empty where
 * nobody need be asked.
 * @param askedAbout the programme about which they have been asked already; null for none
 */
export async function readNotReadyAfter(
  { society, now }: SubmitRequest,
  groupId: string | null,
  { programmeCode, facilityId }: GroupDetails,
  askedAbout: string | null,
): Promise<readonly VisitNotReady[]> {
  const stored = groupId === null ? null : await society.of(Groups).read(groupId);
  if (!stored || stored.programme.code === programmeCode) return [];
  const [weeks, facility, requirements] = await Promise.all([
    society.of(PostedWeeks).of([stored], now),
    society.of(Facilities).read(facilityId),
    society.of(Training).requirementsOf(programmeCode),
  ]);
  const holders = visitsAhead(weeks, now).flatMap(({ shift }) => everybodyOn(shift).map(({ userId }) => userId));
  const completions = await society.of(Completions).of([...new Set(holders)]);
  const notReady = notReadyAfter(weeks, facility ?? stored.facility, requirements, completions, now);
  return isAskedFirst(stored, programmeCode, askedAbout, notReady) ? notReady : [];
}
