import { afterEach, beforeEach, expect, it } from 'vitest';
import { GroupAsks } from '../../src/visits/reminding/group-asks.store.js';
import { describeOnBothEngines } from '../support/database.js';
import { GOTEBORG, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { type RestoredWorld, restoredWorld } from '../support/restored.js';

const { anna, bo, lena, lars, channel } = GOTEBORG;
const FRIDAY = { date: '2026-11-27', from: '17:00', to: '19:00' };
const MINUTE = 60_000;

let world: RestoredWorld;
let shiftId: string;
afterEach(() => world.end());

const asked = () => world.sandbox.world.messages(channel).filter(({ threadTs }) => threadTs !== undefined);
async function ask(leader: string) {
  const now = world.sandbox.clock.now();
  return (await world.bot().society.of(GroupAsks).ask(shiftId, leader, now)).outcome;
}
async function shown(): Promise<void> {
  world.bot().bot.reconciler.soon();
  await world.bot().settle();
}

describeOnBothEngines('that a group was asked', (engine) => {
  beforeEach(async () => {
    world = await restoredWorld(engine);
    [shiftId = ''] = await postWeek(world.bot(), world.group, '2026-W48', [FRIDAY]);
  });

  it('is shown once, however often the bot begins anew', async () => {
    // Stored, and the bot is gone before it has shown anything.
    await ask(lena);
    await world.sleepUntil('2026-11-21T09:30:00Z');
    await world.sleepUntil('2026-11-21T10:00:00Z');
    expect(asked().map(({ threadTs }) => threadTs)).toEqual([postIn(world.bot()).ts]);
  });

  it('is shown once where the answer to showing it was lost, and the bot began anew', async () => {
    await ask(lena);
    world.sandbox.faults.next('chat.postMessage', { kind: 'response_lost' });
    await shown();
    await world.sleepUntil('2026-11-21T10:00:00Z');
    await world.bot().later(2 * MINUTE);
    expect(asked()).toHaveLength(1);
  });

  it('is known after a backup from before: it is kept true, and nobody asks twice that day', async () => {
    await world.backUp();
    await world.bot().later(MINUTE);
    expect(await ask(lena)).toMatchObject({ ok: true });
    await shown();
    await world.bot().later(11 * MINUTE);
    await world.restore();
    await world.bot().later(11 * MINUTE);
    expect(await ask(lars)).toMatchObject({ ok: false, refusal: { reason: 'asked_today' } });
    for (const userId of [anna, bo]) {
      await world.sandbox.as(userId).press({ message: postIn(world.bot()) }, 'claim_shift');
      await world.bot().settle();
    }
    expect(asked().map(wordsOf)).toEqual([expect.stringContaining('Tack, nu är vi tillräckligt många')]);
  });
});
