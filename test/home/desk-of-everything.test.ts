import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { IsoWeek } from '../../src/core/model.js';
import { dateInWeek } from '../../src/core/weeks.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { ADMIN, MONDAY_NOON as NOW, postedWeek, storedGroup, visitAt } from '../support/stored-group.js';

const EVERYTHING = 'U0ALL';
const GROUPS = 10;
const WEEKS: readonly IsoWeek[] = ['2026-W48', '2026-W49', '2026-W50', '2026-W51'];
/** Slack: blocks of a view, and texts of a section. */
const MOST_BLOCKS = 100;
const LONGEST_TEXT = 3000;

let world: BotUnderTest;

beforeAll(async () => {
  world = await startBotUnderTest({ now: NOW });
  const { sandbox, society } = world;
  sandbox.world.addUser({ id: EVERYTHING, name: 'Alla', locale: 'sv-SE', timeZone: 'Europe/Stockholm', isAdmin: true });
  for (let number = 0; number < GROUPS; number += 1) {
    const group = await storedGroup(society, `Grupp ${number}`, { group: { leaderIds: [EVERYTHING] } });
    sandbox.world.addChannel({ id: group.channelId, name: `grupp-${number}`, members: [EVERYTHING] });
    await society.of(Memberships).sync(group.id, [EVERYTHING], NOW);
    await makeReady(society, group.id, [EVERYTHING], NOW);
    for (const isoWeek of WEEKS) {
      // Ten in a week, of which some are taken, and none overlaps another group’s.
      const hours = Array.from({ length: 10 }, (_, index) => {
        const hour = String(index < 5 ? 10 : 16).padStart(2, '0');
        return visitAt(`${dateInWeek(isoWeek, (index % 5) + 1)}T${hour}:${String(number).padStart(2, '0')}:00Z`);
      });
      const week = await postedWeek(society, group, isoWeek, hours);
      if (number > 0) continue;
      for (const { id } of week.shifts.slice(1, 9)) await society.of(Claims).decide(id, EVERYTHING, NOW, decideClaim);
    }
  }
  const { version } = await society.of(Workspaces).read();
  const national = { nationalStaffIds: [EVERYTHING], nationalChannelId: 'C0GRUPP0' };
  await society.of(Workspaces).save(national, version, ADMIN, NOW);
}, 240_000);
afterAll(() => world.stop());

const viewOf = () => {
  const view = world.sandbox.world.home(EVERYTHING);
  if (!view) throw new Error('no home');
  return view;
};
const open = async (): Promise<void> => {
  await world.sandbox.as(EVERYTHING).openHome();
  await world.bot.idle();
};
const textsIn = (blocks: unknown): readonly string[] =>
  [...JSON.stringify(blocks).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text);

describe('App Home of somebody who is everything, with four hundred visits', () => {
  it('stays within what Slack takes, with buttons for all that they do', async () => {
    await open();
    const { blocks } = viewOf().view;
    expect(blocks.length).toBeLessThanOrEqual(MOST_BLOCKS);
    expect(Math.max(...textsIn(blocks).map((text) => text.length))).toBeLessThanOrEqual(LONGEST_TEXT);
    expect(JSON.stringify(blocks)).toContain('open_setup');
    expect(JSON.stringify(blocks)).toContain('open_pause');
    expect(blocks.length).toBeGreaterThan(50);
  });

  it.each(['needs', 'mine', 'open', 'glance'])('pages through what is too long: %s', async (list) => {
    await open();
    const before = JSON.stringify(viewOf().view.blocks);
    await world.sandbox.as(EVERYTHING).press({ view: viewOf() }, 'home_part_more', `${list}|1`);
    await world.bot.idle();
    const { blocks } = viewOf().view;
    expect(JSON.stringify(blocks)).not.toBe(before);
    expect(blocks.length).toBeLessThanOrEqual(MOST_BLOCKS);
    await world.sandbox.as(EVERYTHING).press({ view: viewOf() }, 'home_part_first', `${list}|0`);
    await world.bot.idle();
    expect(JSON.stringify(viewOf().view.blocks)).toBe(before);
  });
});
