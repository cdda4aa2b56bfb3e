import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Group } from '../../src/core/model.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import type { BotUnderTest } from '../support/bot.js';
import { DANISH, danishPrison, danishWorkspace, groupBeside } from '../support/danish-prison.js';
import { lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { mentorsIn } from '../support/mentors.js';
import { stopUntroubled } from '../support/people.js';

const { admin, lise, ida, jonas } = DANISH;
const [karen, malik, nora] = ['U0KAREN', 'U0MALIK', 'U0NORA'];
const AFTERNOON = { date: '2026-12-01', from: '16:00', to: '17:30', minimum: 1, maximum: 1 };
const STUDYING = { date: '2026-12-01', from: '17:00', to: '19:00', minimum: 1, maximum: 4, format: 'group' } as const;
const EVENING = { ...STUDYING, from: '18:00', to: '20:00' };

let world: BotUnderTest;
let visiting: Group;
let studying: Group;
const { type, top, pressIn, pressInModal, submit, told, home, asked } = mentorsIn(
  () => world,
  () => studying.channelId,
);

/** Storstrøm lets in two at once. Lise’s friends visit there, and Karen’s students come from another association. */
beforeEach(async () => {
  world = await danishWorkspace();
  visiting = await danishPrison(world, 'Storstrøm', null);
  const { society, sandbox } = world;
  const now = sandbox.clock.now();
  await makeReady(society, visiting.id, [ida, jonas], now);
  await society.of(Facilities).save({ ...visiting.facility, visitorCap: 2 }, null, admin, now);
  studying = await groupBeside(world, visiting, 'dk.study_support', { leader: karen, volunteers: [malik, nora] });
});
afterEach(() => stopUntroubled(world));

const claim = async (userId: string, { channelId }: Group, shiftId?: string): Promise<string> => {
  await pressIn(userId, 'claim_shift', postIn(world, channelId), shiftId);
  return wordsOf(lastAnswer(world, userId, channelId));
};

describe('study support beside the visiting service of one prison', () => {
  it('shares its cap over visits that overlap, and only over those', async () => {
    await postWeek(world, visiting, '2026-W49', [AFTERNOON]);
    const [overlapping = '', evening = ''] = await postWeek(world, studying, '2026-W49', [STUDYING, EVENING]);
    const isOpen = (shiftId: string): boolean => {
      const shown = JSON.stringify(postIn(world, studying.channelId).blocks);
      const [, ...rest] = shown.split('"action_id":"claim_shift"');
      return rest.some((after) => /"value":"(.*?)"/.exec(after)?.[1] === shiftId);
    };
    await claim(ida, visiting);
    expect(isOpen(overlapping)).toBe(true);
    await claim(malik, studying, overlapping);
    // Ida and Malik are both inside from five, and Storstrøm lets in two.
    expect([isOpen(overlapping), isOpen(evening)]).toEqual([false, true]);
    await claim(nora, studying, evening);
    expect(wordsOf(postIn(world, studying.channelId))).toContain(`<@${nora}>`);
  });

  it('has its own channel and leader: nobody of one group is shown to the other’s leader', async () => {
    await postWeek(world, visiting, '2026-W49', [AFTERNOON]);
    await postWeek(world, studying, '2026-W49', [STUDYING]);
    await claim(ida, visiting);
    await claim(malik, studying);
    const shown = async (leader: string, group: Group): Promise<string> => {
      const words = [await home(leader), wordsOf(postIn(world, group.channelId)), ...told(leader).map(wordsOf)];
      for (const command of ['/visit plan 49', '/visit klar', '/visit forløb']) {
        await type(leader, command, group.channelId);
        const modal = world.sandbox.world.modals(leader).at(-1);
        words.push(modal ? wordsOf(modal.view) : wordsOf(lastAnswer(world, leader, group.channelId)));
        if (modal) await world.sandbox.as(leader).closeModal();
      }
      return words.join('\n');
    };
    const toLise = await shown(lise, visiting);
    const toKaren = await shown(karen, studying);
    expect(toLise).toContain(`<@${ida}>`);
    expect(toKaren).toContain(`<@${malik}>`);
    for (const userId of [malik, nora, karen]) expect(toLise).not.toContain(userId);
    for (const userId of [ida, jonas, lise]) expect(toKaren).not.toContain(userId);
  });

  it('is one-to-one where that suits better, led by its own leader', async () => {
    await type(karen, '/visit forløb', studying.channelId);
    await pressInModal(karen, 'set_up_pairing');
    const form = wordsOf(top(karen).view);
    expect(form).toContain(`<@${malik}>`);
    expect(form).not.toContain(`<@${ida}>`);
    await submit(karen, { people_0: [malik] });
    await pressIn(malik, 'pairing_yes', asked(malik));
    expect(await home(malik)).toContain(`Forløbet med <@${malik}> som mentor · Storstrøm*\nI gang`);
    await type(lise, '/visit forløb', visiting.channelId);
    expect(wordsOf(top(lise).view)).not.toContain(malik);
  });

  it('is one place for the country', async () => {
    const { version } = await world.society.of(Workspaces).read();
    const now = world.sandbox.clock.now();
    await world.society.of(Workspaces).save({ nationalStaffIds: [admin] }, version, admin, now);
    expect(await home(admin)).toContain('*Ét* sted får besøg');
  });
});
