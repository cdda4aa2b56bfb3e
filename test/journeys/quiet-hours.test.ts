import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, postWeek, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { reminded, THURSDAY } from '../support/reminded-visit.js';

const { anna, emma, mikkel } = GOTEBORG;

let world: BotUnderTest;
let group: Group;
const { claim, type, submit, until, told, ahead, top } = reminded(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(() => world.stop());

describe('quiet hours', () => {
  it('move reminders earlier, to the moment in which they begin', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(emma);
    await type(emma, '/visit settings');
    expect(wordsOf(top(emma).view)).toContain('For most people it is quiet from 21:00 to 08:00');
    await submit(emma, { from: '16:30', until: '09:00' });
    expect(world.sandbox.world.modals(emma)).toEqual([]);
    expect(told(emma).map(wordsOf).join()).toContain('you get no reminders from 16:30 to 09:00');
    expect(ahead(emma)).toEqual([at('2026-11-26 16:30'), at('2026-12-02 16:30')]);
    await until(at('2026-12-03 12:00'));
    expect(told(emma)).toHaveLength(3);
  });

  it('begin and end at two different times', async () => {
    await type(anna, '/visit påminnelser');
    await submit(anna, { from: '21:00', until: '21:00' });
    expect(top(anna).errors).toEqual({ until: 'Välj en annan tid än den första.' });
  });

  it('are found from App Home too', async () => {
    await world.sandbox.as(mikkel).openHome();
    await world.settle();
    const home = world.sandbox.world.home(mikkel);
    if (!home) throw new Error('no home');
    await world.sandbox.as(mikkel).press({ view: home }, 'open_settings');
    await world.settle();
    expect(wordsOf(top(mikkel).view)).toContain('stille timer');
  });
});
