import type { Facility } from '../../core/model.js';
import { calendarDateOf } from '../../core/time.js';
import { withoutPlans } from '../forming/forming.rule.js';
import {
  heardOf,
  inState,
  mayGoOn,
  mentorsOf,
  type Pairing,
  type PairingRule,
  placeOfPairing,
  refusePairing,
} from '../pairing.rule.js';

/** Milliseconds in which *Now outside* may be taken back. */
export const UNDO_OUTSIDE = 10 * 60_000;

/** It rests for a while: nobody is asked how it goes. Refused: ended, being set up. */
export const decideRest: PairingRule = (pairing, _, now) => {
  const refusal = refuseNotRunning(pairing);
  return refusal ?? { ok: true, pairing: heardOf(inState(pairing, 'resting', now), now) };
};

/**
 * It goes on. Refused: ended, being set up, or a mentor may not go in where it has been moved to.
 * @param missing codes of what its mentors lack there today
 */
export function decideGoOn(missing: readonly string[]): PairingRule {
  return (pairing, _, now) => {
    const refusal = refuseNotRunning(pairing);
    if (refusal) return refusal;
    if (!mayGoOn(pairing, missing)) return refusePairing({ reason: 'not_ready', missing });
    return { ok: true, pairing: heardOf(inState(pairing, 'running', now), now) };
  };
}

/** Its mentors and leader bring it to a good end. Refused: as going on. @param missing as there */
export function decideRoundOff(missing: readonly string[]): PairingRule {
  return (pairing, _, now) => {
    const refusal = refuseNotRunning(pairing);
    if (refusal) return refusal;
    if (!mayGoOn(pairing, missing)) return refusePairing({ reason: 'not_ready', missing });
    return { ok: true, pairing: heardOf(inState(pairing, 'rounding_off', now), now) };
  };
}

/** It has ended. Nobody is asked why, and there is nowhere to write it. Of several who say so at once each is right. */
export const decideEnd: PairingRule = (pairing, _, now) => ({ ok: true, pairing: ended(pairing, now) });

function ended(pairing: Pairing, now: Date): Pairing {
  if (pairing.state === 'ended') return pairing;
  const mentors = pairing.mentors.map((mentor) => ({ ...mentor, talkSince: null }));
  return { ...inState(withoutPlans({ ...pairing, mentors }), 'ended', now), endedAt: now, word: null };
}

/**
 * It is at another facility from now on. Where its programme follows it rests until its mentors may go in there; where it does not, it
 * has ended. Refused: ended.
 */
export function decideMove(to: Facility): PairingRule {
  return (pairing, _, now) => {
    if (pairing.state === 'ended') return refusePairing({ reason: 'ended' });
    if (placeOfPairing(pairing).id === to.id) return { ok: true, pairing };
    if (pairing.group.programme.oneToOne?.whenMoved !== 'follows') return { ok: true, pairing: ended(pairing, now) };
    const movedTo = to.id === pairing.group.facility.id ? null : to;
    const moved = withoutPlans({ ...pairing, movedTo });
    if (mentorsOf(pairing).length === 0 || pairing.state === 'setting_up') return { ok: true, pairing: moved };
    return { ok: true, pairing: heardOf(inState(moved, 'resting', now), now) };
  };
}

/**
 * It goes on outside. Permit, photo ID and phone are of no concern any more, and its last month is a year ahead until the leader
 * chooses another. Refused: ended, being set up, or its programme does not follow anybody there.
 */
export const decideOutside: PairingRule = (pairing, _, now) => {
  const refusal = refuseNotRunning(pairing);
  if (refusal) return refusal;
  if (pairing.group.programme.oneToOne?.whenMoved !== 'follows') return refusePairing({ reason: 'does_not_follow' });
  if (pairing.outsideSince) return { ok: true, pairing };
  const lastMonth = pairing.lastMonth ?? yearAfter(pairing, now);
  return { ok: true, pairing: heardOf({ ...pairing, outsideSince: now, lastMonth }, now) };
};

/** It was a slip: it goes on inside. Refused: ended, or more than ten minutes later. */
export const decideNotOutside: PairingRule = (pairing, _, now) => {
  if (pairing.state === 'ended') return refusePairing({ reason: 'ended' });
  if (!pairing.outsideSince) return { ok: true, pairing };
  if (now.getTime() - pairing.outsideSince.getTime() > UNDO_OUTSIDE) return refusePairing({ reason: 'undo_too_late' });
  const proposed = yearAfter(pairing, pairing.outsideSince);
  const lastMonth = pairing.lastMonth === proposed ? null : pairing.lastMonth;
  return { ok: true, pairing: { ...pairing, outsideSince: null, lastMonth } };
};

/** The leader chooses its last month, of which they are told ahead. Refused: ended. @param month `YYYY-MM` */
export function decideLastMonth(month: string): PairingRule {
  return (pairing) => {
    if (pairing.state === 'ended') return refusePairing({ reason: 'ended' });
    if (pairing.lastMonth === month) return { ok: true, pairing };
    return { ok: true, pairing: { ...pairing, lastMonth: month } };
  };
}

function yearAfter(pairing: Pairing, instant: Date): string {
  return monthAfter(calendarDateOf(instant, placeOfPairing(pairing).timeZone), 12);
}

/** The month so many months after the one of a date. @returns `YYYY-MM` */
export function monthAfter(date: string, count: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 7);
}

function refuseNotRunning({ state }: Pairing) {
  if (state === 'ended') return refusePairing({ reason: 'ended' });
  return state === 'setting_up' ? refusePairing({ reason: 'not_running' }) : null;
}
