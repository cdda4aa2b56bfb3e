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
  it('is not said again: each keeps the one card of a visit that was short, and reads there that somebody has come', async () => {
    world = await restoredWorld(engine);
    const [friday = ''] = await postWeek(world.bot(), world.group, '2026-W48', [FRIDAY]);
    await world.sandbox.as(anna).press({ message: postIn(world.bot()) }, 'claim_shift');
    await world.bot().settle();
    await world.sleepUntil('2026-11-25T15:30:00Z');
    // Their cards come two days before: the backup knows nothing of them.
    await world.backUp();
    await world.bot().later(60 * MINUTE);
    const cards = (leader: string) => world.told(leader).filter((words) => words.includes('fredag 27 november'));
    for (const leader of [lena, lars]) expect(cards(leader)).toEqual([expect.stringContaining('1 av 2')]);
    await world.restore();
    await world.bot().later(30 * MINUTE);
    for (const leader of [lena, lars]) expect(cards(leader)).toEqual([expect.stringContaining('1 av 2')]);
    await world.bot().society.of(Claims).decide(friday, bo, world.sandbox.clock.now(), decideClaim);
    await world.bot().later(30 * MINUTE);
    for (const leader of [lena, lars]) expect(cards(leader)).toEqual([expect.stringContaining('alla är på plats')]);
  });
});
