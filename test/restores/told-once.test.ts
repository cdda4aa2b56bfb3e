import { afterEach, expect, it } from 'vitest';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { describeOnBothEngines } from '../support/database.js';
import { GOTEBORG, postIn, postWeek } from '../support/goteborg.js';
import { type RestoredWorld, restoredWorld } from '../support/restored.js';

const { anna, bo, lena, lars } = GOTEBORG;
const FRIDAY = { date: '2026-11-27', from: '17:00', to: '19:00' };
const MINUTE = 60_000;

let world: RestoredWorld;
afterEach(() => world.end());

describeOnBothEngines('what leaders have been told since the backup', (engine) => {
  it('is not said again: that a visit which was short runs after all', async () => {
    world = await restoredWorld(engine);
    const [friday = ''] = await postWeek(world.bot(), world.group, '2026-W48', [FRIDAY]);
    await world.sandbox.as(anna).press({ message: postIn(world.bot()) }, 'claim_shift');
    await world.bot().settle();
    await world.sleepUntil('2026-11-25T15:30:00Z');
    // Two days before leaders are reminded that it is short.
    await world.bot().later(60 * MINUTE);
    // Bo's place is in the backup, and that they were told of it is not.
    await world.bot().society.of(Claims).decide(friday, bo, world.sandbox.clock.now(), decideClaim);
    await world.backUp();
    await world.bot().later(30 * MINUTE);
    const runs = (leader: string) => world.told(leader).filter((words) => words.includes('blir av ändå'));
    for (const leader of [lena, lars]) expect(runs(leader)).toHaveLength(1);
    await world.restore();
    await world.bot().later(30 * MINUTE);
    for (const leader of [lena, lars]) expect(runs(leader)).toHaveLength(1);
  });
});
