import { max } from 'date-fns';
import type { Shift } from '../../core/model.js';
import { isInLine, nextWave } from './asking.rule.js';
import { askingFrom, keptUntil, lastCallOf, MOST_WAVES, nextWaveAt } from './asking-times.rule.js';
import { isShort } from './counted.rule.js';
import { freePlaces } from './may-take.rule.js';
import {
  type Ask,
  askOf,
  asksByName,
  type CoveredVisit,
  hoursBefore,
  isPending,
  isToCome,
  isTooLate,
  KEPT_UNTIL,
  newOffer,
  type Offer,
  openFree,
  openOffers,
  TOO_LATE,
  withAsk,
  withOffer,
} from './offers.rule.js';
import { endWhatIsOver, whoWaits } from './over.rule.js';

/** Hours before a visit from which people are asked by themselves while too few come. Earlier a leader may. */
export const ASKS_BY_ITSELF = 36;
/** Hours before a visit at which one that has too few is not to run any more, where it had too few by then. */
export const CUT_OFF = 20;

/**
 * What has become of a visit by now: what is over has ended, whoever is first in line is offered what is free, the next are
 * asked, and what too few come on will not run. Every press runs it first, and so does each look at the group once its time has
 * come. After a standstill one step is taken for now; none that was missed is made up. Twice is once.
 */
export function settle(visit: CoveredVisit, now: Date): CoveredVisit {
  const after = noteShort(visit, now);
  const decided =
    isToCome(after, now) && isCutOff(after, now)
      ? { ...after, shift: { ...after.shift, status: 'will_not_run' as const } }
      : after;
  const standing = endWhatIsOver(decided, now);
  if (!isToCome(standing, now)) return withKept(standing, 0);
  return askWaves(offerFree(offerToLine(standing, now), now), now);
}

/** Notes since when too few come, from the time on at which something is done about it. */
function noteShort(visit: CoveredVisit, now: Date): CoveredVisit {
  if (!isToCome(visit, now)) return visit;
  const { shortSince, ...shift } = visit.shift;
  const isNoted = now >= hoursBefore(shift, ASKS_BY_ITSELF) && isShort(visit);
  if (isNoted) return shortSince ? visit : { ...visit, shift: { ...shift, shortSince: now } };
  return shortSince ? { ...visit, shift } : visit;
}

function isCutOff({ shift }: CoveredVisit, now: Date): boolean {
  const at = cutOffOf(shift);
  return at !== null && at <= now;
}

/**
 * When a visit that too few come on is not to run any more: 20 hours before, where it had too few by then and was not reopened;
 * else 3 hours before it, or once it has too few after that.
 * @returns null while enough come
 */
export function cutOffOf(shift: Shift): Date | null {
  const { shortSince, hasReopened } = shift;
  if (!shortSince) return null;
  const early = hoursBefore(shift, CUT_OFF);
  if (shortSince <= early && !hasReopened) return early;
  const late = hoursBefore(shift, TOO_LATE);
  return max([shortSince, late]);
}

/** Places that are free are kept for those in line, in its order, until a day before; then whoever waits is asked at once, and the first press has it. */
function offerToLine(visit: CoveredVisit, now: Date): CoveredVisit {
  const waiting = whoWaits(visit, now);
  const free = isTooLate(visit, now) ? 0 : freePlaces(visit);
  const isKept = now < hoursBefore(visit.shift, KEPT_UNTIL);
  const kept = isKept ? Math.min(free, waiting.length) : 0;
  const stands = withKept(visit, kept);
  const known = openFree(stands);
  const asked = isKept ? keptFor(known, waiting, kept, now) : free > 0 ? waiting : [];
  if (asked.length === 0 && !known) return stands;
  const offer = known ?? newOffer('free', '', null, now);
  const until = isKept ? keptUntil(visit.shift, visit.group.facility.timeZone, now) : null;
  const stepped = isKept ? stepBack(offer, asked, visit.line, now) : anybodys(offer, asked);
  const next = asked
    .filter((userId) => !isAskedInLine(stepped, userId))
    .reduce((stand, userId) => withAsk(stand, { userId, via: 'line', askedAt: now, until, answer: null }), stepped);
  return next === known ? stands : withOffer(stands, next);
}

/** For whom so many places are kept: whoever was told that one is theirs for some hours, then the next in line. */
function keptFor(offer: Offer | undefined, waiting: readonly string[], kept: number, now: Date): readonly string[] {
  const told = (offer?.asks ?? [])
    .filter((ask) => ask.via === 'line' && waiting.includes(ask.userId) && isPending(ask, now))
    .toSorted((one, other) => one.askedAt.getTime() - other.askedAt.getTime())
    .map(({ userId }) => userId);
  return [...told, ...waiting.filter((userId) => !told.includes(userId))].slice(0, kept);
}

/**
 * Where less is free than was, or who was asked cannot go for the moment, they are asked no more, the last first, and keep their
 * turn; so is whoever waits no more. Whose time has passed is not asked again.
 */
function stepBack(offer: Offer, asked: readonly string[], line: CoveredVisit['line'], now: Date): Offer {
  const isOver = (ask: Ask) => !isInLine({ line }, ask.userId) && !isPending(ask, now);
  const isLeft = (ask: Ask) => ask.until === null || ask.answer !== null || asked.includes(ask.userId) || isOver(ask);
  return offer.asks.every(isLeft) ? offer : { ...offer, asks: offer.asks.filter(isLeft) };
}

/** Once nothing is kept, whoever was asked may answer for as long as it is free. */
function anybodys(offer: Offer, asked: readonly string[]): Offer {
  const isToLast = ({ userId, until, answer }: Ask) => until !== null && answer === null && asked.includes(userId);
  if (!offer.asks.some(isToLast)) return offer;
  return { ...offer, asks: offer.asks.map((ask) => (isToLast(ask) ? { ...ask, until: null } : ask)) };
}

function isAskedInLine(offer: Offer, userId: string): boolean {
  return askOf(offer, userId)?.via === 'line';
}

function withKept(visit: CoveredVisit, kept: number): CoveredVisit {
  if ((visit.shift.kept ?? 0) === kept) return visit;
  const { kept: _, ...shift } = visit.shift;
  return { ...visit, shift: kept > 0 ? { ...shift, kept } : shift };
}

/** From a day and a half before on a visit with too few asks by itself, without its leader: a leader may be ill too. */
function offerFree(visit: CoveredVisit, now: Date): CoveredVisit {
  const isAskedFor = visit.shift.shortSince !== undefined && !isTooLate(visit, now) && freePlaces(visit) > 0;
  const known = openFree(visit);
  if (!isAskedFor || known?.asking === 'waves') return visit;
  return withOffer(visit, { ...(known ?? newOffer('free', '', null, now)), asking: 'waves', nextAt: now });
}

/** Asks those who are to be asked by now, in each open offer: a wave, the channel, or both where it is late. */
function askWaves(visit: CoveredVisit, now: Date): CoveredVisit {
  const due = openOffers(visit).filter(({ asking, nextAt }) => asking === 'waves' && nextAt !== null && nextAt <= now);
  return due.filter((offer) => isWanted(visit, offer)).reduce((stands, offer) => askNext(stands, offer, now), visit);
}

/** Whether a yes would be welcome: a free place that the visit needs, and that is not kept for whoever waits. */
function isWanted(visit: CoveredVisit, { kind }: Offer): boolean {
  return kind === 'cover' || (isShort(visit) && freePlaces(visit) > (visit.shift.kept ?? 0));
}

function askNext(visit: CoveredVisit, offer: Offer, now: Date): CoveredVisit {
  const { shift, group } = visit;
  const { timeZone } = group.facility;
  const from = askingFrom(now, shift, timeZone);
  if (from > now) return withOffer(visit, { ...offer, nextAt: from });
  const isLastCall = now >= lastCallOf(shift, timeZone);
  if (offer.waves >= MOST_WAVES || (isLastCall && offer.waves > 0)) return withOffer(visit, inChannel(offer, now));
  const next = nextWaveAt(offer.waves + 1, shift, timeZone, now);
  const isLast = isLastCall || offer.waves + 1 === MOST_WAVES || next >= lastCallOf(shift, timeZone);
  const asked = nextWave(visit, offer, isLast, now);
  const wave = asked.reduce((stands, userId) => {
    const via = isInLine(visit, userId) ? 'line' : 'wave';
    return withAsk(stands, { userId, via, askedAt: now, until: null, answer: null });
  }, offer);
  const counted = { ...wave, waves: offer.waves + 1, nextAt: next };
  // Nobody is left to ask: the channel need not wait for the others' answers.
  return withOffer(visit, isLastCall || asked.length === 0 ? inChannel(counted, now) : counted);
}

function inChannel(offer: Offer, now: Date): Offer {
  return { ...offer, channelAt: offer.channelAt ?? now, nextAt: null };
}

/** When something of a visit changes by itself next; null where nothing does. */
export function nextTurnOf(visit: Pick<CoveredVisit, 'shift' | 'offers' | 'line'>, now: Date): Date | null {
  const { shift, offers } = visit;
  if (shift.status !== 'planned' || shift.startsAt <= now) return null;
  const open = openOffers(visit);
  const cutOff = cutOffOf(shift);
  const times = [
    ...[ASKS_BY_ITSELF, TOO_LATE, 0].map((hours) => hoursBefore(shift, hours)),
    ...(visit.line.length > 0 || open.length > 0 ? [hoursBefore(shift, KEPT_UNTIL)] : []),
    ...(cutOff ? [cutOff] : []),
    ...open.map(({ nextAt }) => nextAt),
    // Whoever asks people by name reads of it up to its time, whatever was answered.
    ...offers
      .filter((offer) => offer.end === null || asksByName(offer))
      .flatMap(({ asks }) => asks.map(({ until }) => until)),
  ];
  const ahead = times.filter((at) => at !== null && at > now).map((at) => (at as Date).getTime());
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : null;
}
