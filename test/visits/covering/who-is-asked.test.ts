import { describe, expect, it } from 'vitest';
import type { QuietHours } from '../../../src/core/quiet-hours.js';
import { decideFindCover, decideTakeBack } from '../../../src/visits/covering/covering.rule.js';
import type { CoveredVisit, KnownPerson } from '../../../src/visits/covering/offers.rule.js';
import { decideAnswer } from '../../../src/visits/covering/taking.rule.js';
import { decideQueue } from '../../../src/visits/covering/waiting.rule.js';
import { aCoveredVisit, aPerson, asTimeGoesBy, onlyOffer, pressed, settled } from '../../support/covered-visit.js';
import { at } from '../../support/imagined.js';

/** Six days before the visit on Thursday at 17. */
const FRIDAY = at('2026-11-20 17:00');
const THURSDAY = at('2026-11-26 17:00');

const visitWith = (...others: readonly KnownPerson[]): CoveredVisit =>
  aCoveredVisit({ who: [aPerson('ANNA'), aPerson('BO'), ...others] });
const askedFor = (visit: CoveredVisit, when = FRIDAY): readonly string[] =>
  onlyOffer(pressed(decideFindCover, visit, 'ANNA', when)).asks.map(({ userId }) => userId);
const whole = { startsAt: at('2026-11-26 18:00'), endsAt: at('2026-11-26 20:00') };

describe('whoever is asked to go instead', () => {
  it.each<{ readonly who: string; readonly person: Partial<KnownPerson> }>([
    { who: 'has left Slack', person: { isActive: false } },
    { who: 'has left the group', person: { membership: null } },
    { who: 'rests', person: { membership: 'resting' } },
    { who: 'is away on the day', person: { timeOff: [{ from: '2026-11-26', until: '2026-11-26' }] } },
    { who: 'is away today', person: { timeOff: [{ from: '2026-11-14', until: '2026-11-20' }] } },
    { who: 'sleeps by day', person: { quietHours: { from: '10:00', until: '18:00' } satisfies QuietHours } },
    { who: 'has another visit at the same hours', person: { otherShifts: [{ id: 'other', ...whole }] } },
    {
      who: 'has another visit that day',
      person: { otherShifts: [{ id: 'other', startsAt: at('2026-11-26 09:00'), endsAt: at('2026-11-26 10:00') }] },
    },
    { who: 'was asked twice this week', person: { askedElsewhere: [at('2026-11-14 12:00'), at('2026-11-19 12:00')] } },
    { who: 'has not answered about another visit then', person: { openElsewhere: [whole] } },
  ])('is nobody who $who', ({ person }) => {
    expect(askedFor(visitWith(aPerson('CARA'), aPerson('DINA', person)))).toEqual(['CARA']);
  });

  it.each<{ readonly who: string; readonly person: Partial<KnownPerson> }>([
    { who: 'was away until yesterday', person: { timeOff: [{ from: '2026-11-14', until: '2026-11-19' }] } },
    {
      who: 'has a visit the day before',
      person: { otherShifts: [{ id: 'other', startsAt: at('2026-11-25 17:00'), endsAt: at('2026-11-25 19:00') }] },
    },
    { who: 'was asked once this week', person: { askedElsewhere: [at('2026-11-13 16:59'), at('2026-11-19 12:00')] } },
    {
      who: 'has not answered about a visit at another hour',
      person: { openElsewhere: [{ startsAt: at('2026-11-26 19:00'), endsAt: at('2026-11-26 20:00') }] },
    },
  ])('may be somebody who $who', ({ person }) => {
    expect(askedFor(visitWith(aPerson('DINA', person)))).toEqual(['DINA']);
  });

  it('is asked in a week no more than twice, whatever for', () => {
    const covers = (visit: CoveredVisit) =>
      pressed(decideFindCover, pressed(decideTakeBack, visit, 'ANNA', FRIDAY), 'ANNA', FRIDAY);
    const first = pressed(decideFindCover, visitWith(aPerson('CARA')), 'ANNA', FRIDAY);
    const second = covers(first);
    expect(onlyOffer(second).asks).toHaveLength(1);
    expect(onlyOffer(covers(second)).asks).toEqual([]);
  });

  it('is nobody who said no to this visit, for whomever', () => {
    const sought = pressed(decideFindCover, visitWith(aPerson('CARA')), 'ANNA', FRIDAY);
    const no = pressed(decideAnswer(onlyOffer(sought).id, 'no'), sought, 'CARA', FRIDAY);
    const both = pressed(decideFindCover, no, 'BO', FRIDAY);
    expect(both.offers.map(({ asks }) => asks.length)).toEqual([1, 0]);
  });

  it('has one question about a visit at a time', () => {
    const anna = pressed(decideFindCover, visitWith(aPerson('CARA')), 'ANNA', FRIDAY);
    const both = pressed(decideFindCover, anna, 'BO', FRIDAY);
    expect(both.offers.map(({ about, asks }) => [about, asks.length])).toEqual([
      ['ANNA', 1],
      ['BO', 0],
    ]);
  });

  it('is first who waits in line, then those never asked, then those asked longest ago', () => {
    const lately = aPerson('AXEL', { askedAt: at('2026-11-01 12:00') });
    const longAgo = aPerson('VERA', { askedAt: at('2026-06-01 12:00') });
    const full = visitWith(lately, longAgo, aPerson('ZOE'));
    const visit = { ...full, shift: { ...full.shift, maximumParty: 2 }, line: [{ userId: 'AXEL', since: FRIDAY }] };
    expect(askedFor(visit)).toEqual(['AXEL', 'ZOE', 'VERA']);
  });

  it('waits in line without being counted among those asked this week', () => {
    const tired = aPerson('CARA', { askedElsewhere: [at('2026-11-18 12:00'), at('2026-11-19 12:00')] });
    const visit = aCoveredVisit({ of: { maximumParty: 2 }, who: [aPerson('ANNA'), aPerson('BO'), tired] });
    const sought = pressed(decideFindCover, pressed(decideQueue, visit, 'CARA', FRIDAY), 'ANNA', FRIDAY);
    expect(onlyOffer(sought).asks).toMatchObject([{ userId: 'CARA', via: 'line' }]);
  });

  it('is everybody, three a day, and in the last wave those once more who would come if nobody else does', () => {
    const many = Array.from({ length: 10 }, (_, index) => aPerson(`P${index}`));
    const sought = pressed(decideFindCover, visitWith(...many), 'ANNA', FRIDAY);
    const perhaps = pressed(decideAnswer(onlyOffer(sought).id, 'if_needed'), sought, 'P1', FRIDAY);
    const seen = asTimeGoesBy(perhaps, FRIDAY, THURSDAY);
    const wave = (day: string): readonly string[] =>
      seen
        .find(({ at: time }) => +time === +at(`2026-11-${day} 17:00`))
        ?.visit.offers.flatMap(({ asks }) => asks)
        .filter(({ askedAt }) => +askedAt === +at(`2026-11-${day} 17:00`))
        .map(({ userId }) => userId) ?? [];
    expect([wave('21'), wave('22'), wave('23')]).toEqual([
      ['P3', 'P4', 'P5'],
      ['P6', 'P7', 'P8'],
      ['P1', 'P9'],
    ]);
  });

  it('is the channel by day where nobody is left', () => {
    const nobody = pressed(decideFindCover, visitWith(), 'ANNA', at('2026-11-20 22:00'));
    expect(onlyOffer(nobody)).toMatchObject({ channelAt: null, nextAt: at('2026-11-21 08:00') });
    expect(onlyOffer(settled(nobody, at('2026-11-21 08:00'))).channelAt).toEqual(at('2026-11-21 08:00'));
  });

  it('is not whoever has given a place on this visit up', () => {
    const visit = aCoveredVisit({ gaveUp: ['CARA', 'DINA'] });
    const sought = pressed(decideFindCover, visit, 'ANNA', at('2026-11-23 12:00'));
    const asked = onlyOffer(sought).asks.map(({ userId }) => userId);
    expect(asked).toHaveLength(3);
    expect(asked).not.toContain('CARA');
    expect(asked).not.toContain('DINA');
  });
});
