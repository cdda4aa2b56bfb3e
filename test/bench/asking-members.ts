import type { Group, Shift } from '../../src/core/model.js';
import { DEFAULT_QUIET_HOURS } from '../../src/core/quiet-hours.js';
import { RATIONED_OVER } from '../../src/visits/covering/asking.rule.js';
import { type CoveredVisit, HOUR, isPending, type KnownPerson } from '../../src/visits/covering/offers.rule.js';
import type { Chance } from './asking-chance.js';
import { GROUP, type Tiring } from './asking-people.js';

const A_WEEK = 7 * 24 * HOUR;
/** No visit is posted longer ahead. */
const LOOKED_AT = 5 * A_WEEK;

/** A visit as it is kept between two presses. */
export type KeptVisit = Omit<CoveredVisit, 'people'>;

/** Somebody through a year of being asked. */
export class Member {
  hasLeft = false;
  /** Every time that they were asked, the first first. */
  readonly asks: { readonly at: Date; readonly visitId: string }[] = [];
  /** Visits on which they have a place, and those of some days ago, by id. */
  readonly holds = new Map<string, Shift>();
  /** Asks that they have not got over. */
  private worn = 0;
  private wornAt = 0;
  private readonly patience: number;

  constructor(
    readonly userId: string,
    private readonly tiring: Tiring | null,
    chance: Chance,
  ) {
    const { patience = 0, patienceDiffers = 0 } = tiring ?? {};
    this.patience = patience * (1 + patienceDiffers * (2 * chance('patience', userId) - 1));
  }

  /**
   * They are asked.
   * @returns what is left of their chances to answer and to say yes, by what they were asked before; null where it was once too
   *   often, and they leave
   */
  askedAt(at: Date, visitId: string): number | null {
    this.asks.push({ at, visitId });
    if (!this.tiring) return 1;
    const { halfOver, leaves } = this.tiring;
    this.worn *= 0.5 ** ((at.getTime() - this.wornAt) / (halfOver * HOUR));
    this.wornAt = at.getTime();
    const left = leaves ** this.worn;
    this.worn += 1;
    this.hasLeft = this.worn >= this.patience;
    return this.hasLeft ? null : left;
  }

  /** What the bot knows of them when it looks at a visit. */
  knownAt(visit: KeptVisit, visits: ReadonlyMap<string, KeptVisit>, now: Date): KnownPerson {
    const { id } = visit.shift;
    const lately = this.asksSince(now.getTime() - LOOKED_AT).filter(({ visitId }) => visitId !== id);
    const others = [...new Set(lately.map(({ visitId }) => visitId))].flatMap((visitId) => visits.get(visitId) ?? []);
    return {
      ...{ userId: this.userId, isActive: true, membership: this.hasLeft ? null : 'active' },
      ...{ completions: [], timeOff: [], quietHours: DEFAULT_QUIET_HOURS },
      otherShifts: this.otherShifts(id, now),
      askedAt: this.asks.at(-1)?.at ?? null,
      askedElsewhere: lately.map(({ at }) => at).filter((at) => at.getTime() > now.getTime() - RATIONED_OVER * HOUR),
      openElsewhere: others.filter((other) => isOpenFor(other, this.userId, now)).map(({ shift }) => shift),
    };
  }

  /** Most asks within a week. */
  mostInAWeek(): number {
    const within = ({ at }: { readonly at: Date }) =>
      this.asks.filter((ask) => ask.at <= at && ask.at.getTime() > at.getTime() - A_WEEK).length;
    return Math.max(0, ...this.asks.map(within));
  }

  private asksSince(since: number): Member['asks'] {
    const before = this.asks.findLastIndex(({ at }) => at.getTime() <= since);
    return this.asks.slice(before + 1);
  }

  private otherShifts(id: string, now: Date): readonly Shift[] {
    for (const [other, { endsAt }] of this.holds) {
      if (endsAt.getTime() < now.getTime() - A_WEEK) this.holds.delete(other);
    }
    return [...this.holds.values()].filter((shift) => shift.id !== id && shift.status === 'planned');
  }
}

function isOpenFor({ offers }: KeptVisit, userId: string, now: Date): boolean {
  return offers.some(
    ({ end, asks }) => end === null && asks.some((ask) => ask.userId === userId && isPending(ask, now)),
  );
}

/** The people of each group, by its id. Where there are several, one of each goes with the next as well. */
export function membersOfGroups(
  groups: readonly Group[],
  member: (userId: string) => Member,
): ReadonlyMap<string, Member[]> {
  const shared = groups.length > 1 ? 1 : 0;
  const own = groups.map(({ id }) =>
    Array.from({ length: GROUP.people - shared }, (_, index) => member(`${id} ${index}`)),
  );
  const guests = own.map((_, index) => own.at(index - 1)?.slice(0, shared) ?? []);
  return new Map(groups.map(({ id }, index) => [id, [...(own[index] ?? []), ...(guests[index] ?? [])]]));
}
