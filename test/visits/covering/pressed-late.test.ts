import { describe, expect, it } from 'vitest';
import { decideFindCover } from '../../../src/visits/covering/covering.rule.js';
import { decideAsk } from '../../../src/visits/covering/running.rule.js';
import { decideAnswer, decideTake, decideTakeAny } from '../../../src/visits/covering/taking.rule.js';
import { decideQueue } from '../../../src/visits/covering/waiting.rule.js';
import { aCoveredVisit, onlyOffer, party, pressed } from '../../support/covered-visit.js';
import { at } from '../../support/imagined.js';

const MONDAY = at('2026-11-23 12:00');
const FULL = aCoveredVisit({ of: { maximumParty: 2 } });

describe('a button that is pressed twice', () => {
  it('takes a free place once, as long as others are sought and after', () => {
    const three = aCoveredVisit({ of: { minimumParty: 4 } });
    const asked = pressed(decideAsk, three, 'U0LENA', MONDAY);
    const { id } = onlyOffer(asked);
    const taken = pressed(decideTake(id), asked, 'CARA', MONDAY);
    expect(onlyOffer(taken).end).toBeNull();
    const again = pressed(decideTake(id), taken, 'CARA', MONDAY);
    expect(again).toEqual(taken);
    const full = pressed(decideTake(id), again, 'DINA', MONDAY);
    expect(full.offers.map(({ end }) => end)).toEqual(['enough']);
    expect(party(pressed(decideTake(id), full, 'CARA', MONDAY))).toEqual(['ANNA', 'BO', 'CARA', 'DINA']);
  });

  it('answers once: whoever has said yes is not asked whether they would not', () => {
    const asked = pressed(decideAsk, aCoveredVisit({ of: { minimumParty: 4 } }), 'U0LENA', MONDAY);
    const { id } = onlyOffer(asked);
    const taken = pressed(decideTake(id), asked, 'CARA', MONDAY);
    expect(pressed(decideAnswer(id, 'no'), taken, 'CARA', MONDAY)).toEqual(taken);
  });
});

describe("the post's button", () => {
  it('takes the place for which somebody has been sought longest, where none is free', () => {
    const anna = pressed(decideFindCover, FULL, 'ANNA', MONDAY);
    const both = pressed(decideFindCover, anna, 'BO', at('2026-11-23 13:00'));
    expect(party(pressed(decideTakeAny, both, 'HUGO', at('2026-11-23 14:00')))).toEqual(['HUGO', 'BO']);
  });

  it('lets nobody pass those by who wait, until a day before', () => {
    const sought = pressed(decideFindCover, pressed(decideQueue, FULL, 'EVA', MONDAY), 'ANNA', MONDAY);
    const second = pressed(decideTakeAny, sought, 'HUGO', MONDAY);
    expect(party(second)).toEqual(['ANNA', 'BO']);
    expect(second.line.map(({ userId }) => userId)).toEqual(['EVA', 'HUGO']);
    expect(party(pressed(decideTakeAny, second, 'EVA', MONDAY))).toEqual(['EVA', 'BO']);
    expect(party(pressed(decideTakeAny, second, 'HUGO', at('2026-11-25 17:00')))).toEqual(['HUGO', 'BO']);
  });

  it('is a yes of whoever was asked', () => {
    const sought = pressed(decideFindCover, pressed(decideQueue, FULL, 'EVA', MONDAY), 'ANNA', MONDAY);
    const [, cara] = onlyOffer(sought).asks;
    expect(cara?.userId).toBe('CARA');
    expect(party(pressed(decideTakeAny, sought, 'CARA', MONDAY))).toEqual(['CARA', 'BO']);
  });
});
