import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { reminded, THURSDAY } from '../support/reminded-visit.js';

const { anna, bo, lena, lars } = GOTEBORG;

let world: BotUnderTest;
let group: Group;
let thursday: string;
const { press, pressInModal, claim, type, told, lastTold, ahead, top } = reminded(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
  [thursday = ''] = await postWeek(world, group, '2026-W49', [THURSDAY]);
  for (const userId of [anna, bo]) await claim(userId);
});
afterEach(() => world.stop());

const openPlaces = async (leader: string): Promise<void> => {
  await type(leader, '/visit planera 2026-W49');
  await pressInModal(leader, 'plan_shift', `free|${thursday}`);
};
const free = (leader: string, holder: string): Promise<void> =>
  pressInModal(leader, 'free_place', `${group.id}|${holder}|${thursday}`);

describe('a leader to whom somebody says that they are ill', () => {
  it('frees their place from the plan: they are told kindly, and so is whoever goes along', async () => {
    expect(ahead(anna)).not.toEqual([]);
    await openPlaces(lena);
    expect(wordsOf(top(lena).view)).toContain('Göra platsen ledig?');
    await free(lena, anna);
    expect(wordsOf(top(lena).view)).toContain(
      `<@${anna}> är inte längre anmäld till besöket torsdag 3 december 17:00–19:00`,
    );
    expect(wordsOf(lastTold(anna))).toContain(`<@${lena}> har lämnat återbud åt dig, så du behöver inte komma`);
    expect(wordsOf(lastTold(anna))).toContain('Var det ett misstag? Anmäl dig igen');
    expect(ahead(anna)).toEqual([]);
    expect(wordsOf(lastTold(bo))).toContain(`<@${anna}> kommer inte`);
    expect(told(lars)).toEqual([]);
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
    await world.sandbox.as(lena).closeModal();
    expect(wordsOf(top(lena).view)).toContain(`Anmälda: <@${bo}>`);
  });

  it('has made a mistake that is mended with one press', async () => {
    await openPlaces(lena);
    await free(lena, anna);
    await press(anna, 'claim_shift', lastTold(anna));
    expect(wordsOf(postIn(world))).toContain('●●○ 2 av 3');
  });

  it('gives a place of their own up like anybody else, and is told nothing of it', async () => {
    await claim(lars);
    await openPlaces(lars);
    await free(lars, lars);
    expect(wordsOf(top(lars).view)).toContain('Du har lämnat återbud till besöket');
    expect(told(lars)).toEqual([]);
    expect(wordsOf(lastTold(anna))).toContain(`<@${lars}> kommer inte`);
  });

  it('is refused once they no longer lead the group, and nobody’s place is touched', async () => {
    await openPlaces(lars);
    const { id, name, channelId, locale, showNames, facility } = group;
    const changed = { id, name, channelId, locale, showNames, facilityId: facility.id, leaderIds: [lena] };
    await world.society.of(Groups).save(changed, null, lena, world.sandbox.clock.now());
    await free(lars, anna);
    expect(wordsOf(top(lars).view)).toContain('Det är gruppens ledare som planerar');
    expect(wordsOf(postIn(world))).toContain('●●○ 2 av 3');
  });
});
