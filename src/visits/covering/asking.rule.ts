import { afterQuietHours } from '../../core/quiet-hours.js';
import { overlaps, partsOf } from '../../core/stretches.js';
import { calendarDateOf } from '../../core/time.js';
import { isAwayDuring, isAwayOn } from '../../people/time-off/time-off.rule.js';
import { mayTake } from './may-take.rule.js';
import { askOf, type CoveredVisit, HOUR, isPending, type KnownPerson, type Offer, openOffers } from './offers.rule.js';

/**
 * How often somebody may be asked within so many hours, the line aside: twice a week (DOMAIN, rule 13), and not every week, which
 * those who tire of it do not bear (`npm run bench:asking`).
 */
const RATIONS = [
  { most: 2, within: 7 * 24 },
  { most: 3, within: 28 * 24 },
] as const;
/** Hours. What was asked before is no part of any ration. */
export const RATIONED_OVER = 28 * 24;
/** People in one wave. */
const IN_A_WAVE = 3;

/**
 * Who is asked next: those first who were asked longest ago. In the last wave, those before them who would come if nobody else
 * does, once more.
 * @returns Slack user ids; none where nobody is left
 */
export function nextWave(visit: CoveredVisit, offer: Offer, isLast: boolean, now: Date): readonly string[] {
  const { line } = visit;
  const { timeZone } = visit.group.facility;
  const candidates = [...visit.people.values()].filter(
    (person) => afterQuietHours(now, person.quietHours, timeZone) <= now && mayBeAsked(visit, offer, person, now),
  );
  const fresh = candidates
    .filter(({ userId }) => !askOf(offer, userId))
    .sort((one, other) => placeIn(line, one) - placeIn(line, other) || longestAgo(one, other));
  const again = candidates.filter(({ userId }) => askOf(offer, userId)?.answer === 'if_needed');
  const inOrder = isLast || fresh.length === 0 ? [...again, ...fresh] : fresh;
  return inOrder.slice(0, IN_A_WAVE).map(({ userId }) => userId);
}

/**
 * Whether somebody may be asked, by day: a member whom Slack knows, who may take it, is not away now or then, has no other visit
 * that day, was not asked too often, has no open question about another visit meanwhile, and has neither been
 * asked for this already, nor said no to this visit or given a place on it up. Whoever would come if nobody else does may be asked again.
 */
export function mayBeAsked(visit: CoveredVisit, offer: Offer, person: KnownPerson, now: Date): boolean {
  const { shift, group, offers } = visit;
  const { timeZone } = group.facility;
  const { userId } = person;
  if (!person.isActive || person.membership !== 'active') return false;
  const before = askOf(offer, userId);
  if (before && before.answer !== 'if_needed') return false;
  if (visit.gaveUp?.includes(userId) || offers.some((other) => askOf(other, userId)?.answer === 'no')) return false;
  if (isAwayOn(person.timeOff, calendarDateOf(now, timeZone)) || isAwayDuring(person.timeOff, shift, timeZone))
    return false;
  if (hasOtherVisitThatDay(visit, person)) return false;
  // Whoever is asked again is asked once, then, and not when they were before.
  const elsewhere = { offers: offers.filter((other) => other !== offer) };
  if (!isInLine(visit, userId) && isAskedOften(elsewhere, person, now)) return false;
  if (person.openElsewhere.some((other) => overlaps(other, shift))) return false;
  const openHere = openOffers(visit).some(
    (other) => other !== offer && other.asks.some((ask) => ask.userId === userId && isPending(ask, now)),
  );
  return !openHere && mayTake(visit, offer, userId, now).ok;
}

function hasOtherVisitThatDay({ shift, group }: CoveredVisit, { otherShifts }: KnownPerson): boolean {
  const { timeZone } = group.facility;
  const days = new Set(partsOf(shift).map(({ startsAt }) => calendarDateOf(startsAt, timeZone)));
  return otherShifts
    .filter(({ id }) => id !== shift.id)
    .flatMap(partsOf)
    .some(({ startsAt }) => days.has(calendarDateOf(startsAt, timeZone)));
}

/** Whether somebody has been asked as often as anybody may be, on whatever visit. */
function isAskedOften(
  { offers }: Pick<CoveredVisit, 'offers'>,
  { userId, askedElsewhere }: KnownPerson,
  now: Date,
): boolean {
  const here = offers.flatMap(({ asks }) => asks.filter((ask) => ask.userId === userId && ask.via !== 'line'));
  const all = [...askedElsewhere, ...here.map(({ askedAt }) => askedAt)];
  return RATIONS.some(({ most, within }) => {
    const since = now.getTime() - within * HOUR;
    return all.filter((at) => at.getTime() > since).length >= most;
  });
}

export function isInLine({ line }: Pick<CoveredVisit, 'line'>, userId: string): boolean {
  return line.some((each) => each.userId === userId);
}

/** Whoever waits in line comes before everybody else, in its order. */
function placeIn(line: CoveredVisit['line'], { userId }: KnownPerson): number {
  const place = line.findIndex((each) => each.userId === userId);
  return place === -1 ? line.length : place;
}

/** For sorting: whoever was never asked, then whoever was asked longest ago. */
export function longestAgo(one: KnownPerson, other: KnownPerson): number {
  return (one.askedAt?.getTime() ?? 0) - (other.askedAt?.getTime() ?? 0) || (one.userId < other.userId ? -1 : 1);
}
