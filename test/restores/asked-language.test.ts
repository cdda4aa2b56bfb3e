import { afterEach, expect, it } from 'vitest';
import { Languages } from '../../src/groups/languages.store.js';
import { describeOnBothEngines } from '../support/database.js';
import { GOTEBORG, postWeek } from '../support/goteborg.js';
import { type RestoredWorld, restoredWorld } from '../support/restored.js';

const { anna, bo, lena, lars } = GOTEBORG;
const MINUTE = 60_000;

let world: RestoredWorld;
afterEach(() => world.end());

describeOnBothEngines('after a backup from before they were asked', (engine) => {
  it('nobody is asked again for their language', async () => {
    world = await restoredWorld(engine);
    await world.backUp();
    const languages = world.bot().society.of(Languages);
    await world.bot().later(10 * MINUTE);
    await postWeek(world.bot(), world.group, '2026-W48', [{ date: '2026-11-27', from: '17:00', to: '19:00' }]);
    expect(await languages.ask([anna, bo, lena], world.sandbox.clock.now())).toBe(3);
    await world.bot().later(30 * MINUTE);
    const questions = (userId: string) => world.told(userId).filter((words) => words.includes('skriva till dig på?'));
    await world.restore();
    await world.bot().later(30 * MINUTE);
    expect(
      await world
        .bot()
        .society.of(Languages)
        .unasked(() => true),
    ).toEqual(expect.arrayContaining([anna, bo, lena, lars]));
    // Their day may come long after that.
    await world.sleepUntil('2026-11-24T10:00:00Z');
    await world.bot().later(30 * MINUTE);
    await world.bot().society.of(Languages).ask([anna, bo, lena, lars], world.sandbox.clock.now());
    await world.bot().later(30 * MINUTE);
    for (const userId of [anna, bo, lena, lars]) expect(questions(userId)).toHaveLength(1);
  });
});
