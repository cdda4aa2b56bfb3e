import { describe, expect, it } from 'vitest';
import type { Shift } from '../../../src/core/model.js';
import { sayIn } from '../../../src/locales/index.js';
import { decideFindCover } from '../../../src/visits/covering/covering.rule.js';
import type { CoveredVisit, KnownPerson } from '../../../src/visits/covering/offers.rule.js';
import { openOffers } from '../../../src/visits/covering/offers.rule.js';
import {
  decideKeepOwn,
  decideProposeSwap,
  decideSwap,
  mirrorOf,
  type SwapOutcome,
  swapsOf,
  whoMaySwap,
} from '../../../src/visits/covering/swap.rule.js';
import { swapForm } from '../../../src/visits/covering/swap.view.js';
import { decideAnswer } from '../../../src/visits/covering/taking.rule.js';
import { aCoveredVisit, aPerson, party, pressed, refusal, settled, written } from '../../support/covered-visit.js';
import { wordsOf } from '../../support/goteborg.js';
import { aClaim, at } from '../../support/imagined.js';

const FRIDAY = at('2026-11-20 12:00');
const A_DAY_LATER = at('2026-11-21 12:00');

/** Anna and Bo go on Thursday at 17, Cara and Dina on the Tuesday before. */
function two(changes: { readonly tuesday?: Partial<Shift>; readonly people?: readonly KnownPerson[] } = {}) {
  const own = aCoveredVisit({ of: { id: 'thursday' } });
  const other = aCoveredVisit({
    of: {
      id: 'tuesday',
      startsAt: at('2026-11-24 17:00'),
      endsAt: at('2026-11-24 19:00'),
      claims: [aClaim('CARA'), aClaim('DINA', { seat: 2 })],
      ...changes.tuesday,
    },
  });
  return { own: knowing(own, other, changes.people), other: knowing(other, own, changes.people) };
}

/** Everybody's places on the other visit are known, as the store reads them. */
function knowing(visit: CoveredVisit, other: CoveredVisit, people: readonly KnownPerson[] = []): CoveredVisit {
  const held = (userId: string) => other.shift.claims.some((claim) => claim.userId === userId);
  const all = [...visit.people.values()].map(
    (person) => people.find(({ userId }) => userId === person.userId) ?? person,
  );
  const known = all.map((person) => ({
    ...person,
    otherShifts: [...person.otherShifts, ...(held(person.userId) ? [other.shift] : [])],
  }));
  return { ...visit, people: new Map(known.map((person) => [person.userId, person])) };
}

const propose = (other: CoveredVisit, ...userIds: readonly string[]) =>
  decideProposeSwap(userIds.map((userId) => ({ other, userId })));
const offerOf = (own: CoveredVisit): string => own.offers.find(({ kind }) => kind === 'swap')?.id ?? 'none';
const saysYes = (own: CoveredVisit, other: CoveredVisit | null, userId: string, now = FRIDAY): SwapOutcome =>
  decideSwap(offerOf(own), own, other, userId, now);
const why = (outcome: SwapOutcome): string => (outcome.ok ? 'ok' : outcome.refusal.reason);
const mayAsk = ({ own, other }: ReturnType<typeof two>, now = FRIDAY): readonly string[] =>
  whoMaySwap(
    own,
    'ANNA',
    other.shift.claims.map(({ userId }) => ({ other, userId })),
    now,
  ).map(({ userId }) => userId);

describe('two who swap', () => {
  it('have each other’s seat, both in one, and nobody is sought for either', () => {
    const { own, other } = two();
    const asked = pressed(
      decideFindCover,
      pressed(propose(other, 'CARA', 'DINA'), own, 'ANNA', FRIDAY),
      'ANNA',
      FRIDAY,
    );
    const sought = pressed(decideFindCover, other, 'CARA', FRIDAY);
    const outcome = saysYes(asked, sought, 'CARA');
    if (!outcome.ok) throw new Error(outcome.refusal.reason);
    expect([party(outcome.own), party(outcome.other)]).toEqual([
      ['CARA', 'BO'],
      ['ANNA', 'DINA'],
    ]);
    expect([...openOffers(outcome.own), ...openOffers(outcome.other)]).toEqual([]);
    const again = saysYes(written(outcome.own), written(outcome.other), 'CARA');
    expect(again).toEqual({ ok: true, own: written(outcome.own), other: written(outcome.other) });
    expect(why(saysYes(written(outcome.own), written(outcome.other), 'DINA'))).toBe('taken');
  });

  it('may have visits at the same hours: each is out of their own', () => {
    const { own, other } = two({ tuesday: { startsAt: at('2026-11-26 18:00'), endsAt: at('2026-11-26 20:00') } });
    expect(why(saysYes(pressed(propose(other, 'CARA'), own, 'ANNA', FRIDAY), other, 'CARA'))).toBe('ok');
  });

  it('ask for the same of each other: the second asking is the yes', () => {
    const { own, other } = two();
    const asked = pressed(propose(other, 'CARA'), own, 'ANNA', FRIDAY);
    expect(mirrorOf(other, 'CARA', [{ other: asked, userId: 'ANNA' }], FRIDAY)?.offer.id).toBe(offerOf(asked));
    expect(mirrorOf(other, 'DINA', [{ other: asked, userId: 'ANNA' }], FRIDAY)).toBeNull();
  });
});

describe('a swap', () => {
  const { own, other } = two();
  const asked = pressed(propose(other, 'CARA'), own, 'ANNA', FRIDAY);
  const withShift = (visit: CoveredVisit, changes: Partial<Shift>) => ({
    ...visit,
    shift: { ...visit.shift, ...changes },
  });

  it.each<{ readonly when: string; readonly outcome: SwapOutcome; readonly reason: string }>([
    { when: 'somebody else was asked', outcome: saysYes(asked, other, 'DINA'), reason: 'asked_of_another' },
    { when: 'a day has passed', outcome: saysYes(asked, other, 'CARA', A_DAY_LATER), reason: 'invite_over' },
    { when: 'one of the visits is gone', outcome: saysYes(asked, null, 'CARA'), reason: 'swap_gone' },
    {
      when: 'the other visit was called off',
      outcome: saysYes(asked, withShift(other, { status: 'called_off_by_facility' }), 'CARA'),
      reason: 'swap_gone',
    },
    {
      when: 'the other visit was moved since',
      outcome: saysYes(
        asked,
        withShift(other, { reconfirmSince: at('2026-11-20 13:00') }),
        'CARA',
        at('2026-11-20 14:00'),
      ),
      reason: 'swap_gone',
    },
    {
      when: 'whoever was asked has given their place up',
      outcome: saysYes(asked, withShift(other, { claims: [aClaim('DINA')] }), 'CARA'),
      reason: 'swap_gone',
    },
    {
      when: 'whoever asked has gone on another visit at those hours',
      outcome: saysYes(
        asked,
        knowing(other, own, [
          aPerson('ANNA', {
            otherShifts: [{ id: 'x', startsAt: at('2026-11-24 18:00'), endsAt: at('2026-11-24 20:00') }],
          }),
        ]),
        'CARA',
      ),
      reason: 'swap_gone',
    },
  ])('is not made, and nothing moves, where $when', ({ outcome, reason }) => {
    expect(why(outcome)).toBe(reason);
  });

  it('ends once whoever asked goes on their own visit no more, or would rather keep it', () => {
    const gone = settled(withShift(asked, { claims: [aClaim('BO', { seat: 2 })] }), FRIDAY);
    const kept = pressed(decideKeepOwn, asked, 'ANNA', FRIDAY);
    expect([gone, kept].map(({ offers }) => offers[0]?.end)).toEqual(['gone', 'back']);
    expect(why(saysYes(kept, other, 'CARA'))).toBe('swap_gone');
  });

  it('that was declined looks like one that nobody has answered, up to its time', () => {
    const declined = pressed(decideAnswer(offerOf(asked), 'no'), asked, 'CARA', FRIDAY);
    const before = at('2026-11-21 11:00');
    for (const visit of [asked, declined]) {
      expect(swapsOf(settled(visit, before), 'ANNA', before)).toHaveLength(1);
      expect(swapsOf(settled(visit, A_DAY_LATER), 'ANNA', A_DAY_LATER)).toEqual([]);
      expect(refusal(propose(other, 'CARA'), visit, 'ANNA', before)).toBeNull();
      expect(refusal(propose(other, 'CARA'), visit, 'ANNA', A_DAY_LATER)).toBe('nobody_to_swap');
    }
  });
});

describe('whom somebody may ask to swap', () => {
  it.each<{ readonly who: string; readonly changes: Parameters<typeof two>[0]; readonly may: readonly string[] }>([
    { who: 'everybody of a visit near theirs', changes: {}, may: ['CARA', 'DINA'] },
    {
      who: 'nobody of a visit more than two weeks from theirs',
      changes: { tuesday: { startsAt: at('2026-12-15 17:00'), endsAt: at('2026-12-15 19:00') } },
      may: [],
    },
    { who: 'nobody of one that was called off', changes: { tuesday: { status: 'called_off_by_us' } }, may: [] },
    {
      who: 'nobody who can’t come on their own',
      changes: { tuesday: { claims: [aClaim('CARA', { notExpected: true }), aClaim('DINA', { seat: 2 })] } },
      may: ['DINA'],
    },
    {
      who: 'nobody who is away that day, or was asked often',
      changes: {
        people: [
          aPerson('CARA', { timeOff: [{ from: '2026-11-26', until: '2026-11-26' }] }),
          aPerson('DINA', { askedElsewhere: [at('2026-11-18 12:00'), at('2026-11-19 12:00')] }),
        ],
      },
      may: [],
    },
  ])('is $who', ({ changes, may }) => {
    expect(mayAsk(two(changes))).toEqual(may);
  });

  it('is nobody where the group does not show who goes', () => {
    const { own, other } = two();
    const hidden = { ...own, group: { ...own.group, showNames: false } };
    expect(refusal(propose(other, 'CARA'), hidden, 'ANNA', FRIDAY)).toBe('nobody_to_swap');
  });

  it('is three at a time', () => {
    const claims = ['CARA', 'DINA', 'EVA', 'FRED'].map((name, index) => aClaim(name, { seat: index + 1 }));
    const { own, other } = two({ tuesday: { claims } });
    expect(refusal(propose(other, 'CARA', 'DINA', 'EVA', 'FRED'), own, 'ANNA', FRIDAY)).toBe('swaps_enough');
    const three = pressed(propose(other, 'CARA', 'DINA', 'EVA'), own, 'ANNA', FRIDAY);
    expect(refusal(propose(other, 'FRED'), three, 'ANNA', FRIDAY)).toBe('swaps_enough');
    expect(pressed(propose(other, 'CARA'), three, 'ANNA', FRIDAY)).toEqual(three);
  });
});

describe('the list of those who may be asked to swap', () => {
  it('shows the twenty soonest, and says how many there are besides', () => {
    const { own, other } = two();
    const said = (count: number) => {
      const possible = Array.from({ length: count }, () => ({ other, userId: 'CARA' }));
      return wordsOf(swapForm(sayIn('sv'), 'sv', own, possible, null));
    };
    expect(said(22)).toContain('Här är de 20 närmaste; 2 till ligger senare.');
    expect(said(22).split('<@CARA>')).toHaveLength(21);
    expect(said(20)).not.toContain('närmaste');
  });
});
