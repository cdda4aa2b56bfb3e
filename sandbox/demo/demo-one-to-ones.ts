import { calendarDateOf, wallClockToInstant } from '../../src/core/time.js';
import { dateAfter } from '../../src/core/weeks.js';
import type { Society } from '../../src/database/society.js';
import { decideAsk, decideYes } from '../../src/pairing/forming/forming.rule.js';
import { decideRest } from '../../src/pairing/lasting/lasting.rule.js';
import { decideMet, decidePlan } from '../../src/pairing/meeting/meeting.rule.js';
import { missingInGroup } from '../../src/pairing/missing.request.js';
import type { PairingRule } from '../../src/pairing/pairing.rule.js';
import { Pairings } from '../../src/pairing/pairings.store.js';
import type { DemoGroup, DemoPerson } from './demo-groups.js';
import type { PlacedGroup } from './demo-world.js';

const WEEK = 7 * 24 * 60 * 60_000;
const HOUR = 60 * 60_000;
/** How many weeks ago those that have not begun are set up. */
const LATELY = 1;

/** A one-to-one of the demo, in weeks ago. */
export interface DemoOneToOne {
  readonly in: DemoGroup;
  /** Whom its leader asks. */
  readonly asked: readonly DemoPerson[];
  /** When they are asked and say yes; null while nobody has. */
  readonly begins: number | null;
  /** When they met, the longest ago first. */
  readonly met: readonly number[];
  /** When a mentor lets it rest; null while it does not. */
  readonly rests: number | null;
  /** By the clock of the place; null where they have entered no hour. */
  readonly meetsTomorrow: string | null;
}

export interface OneToOnesLived {
  /**
   * What happened until a Monday and has not been lived yet: each as its people do it, by the rules that the bot has.
   * @returns whether anything happened
   */
  until(weeksAgo: number, monday: Date): Promise<boolean>;
  /** What is ahead. */
  plan(now: Date): Promise<void>;
}

interface Deed {
  readonly ago: number;
  readonly does: (now: Date) => Promise<void>;
}

export function liveOneToOnes(
  society: Society,
  oneToOnes: readonly DemoOneToOne[],
  placed: readonly PlacedGroup[],
): OneToOnesLived {
  const ids = new Map<DemoOneToOne, string>();
  let ahead = oneToOnes.flatMap((each) => deedsOf(each)).sort((one, other) => other.ago - one.ago);

  function deedsOf(oneToOne: DemoOneToOne): Deed[] {
    const { begins, met, rests, asked } = oneToOne;
    const [first] = asked;
    if (!first) return [];
    const by = (person: DemoPerson, rule: PairingRule) => (now: Date) => decide(oneToOne, person, rule, now);
    return [
      { ago: begins ?? LATELY, does: (now) => setUp(oneToOne, now) },
      ...met.map((ago) => ({ ago, does: by(first, decideMet([])) })),
      ...(rests === null ? [] : [{ ago: rests, does: by(first, decideRest) }]),
    ];
  }

  async function setUp(oneToOne: DemoOneToOne, now: Date): Promise<void> {
    const { in: demo, asked, begins } = oneToOne;
    const group = placed.find((each) => each.demo === demo)?.group;
    if (!group) throw new Error(`the demo has no ${demo.name}`);
    const missing = await missingInGroup(society, group, group.facility, now);
    const userIds = asked.map(({ id }) => id);
    const decided = await society.of(Pairings).setUp(group.id, demo.leader.id, now, decideAsk(userIds, null, missing));
    if (!decided?.pairing) throw new Error(`the demo could set up no one-to-one in ${demo.name}`);
    ids.set(oneToOne, decided.pairing.id);
    if (begins === null) return;
    for (const person of asked) await decide(oneToOne, person, decideYes(missing.get(person.id) ?? null), now);
  }

  async function decide(oneToOne: DemoOneToOne, { id, name }: DemoPerson, rule: PairingRule, now: Date): Promise<void> {
    const { outcome } = await society.of(Pairings).decide(ids.get(oneToOne) ?? '', id, now, rule);
    if (!outcome.ok) throw new Error(`the demo’s ${name} could not: ${outcome.refusal.reason}`);
  }

  return {
    async until(weeksAgo, monday) {
      const due = ahead.filter(({ ago }) => ago >= weeksAgo);
      ahead = ahead.filter(({ ago }) => ago < weeksAgo);
      for (const { ago, does } of due) await does(new Date(monday.getTime() - (ago - weeksAgo) * WEEK));
      return due.length > 0;
    },

    async plan(now) {
      for (const oneToOne of oneToOnes) {
        const { asked, meetsTomorrow } = oneToOne;
        const [first] = asked;
        const zone = placed.find(({ demo }) => demo === oneToOne.in)?.group.facility.timeZone;
        if (!first || !zone || meetsTomorrow === null) continue;
        const startsAt = wallClockToInstant(dateAfter(calendarDateOf(now, zone), 1), meetsTomorrow, zone);
        const hour = { startsAt, endsAt: new Date(startsAt.getTime() + HOUR) };
        await decide(oneToOne, first, decidePlan(hour, []), now);
      }
    },
  };
}
