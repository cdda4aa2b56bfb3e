import type { Programme } from '../../src/core/model.js';
import type { Mentor, Pairing } from '../../src/pairing/pairing.rule.js';
import { aDanishGroup } from './imagined.js';

const SINCE = new Date('2026-11-23T12:00:00Z');

export function mentorCalled(userId: string, details: Partial<Mentor> = {}): Mentor {
  return { userId, state: 'mentor', since: SINCE, insteadOf: null, talkSince: null, ...details };
}

/** A one-to-one of Mette and Jonas that runs, with a programme that follows. */
export function imaginedPairing(
  details: Partial<Pairing> = {},
  { mostMonths = null, ...programme }: Partial<Programme> & { readonly mostMonths?: number | null } = {},
): Pairing {
  const oneToOne = { whenMoved: 'follows', mostMonths } as const;
  const group = aDanishGroup();
  const own = { ...group.programme, every: 1 as const, oneToOne, ...programme };
  return {
    id: 'pairing',
    group: { ...group, programme: own },
    movedTo: null,
    state: 'running',
    stateSince: SINCE,
    word: null,
    setUpBy: 'U_LEADER',
    begunAt: SINCE,
    heardAt: SINCE,
    askedAt: null,
    silences: 0,
    met: 0,
    sparringAt: null,
    outsideSince: null,
    lastMonth: null,
    cardsUntil: null,
    endedAt: null,
    version: 1,
    mentors: [mentorCalled('U_METTE'), mentorCalled('U_JONAS')],
    meetings: [],
    ...details,
  };
}
