import { describe, expect, it } from 'vitest';
import { decideFindCover } from '../../../src/visits/covering/covering.rule.js';
import type { CoveredVisit, KnownPerson } from '../../../src/visits/covering/offers.rule.js';
import { openCover, openFree } from '../../../src/visits/covering/offers.rule.js';
import { decideAnswer, decideTake, decideTakeAny } from '../../../src/visits/covering/taking.rule.js';
import { decideQueue } from '../../../src/visits/covering/waiting.rule.js';
import {
  aCoveredVisit,
  aPerson,
  decided,
  onlyOffer,
  party,
  pressed,
  refusal,
  settled,
} from '../../support/covered-visit.js';
import { aClaim, aFacility, aGroup, at } from '../../support/imagined.js';

const MONDAY = at('2026-11-23 12:00');
const FULL = aCoveredVisit({ of: { maximumParty: 2, minimumParty: 1 } });

/** Anna is to be covered, and Eva and Fred wait. */
const BUSY = ['EVA', 'FRED'].reduce(
  (stands, name) => pressed(decideQueue, stands, name, MONDAY),
  pressed(decideFindCover, FULL, 'ANNA', MONDAY),
);
const ends = ({ offers }: CoveredVisit): readonly (string | null)[] => offers.map(({ end }) => end);
const waiting = ({ line }: CoveredVisit): readonly string[] => line.map(({ userId }) => userId);
const withPerson = (visit: CoveredVisit, userId: string, changes: Partial<KnownPerson>): CoveredVisit => ({
  ...visit,
  people: new Map(visit.people).set(userId, aPerson(userId, changes)),
});
const withoutClaim = (visit: CoveredVisit, name: string): CoveredVisit => ({
  ...visit,
  shift: { ...visit.shift, claims: visit.shift.claims.filter(({ userId }) => userId !== name) },
});

describe('what goes before', () => {
  it.each([
    { happens: 'the facility calls it off', shift: { status: 'called_off_by_facility' } as const },
    { happens: 'the leader calls it off', shift: { status: 'called_off_by_us' } as const },
    { happens: 'it has begun', shift: { startsAt: at('2026-11-23 11:00') } },
  ])('everything: where $happens nobody is sought and nobody waits', ({ shift }) => {
    const over = settled({ ...BUSY, shift: { ...BUSY.shift, ...shift } }, MONDAY);
    expect([ends(over), waiting(over), over.shift.kept]).toEqual([['gone'], [], undefined]);
  });

  it('everything: where the facility rests nobody is sought and nobody waits', () => {
    const rests = settled({ ...BUSY, group: aGroup({ facility: aFacility({ status: 'closed' }) }) }, MONDAY);
    expect([ends(rests), waiting(rests)]).toEqual([['gone'], []]);
  });

  it('a cover: it stays where fewer are let in, one out and one in', () => {
    const fewer = { ...BUSY, group: aGroup({ facility: aFacility({ visitorCap: 1 }) }) };
    expect(ends(settled(fewer, MONDAY))).toEqual([null]);
    const cover = openCover(fewer, 'ANNA');
    expect(refusal(decideTake(cover?.id ?? ''), fewer, 'CARA', MONDAY)).toBe('full');
    const enough = { ...BUSY, group: aGroup({ facility: aFacility({ visitorCap: 2 }) }) };
    expect(party(pressed(decideTake(cover?.id ?? ''), enough, 'CARA', MONDAY))).toEqual(['CARA', 'BO']);
  });

  it('a sought seat: it goes to its taker, and is never free for the line', () => {
    expect(BUSY.shift.kept).toBeUndefined();
    const covered = pressed(decideTake(openCover(BUSY, 'ANNA')?.id ?? ''), BUSY, 'CARA', MONDAY);
    expect([openFree(covered), waiting(covered)]).toEqual([undefined, ['EVA', 'FRED']]);
  });

  it('the post: what is free is kept for whoever waits, and the next press waits too', () => {
    const free = settled(withoutClaim(BUSY, 'BO'), MONDAY);
    expect([free.shift.kept, openFree(free)?.asks.map(({ userId }) => userId)]).toEqual([1, ['EVA']]);
    const pressedByHugo = pressed(decideTakeAny, free, 'HUGO', MONDAY);
    expect([party(pressedByHugo), waiting(pressedByHugo)]).toEqual([['ANNA'], ['EVA', 'FRED', 'HUGO']]);
    expect(party(pressed(decideTakeAny, free, 'EVA', MONDAY))).toEqual(['ANNA', 'EVA']);
  });

  it('nobody, from a day before: everybody is asked at once and the first press has it', () => {
    const day = at('2026-11-25 17:00');
    const free = settled(withoutClaim(BUSY, 'BO'), day);
    expect([free.shift.kept, openFree(free)?.asks.map(({ userId }) => userId)]).toEqual([undefined, ['EVA', 'FRED']]);
    expect(party(pressed(decideTakeAny, free, 'HUGO', day))).toContain('HUGO');
    const second = pressed(decideTakeAny, free, 'FRED', day);
    expect([party(second).includes('FRED'), waiting(second)]).toEqual([true, ['EVA']]);
  });
});

describe('somebody who waits', () => {
  it.each<{ readonly what: string; readonly person: Partial<KnownPerson> }>([
    { what: 'leaves the group', person: { membership: null } },
    { what: 'rests', person: { membership: 'resting' } },
    { what: 'leaves Slack', person: { isActive: false } },
    { what: 'is away then', person: { timeOff: [{ from: '2026-11-24', until: '2026-11-30' }] } },
  ])('waits no more where they $what', ({ person }) => {
    expect(waiting(settled(withPerson(BUSY, 'EVA', person), MONDAY))).toEqual(['FRED']);
  });

  it('is passed over, and keeps their turn, while they have another visit at the same hours', () => {
    const elsewhere = { ...BUSY.shift, id: 'other' };
    const free = settled(withoutClaim(withPerson(BUSY, 'EVA', { otherShifts: [elsewhere] }), 'BO'), MONDAY);
    expect([waiting(free), openFree(free)?.asks.map(({ userId }) => userId)]).toEqual([['EVA', 'FRED'], ['FRED']]);
  });

  it('waits no more once they go', () => {
    expect(waiting(settled(withoutClaim(BUSY, 'BO'), MONDAY))).toEqual(['EVA', 'FRED']);
    const free = settled(withoutClaim(BUSY, 'BO'), MONDAY);
    expect(waiting(pressed(decideTakeAny, free, 'EVA', MONDAY))).toEqual(['FRED']);
  });
});

describe('somebody who was asked', () => {
  const asked = pressed(decideFindCover, aCoveredVisit(), 'ANNA', MONDAY);

  it('cannot say yes to two visits at the same hours, and hears which', () => {
    const busy = withPerson(asked, 'CARA', { otherShifts: [{ ...asked.shift, id: 'other' }] });
    const outcome = decided(decideTake(onlyOffer(asked).id), busy, 'CARA', MONDAY);
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: 'overlapping', startsAt: asked.shift.startsAt } });
  });

  it('cannot say yes once they have left the group, or rest', () => {
    const { id } = onlyOffer(asked);
    expect(refusal(decideTake(id), withPerson(asked, 'CARA', { membership: null }), 'CARA', MONDAY)).toBe(
      'not_a_member',
    );
    expect(refusal(decideTake(id), withPerson(asked, 'CARA', { membership: 'resting' }), 'CARA', MONDAY)).toBe(
      'resting',
    );
    expect(refusal(decideAnswer(id, 'no'), withPerson(asked, 'CARA', { membership: null }), 'CARA', MONDAY)).toBeNull();
  });
});

describe('whoever gives up a place for which somebody was sought', () => {
  it('is sought for no more', () => {
    const sought = pressed(decideFindCover, aCoveredVisit(), 'ANNA', MONDAY);
    expect(ends(settled(withoutClaim(sought, 'ANNA'), MONDAY))).toEqual(['gone']);
  });

  it('leaves too few: from a day and a half before others are asked at once', () => {
    const early = settled(aCoveredVisit({ of: { claims: [aClaim('BO')] } }), at('2026-11-25 04:59'));
    expect(ends(early)).toEqual([]);
    const short = settled(aCoveredVisit({ of: { claims: [aClaim('BO')] } }), at('2026-11-25 09:00'));
    expect(onlyOffer(short)).toMatchObject({ kind: 'free', asking: 'waves', waves: 1, openedBy: null });
  });
});
