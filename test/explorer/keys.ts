import type { Claim, Shift } from '../../src/core/model.js';
import { isConfirmed } from '../../src/visits/covering/counted.rule.js';
import type { Ask, Offer } from '../../src/visits/covering/offers.rule.js';
import { isUnanswered } from '../../src/visits/standing/standing.rule.js';
import type { OneVisit, Standing } from './standing.js';

type Renamed = (userId: string) => string;

/** The same for two standings in which the same can happen from here on. */
export function keyOf(standing: Standing, alike: readonly string[] = []): string {
  const keys = ordersOf(alike).map((order) => {
    const others = new Map(order.map((name, index) => [name, alike[index] as string]));
    return plainKey(standing, (userId) => others.get(userId) ?? userId);
  });
  return keys.sort()[0] ?? '';
}

function plainKey({ now, visits, cap, busy, asked }: Standing, as: Renamed): string {
  const messages = asked.map(({ userId }) => as(userId)).sort();
  return [hours(now), cap, busy.map(as).sort(), messages, ...visits.map((visit) => visitKey(visit, as))].join('|');
}

function visitKey({ shift, offers, line }: OneVisit, as: Renamed): string {
  const open = offers.filter(({ end }) => end === null).toSorted((one, other) => +one.openedAt - +other.openedAt);
  const over = offers.filter(({ end }) => end !== null);
  const { status, startsAt, shortSince, hasReopened, reconfirmSince, kept } = shift;
  const flags = `${status[0]}${hours(startsAt)} ${hours(shortSince)}${hasReopened ? 'r' : ''}${reconfirmSince ? 'c' : ''}`;
  return [
    `${flags}${kept ?? ''}`,
    shift.claims.map((claim) => claimKey(claim, shift, as)).sort(),
    shift.shadows.map(({ userId }) => as(userId)),
    line.map(({ userId }) => as(userId)),
    open.map((offer) => offerKey(offer, as)),
    over.map((offer) => endedKey(offer, as)).sort(),
  ].join(';');
}

function claimKey(claim: Claim, shift: Shift, as: Renamed): string {
  return `${as(claim.userId)}${claim.notExpected ? '-' : ''}${isConfirmed(claim, shift) ? '' : '?'}${isUnanswered(claim) ? 'w' : ''}`;
}

function offerKey({ kind, about, asking, waves, channelAt, nextAt, asks }: Offer, as: Renamed): string {
  const how = `${asking[0]}${waves}${channelAt ? 'c' : ''}${hours(nextAt)}`;
  return `(${kind[0]}${as(about)} ${how} ${asks.map((ask) => askKey(ask, as)).sort()})`;
}

function askKey({ userId, via, until, answer }: Ask, as: Renamed): string {
  return `${as(userId)}${via[0]}${hours(until)}${answer?.[0] ?? ''}`;
}

function endedKey({ kind, about, end, takenBy, asks }: Offer, as: Renamed): string {
  const answers = asks.map(({ userId, answer }) => `${as(userId)}${answer === 'no' ? 'n' : ''}`).sort();
  return `(${kind[0]}${as(about)} ${end} ${as(takenBy ?? '')} ${answers})`;
}

/** Hours since long ago, as short as they tell instants apart. */
function hours(at: Date | null | undefined): string {
  return at ? (at.getTime() / 3_600_000).toFixed(2).slice(-6) : '';
}

const known = new Map<string, readonly (readonly string[])[]>();

function ordersOf(names: readonly string[]): readonly (readonly string[])[] {
  const found = known.get(names.join()) ?? permuted(names);
  known.set(names.join(), found);
  return found;
}

function permuted(names: readonly string[]): string[][] {
  if (names.length === 0) return [[]];
  return names.flatMap((name) => permuted(names.filter((other) => other !== name)).map((rest) => [name, ...rest]));
}
