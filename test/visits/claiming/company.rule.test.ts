import { describe, expect, it } from 'vitest';
import type { Claim, Shift } from '../../../src/core/model.js';
import { DEFAULT_REMINDERS } from '../../../src/groups/reminder-settings.rule.js';
import { type CompanyNotice, type Leaving, newsOf, stillHolds } from '../../../src/visits/claiming/company.rule.js';
import { aClaim, aGroup, aReader, at, aVisit } from '../../support/imagined.js';

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
  readonly settings?: typeof DEFAULT_REMINDERS;
  readonly leaderIds?: readonly string[];
  readonly postedAt?: Date;
  readonly leftBefore?: Date;
}

function news(leaving: Leaving, story: Story = {}) {
  const {
    now = WEEK_AHEAD,
    pending = [],
    settings = DEFAULT_REMINDERS,
    leaderIds = GROUP.leaderIds,
    postedAt = at('2026-11-09 12:00'),
    leftBefore = null,
  } = story;
  const everybody = ['U0LENA', 'U0ANNA', 'U0BO', 'U0CARA', 'U0NORA'].map((userId) => [userId, aReader()] as const);
  const about = {
    group: { ...GROUP, leaderIds },
    settings,
    postedAt,
    leftBefore,
    readers: new Map(everybody),
    pending,
  };
  const { notices, overtaken, isToldShort } = newsOf(leaving, about, now);
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
  it('is missed at once by whoever still goes, the newcomer too, and the leader hears when the visit is short', () => {
    const { told, isToldShort } = news(leaves(ANNA, visit([ANNA, BO], { shadows: [NEWCOMER] })));
    expect(told).toEqual(['U0LENA short_now', 'U0BO company_changed', 'U0NORA company_changed']);
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

  it('is told of once to a leader who goes along, who then knows all of it', () => {
    expect(news(leaves(ANNA, visit([ANNA, BO])), { leaderIds: ['U0BO', 'U0LENA'] }).told).toEqual([
      'U0BO short_now',
      'U0LENA short_now',
    ]);
    expect(news(leaves(CARA, visit([ANNA, BO, CARA])), { leaderIds: ['U0BO'] }).told).toContain('U0BO company_changed');
  });

  it('is not told of to leaders again when it was short before, nor where they want to hear of none', () => {
    expect(news(leaves(BO, visit([BO]))).told).toEqual([]);
    const settings = { ...DEFAULT_REMINDERS, kinds: ['visits' as const] };
    expect(news(leaves(ANNA, visit([ANNA, BO])), { settings }).told).toEqual(['U0BO company_changed']);
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
    expect(notices).toEqual([
      { userId: 'U0LENA', facts: { ...SHORT } },
      { userId: 'U0CARA', facts: GONE('U0ANNA', 'U0BO') },
    ]);
    expect(overtaken).toEqual(['company_changed U0CARA', 'short_now U0LENA']);
  });
});

describe('somebody whose place a leader frees', () => {
  it('is told, also where nobody else goes, and so is whoever still goes', () => {
    const freed = (shift: Shift) => ({ ...leaves(ANNA, shift), freedBy: 'U0LENA' });
    expect(news(freed(visit([ANNA], { minimumParty: 1 }))).told).toEqual(['U0ANNA seat_freed', 'U0LENA short_now']);
    expect(news(freed(visit([ANNA, BO, CARA]))).told).toEqual([
      'U0ANNA seat_freed',
      'U0BO company_changed',
      'U0CARA company_changed',
    ]);
  });
});

describe('somebody who takes a claim back at once', () => {
  it('is missed only by those who claimed after them, and were told that they come', () => {
    expect(news(leaves(ANNA, visit([ANNA, BO]), true)).told).toEqual(['U0LENA short_now', 'U0BO company_changed']);
    expect(news(leaves(BO, visit([ANNA, BO]), true)).told).toEqual([]);
    const one = { ...ANNA, claimedAt: BO.claimedAt };
    expect(news(leaves(one, visit([one, BO, CARA]), true)).told).toEqual([
      'U0BO company_changed',
      'U0CARA company_changed',
    ]);
  });

  it('is told of to leaders who have heard of the visit’s shortage before, or would have', () => {
    const toldShortAt = at('2026-11-14 12:00');
    expect(news(leaves(BO, visit([ANNA, BO], { toldShortAt }), true)).told).toEqual(['U0LENA short_now']);
    expect(news(leaves(BO, visit([ANNA, BO]), true), { now: at('2026-11-22 18:00') }).told).toEqual([
      'U0LENA short_now',
    ]);
  });
});

describe('a leader who knows that the visit is short', () => {
  const toldShortAt = at('2026-11-16 12:00');
  const now = at('2026-11-17 12:00');
  const claimed = (who: Claim, minutesAgo: number) => ({
    ...who,
    claimedAt: new Date(now.getTime() - minutesAgo * 60_000),
  });

  it('is not told so again when whoever had come goes at once, before anybody said that it runs', () => {
    for (const isUndo of [true, false]) {
      const bo = claimed(BO, 5);
      const { told, isToldShort } = news(leaves(bo, visit([ANNA, bo], { toldShortAt }), isUndo), { now });
      expect([told.filter((each) => each.startsWith('U0LENA')), isToldShort]).toEqual([[], false]);
    }
  });

  it('is told again once they have heard that it runs', () => {
    const bo = claimed(BO, 11);
    expect(news(leaves(bo, visit([ANNA, bo], { toldShortAt })), { now }).told).toContain('U0LENA short_now');
  });

  it('is told when others have left meanwhile, with whom it had enough for long', () => {
    const bo = claimed(BO, 5);
    const story = { now, leftBefore: new Date(now.getTime() - 60_000) };
    expect(news(leaves(bo, visit([ANNA, bo], { toldShortAt })), story).told).toContain('U0LENA short_now');
  });

  it('knows it from the reminder too, unless the week was posted after that', () => {
    const late = at('2026-11-22 18:00');
    const bo = { ...BO, claimedAt: at('2026-11-22 17:55') };
    const left = leaves(bo, visit([ANNA, bo]));
    expect(news(left, { now: late }).told).toEqual(['U0ANNA company_changed']);
    expect(news(left, { now: late, postedAt: at('2026-11-22 17:30') }).told).toContain('U0LENA short_now');
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
