import { describe, expect, it } from 'vitest';
import { decideFindCover } from '../../../src/visits/covering/covering.rule.js';
import { decideInvite, invitesOf, whoMayBeInvited } from '../../../src/visits/covering/invite.rule.js';
import type { CoveredVisit, KnownPerson } from '../../../src/visits/covering/offers.rule.js';
import { decideAnswer, decideTake } from '../../../src/visits/covering/taking.rule.js';
import { decideQueue } from '../../../src/visits/covering/waiting.rule.js';
import { aCoveredVisit, aPerson, asTimeGoesBy, party, pressed, refusal, settled } from '../../support/covered-visit.js';
import { aClaim, aGroup, at } from '../../support/imagined.js';
import { programmeCalled } from '../../support/programmes.js';
import { requirementCalled } from '../../support/readiness-rules.js';

const LEADER = 'U0LENA';
/** Two days before the visit on Thursday at 17. */
const TUESDAY = at('2026-11-24 12:00');
const A_DAY_LATER = at('2026-11-25 12:00');

const invite = (...userIds: readonly string[]) => decideInvite(userIds);
const offerTo = (visit: CoveredVisit, userId: string): string =>
  visit.offers.find(({ kind, about }) => kind === 'invite' && about === userId)?.id ?? 'none';
const come =
  (whose: string) =>
  (visit: CoveredVisit, userId: string, now: Date): ReturnType<ReturnType<typeof decideTake>> =>
    decideTake(offerTo(visit, whose))(visit, userId, now);
const no =
  (whose: string) =>
  (visit: CoveredVisit, userId: string, now: Date): ReturnType<ReturnType<typeof decideTake>> =>
    decideAnswer(offerTo(visit, whose), 'no')(visit, userId, now);
const listed = (visit: CoveredVisit, now = TUESDAY): readonly string[] =>
  whoMayBeInvited(visit, LEADER, now).map(({ userId }) => userId);
const asked = (visit: CoveredVisit, now: Date): readonly string[] => invitesOf(visit, now).map(({ ask }) => ask.userId);
const withCara = (changes: Partial<KnownPerson> = {}): CoveredVisit =>
  aCoveredVisit({ who: [aPerson('ANNA'), aPerson('BO'), aPerson('CARA', changes)] });

describe('somebody whom a leader invites', () => {
  it('comes only if they say yes, and their yes is a place', () => {
    const invited = pressed(invite('CARA'), withCara(), LEADER, TUESDAY);
    expect(party(invited)).toEqual(['ANNA', 'BO']);
    const coming = pressed(come('CARA'), invited, 'CARA', TUESDAY);
    expect(party(coming)).toEqual(['ANNA', 'BO', 'CARA']);
    expect(pressed(come('CARA'), coming, 'CARA', TUESDAY)).toEqual(coming);
  });

  it('goes along as a newcomer, beside those who are experienced, where that is how they learn', () => {
    const group = aGroup({ programme: { ...programmeCalled('se.remand_visits'), shadowSeat: true } });
    const requirements = [requirementCalled('study_visit')];
    const invited = pressed(invite('CARA'), { ...withCara(), group, requirements }, LEADER, TUESDAY);
    expect(whoMayBeInvited({ ...withCara(), group, requirements }, LEADER, TUESDAY)).toContainEqual({
      userId: 'CARA',
      isNewcomer: true,
    });
    const { shift } = pressed(come('CARA'), invited, 'CARA', TUESDAY);
    expect(shift.shadows.map(({ userId }) => userId)).toEqual(['CARA']);
    expect(shift.claims).toHaveLength(2);
  });

  it('is not asked for anybody else’s sake: only they can say yes', () => {
    const invited = pressed(invite('CARA'), aCoveredVisit(), LEADER, TUESDAY);
    expect(refusal(come('CARA'), invited, 'DINA', TUESDAY)).toBe('asked_of_another');
  });

  it('has nothing kept for them: once all places are taken they are thanked, and may come where one is free again', () => {
    const invited = pressed(
      invite('CARA'),
      { ...withCara(), shift: { ...withCara().shift, maximumParty: 3 } },
      LEADER,
      TUESDAY,
    );
    const claims = [...invited.shift.claims, aClaim('DINA', { seat: 3 })];
    const full = { ...invited, shift: { ...invited.shift, claims } };
    expect(refusal(come('CARA'), full, 'CARA', TUESDAY)).toBe('taken');
    expect(party(pressed(come('CARA'), invited, 'CARA', TUESDAY))).toContain('CARA');
  });

  it('has a day to answer, into the morning where it ends in the night, and never until less than three hours before', () => {
    const until = (now: Date): Date | undefined =>
      invitesOf(pressed(invite('CARA'), withCara(), LEADER, now), now)[0]?.ask.until;
    expect(until(TUESDAY)).toEqual(A_DAY_LATER);
    expect(until(at('2026-11-23 22:30'))).toEqual(at('2026-11-25 09:00'));
    expect(until(at('2026-11-26 10:00'))).toEqual(at('2026-11-26 14:00'));
    expect(refusal(invite('CARA'), withCara(), LEADER, at('2026-11-26 14:00'))).toBe('too_late_to_invite');
  });

  it('can answer later, and is then told what is open instead', () => {
    const invited = pressed(invite('CARA'), withCara(), LEADER, TUESDAY);
    expect(refusal(come('CARA'), invited, 'CARA', A_DAY_LATER)).toBe('invite_over');
  });

  it('is asked no more once they have a place, have left, or are away', () => {
    const invited = pressed(invite('CARA'), withCara(), LEADER, TUESDAY);
    const claims = [...invited.shift.claims, aClaim('CARA', { seat: 3 })];
    const afterwards = [
      settled({ ...invited, shift: { ...invited.shift, claims } }, TUESDAY),
      ...[{ membership: null }, { isActive: false }, { timeOff: [{ from: '2026-11-26', until: '2026-11-26' }] }].map(
        (changes) => settled({ ...invited, people: withCara(changes).people }, TUESDAY),
      ),
    ];
    expect(afterwards.map(({ offers }) => offers[0]?.end)).toEqual(['gone', 'gone', 'gone', 'gone']);
  });
});

describe('whether somebody who is invited says no, or nothing', () => {
  const invited = pressed(invite('CARA'), aCoveredVisit(), LEADER, TUESDAY);
  const silent = invited;
  const declined = pressed(no('CARA'), invited, 'CARA', TUESDAY);
  const before = at('2026-11-25 11:59');

  it.each([TUESDAY, before, A_DAY_LATER, at('2026-11-26 09:00')])(
    'cannot be told from what a leader sees: %s',
    (now) => {
      const [one, other] = [silent, declined].map((visit) => settled(visit, now));
      if (!one || !other) throw new Error('no visit');
      expect(asked(one, now)).toEqual(asked(other, now));
      expect(listed(one, now)).toEqual(listed(other, now));
      expect(refusal(invite('CARA'), one, LEADER, now)).toBe(refusal(invite('CARA'), other, LEADER, now));
      expect(asTimeGoesBy(one, now, A_DAY_LATER).map(({ at: turn }) => turn)).toEqual(
        asTimeGoesBy(other, now, A_DAY_LATER).map(({ at: turn }) => turn),
      );
    },
  );

  it('they are shown as asked up to the time by which they may answer, and not invited to it again', () => {
    expect(asked(declined, before)).toEqual(['CARA']);
    expect(asked(declined, A_DAY_LATER)).toEqual([]);
    expect(refusal(invite('CARA'), declined, LEADER, before)).toBeNull();
    expect(refusal(invite('CARA'), declined, LEADER, A_DAY_LATER)).toBe('nobody_to_invite');
  });
});

describe('whom a leader can invite', () => {
  it('is everybody who may go and was not asked before, those asked longest ago first, of whatever hour', () => {
    const who = [
      aPerson('ANNA'),
      aPerson('BO'),
      aPerson('CARA', { askedAt: at('2026-10-01 12:00') }),
      aPerson('DINA', { quietHours: { from: '10:00', until: '18:00' } }),
      aPerson('EVA', { askedElsewhere: [at('2026-11-20 12:00'), at('2026-11-21 12:00')] }),
      aPerson('FRED', { timeOff: [{ from: '2026-11-26', until: '2026-11-26' }] }),
      aPerson('GUN', { membership: 'resting' }),
      aPerson('HUGO', { otherShifts: [{ id: 'x', startsAt: at('2026-11-26 09:00'), endsAt: at('2026-11-26 10:00') }] }),
    ];
    expect(listed(aCoveredVisit({ who }))).toEqual(['DINA', 'CARA']);
  });

  it('is nobody who has been asked to go instead of somebody else', () => {
    const sought = pressed(decideFindCover, aCoveredVisit(), 'ANNA', TUESDAY);
    expect(listed(sought)).not.toContain('CARA');
    expect(listed(sought)).toContain('GUN');
  });

  it('is nobody while others wait in line, who come first', () => {
    const full = aCoveredVisit({ of: { maximumParty: 2 } });
    const line = pressed(decideQueue, full, 'CARA', TUESDAY);
    expect(refusal(invite('DINA'), line, LEADER, TUESDAY)).toBe('line_first');
    expect(refusal(invite('DINA'), full, LEADER, TUESDAY)).toBe('nobody_to_invite');
  });

  it('is chosen by leaders alone, among those who may still be asked', () => {
    expect(refusal(invite('CARA'), aCoveredVisit(), 'DINA', TUESDAY)).toBe('not_a_leader');
    const two = pressed(invite('CARA', 'ANNA', 'DINA'), aCoveredVisit(), LEADER, TUESDAY);
    expect(asked(two, TUESDAY)).toEqual(['CARA', 'DINA']);
    expect(pressed(invite('CARA', 'DINA'), two, LEADER, TUESDAY)).toEqual(two);
  });

  it('has no wave sent to them meanwhile', () => {
    const invited = pressed(invite('CARA'), withCara(), LEADER, TUESDAY);
    const sought = pressed(decideFindCover, invited, 'ANNA', TUESDAY);
    expect(sought.offers.find(({ kind }) => kind === 'cover')?.asks).toEqual([]);
  });
});
