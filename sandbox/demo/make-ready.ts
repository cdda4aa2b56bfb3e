import { calendarDateOf } from '../../src/core/time.js';
import { dateAfter } from '../../src/core/weeks.js';
import type { Society } from '../../src/database/society.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Completions } from '../../src/training/requirements/completions.store.js';
import type { Requirement } from '../../src/training/requirements/readiness.rule.js';
import { Training } from '../../src/training/requirements/training.store.js';

/** Days: what lasts 24 months lasts for longer than any story. */
const DONE_DAYS_AGO = 165;
const HOLDS_FOR_DAYS = 1_500;

/** These people have completed everything that the group's programme asks for, as a leader has verified in the last months. */
export async function makeReady(
  society: Society,
  groupId: string,
  userIds: readonly string[],
  now: Date,
  isDone: (requirement: Requirement) => boolean = () => true,
): Promise<void> {
  const group = await society.of(Groups).read(groupId);
  if (!group) throw new Error('no group');
  const { facility, programme, leaderIds } = group;
  const today = calendarDateOf(now, facility.timeZone);
  const requirements = (await society.of(Training).requirementsOf(programme.code)).filter(isDone);
  const completions = userIds.flatMap((userId) =>
    requirements.map((requirement) => ({
      userId,
      requirement,
      facility,
      doneOn: dateAfter(today, -DONE_DAYS_AGO),
      until: dateAfter(today, HOLDS_FOR_DAYS),
      sessionId: null,
    })),
  );
  await society.of(Completions).record(completions, leaderIds[0] ?? '', now);
}
