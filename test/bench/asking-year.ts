import type { Group } from '../../src/core/model.js';
import { afterQuietHours, DEFAULT_QUIET_HOURS } from '../../src/core/quiet-hours.js';
import { calendarDateOf, wallClockToInstant } from '../../src/core/time.js';
import { dateAfter } from '../../src/core/weeks.js';
import { isShort } from '../../src/visits/covering/counted.rule.js';
import { decideFindCover } from '../../src/visits/covering/covering.rule.js';
import { HOUR, isTooLate, type Offer, openOffers } from '../../src/visits/covering/offers.rule.js';
import { decideAnswer, decideTake, decideTakeAny } from '../../src/visits/covering/taking.rule.js';
import { releases } from '../explorer/deeds.js';
import { RULES } from '../explorer/rules.js';
import { aFacility, aGroup, aVisit, STOCKHOLM } from '../support/imagined.js';
import { type Chance, chanceOf, waitOf } from './asking-chance.js';
import { AskingClock } from './asking-clock.js';
import type { YearOfAsking } from './asking-figures.js';
import { hinderedAt, isHindered } from './asking-hindrance.js';
import { type KeptVisit, Member, membersOfGroups } from './asking-members.js';
import { GROUP, HABITS, type PeopleModel } from './asking-people.js';
import { AskingSociety } from './asking-society.js';
import type { Way } from './asking-ways.js';

const FIRST_MONDAY = '2027-01-04';
/** By the wall clock. */
const [BEGINS, ENDS, POSTED] = ['17:00', '19:00', '12:00'];
/** From eight until nine in the evening. */
const HOURS_AWAKE = 13;
/** Milliseconds: a month. */
const FORGOTTEN_AFTER = 30 * 24 * HOUR;

export interface Extent {
  /** Where there are several, one person of each goes with the next group as well. */
  readonly groups: number;
  readonly weeks: number;
}

/** A year, or so many weeks, of so many groups. */
export function yearOf(way: Way, model: PeopleModel, seed: number, { groups, weeks }: Extent): YearOfAsking {
  return new Year(way, model, chanceOf(seed), groups).lived(weeks);
}

class Year {
  private readonly clock = new AskingClock();
  private readonly groups: readonly Group[];
  private readonly society: AskingSociety;
  /** Who has pressed that they cannot come on which visit. */
  private readonly cannotCome = new Set<string>();

  constructor(
    way: Way,
    private readonly model: PeopleModel,
    private readonly chance: Chance,
    count: number,
  ) {
    this.groups = Array.from({ length: count }, (_, index) =>
      aGroup({ id: `g${index}`, facility: aFacility({ id: `f${index}`, visitorCap: GROUP.maximumParty }) }),
    );
    const membersOf = membersOfGroups(this.groups, (userId) => new Member(userId, model.tiring, chance));
    this.society = new AskingSociety(way, this.clock, membersOf, {
      asked: (...heard) => this.hearsQuestion(...heard),
      called: (...heard) => this.hearsCall(...heard),
      holds: (...heard) => this.mayBeHindered(...heard),
      nobodyCould: (...heard) => this.hearsThatNobodyCould(...heard),
    });
  }

  lived(weeks: number): YearOfAsking {
    for (let week = 0; week < weeks; week += 1) {
      const monday = dateAfter(FIRST_MONDAY, 7 * week);
      const posted = wallClockToInstant(dateAfter(monday, -GROUP.postedDaysAhead), POSTED, STOCKHOLM);
      this.clock.note(posted, (now) => {
        const { tally } = this.society;
        tally.personWeeks += this.society.everybody().filter(({ hasLeft }) => !hasLeft).length;
        for (const [index, group] of this.groups.entries()) this.post(group, index, monday, now);
      });
    }
    this.clock.run();
    const everybody = this.society.everybody();
    return {
      ...this.society.tally,
      left: everybody.filter(({ hasLeft }) => hasLeft).length,
      worstWeek: Math.max(...everybody.map((member) => member.mostInAWeek())),
    };
  }

  private post(group: Group, index: number, monday: string, now: Date): void {
    // Whoever goes with two groups can do so on different days.
    const weekdays = GROUP.weekdays.map((weekday) => weekday - (index % 2));
    for (const weekday of weekdays) {
      const date = dateAfter(monday, weekday - 1);
      const [startsAt, endsAt] = [BEGINS, ENDS].map((time) => wallClockToInstant(date, time, STOCKHOLM)) as [
        Date,
        Date,
      ];
      const { minimumParty, maximumParty } = GROUP;
      const shift = aVisit({ id: `${group.id} ${date}`, startsAt, endsAt, minimumParty, maximumParty });
      const visit = this.society.post(shift, group, now);
      for (const member of this.society.membersIn(visit)) this.seesPost(member, visit, now);
      this.clock.note(startsAt, () => this.begins(shift.id));
    }
  }

  private begins(visitId: string): void {
    const visit = this.society.lookAt(visitId);
    if (visit.shift.status === 'planned' && !isShort(visit)) this.society.tally.ran += 1;
    this.clock.note(new Date(visit.shift.endsAt.getTime() + FORGOTTEN_AFTER), () =>
      this.society.visits.delete(visitId),
    );
  }

  private seesPost(member: Member, visit: KeptVisit, now: Date): void {
    const { userId } = member;
    const { id, startsAt } = visit.shift;
    if (this.chance('claims', userId, id) < HABITS.claims) {
      const wait = waitOf(this.chance('claims after', userId, id), HABITS.claimsAfter);
      this.byDay(now, wait, (then) => this.takesAny(member, id, then));
    }
    if (!this.takesUnasked(member, visit)) return;
    for (let day = dateAfter(calendarDateOf(now, STOCKHOLM), 1); ; day = dateAfter(day, 1)) {
      const hour = this.chance('hour', userId, id, day) * HOURS_AWAKE;
      const at = new Date(wallClockToInstant(day, DEFAULT_QUIET_HOURS.until, STOCKHOLM).getTime() + hour * HOUR);
      if (at >= startsAt) return;
      if (this.chance('looks', userId, id, day) < HABITS.looksAgain) {
        this.clock.note(at, (then) => this.takesWhatIsNeeded(member, id, then));
      }
    }
  }

  private hearsQuestion(member: Member, { shift }: KeptVisit, { id: offerId }: Offer, now: Date): void {
    const { userId } = member;
    const { id } = shift;
    if (this.cannotCome.has(`${userId} ${id}`)) this.society.tally.asksOfTheHindered += 1;
    const left = member.askedAt(now, id);
    if (left === null || this.chance('answers', userId, id) >= this.model.answers * left) return;
    const wouldCome = this.chance('willing', userId, id) < this.model.saysYes * left;
    this.byDay(now, waitOf(this.chance('answers after', userId, id), this.model.answersAfter), (then) => {
      if (member.hasLeft) return;
      const comes = wouldCome && !isHindered(this.chance, userId, shift, then);
      this.society.press(comes ? decideTake(offerId) : decideAnswer(offerId, 'no'), id, member, then);
    });
  }

  private hearsCall(visit: KeptVisit, now: Date): void {
    const { id } = visit.shift;
    for (const member of this.society.membersIn(visit).filter((each) => this.takesUnasked(each, visit))) {
      if (this.chance('reads', member.userId, id) >= HABITS.readsChannel) continue;
      const wait = waitOf(this.chance('reads after', member.userId, id), HABITS.readsChannelAfter);
      this.byDay(now, wait, (then) => this.takesWhatIsNeeded(member, id, then));
    }
  }

  private mayBeHindered(member: Member, { shift }: KeptVisit, now: Date): void {
    const { userId } = member;
    const at = hinderedAt(this.chance, userId, shift);
    if (!at || at <= now) return;
    this.clock.note(at, (then) => {
      if (!member.holds.has(shift.id)) return;
      this.cannotCome.add(`${userId} ${shift.id}`);
      const visit = this.society.lookAt(shift.id);
      const finds = !isTooLate(visit, then) && this.chance('finds cover', userId, shift.id) < HABITS.findsCover;
      if (finds) this.society.press(decideFindCover, shift.id, member, then);
      else this.givesUp(member, shift.id, then);
    });
  }

  private hearsThatNobodyCould(member: Member, { shift }: KeptVisit, now: Date): void {
    if (this.chance('all the same', member.userId, shift.id) < HABITS.comesAllTheSame) return;
    this.clock.note(now, (then) => this.givesUp(member, shift.id, then));
  }

  private givesUp(member: Member, visitId: string, now: Date): void {
    const [press] = releases(RULES, this.society.see(visitId, now), member.userId, []);
    if (press) this.society.press(press.rule, visitId, member, now);
  }

  private takesAny(member: Member, visitId: string, now: Date): void {
    const { shift } = this.society.lookAt(visitId);
    if (member.hasLeft || isHindered(this.chance, member.userId, shift, now)) return;
    this.society.press(decideTakeAny, visitId, member, now);
  }

  /** Where somebody is looked for, or too few come. */
  private takesWhatIsNeeded(member: Member, visitId: string, now: Date): void {
    const visit = this.society.lookAt(visitId);
    const isNeeded = isShort(visit) || openOffers(visit).some(({ kind }) => kind === 'cover');
    if (isNeeded) this.takesAny(member, visitId, now);
  }

  private takesUnasked({ userId }: Member, { shift }: KeptVisit): boolean {
    return this.chance('willing', userId, shift.id) < HABITS.takesUnasked;
  }

  /** After so many hours, or when the night is over. */
  private byDay(from: Date, hours: number, happens: (now: Date) => void): void {
    this.clock.note(afterQuietHours(new Date(from.getTime() + hours * HOUR), DEFAULT_QUIET_HOURS, STOCKHOLM), happens);
  }
}
