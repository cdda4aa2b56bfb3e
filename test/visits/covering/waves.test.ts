import { describe, expect, it } from 'vitest';
import { decideFindCover } from '../../../src/visits/covering/covering.rule.js';
import { aCoveredVisit, aPerson, asTimeGoesBy, onlyOffer, pressed, settled } from '../../support/covered-visit.js';
import { at } from '../../support/imagined.js';

const THURSDAY = at('2026-11-26 17:00');
const MANY = Array.from({ length: 20 }, (_, index) => aPerson(`P${String(index).padStart(2, '0')}`));
const VISIT = aCoveredVisit({ who: [aPerson('ANNA'), aPerson('BO'), ...MANY] });

describe('whoever is sought for a place on Thursday at 17', () => {
  it.each([
    {
      opened: '2026-11-20 17:00',
      waves: ['2026-11-20 17:00', '2026-11-21 17:00', '2026-11-22 17:00', '2026-11-23 17:00'],
      channel: '2026-11-24 17:00',
    },
    {
      opened: '2026-11-25 11:00',
      waves: ['2026-11-25 11:00', '2026-11-25 13:00', '2026-11-25 15:00'],
      channel: '2026-11-25 17:00',
    },
    { opened: '2026-11-26 12:00', waves: ['2026-11-26 12:00'], channel: '2026-11-26 12:00' },
  ])('from $opened on is asked for in waves, and in the channel at $channel', ({ opened, waves, channel }) => {
    const begun = pressed(decideFindCover, VISIT, 'ANNA', at(opened));
    const all = [{ at: at(opened), visit: begun }, ...asTimeGoesBy(begun, at(opened), THURSDAY)];
    const asked = new Set(
      all.flatMap(({ visit }) => visit.offers.flatMap(({ asks }) => asks.map(({ askedAt }) => +askedAt))),
    );
    expect([...asked].map((time) => new Date(time))).toEqual(waves.map((wave) => at(wave)));
    const last = all.at(-1)?.visit.offers[0];
    expect(last?.channelAt).toEqual(at(channel));
    expect([last?.end, last?.endedAt]).toEqual(['late', at('2026-11-26 14:00')]);
    expect(last?.asks).toHaveLength(3 * waves.length);
  });

  it('is three at a time, those first who were asked longest ago', () => {
    const who = [
      aPerson('ANNA'),
      aPerson('LATELY', { askedAt: at('2026-11-18 12:00') }),
      aPerson('LONG_AGO', { askedAt: at('2026-06-18 12:00') }),
      aPerson('NEVER'),
      aPerson('YESTERDAY', { askedAt: at('2026-11-19 12:00') }),
    ];
    const visit = pressed(decideFindCover, aCoveredVisit({ who }), 'ANNA', at('2026-11-20 17:00'));
    expect(onlyOffer(visit).asks.map(({ userId }) => userId)).toEqual(['NEVER', 'LONG_AGO', 'LATELY']);
  });

  it('is nobody in the night: they are asked at eight', () => {
    const visit = pressed(decideFindCover, VISIT, 'ANNA', at('2026-11-21 23:30'));
    expect(onlyOffer(visit).asks).toEqual([]);
    expect(onlyOffer(visit).nextAt).toEqual(at('2026-11-22 08:00'));
    expect(onlyOffer(settled(visit, at('2026-11-22 08:00'))).asks).toHaveLength(3);
  });
});
