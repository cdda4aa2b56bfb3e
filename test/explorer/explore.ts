/** What somebody, or time, does to a world, and what comes of it. */
export interface Step<State> {
  /** What is done, by whomever: counted by it. */
  readonly deed: string;
  /** The same in a sentence. */
  readonly said: string;
  /** Why it was refused; null where it was not. */
  readonly refused: string | null;
  readonly after: State;
}

/** Something small enough that everything that can happen in it is tried. */
export interface World<State> {
  readonly begins: State;
  /** Everything that can be done now. */
  steps(state: State): readonly Step<State>[];
  /** The same for states in which the same can happen. */
  keyOf(state: State): string;
  /** What stands, in a sentence. */
  tell(state: State): string;
  /**
   * Which promise is broken by this step; null where all are kept.
   * @param isNew whether it leads to what has not been looked at yet
   */
  broken(before: State, step: Step<State>, isNew: boolean): Broken | null;
}

export interface Broken {
  /** Its number in COVERING, or a word for those that have none there. */
  readonly promise: string;
  readonly how: string;
}

export interface Explored {
  readonly states: number;
  readonly transitions: number;
  /** Every way of so many steps has been tried. */
  readonly depth: number;
  readonly deeds: ReadonlyMap<string, { readonly done: number; readonly refused: number }>;
  /** The shortest way to a broken promise; null where none is. */
  readonly story: Story | null;
  /** Whether there was more than it was to look at. */
  readonly isCut: boolean;
}

export interface Story {
  readonly promise: string;
  readonly steps: number;
  readonly told: string;
}

interface Known<State> {
  readonly state: State;
  /** Where in the list of all states that stands from which this one was first come to; null for the beginning. */
  readonly from: number | null;
  readonly said: string;
  readonly steps: number;
}

/**
 * Tries everything that can happen, nearest first, each state once.
 * @param most states to look at
 */
export function explore<State>(world: World<State>, most: number): Explored {
  const all: Known<State>[] = [{ state: world.begins, from: null, said: '', steps: 0 }];
  const seen = new Set([world.keyOf(world.begins)]);
  const deeds = new Map<string, { done: number; refused: number }>();
  let transitions = 0;
  const explored = (depth: number, rest: { story?: Story; isCut?: boolean } = {}): Explored => {
    return { states: all.length, transitions, depth, deeds, story: null, isCut: false, ...rest };
  };
  for (let at = 0; at < all.length; at += 1) {
    const { state, steps } = all[at] as Known<State>;
    for (const step of world.steps(state)) {
      transitions += 1;
      const counted = deeds.get(step.deed) ?? { done: 0, refused: 0 };
      deeds.set(step.deed, counted);
      counted[step.refused === null ? 'done' : 'refused'] += 1;
      const key = step.refused === null ? world.keyOf(step.after) : null;
      const isNew = key !== null && !seen.has(key);
      const broken = world.broken(state, step, isNew);
      if (broken) {
        return explored(steps, { story: storyOf(world, [...wayTo(all, at), { ...step, state: step.after }], broken) });
      }
      if (!isNew) continue;
      if (all.length >= most) return explored(steps, { isCut: true });
      seen.add(key);
      all.push({ state: step.after, from: at, said: step.said, steps: steps + 1 });
    }
  }
  return explored(all.at(-1)?.steps ?? 0);
}

function wayTo<State>(all: readonly Known<State>[], last: number): { said: string; state: State }[] {
  const way: { said: string; state: State }[] = [];
  for (let at: number | null = last; at !== null; ) {
    const known: Known<State> = all[at] as Known<State>;
    way.unshift(known);
    at = known.from;
  }
  return way;
}

function storyOf<State>(
  world: World<State>,
  way: readonly { readonly said: string; readonly state: State; readonly refused?: string | null }[],
  { promise, how }: Broken,
): Story {
  const lines = way.map(({ said, state, refused }, index) => {
    const what = index === 0 ? 'It begins.' : `${index}. ${said}${refused ? ` (refused: ${refused})` : ''}`;
    return `${what}\n     ${world.tell(state)}`;
  });
  return { promise, steps: way.length - 1, told: `${lines.join('\n')}\nBroken, promise ${promise}: ${how}` };
}

/** What was looked at, as a table. */
export function told(
  name: string,
  { states, transitions, depth, isCut, deeds }: Explored,
  milliseconds: number,
): string {
  const rows = [...deeds].map(([deed, { done, refused }]) => `  ${deed.padEnd(34)} ${done} done, ${refused} refused`);
  const seconds = (milliseconds / 1000).toFixed(1);
  return [
    `${name}: ${states} states, ${transitions} transitions, ${isCut ? 'whole' : 'all, '} to ${depth} steps, ${seconds} s`,
    ...rows,
  ].join('\n');
}
