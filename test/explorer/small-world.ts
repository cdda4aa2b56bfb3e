import type { CoveredVisit } from '../../src/visits/covering/offers.rule.js';
import { hoursBefore } from '../../src/visits/covering/offers.rule.js';
import type { Button, PressOutcome, PressRule } from './deeds.js';
import type { Step, World } from './explore.js';
import { keyOf } from './keys.js';
import { brokenBy, WROTE } from './promises.js';
import type { Rules } from './rules.js';
import { kept, type OneVisit, type Setting, type Standing, see } from './standing.js';
import { tell } from './story.js';

/** What happens without anybody's press of a button: null where it cannot happen now. */
export interface Happening {
  readonly deed: string;
  readonly said: string;
  readonly after: Standing;
}

export interface SmallWorld extends Setting {
  readonly begins: Standing;
  /** Who presses which buttons, on one visit or on each. */
  readonly buttons: readonly { readonly userId: string; readonly buttons: readonly Button[]; readonly on?: number }[];
  /** Hours before the first visit, as it was planned, at which time is looked at. */
  readonly instants: readonly number[];
  happenings?(stands: Standing): readonly Happening[];
}

/** One press in a standing, or time that passes: what the promises are asked about. */
export interface Deed extends Step<Standing> {
  /** null for what nobody presses. */
  readonly userId: string | null;
  readonly visit: number | null;
  readonly rule: PressRule | null;
}

/** Reads and settles as the bot does, each standing once. */
export class Reading {
  private readonly seen = new WeakMap<Standing, CoveredVisit[]>();

  constructor(
    readonly rules: Rules,
    readonly setting: Setting,
  ) {}

  /** The visits as they are settled by now, each by itself. */
  settled(standing: Standing): readonly CoveredVisit[] {
    const known = this.seen.get(standing);
    if (known) return known;
    const found = standing.visits.map((_, index) =>
      frozen(this.rules.settling.settle(see(this.setting, standing, index), standing.now)),
    );
    this.seen.set(standing, found);
    return found;
  }

  /** What stands once the bot has looked at every visit, one after the other. */
  lookedAt(standing: Standing): Standing {
    return standing.visits.reduce((stands, _, index) => {
      const visit = see(this.setting, stands, index);
      return kept(this.setting, stands, index, this.rules.settling.settle(visit, stands.now));
    }, standing);
  }
}

/** A small world with these rules, in which everything can be tried. */
export function worldWith(rules: Rules, small: SmallWorld): World<Standing> {
  const reading = new Reading(rules, small);
  const [{ shift: first }] = small.begins.visits as readonly [OneVisit];
  const later = small.instants.map((hours) => hoursBefore(first, hours));
  const keys = new WeakMap<Standing, string>();
  return {
    begins: reading.lookedAt(small.begins),
    keyOf: (standing) => {
      const known = keys.get(standing) ?? keyOf(standing, small.alike);
      keys.set(standing, known);
      return known;
    },
    tell,
    steps: (standing) => [
      ...presses(rules, small, reading, standing),
      ...(small.happenings?.(standing) ?? []).map((happening) => passing(reading, happening)),
      ...timePasses(rules, small, reading, standing, later),
    ],
    broken: (before, step, isNew) => brokenBy(reading, before, step as Deed, isNew),
  };
}

function presses(rules: Rules, small: SmallWorld, reading: Reading, standing: Standing): Deed[] {
  return standing.visits.flatMap((_, index) => {
    const settled = reading.settled(standing);
    const visit = settled[index] as CoveredVisit;
    return small.buttons
      .filter(({ on = index }) => on === index)
      .flatMap(({ userId, buttons: own }) =>
        own.flatMap((button) =>
          button(rules, visit, userId, settled).map(({ deed, said, rule }) => {
            const outcome = attempted(() => rule(visit, userId, standing.now));
            const where = standing.visits.length > 1 ? ` (Visit ${index + 1})` : '';
            return {
              ...{ deed, said: `${said}${where}`, userId, visit: index, rule },
              refused: outcome === null ? WROTE : outcome.ok ? null : outcome.refusal.reason,
              after: outcome?.ok ? keptBoth(small, standing, outcome) : standing,
            };
          }),
        ),
      );
  });
}

/** A press changes one visit, or two in one. */
function keptBoth(setting: Setting, standing: Standing, { visit, other }: PressOutcome & { ok: true }): Standing {
  return [visit, ...(other ? [other] : [])].reduce((stands, each) => {
    const index = stands.visits.findIndex(({ shift }) => shift.id === each.shift.id);
    return kept(setting, stands, index, each);
  }, standing);
}

/** null where it writes into what it is handed, which is frozen. */
function attempted(press: () => PressOutcome): PressOutcome | null {
  try {
    return press();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function passing(reading: Reading, { deed, said, after }: Happening): Deed {
  return { deed, said, userId: null, visit: null, rule: null, refused: null, after: reading.lookedAt(after) };
}

/** To when something changes by itself, or the next of the named instants; and past all of that, where the bot stands still. */
function timePasses(
  rules: Rules,
  setting: Setting,
  reading: Reading,
  standing: Standing,
  named: readonly Date[],
): Deed[] {
  const { now } = standing;
  const ahead = named.filter((at) => at > now);
  const [next] = ahead;
  if (!next) return [];
  const turns = standing.visits
    .map((_, index) => rules.settling.nextTurnOf(see(setting, standing, index), now))
    .filter((turn) => turn !== null && turn < next);
  const turn = turns.reduce((least, each) => (least && each && least < each ? least : each), null) ?? next;
  const to = (at: Date, deed: string, said: string) =>
    passing(reading, { deed, said, after: { ...standing, now: at } });
  return [
    to(turn, 'time passes', 'Time passes.'),
    ...(turn < next ? [to(next, 'the bot stands still', 'The bot stands still for a while.')] : []),
    ...ahead.slice(1, 2).map((at) => to(at, 'the bot stands still', 'The bot stands still for long.')),
  ];
}

/** Nothing that a rule is handed may be written into (a refusal changes nothing). */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || value instanceof Date) return value;
  if (value instanceof Map) return value;
  Object.freeze(value);
  for (const each of Object.values(value)) frozen(each);
  return value;
}
