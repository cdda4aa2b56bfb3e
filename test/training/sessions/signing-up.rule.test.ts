import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideAttendance,
  decideChangeSession,
  movedToReserve,
} from '../../../src/training/sessions/leading-sessions.rule.js';
import { isInvited, needsSession } from '../../../src/training/sessions/session-needs.rule.js';
import type { Session, SignUp } from '../../../src/training/sessions/sessions.rule.js';
import { inLine, placeInLine, signedUp, signUpOf } from '../../../src/training/sessions/sign-up-list.rule.js';
import {
  decideDecline,
  decideSignUp,
  decideTake,
  decideWithdraw,
  passOn,
  type SignUpRule,
} from '../../../src/training/sessions/signing-up.rule.js';
import { aSession } from '../../support/imagined.js';

const NOW = new Date('2026-11-23T12:00:00Z');
const HOUR = 60 * 60_000;
const hoursLater = (hours: number) => new Date(NOW.getTime() + hours * HOUR);

/** A study visit in ten days, for two. */
const STUDY_VISIT = aSession(hoursLater(240), {
  facility: { id: 'F1', area: null, name: 'Häktet Göteborg' },
  groupId: 'G1',
  seats: 2,
  signUpUntil: hoursLater(216),
});

function decide(session: Session, rule: SignUpRule, userId: string, now = NOW) {
  const state = { session: passOn(session, now), userId, isInvited: true, completion: null, newId: `of ${userId}` };
  return rule(state, now);
}

/** How the session stands after; a refusal changes nothing. */
function then(session: Session, rule: SignUpRule, userId: string, now = NOW): Session {
  const outcome = decide(session, rule, userId, now);
  return outcome.ok ? outcome.session : passOn(session, now);
}

const signedUpBy = (people: readonly string[], session = STUDY_VISIT) =>
  people.reduce((stands, userId) => then(stands, decideSignUp, userId), session);
const namesOf = (signUps: readonly SignUp[]) => signUps.map(({ userId }) => userId);

describe('signing up', () => {
  it('gives places to those who come first, and the others a number in the line', () => {
    const session = signedUpBy(['Anna', 'Bo', 'Cecilia', 'David']);
    expect(namesOf(signedUp(session))).toEqual(['Anna', 'Bo']);
    expect(namesOf(inLine(session))).toEqual(['Cecilia', 'David']);
    expect(placeInLine(session, 'David')).toBe(2);
    expect(placeInLine(session, 'Anna')).toBeNull();
  });

  it('twice is once, with a place and in the line', () => {
    const session = signedUpBy(['Anna', 'Bo', 'Cecilia']);
    expect(signedUpBy(['Anna', 'Cecilia'], session)).toEqual(session);
  });

  it('after withdrawing is at the end of the line', () => {
    const withdrawn = then(signedUpBy(['Anna', 'Bo', 'Cecilia', 'David']), decideWithdraw, 'Anna');
    expect(namesOf(inLine(then(withdrawn, decideSignUp, 'Anna')))).toEqual(['David', 'Anna']);
  });

  it.each([
    ['once sign-up is over', 'sign_up_over', { ...STUDY_VISIT, signUpUntil: hoursLater(-1) }],
    ['when it is called off', 'session_called_off', { ...STUDY_VISIT, status: 'called_off' as const }],
    ['once it has begun', 'session_begun', { ...STUDY_VISIT, startsAt: hoursLater(-1), signUpUntil: hoursLater(-2) }],
  ])('is refused %s', (_, reason, session) => {
    expect(decide(session, decideSignUp, 'Anna')).toEqual({ ok: false, refusal: { reason } });
  });

  it('is refused for whoever is in another group, and for whoever has completed it', () => {
    const state = { session: STUDY_VISIT, userId: 'Anna', completion: null, newId: 'new' };
    const uninvited = decideSignUp({ ...state, isInvited: false }, NOW);
    expect(uninvited).toEqual({ ok: false, refusal: { reason: 'not_invited' } });
    const completion = {
      id: 'C1',
      requirementCode: 'study_visit',
      place: 'F1',
      doneOn: '2026-01-01',
      expiresOn: null,
      verifiedBy: 'U_LENA',
    };
    const done = decideSignUp({ ...state, isInvited: true, completion }, NOW);
    expect(done).toEqual({ ok: false, refusal: { reason: 'already_done', expiresOn: null } });
  });
});

describe('a session is needed by', () => {
  it.each([
    ['somebody who has nothing', null, true],
    ['somebody whose lapses before', { expiresOn: '2026-12-01' }, true],
    ['somebody whose lapses within 60 days after', { expiresOn: '2027-02-01' }, true],
    ['nobody whose lasts a day longer', { expiresOn: '2027-02-02' }, false],
    ['nobody who has it for ever', { expiresOn: null }, false],
  ])('%s', (_, completion, needed) => {
    expect(needsSession(STUDY_VISIT, completion)).toBe(needed);
  });

  it('members of its group, or of every group, whose programme asks for it', () => {
    const memberOf = [{ id: 'G2', programmeCode: 'se.remand_visits' }];
    const askedBy = new Set(['se.remand_visits']);
    expect(isInvited(STUDY_VISIT, memberOf, askedBy)).toBe(false);
    expect(isInvited({ groupId: 'G2' }, memberOf, askedBy)).toBe(true);
    expect(isInvited({ groupId: 'G2' }, memberOf, new Set())).toBe(false);
    expect(isInvited({ groupId: null }, memberOf, askedBy)).toBe(true);
    expect(isInvited({ groupId: null }, memberOf, new Set(['dk.kickstart']))).toBe(false);
  });
});

describe('a place that becomes free', () => {
  const full = signedUpBy(['Anna', 'Bo', 'Cecilia', 'David']);
  const freed = then(full, decideWithdraw, 'Anna');

  it('is kept for the first in line, for a day', () => {
    expect(signUpOf(freed, 'Cecilia')).toMatchObject({ state: 'offered', seat: 1, offeredUntil: hoursLater(24) });
    expect(namesOf(inLine(freed))).toEqual(['David']);
  });

  it('is theirs once they take it, or press Sign me up', () => {
    expect(namesOf(signedUp(then(freed, decideTake, 'Cecilia')))).toEqual(['Bo', 'Cecilia']);
    expect(namesOf(signedUp(then(freed, decideSignUp, 'Cecilia')))).toEqual(['Bo', 'Cecilia']);
  });

  it('goes on to the next when they decline, or let the time pass, and comes too late for them then', () => {
    expect(signUpOf(then(freed, decideDecline, 'Cecilia'), 'David')?.state).toBe('offered');
    const passed = passOn(freed, hoursLater(24));
    expect(signUpOf(passed, 'Cecilia')).toMatchObject({ state: 'declined', seat: null });
    expect(signUpOf(passed, 'David')).toMatchObject({ state: 'offered', offeredUntil: hoursLater(48) });
    expect(decide(freed, decideTake, 'Cecilia', hoursLater(24))).toEqual({
      ok: false,
      refusal: { reason: 'offer_over' },
    });
    expect(passOn(passed, hoursLater(24))).toBe(passed);
  });

  it('is kept no longer than sign-up lasts, and after that until two hours before the beginning', () => {
    const late = then(full, decideWithdraw, 'Anna', hoursLater(210));
    expect(signUpOf(late, 'Cecilia')?.offeredUntil).toEqual(hoursLater(216));
    const later = then(full, decideWithdraw, 'Anna', hoursLater(217));
    expect(signUpOf(later, 'Cecilia')?.offeredUntil).toEqual(hoursLater(238));
    const tooLate = then(full, decideWithdraw, 'Anna', hoursLater(238.5));
    expect(namesOf(inLine(tooLate))).toEqual(['Cecilia', 'David']);
  });
});

describe('a session that changes', () => {
  const planOf = ({ requirement, startsAt, endsAt, timeZone, place, signUpUntil }: Session, seats: number) => ({
    ...{ requirement, startsAt, endsAt, timeZone, place, signUpUntil, seats },
    facilityId: 'F1',
    groupId: 'G1',
  });

  it('to fewer seats moves the last to the line, ahead of those who came later', () => {
    const full = signedUpBy(['Anna', 'Bo', 'Cecilia']);
    const outcome = decideChangeSession(planOf(full, 1))(full, NOW);
    if (!outcome.ok) throw new Error('refused');
    expect(namesOf(signedUp(outcome.session))).toEqual(['Anna']);
    expect(namesOf(inLine(outcome.session))).toEqual(['Bo', 'Cecilia']);
    expect(movedToReserve(full, outcome.session)).toEqual(['Bo']);
  });

  it('to more seats asks the first in line', () => {
    const full = signedUpBy(['Anna', 'Bo', 'Cecilia', 'David']);
    const outcome = decideChangeSession(planOf(full, 3))(full, NOW);
    if (!outcome.ok) throw new Error('refused');
    expect(signUpOf(outcome.session, 'Cecilia')).toMatchObject({ state: 'offered', seat: 3 });
    expect(namesOf(inLine(outcome.session))).toEqual(['David']);
  });

  it('is marked only once it has begun, and only for those who had a place', () => {
    const full = signedUpBy(['Anna', 'Bo', 'Cecilia']);
    const mark = decideAttendance(['Anna', 'Cecilia'], 'Lena');
    expect(mark(full, NOW)).toEqual({ ok: false, refusal: { reason: 'session_not_begun' } });
    const outcome = mark(full, hoursLater(241));
    if (!outcome.ok) throw new Error('refused');
    expect(outcome.session.signUps.map(({ userId, attended }) => [userId, attended])).toEqual([
      ['Anna', true],
      ['Bo', false],
      ['Cecilia', null],
    ]);
  });
});

it('a leader who came too notes everybody but themselves', () => {
  const full = signedUpBy(['Lena', 'Anna']);
  const outcome = decideAttendance(['Lena', 'Anna'], 'Lena')(full, hoursLater(241));
  if (!outcome.ok) throw new Error('refused');
  expect(outcome.session.signUps.map(({ userId, attended }) => [userId, attended])).toEqual([
    ['Lena', null],
    ['Anna', true],
  ]);
});

describe('whatever people do, in whatever order', () => {
  const step = fc.record({
    who: fc.constantFrom('Anna', 'Bo', 'Cecilia', 'David', 'Emma', 'Filip'),
    rule: fc.constantFrom(decideSignUp, decideSignUp, decideTake, decideDecline, decideWithdraw),
    hours: fc.constantFrom(0, 0, 1, 25),
  });

  it('no seat is given twice, nobody waits beside a free one, and the line is asked in its order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 3 }), (steps, seats) => {
        let session: Session = { ...STUDY_VISIT, seats, startsAt: hoursLater(10_000), signUpUntil: hoursLater(9_000) };
        let hours = 0;
        for (const { who, rule, hours: passing } of steps) {
          hours += passing;
          const before = passOn(session, hoursLater(hours));
          session = then(before, rule, who, hoursLater(hours));
          const taken = session.signUps.flatMap(({ seat }) => (seat === null ? [] : [seat]));
          expect(new Set(taken).size).toBe(taken.length);
          expect(taken.every((seat) => seat >= 1 && seat <= seats)).toBe(true);
          if (inLine(session).length > 0) expect(taken).toHaveLength(seats);
          const waited = namesOf(inLine(before)).filter((name) => name !== who);
          const asked = waited.filter((name) => signUpOf(session, name)?.state === 'offered');
          expect(asked).toEqual(waited.slice(0, asked.length));
        }
      }),
    );
  });
});
