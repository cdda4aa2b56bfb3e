import { describe, expect, it } from 'vitest';
import { countedOn } from '../../../src/visits/covering/counted.rule.js';
import { decideCannotCome, decideFindCover, decideTakeBack } from '../../../src/visits/covering/covering.rule.js';
import type { CoveredVisit } from '../../../src/visits/covering/offers.rule.js';
import { decideAnswer, decideTake } from '../../../src/visits/covering/taking.rule.js';
import { aCoveredVisit, onlyOffer, party, pressed, refusal, settled, takeIt } from '../../support/covered-visit.js';
import { aClaim, at } from '../../support/imagined.js';

const MONDAY = at('2026-11-23 12:00');
const TOO_LATE = at('2026-11-26 14:00');
const BEGUN = at('2026-11-26 17:00');
const SOUGHT = pressed(decideFindCover, aCoveredVisit(), 'ANNA', MONDAY);
const [{ id: OFFER }] = [onlyOffer(SOUGHT)];
const counted = (visit: CoveredVisit): readonly string[] => countedOn(visit).map(({ userId }) => userId);
const ends = ({ offers }: CoveredVisit): readonly (string | null)[] => offers.map(({ end }) => end);

describe('Anna, who finds somebody to go instead', () => {
  it('keeps her place and is expected until another has taken it', () => {
    expect(party(SOUGHT)).toEqual(['ANNA', 'BO']);
    expect(counted(SOUGHT)).toEqual(['ANNA', 'BO']);
  });

  it('goes no more once Cara has said yes, who has her seat', () => {
    const covered = pressed(takeIt, SOUGHT, 'CARA', MONDAY);
    expect(covered.shift.claims.map(({ userId, seat }) => [userId, seat])).toEqual([
      ['CARA', 1],
      ['BO', 2],
    ]);
    expect(covered.offers).toMatchObject([{ end: 'taken', takenBy: 'CARA', nextAt: null }]);
  });

  it('goes herself where she takes it back, as long as nobody has said yes', () => {
    const back = pressed(decideTakeBack, SOUGHT, 'ANNA', MONDAY);
    expect([party(back), ends(back)]).toEqual([['ANNA', 'BO'], ['back']]);
    expect(refusal(decideTake(OFFER), back, 'CARA', MONDAY)).toBe('not_needed');
    const covered = pressed(takeIt, SOUGHT, 'CARA', MONDAY);
    expect(refusal(decideTakeBack, covered, 'ANNA', MONDAY)).toBe('taken');
  });

  it('is expected where nobody could, from three hours before', () => {
    const late = settled(SOUGHT, TOO_LATE);
    expect([party(late), counted(late), ends(late)]).toEqual([['ANNA', 'BO'], ['ANNA', 'BO'], ['late']]);
    expect(refusal(decideFindCover, late, 'ANNA', TOO_LATE)).toBe('too_late_to_cover');
    expect(refusal(decideTake(OFFER), late, 'CARA', TOO_LATE)).toBe('not_needed');
  });

  it('asks once, however often she presses', () => {
    expect(pressed(decideFindCover, SOUGHT, 'ANNA', MONDAY)).toEqual(SOUGHT);
  });

  it('may ask anew once she has taken it back', () => {
    const again = pressed(decideFindCover, pressed(decideTakeBack, SOUGHT, 'ANNA', MONDAY), 'ANNA', MONDAY);
    expect(ends(again)).toEqual(['back', null]);
  });

  it('cannot be her own cover', () => {
    expect(refusal(takeIt, SOUGHT, 'ANNA', MONDAY)).toBe('already_yours');
    expect(refusal(takeIt, SOUGHT, 'BO', MONDAY)).toBe('already_yours');
  });

  it('hears that the visit has begun, or is off, where she presses later', () => {
    expect(refusal(decideFindCover, SOUGHT, 'ANNA', BEGUN)).toBe('begun');
    const off = { ...SOUGHT, shift: { ...SOUGHT.shift, status: 'called_off_by_facility' as const } };
    expect(refusal(decideTakeBack, off, 'ANNA', MONDAY)).toBe('called_off');
    expect(refusal(decideTake(OFFER), off, 'CARA', MONDAY)).toBe('called_off');
  });
});

describe('a card about her place', () => {
  it('says thank you to whoever is second, and the same again to the first', () => {
    const covered = pressed(takeIt, SOUGHT, 'CARA', MONDAY);
    expect(refusal(decideTake(OFFER), covered, 'DINA', MONDAY)).toBe('taken');
    expect(pressed(decideTake(OFFER), covered, 'CARA', MONDAY)).toEqual(covered);
    expect(refusal(decideAnswer(OFFER, 'no'), covered, 'DINA', MONDAY)).toBe('taken');
  });

  it('is answered by nobody else', () => {
    expect(refusal(decideAnswer(OFFER, 'no'), SOUGHT, 'HUGO', MONDAY)).toBe('asked_of_another');
    expect(refusal(decideAnswer('of another visit', 'no'), SOUGHT, 'CARA', MONDAY)).toBe('asked_of_another');
    expect(refusal(decideTake('of another visit'), SOUGHT, 'CARA', MONDAY)).toBe('not_needed');
  });
});

describe('a place that is somebody else’s', () => {
  it('is nobody’s to seek cover for, but the leader’s', () => {
    expect(refusal(decideFindCover, aCoveredVisit(), 'CARA', MONDAY)).toBe('not_yours');
    expect(refusal(decideCannotCome('ANNA'), aCoveredVisit(), 'BO', MONDAY)).toBe('not_a_leader');
    expect(refusal(decideCannotCome('CARA'), aCoveredVisit(), 'U0LENA', MONDAY)).toBe('not_yours');
  });

  it('stays theirs where the leader says that they can’t come, and does not count', () => {
    const ill = pressed(decideCannotCome('ANNA'), aCoveredVisit(), 'U0LENA', MONDAY);
    expect([party(ill), counted(ill)]).toEqual([['ANNA', 'BO'], ['BO']]);
    expect(onlyOffer(ill)).toMatchObject({ about: 'ANNA', openedBy: 'U0LENA' });
    expect(pressed(decideCannotCome('ANNA'), ill, 'U0LENA', MONDAY)).toEqual(ill);
    const late = settled(ill, TOO_LATE);
    expect(counted(late)).toEqual(['BO']);
    const well = pressed(decideTakeBack, ill, 'ANNA', MONDAY);
    expect([counted(well), ends(well)]).toEqual([['ANNA', 'BO'], ['back']]);
  });

  it('is sought for once, whoever asks first', () => {
    const both = pressed(decideCannotCome('ANNA'), SOUGHT, 'U0LENA', MONDAY);
    expect([ends(both), counted(both)]).toEqual([[null], ['BO']]);
  });
});

describe('a newcomer who goes along', () => {
  const along = aCoveredVisit({ of: { shadows: [aClaim('NEW', { seat: 0 })] } });

  it('gives the seat up, and seeks nobody for it', () => {
    expect(refusal(decideFindCover, along, 'NEW', MONDAY)).toBe('only_released');
    expect(refusal(decideCannotCome('NEW'), along, 'U0LENA', MONDAY)).toBe('only_released');
  });
});
