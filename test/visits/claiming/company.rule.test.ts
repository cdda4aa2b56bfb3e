import { describe, expect, it } from 'vitest';
import type { Claim, Shift } from '../../../src/core/model.js';
import { type CompanyNotice, type Leaving, newsOf, stillHolds } from '../../../src/visits/claiming/company.rule.js';
import { aClaim, aGroup, at, aVisit } from '../../support/imagined.js';

const GROUP = aGroup({ leaderIds: ['U0LENA'] });
const ANNA = aClaim('U0ANNA', { seat: 1 });
const BO = aClaim('U0BO', { seat: 2, claimedAt: at('2026-11-11 12:00') });
const CARA = aClaim('U0CARA', { seat: 3, claimedAt: at('2026-11-12 12:00') });
const NEWCOMER = aClaim('U0NORA', { seat: 0, claimedAt: at('2026-11-13 12:00') });
const WEEK_AHEAD = at('2026-11-17 12:00');

const visit = (claims: readonly Claim[], changes: Partial<Shift> = {}) => aVisit({ claims, ...changes });
const leaves = (who: Claim, before: Shift, isUndo = false): Leaving => ({
  before,
  after: {
    ...before,
    claims: before.claims.filter((claim) => claim !== who),
    shadows: before.shadows.filter((shadow) => shadow !== who),
  },
  userId: who.userId,
  isUndo,
  freedBy: null,
});

interface Story {
  readonly now?: Date;
  readonly pending?: readonly CompanyNotice[];
  readonly leaderIds?: readonly string[];
}

function news(leaving: Leaving, { now = WEEK_AHEAD, pending = [], leaderIds = GROUP.leaderIds }: Story = {}) {
  const { notices, overtaken, isToldShort } = newsOf(leaving, { group: { ...GROUP, leaderIds }, pending }, now);
  return {
    told: notices.map(({ userId, facts }) => `${userId} ${facts.kind}`),
    notices,
    overtaken: [...overtaken].sort(),
    isToldShort,
  };
}

function notice(userId: string, facts: CompanyNotice['facts'], createdAt = WEEK_AHEAD): CompanyNotice {
  return { id: `${facts.kind} ${userId}`, userId, facts, createdAt };
}
const about = { groupId: 'g1', shiftId: 's1' };
const GONE = (...left: string[]) => ({ kind: 'company_changed', ...about, left }) as const;
const SHORT = {
  kind: 'short_now',
  ...about,
  when: { startsAt: at('2026-11-24 17:00'), endsAt: at('2026-11-24 19:00') },
  missing: 1,
} as const;

describe('somebody who gives a place up', () => {
  it('is missed at once by whoever still goes, the newcomer too, who then know that the visit is short', () => {
    const { told, isToldShort } = news(leaves(ANNA, visit([ANNA, BO], { shadows: [NEWCOMER] })));
    expect(told).toEqual(['U0BO company_changed', 'U0NORA company_changed']);
    expect(isToldShort).toBe(true);
  });

  it('is missed only by those who go along while enough still do', () => {
    const { told, isToldShort } = news(leaves(CARA, visit([ANNA, BO, CARA])));
    expect(told).toEqual(['U0ANNA company_changed', 'U0BO company_changed']);
    expect(isToldShort).toBe(false);
  });

  it('is missed as a newcomer too', () => {
    expect(news(leaves(NEWCOMER, visit([ANNA, BO], { shadows: [NEWCOMER] }))).told).toEqual([
      'U0ANNA company_changed',
      'U0BO company_changed',
    ]);
  });

  it('is told of to a leader who goes along as to everybody who does, and to no other: they have a card of it', () => {
    expect(news(leaves(ANNA, visit([ANNA, BO])), { leaderIds: ['U0BO', 'U0LENA'] }).told).toEqual([
      'U0BO company_changed',
    ]);
  });

  it('is no news where nobody else goes, so that nobody knows that it is short', () => {
    expect(news(leaves(BO, visit([BO], { minimumParty: 1 })))).toMatchObject({ told: [], isToldShort: false });
  });

  it.each([
    ['has begun', { startsAt: WEEK_AHEAD }],
    ['is called off', { status: 'called_off_by_facility' as const }],
  ])('is no news once the visit %s', (_, changes) => {
    expect(news(leaves(ANNA, visit([ANNA, BO], changes))).told).toEqual([]);
  });

  it('is told of together with whoever went before, to those who have not heard yet', () => {
    const pending = [notice('U0CARA', GONE('U0ANNA')), notice('U0LENA', SHORT)];
    const { notices, overtaken } = news(leaves(BO, visit([BO, CARA])), { pending });
    expect(notices).toEqual([{ userId: 'U0CARA', facts: GONE('U0ANNA', 'U0BO') }]);
    expect(overtaken).toEqual(['company_changed U0CARA']);
  });
});

describe('somebody whose place a leader frees', () => {
  it('is told, also where nobody else goes, and so is whoever still goes', () => {
    const freed = (shift: Shift) => ({ ...leaves(ANNA, shift), freedBy: 'U0LENA' });
    expect(news(freed(visit([ANNA], { minimumParty: 1 }))).told).toEqual(['U0ANNA seat_freed']);
    expect(news(freed(visit([ANNA, BO, CARA]))).told).toEqual([
      'U0ANNA seat_freed',
      'U0BO company_changed',
      'U0CARA company_changed',
    ]);
  });
});

describe('somebody who takes a claim back at once', () => {
  it('is missed only by those who claimed after them, and were told that they come', () => {
    expect(news(leaves(ANNA, visit([ANNA, BO]), true)).told).toEqual(['U0BO company_changed']);
    expect(news(leaves(BO, visit([ANNA, BO]), true)).told).toEqual([]);
    const one = { ...ANNA, claimedAt: BO.claimedAt };
    expect(news(leaves(one, visit([one, BO, CARA]), true)).told).toEqual([
      'U0BO company_changed',
      'U0CARA company_changed',
    ]);
  });
});

describe('news of who comes', () => {
  it('holds for as long as it is true and its reader has to do with the visit', () => {
    const holds = (userId: string, facts: CompanyNotice['facts'], shift: Shift, now = WEEK_AHEAD) =>
      stillHolds(notice(userId, facts), shift, GROUP, now);
    const two = visit([ANNA, BO]);
    const one = visit([ANNA]);
    expect(holds('U0ANNA', GONE('U0BO'), one)).toBe(true);
    expect(holds('U0ANNA', GONE('U0BO'), two)).toBe(false);
    expect(holds('U0ANNA', GONE('U0BO', 'U0CARA'), two)).toBe(true);
    expect(holds('U0CARA', GONE('U0BO'), one)).toBe(false);
    expect([holds('U0LENA', SHORT, one), holds('U0LENA', SHORT, two), holds('U0LARS', SHORT, one)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(holds('U0ANNA', GONE('U0BO'), one, at('2026-11-24 17:00'))).toBe(false);
    expect(holds('U0LENA', SHORT, { ...one, status: 'called_off_by_us' })).toBe(false);
  });
});
