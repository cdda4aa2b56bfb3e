import { describe, expect, it } from 'vitest';
import { askingMessages, askingTurns } from '../../../src/visits/covering/asks.projection.js';
import type { Offer } from '../../../src/visits/covering/offers.rule.js';
import { newOffer } from '../../../src/visits/covering/offers.rule.js';
import { aClaim, aReader, at, aVisit, aWeek } from '../../support/imagined.js';

const NIGHT = at('2026-11-17 23:00');
const MORNING = at('2026-11-18 08:00');
const WEEK = aWeek([aVisit({ claims: [aClaim('U0ANNA')] })]);
const readers = new Map([['U0CARA', aReader()]]);

function asked(changes: Partial<Offer> = {}) {
  const ask = { userId: 'U0CARA', via: 'line', askedAt: NIGHT, until: at('2026-11-18 11:00'), answer: null } as const;
  const offer = { ...newOffer('free', '', null, NIGHT), id: 'o1', asks: [ask], ...changes };
  return { weeks: [WEEK], standing: { offers: new Map([['s1', [offer]]]) }, readers };
}

describe('somebody whose turn comes in the night', () => {
  it('is asked in the morning, and looked at then', () => {
    expect(askingMessages(asked(), NIGHT)).toEqual([]);
    expect(askingTurns(asked())).toEqual([{ subject: { kind: 'group', id: 'g1' }, at: MORNING }]);
    const [card, ...others] = askingMessages(asked(), MORNING);
    expect(others).toEqual([]);
    expect(card?.content.text).toContain('Den är din till');
  });
});

describe('the channel, asked last', () => {
  it('reads that somebody is sought, and then that somebody was found; never for whom', () => {
    const sought = { channelAt: NIGHT, about: 'U0ANNA', kind: 'cover', asks: [] } as const;
    const [looking] = askingMessages(asked(sought), NIGHT);
    expect(looking?.recipient).toEqual({ channelId: 'C0GOTEBORG' });
    expect(looking?.content.text).toContain('söks en person');
    expect(JSON.stringify(looking)).not.toContain('U0ANNA');
    const [found] = askingMessages(asked({ ...sought, end: 'taken', endedAt: NIGHT, takenBy: 'U0CARA' }), NIGHT);
    expect(found?.content.text).toContain('Klart, tack!');
    expect(found?.key).toBe(looking?.key);
  });
});

describe('what was asked', () => {
  it('is kept true while the visit goes on: after a standstill nobody is asked for a visit that has begun', () => {
    const [shift] = WEEK.shifts;
    if (!shift) throw new Error('no visit');
    const [card] = askingMessages(asked(), shift.startsAt);
    expect(card?.content.text).toContain('Det behövs inte längre');
    expect(card?.delivery).toEqual({ lifetime: 'standing', until: shift.endsAt });
  });
});
