import { type Entrant, THIS } from './contestant.js';
import type { Crowd } from './crowd.js';
import { atLeast, atMost, lessThan } from './goals.js';
import type { MemoryReading } from './memory.js';
import { asRatio, inMilliseconds, markdown } from './table.js';

/** Crowds on one engine, by who was measured. */
export interface CrowdsOn {
  readonly engine: string;
  readonly crowds: readonly Readonly<Record<string, Crowd>>[];
}

const CLAIMS_PER_SECOND = 60;
/** Milliseconds. */
const P99_WITHIN = 10_000;
const SLACK_WAITS = 3_000;
const FEW = 50;

export function ofCrowds(all: readonly CrowdsOn[]): string {
  const rows = all.flatMap(({ engine, crowds }) =>
    crowds.flatMap((each) =>
      Object.entries(each).map(([name, { people, claimsPerSecond, middle, p99, errors }]) => [
        ...[`${people} at once, ${engine}, ${name}`, claimsPerSecond.toFixed(0)],
        ...[inMilliseconds(middle), inMilliseconds(p99), String(errors)],
        people > FEW ? atLeast(claimsPerSecond, CLAIMS_PER_SECOND) : '',
        atMost(p99, people > FEW ? P99_WITHIN : SLACK_WAITS),
        atMost(errors, 0),
      ]),
    ),
  );
  return markdown([
    ['claims', 'a second', 'p50', 'p99', 'errors', 'goal, a second', 'goal, p99 in ms', 'goal, errors'],
    ...rows,
  ]);
}

const RESIDENT_BELOW = 250;
const GROWTH_BELOW = 10;

/** After forced collections; how much more is held at the end than after the first fifth. */
export function ofMemory(all: Readonly<Record<string, readonly MemoryReading[]>>): string {
  const rows = Object.entries(all).flatMap(([name, readings]) => {
    const [first] = readings;
    return readings.map(({ commands, resident, held }) => {
      const growth = first && commands > first.commands ? held - first.held : null;
      const goal = commands === readings.at(-1)?.commands ? lessThan(growth, GROWTH_BELOW, 'MB') : '';
      const figures = [`${held.toFixed(1)} MB`, growth === null ? '' : `${growth.toFixed(1)} MB`, goal];
      return [`after ${commands} commands, ${name}`, ...figures, `${resident.toFixed(0)} MB`];
    });
  });
  const largest = Math.max(...(all[THIS.name] ?? []).map(({ resident }) => resident));
  const below = `Resident, ${THIS.name}: ${lessThan(largest, RESIDENT_BELOW, 'MB')}`;
  return `${markdown([['memory', 'held', 'grown', 'goal', 'resident'], ...rows])}\n\n${below}`;
}

/** Milliseconds from start to ready, in each society. */
export interface StartTimes {
  readonly small: number;
  readonly large: number;
}

const START_OVER_SMALL = 2;

export function ofStarts(all: Readonly<Record<string, StartTimes>>): string {
  const rows = Object.entries(all).map(([name, { small, large }]) => {
    const ratio = large / small;
    return [name, inMilliseconds(small), inMilliseconds(large), asRatio(ratio), atMost(ratio, START_OVER_SMALL)];
  });
  return markdown([['start to ready', 'small', 'large', 'large / small', 'goal'], ...rows]);
}

export function nameOf(against: Entrant | null): string {
  return against ? `${THIS.folder}, and in turn with it ${against.folder} (${against.name})` : THIS.folder;
}
