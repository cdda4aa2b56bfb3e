import { sumOf } from '../../core/measures.js';
import type { IsoWeek } from '../../core/model.js';
import type { Books, Meetings, SettledMeetings, Stream } from './tally-books.rule.js';
import { isSmall, listedSince, type SmallLists } from './tally-listing.rule.js';
import type { TallyPolicy } from './tally-policy.rule.js';
import { quarterEndOf } from './tally-quarters.rule.js';
import { sinceRelease } from './tally-waiting.rule.js';

type Rule = Pick<TallyPolicy, 'meeting' | 'pool'>;

/**
 * Meetings inside, which are to ride along with their facility's visits (PRIVACY 9). Whoever knows what all shifts there counted can
 * subtract it, and knows how many meetings are in a number: so at the end of a quarter those of a group that wait are booked, all
 * together, if they are enough by themselves, and else wait on. Of small facilities they are booked only where several have enough.
 * What came in before a facility was listed as it is now is told in no number any more.
 * @param meetings all that is in no batch, in any order
 * @param week up to which quarters are over
 * @returns those that are booked, in the week in which they were; what waits is left out
 */
export function settleMeetings(
  meetings: readonly Meetings[],
  lists: SmallLists,
  week: IsoWeek,
  { meeting, pool }: Rule,
): SettledMeetings[] {
  const arriving = byQuarter(meetings);
  const booked: SettledMeetings[] = [];
  let waiting: readonly Meetings[] = [];
  for (const end of [...arriving.keys()].sort()) {
    if (end > week) break;
    waiting = [...waiting, ...(arriving.get(end) ?? [])].filter(
      ({ facilityId, bookedIn }) => bookedIn >= (listedSince(lists, facilityId, end) ?? ''),
    );
    const enough = byGroup(waiting).filter((own) => sumOf(own) >= meeting.least);
    const isOfSmall = (own: readonly Meetings[]) => own.some(({ facilityId }) => isSmall(lists, facilityId, end));
    const ofSmall = enough.filter(isOfSmall);
    const facilities = new Set(ofSmall.flat().map(({ facilityId }) => facilityId)).size;
    const told = enough.filter((own) => facilities >= pool.facilities || !isOfSmall(own)).flat();
    booked.push(...told.map((each) => ({ ...each, settledIn: end })));
    const gone = new Set(told);
    waiting = waiting.filter((each) => !gone.has(each));
  }
  return booked;
}

/** Those that ride along with a number of visits that is released now: of its stretch of weeks, and of no facility that is not in it. */
export function ridingAlong(
  meetings: readonly SettledMeetings[],
  stream: Extract<Stream, { readonly kind: 'facility' | 'pool' }>,
  { lists, releasedIn }: Pick<Books, 'lists' | 'releasedIn'>,
  week: IsoWeek,
): SettledMeetings[] {
  if (stream.measure !== 'visits') return [];
  const since = sinceRelease(meetings, releasedIn(stream), week);
  if (stream.kind === 'facility') {
    const listed = listedSince(lists, stream.facilityId, week) ?? '';
    return since.filter(({ facilityId, settledIn }) => facilityId === stream.facilityId && settledIn >= listed);
  }
  return since.filter(
    ({ facilityId, settledIn }) => stream.members.has(facilityId) && isSmall(lists, facilityId, settledIn),
  );
}

/** By the week with which the quarter is over in which they came in. */
function byQuarter(meetings: readonly Meetings[]): ReadonlyMap<IsoWeek, readonly Meetings[]> {
  const ends = new Map<IsoWeek, IsoWeek>();
  const quarters = new Map<IsoWeek, Meetings[]>();
  for (const each of meetings) {
    const end = ends.get(each.bookedIn) ?? quarterEndOf(each.bookedIn);
    ends.set(each.bookedIn, end);
    const known = quarters.get(end);
    if (known) known.push(each);
    else quarters.set(end, [each]);
  }
  return quarters;
}

/** A group knows its own, and its leader perhaps those of several: each group's are enough by themselves. */
function byGroup(meetings: readonly Meetings[]): Meetings[][] {
  const groups = new Map<string, Meetings[]>();
  for (const each of meetings) {
    const whose = `${each.facilityId} ${each.groupId}`;
    const known = groups.get(whose);
    if (known) known.push(each);
    else groups.set(whose, [each]);
  }
  return [...groups.values()];
}
