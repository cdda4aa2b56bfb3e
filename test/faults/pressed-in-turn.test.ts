import { expect, it } from 'vitest';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { startBotUnderTest } from '../support/bot.js';
import { describeOnBothEngines } from '../support/database.js';
import { GOTEBORG, goteborg, postIn, postWeek } from '../support/goteborg.js';

const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
const { anna } = GOTEBORG;

describeOnBothEngines('somebody who presses two visits of the same hour, one right after the other', (engine) => {
  it('has the one that they pressed first, each time', async () => {
    const world = await startBotUnderTest({ engine });
    try {
      const group = await goteborg(world);
      const hours = DAYS.flatMap((date) => [
        { date, from: '17:00', to: '19:00' },
        { date, from: '18:00', to: '20:00' },
      ]);
      const visits = await postWeek(world, group, '2026-W48', hours);
      const post = postIn(world);
      // The later visit first, so that neither the post's order nor the clock's decides.
      const pressed = DAYS.flatMap((_, day) => [visits[2 * day + 1] ?? '', visits[2 * day] ?? '']);
      await Promise.all(pressed.map((id) => world.sandbox.as(anna).press({ message: post }, 'claim_shift', id)));
      await world.settle();
      const held = await world.society.of(Claims).heldBy(anna, world.sandbox.clock.now());
      const first = DAYS.map((_, day) => visits[2 * day + 1]);
      expect(held.map(({ shift }) => shift.id).sort()).toEqual([...first].sort());
      expect(world.sandbox.problems).toEqual([]);
    } finally {
      await world.stop();
    }
  });
});
