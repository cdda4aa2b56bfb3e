import { afterEach, beforeEach, expect, it } from 'vitest';
import { Counts } from '../../src/numbers/counting/counts.store.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { describeOnBothEngines } from '../support/database.js';
import { GOTEBORG, postWeek, wordsOf } from '../support/goteborg.js';
import { type RestoredWorld, restoredWorld } from '../support/restored.js';

const { anna, bo } = GOTEBORG;
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };
const MINUTE = 60_000;

let world: RestoredWorld;
let shiftId: string;
afterEach(() => world.end());

/** The question, or what has become of it. */
function question(userId: string) {
  const { world: slack } = world.sandbox;
  const asked = slack
    .messages(slack.directChannel(userId).id)
    .filter((each) => JSON.stringify(each).includes('count_visit'));
  const [only, ...others] = asked;
  if (!only || others.length > 0) throw new Error(`${userId} was asked ${asked.length} times`);
  return only;
}

async function press(userId: string, answer: string): Promise<void> {
  await world.sandbox.as(userId).press({ message: question(userId) }, `count_visit_${answer}`);
  await world.bot().settle();
}

describeOnBothEngines('a visit that is counted', (engine) => {
  beforeEach(async () => {
    world = await restoredWorld(engine);
    [shiftId = ''] = await postWeek(world.bot(), world.group, '2026-W48', [TUESDAY]);
    const { society } = world.bot();
    for (const userId of [anna, bo]) {
      await society.of(Claims).decide(shiftId, userId, world.sandbox.clock.now(), decideClaim);
    }
    await world.sleepUntil('2026-11-24T19:00:00Z');
  });

  it('is counted anew with a press on what was told, where a backup from before it was put back', async () => {
    await world.sleepUntil('2026-11-25T08:58:00Z');
    await world.backUp();
    await world.bot().later(4 * MINUTE);
    await press(anna, '3');
    await world.restore();
    await press(anna, 'correct');
    expect(wordsOf(question(anna))).toContain('Hur många personer träffade ni');
    await press(anna, '4');
    expect((await world.bot().society.of(Counts).read(shiftId))?.count).toMatchObject({ clientVisits: 4, version: 1 });
  });

  it('asks nobody where a backup from after it was put back, and Slack had not been told', async () => {
    await world.sleepUntil('2026-11-25T16:58:00Z');
    await world.bot().later(4 * MINUTE);
    await world
      .bot()
      .society.of(Counts)
      .answer(shiftId, bo, { held: true, number: 2 }, null, world.sandbox.clock.now());
    await world.backUp();
    await world.restore();
    expect(wordsOf(question(anna))).toContain(`<@${bo}> har redan svarat`);
  });
});
