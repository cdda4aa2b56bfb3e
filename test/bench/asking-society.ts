import type { Group, Shift } from '../../src/core/model.js';
import { newsOfCovering } from '../../src/visits/covering/covering-news.rule.js';
import type { CoverRule } from '../../src/visits/covering/deciding.rule.js';
import { askOf, type CoveredVisit, type Offer } from '../../src/visits/covering/offers.rule.js';
import { nextTurnOf } from '../../src/visits/covering/settle.rule.js';
import type { AskingClock } from './asking-clock.js';
import { newTally, type Tally } from './asking-figures.js';
import type { KeptVisit, Member } from './asking-members.js';
import { pressedIn, settledIn, type Way } from './asking-ways.js';

/** What people hear, each once. */
export interface Hearing {
  asked(member: Member, visit: KeptVisit, offer: Offer, now: Date): void;
  /** The channel is called. */
  called(visit: KeptVisit, now: Date): void;
  /** They have a place on it from now on. */
  holds(member: Member, visit: KeptVisit, now: Date): void;
  nobodyCould(member: Member, visit: KeptVisit, now: Date): void;
}

const NOBODY: CoveredVisit['people'] = new Map();

/** Groups with their people and visits, kept as the database would, in one way of asking. */
export class AskingSociety {
  readonly visits = new Map<string, KeptVisit>();
  readonly tally: Tally;
  private readonly known = new Map<string, Member>();
  private offered = 0;

  constructor(
    private readonly way: Way,
    private readonly clock: AskingClock,
    /** By id of the group. Some may be in two. */
    private readonly membersOf: ReadonlyMap<string, readonly Member[]>,
    private readonly hearing: Hearing,
  ) {
    for (const member of [...membersOf.values()].flat()) this.known.set(member.userId, member);
    this.tally = newTally(this.known.size);
  }

  everybody(): readonly Member[] {
    return [...this.known.values()];
  }

  membersIn({ group }: Pick<KeptVisit, 'group'>): readonly Member[] {
    return (this.membersOf.get(group.id) ?? []).filter(({ hasLeft }) => !hasLeft);
  }

  /** A visit is posted. */
  post(shift: Shift, group: Group, now: Date): KeptVisit {
    const visit: KeptVisit = { shift, group, weekState: 'posted', requirements: [], offers: [], line: [] };
    this.visits.set(shift.id, visit);
    this.tally.visits += 1;
    this.noteTurn(visit, now);
    return visit;
  }

  /** As it is kept, for whoever need not know its people. */
  lookAt(visitId: string): CoveredVisit {
    const visit = this.visits.get(visitId);
    if (!visit) throw new Error(`no visit ${visitId}`);
    return { ...visit, people: NOBODY };
  }

  /** With everybody who may have to do with it. */
  see(visitId: string, now: Date): CoveredVisit {
    const visit = this.lookAt(visitId);
    const around = [...(this.membersOf.get(visit.group.id) ?? [])];
    return {
      ...visit,
      people: new Map(around.map((member) => [member.userId, member.knownAt(visit, this.visits, now)])),
    };
  }

  press(rule: CoverRule, visitId: string, { userId }: Member, now: Date): void {
    const before = this.see(visitId, now);
    const outcome = pressedIn(this.way, rule, before, userId, now);
    if (outcome.ok) this.keep(before, outcome.visit, userId, now);
  }

  private noteTurn(visit: KeptVisit, from: Date): void {
    const turn = nextTurnOf(visit, from);
    if (!turn) return;
    this.clock.note(turn, (now) => {
      // Whatever was kept meanwhile has a turn of its own.
      if (this.visits.get(visit.shift.id) !== visit) return;
      const before = this.see(visit.shift.id, now);
      this.keep(before, settledIn(this.way, before, now), null, now);
    });
  }

  private keep(before: CoveredVisit, { people: _, ...after }: CoveredVisit, by: string | null, now: Date): void {
    const gone = before.shift.claims.filter(({ userId }) => !after.shift.claims.some((each) => each.userId === userId));
    const gaveUp = [...(before.gaveUp ?? []), ...gone.map(({ userId }) => userId)];
    const visit = this.named({ ...after, gaveUp });
    this.visits.set(visit.shift.id, visit);
    this.holdPlaces(before, visit, now);
    this.noteTurn(visit, now);
    const sought = visit.offers.filter(
      ({ id, kind }) => kind === 'cover' && !before.offers.some((offer) => offer.id === id),
    );
    const isShortNow = visit.shift.shortSince !== undefined && before.shift.shortSince === undefined;
    const events = sought.length + (isShortNow ? 1 : 0);
    this.tally.events += events;
    this.tally.peopleAtEvents += events * this.membersIn(visit).length;
    for (const offer of visit.offers) this.tellOffer(before, visit, offer, now);
    for (const { userId, facts } of newsOfCovering(before, { ...visit, people: before.people }, by)) {
      this.tally.messages += 1;
      if (facts.kind === 'nobody_could') this.hearing.nobodyCould(this.memberCalled(userId), visit, now);
    }
  }

  /** With ids for what is new. */
  private named(visit: KeptVisit): KeptVisit {
    const offers = visit.offers.map((offer) => {
      if (offer.id !== '') return offer;
      this.offered += 1;
      return { ...offer, id: `offer ${this.offered}` };
    });
    const { shift } = visit;
    const claims = shift.claims.map((claim) => (claim.id === '' ? { ...claim, id: `claim ${claim.userId}` } : claim));
    return { ...visit, offers, shift: { ...shift, claims } };
  }

  private holdPlaces(before: CoveredVisit, visit: KeptVisit, now: Date): void {
    const { shift } = visit;
    for (const { userId } of before.shift.claims) this.memberCalled(userId).holds.delete(shift.id);
    for (const { userId } of shift.claims) this.memberCalled(userId).holds.set(shift.id, shift);
    const isNew = ({ userId }: { userId: string }) => !before.shift.claims.some((claim) => claim.userId === userId);
    for (const { userId } of shift.claims.filter(isNew)) this.hearing.holds(this.memberCalled(userId), visit, now);
  }

  private tellOffer(before: CoveredVisit, visit: KeptVisit, offer: Offer, now: Date): void {
    const was = before.offers.find(({ id }) => id === offer.id);
    const isAskedNow = (askedAt: Date | undefined) => askedAt?.getTime() === now.getTime();
    for (const { userId, askedAt } of offer.asks) {
      if (!isAskedNow(askedAt) || (was && isAskedNow(askOf(was, userId)?.askedAt))) continue;
      this.tally.asks += 1;
      this.tally.messages += 1;
      this.hearing.asked(this.memberCalled(userId), visit, offer, now);
    }
    if (!this.way.callsChannel || offer.channelAt === null || was?.channelAt) return;
    this.tally.messages += this.membersIn(visit).length;
    this.hearing.called(visit, now);
  }

  private memberCalled(userId: string): Member {
    const member = this.known.get(userId);
    if (!member) throw new Error(`nobody is called ${userId}`);
    return member;
  }
}
