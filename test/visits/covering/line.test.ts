import { describe, expect, it } from 'vitest';
import { decideFindCover } from '../../../src/visits/covering/covering.rule.js';
import { askOf, type CoveredVisit, type KnownPerson, openFree } from '../../../src/visits/covering/offers.rule.js';
import { settle } from '../../../src/visits/covering/settle.rule.js';
import { decideAnswer, decideTake, decideTakeAny } from '../../../src/visits/covering/taking.rule.js';
import { decideLeaveLine, decideQueue } from '../../../src/visits/covering/waiting.rule.js';
import {
  aCoveredVisit,
  onlyOffer,
  party,
  pressed,
  refusal,
  sayNo,
  settled,
  takeIt,
} from '../../support/covered-visit.js';
import { aClaim, at } from '../../support/imagined.js';

/** On Thursday at 17, for two: Anna and Bo go. */
const FULL = aCoveredVisit({ of: { maximumParty: 2, minimumParty: 1 } });
const MONDAY = at('2026-11-23 12:00');

const waiting = (visit: CoveredVisit): readonly string[] => visit.line.map(({ userId }) => userId);
const inLine = (visit: CoveredVisit, ...names: string[]): CoveredVisit =>
  names.reduce((stands, name) => pressed(decideQueue, stands, name, at('2026-11-20 12:00')), visit);
/** Without somebody who had a place. */
const without = (visit: CoveredVisit, ...names: string[]): CoveredVisit => ({
  ...visit,
  shift: { ...visit.shift, claims: visit.shift.claims.filter(({ userId }) => !names.includes(userId)) },
});

describe('whoever waits for a place on a full visit', () => {
  it('is nobody who says no to one, and then nobody is sought any more', () => {
    const asked = settled(without(inLine(FULL, 'CARA'), 'ANNA'), MONDAY);
    const refused = pressed(sayNo, asked, 'CARA', MONDAY);
    expect(waiting(refused)).toEqual([]);
    expect(openFree(refused)).toBeUndefined();
    expect(settle(refused, MONDAY)).toBe(refused);
  });

  it('comes before everybody who is asked: nobody is asked for a place that is kept for another', () => {
    const short = aCoveredVisit({ of: { maximumParty: 2, minimumParty: 2 } });
    const free = settled(without(inLine(short, 'CARA'), 'ANNA'), at('2026-11-25 10:00'));
    expect(onlyOffer(free).asks.map(({ userId, via }) => [userId, via])).toEqual([['CARA', 'line']]);
    expect(onlyOffer(free).waves).toBe(0);
    const silent = settled(free, at('2026-11-25 12:00'));
    expect(onlyOffer(silent).asks.filter(({ via }) => via === 'wave')).toHaveLength(3);
  });

  it('is asked alone once enough come: nobody else is needed', () => {
    const short = aCoveredVisit({ of: { maximumParty: 3, minimumParty: 2, claims: [aClaim('ANNA')] } });
    const asked = settled(short, at('2026-11-25 10:00'));
    expect(onlyOffer(asked)).toMatchObject({ waves: 1, nextAt: at('2026-11-25 12:00') });
    const enough = pressed(decideTakeAny, asked, 'BO', at('2026-11-25 11:00'));
    expect(openFree(enough)).toBeUndefined();
    const waits = { ...asked, line: [{ userId: 'GUN', since: at('2026-11-20 12:00') }] };
    const twoFree = pressed(decideTakeAny, settled(waits, at('2026-11-25 11:00')), 'BO', at('2026-11-25 11:00'));
    expect(onlyOffer(settled(twoFree, at('2026-11-25 12:00'))).waves).toBe(1);
  });

  it('is told no later an hour than that from which on the first press has it, and is silent in no line for that', () => {
    const wednesdayMorning = at('2026-11-25 07:30');
    const visit = {
      ...FULL,
      shift: { ...FULL.shift, startsAt: at('2026-11-26 09:00'), endsAt: at('2026-11-26 11:00') },
    };
    const free = settled(without(inLine(visit, 'CARA'), 'ANNA'), wednesdayMorning);
    const firstPress = at('2026-11-25 09:00');
    expect(askOf(onlyOffer(free), 'CARA')?.until).toEqual(firstPress);
    const then = settled(free, firstPress);
    expect(waiting(then)).toEqual(['CARA']);
    expect(askOf(onlyOffer(then), 'CARA')).toMatchObject({ until: null, answer: null });
    expect(party(pressed(takeIt, then, 'CARA', at('2026-11-25 10:00')))).toEqual(['CARA', 'BO']);
    expect(party(pressed(decideTakeAny, then, 'DINA', at('2026-11-25 09:01')))).toEqual(['DINA', 'BO']);
  });

  it('keeps what was theirs for some hours, although somebody before them can go again', () => {
    const busyCara = FULL.people.get('CARA') as KnownPerson;
    const elsewhere = { ...busyCara, otherShifts: [{ ...FULL.shift, id: 'elsewhere' }] };
    const line = inLine(FULL, 'CARA', 'DINA');
    const skipped = { ...line, people: new Map(line.people).set('CARA', elsewhere) };
    const asked = settled(without(skipped, 'ANNA'), MONDAY);
    expect(onlyOffer(asked).asks.map(({ userId }) => userId)).toEqual(['DINA']);
    const back = settled({ ...asked, people: FULL.people }, MONDAY);
    expect(waiting(back)).toEqual(['CARA', 'DINA']);
    expect(onlyOffer(back).asks.map(({ userId }) => userId)).toEqual(['DINA']);
    const silent = settled(back, at('2026-11-24 09:00'));
    expect(waiting(silent)).toEqual(['CARA']);
    expect(onlyOffer(silent)).toMatchObject({ asks: [{ userId: 'DINA' }, { userId: 'CARA' }] });
  });

  it('keeps their turn while they cannot go, although the time passes for which a place was theirs', () => {
    const asked = settled(without(inLine(FULL, 'CARA', 'DINA'), 'ANNA'), MONDAY);
    const cara = asked.people.get('CARA') as KnownPerson;
    const busy = { ...cara, otherShifts: [{ ...FULL.shift, id: 'elsewhere' }] };
    const later = settled({ ...asked, people: new Map(asked.people).set('CARA', busy) }, at('2026-11-24 09:00'));
    expect(waiting(later)).toEqual(['CARA', 'DINA']);
    expect(onlyOffer(later).asks.map(({ userId }) => userId)).toEqual(['DINA']);
    const declined = pressed(sayNo, { ...later, people: FULL.people }, 'DINA', at('2026-11-24 10:00'));
    expect(askOf(onlyOffer(declined), 'CARA')?.until).toEqual(at('2026-11-25 09:00'));
  });

  it('steps back where fewer are let in, last asked first, and keeps their turn', () => {
    const two = settled(without(inLine(FULL, 'CARA', 'DINA'), 'ANNA', 'BO'), MONDAY);
    expect(onlyOffer(two).asks.map(({ userId }) => userId)).toEqual(['CARA', 'DINA']);
    const fewer = settled({ ...two, shift: { ...two.shift, maximumParty: 1 } }, MONDAY);
    expect(onlyOffer(fewer).asks.map(({ userId }) => userId)).toEqual(['CARA']);
    expect(waiting(fewer)).toEqual(['CARA', 'DINA']);
    expect(refusal(decideTakeAny, fewer, 'DINA', MONDAY)).toBeNull();
    expect(party(pressed(decideTakeAny, fewer, 'DINA', MONDAY))).toEqual([]);
  });

  it('need not wait where the first press has what is free', () => {
    const tooFew = settled(without(inLine(FULL, 'CARA'), 'ANNA'), at('2026-11-26 08:00'));
    expect(refusal(decideQueue, tooFew, 'DINA', at('2026-11-26 08:00'))).toBe('not_full');
  });

  it('answers with yes or no: nothing is kept for somebody who would come if nobody else does', () => {
    const asked = settled(without(inLine(FULL, 'CARA', 'DINA'), 'ANNA'), MONDAY);
    const { id } = onlyOffer(asked);
    const same = pressed(decideAnswer(id, 'if_needed'), asked, 'CARA', MONDAY);
    expect(askOf(onlyOffer(same), 'CARA')?.answer).toBeNull();
    expect(party(pressed(takeIt, same, 'CARA', MONDAY))).toEqual(['CARA', 'BO']);
  });

  it('says no by leaving it when it is their turn, and is asked for no other place of the visit', () => {
    const asked = settled(without(inLine(FULL, 'CARA', 'DINA'), 'ANNA'), MONDAY);
    const left = pressed(decideLeaveLine, asked, 'CARA', MONDAY);
    expect(onlyOffer(left).asks.map(({ userId, answer }) => [userId, answer])).toEqual([
      ['CARA', 'no'],
      ['DINA', null],
    ]);
    const again = pressed(decideQueue, left, 'CARA', MONDAY);
    expect(waiting(again)).toEqual(['DINA', 'CARA']);
  });

  it('is kept nothing for any more, once they go instead of somebody', () => {
    const two = { ...FULL, shift: { ...FULL.shift, maximumParty: 2 } };
    const sought = pressed(decideFindCover, inLine(two, 'CARA', 'DINA'), 'ANNA', MONDAY);
    const free = settled(without(sought, 'BO'), MONDAY);
    const [cover] = free.offers;
    const covered = pressed(decideTake(cover?.id ?? ''), free, 'CARA', MONDAY);
    expect(party(covered)).toEqual(['CARA']);
    expect(onlyOffer(covered).asks.map(({ userId }) => userId)).toEqual(['DINA']);
  });

  it.each([
    { asked: 'far from it, for twelve hours', from: '2026-11-23 08:30', until: '2026-11-23 20:30' },
    { asked: 'far from it, and not into the night', from: '2026-11-23 12:00', until: '2026-11-24 09:00' },
    { asked: 'from two days before, for two hours', from: '2026-11-24 17:00', until: '2026-11-24 19:00' },
    { asked: 'late in the evening, until the morning after', from: '2026-11-24 20:00', until: '2026-11-25 09:00' },
    { asked: 'in the night, until the morning', from: '2026-11-25 03:00', until: '2026-11-25 09:00' },
  ])('has a place that has become free alone: $asked', ({ from, until }) => {
    const asked = settled(without(inLine(FULL, 'CARA'), 'ANNA'), at(from));
    expect(askOf(onlyOffer(asked), 'CARA')).toMatchObject({ via: 'line', until: at(until) });
  });

  it('has as many at once as places are free, and the next once somebody has been silent', () => {
    const two = settled(without(inLine(FULL, 'CARA', 'DINA', 'EVA'), 'ANNA', 'BO'), MONDAY);
    expect([two.shift.kept, onlyOffer(two).asks.map(({ userId }) => userId)]).toEqual([2, ['CARA', 'DINA']]);
    const taken = pressed(takeIt, two, 'DINA', at('2026-11-23 13:00'));
    expect(taken.shift.kept).toBe(1);
    expect(refusal(takeIt, taken, 'EVA', at('2026-11-23 13:00'))).toBe('full');
    const silent = settled(taken, at('2026-11-24 09:00'));
    expect([waiting(silent), askOf(onlyOffer(silent), 'EVA')?.answer]).toEqual([['EVA'], null]);
    expect(refusal(takeIt, silent, 'CARA', at('2026-11-24 09:00'))).toBe('full');
  });

  it('waits once, in the order in which they came', () => {
    const line = inLine(FULL, 'CARA', 'DINA', 'CARA', 'EVA');
    expect(waiting(line)).toEqual(['CARA', 'DINA', 'EVA']);
    const back = inLine(pressed(decideLeaveLine, line, 'CARA', MONDAY), 'CARA');
    expect(waiting(back)).toEqual(['DINA', 'EVA', 'CARA']);
  });

  it.each([
    { who: 'is on it already', name: 'ANNA', when: '2026-11-23 12:00', why: 'already_yours' },
    { who: 'could go at once', name: 'CARA', when: '2026-11-23 12:00', why: 'not_full', most: 3 },
    { who: 'comes too late to be asked', name: 'CARA', when: '2026-11-26 14:00', why: 'full' },
    { who: 'comes when it has begun', name: 'CARA', when: '2026-11-26 17:00', why: 'begun' },
  ])('is nobody who $who', ({ name, when, why, most = 2 }) => {
    const visit = { ...FULL, shift: { ...FULL.shift, maximumParty: most } };
    expect(refusal(decideQueue, visit, name, at(when))).toBe(why);
  });
});
