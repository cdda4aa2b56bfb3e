import { checkedAgain, type NotReadyByShift, notReadySoon } from '../domain/day-before.js';
import { lapsingBetween } from '../domain/lapsing.js';
import type { GroupWeek } from '../domain/model.js';
import { everybodyOn } from '../domain/party.js';
import type { LapsingCompletion, Requirement } from '../domain/readiness.js';
import { Completions } from '../store/completions.js';
import type { Society } from '../store/society.js';
import type { Training } from '../store/training.js';

/** What projections need to know of people's training. */
export interface TrainingNow {
  /** What each programme asks for, by its code. */
  readonly askedFor: ReadonlyMap<string, readonly Requirement[]>;
  /** Completions that count now and whose last day is soon. */
  readonly lapsing: readonly LapsingCompletion[];
  /** Who cannot go on a visit that is checked again now, by shift id. */
  readonly notReady: NotReadyByShift;
}

/** Reads it in the same few queries, however many people and visits there are. */
export async function readTraining(
  society: Society,
  weeks: readonly GroupWeek[],
  { byCode, byProgramme: askedFor }: Awaited<ReturnType<Training['everything']>>,
  now: Date,
): Promise<TrainingNow> {
  const { from, until } = lapsingBetween(byCode.values(), now);
  const checked = checkedAgain(weeks, now).flatMap(({ shift }) => everybodyOn(shift).map(({ userId }) => userId));
  const [lapsing, completions] = await Promise.all([
    society.of(Completions).lapsing(from, until),
    society.of(Completions).of([...new Set(checked)]),
  ]);
  return { askedFor, lapsing, notReady: notReadySoon(weeks, { requirements: askedFor, completions }, now) };
}
