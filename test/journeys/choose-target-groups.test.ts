import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { openTallyButtons } from '../../src/numbers/tallying/tallying.controls.js';
import type { BotUnderTest } from '../support/bot.js';
import { GOTEBORG, wordsOf } from '../support/goteborg.js';
import { beginTallies, endTallies, tallied } from '../support/tallied-weeks.js';

const { admin, anna, lena } = GOTEBORG;

let world: BotUnderTest;
let database: Database;
let group: Group;
const { now, setUpNational, visited, mondayAfter, answerTo, type, press, submit, top, told } = tallied(() => ({
  world,
  database,
  group,
}));

beforeEach(async () => {
  ({ world, database, group } = await beginTallies());
});
afterEach(() => endTallies({ world, database }));

describe('/visit tally', () => {
  beforeEach(async () => {
    await setUpNational();
    await visited('2026-W37', [4, 5, 4]);
    await mondayAfter('2026-W37');
  });

  const openChoice = async (message: SandboxMessage) => {
    await press(admin, 'choose_target_groups', message);
  };

  it('lets national staff choose target groups, and shows them the quarter; nobody else', async () => {
    await type(admin, '/visit siffror');
    await openChoice(answerTo(admin));
    await submit(admin, { target_groups: ['young', 'deportation'] });
    expect(world.sandbox.world.modals(admin)).toEqual([]);
    expect(told(admin).map(wordsOf).join()).toContain(
      'Räknas från och med nu: Barn och unga vuxna · Personer som dömts till utvisning',
    );
    expect(await type(admin, '/visit siffror kvartal')).toContain('Det finns inget om målgrupper för kvartal 2 2026');
    await mondayAfter('2026-W39');
    expect(await type(admin, '/visit tally quarter')).toContain('Målgrupper: kvartal 3 2026');
    expect(wordsOf(answerTo(admin))).toContain('väntar tills antalet är så stort att ingen kan kännas igen');
    await type(admin, '/visit siffror');
    await press(admin, openTallyButtons.quarter.actionId, answerTo(admin));
    expect(wordsOf(answerTo(admin))).toContain('Målgrupper: kvartal 3 2026');

    expect(await type(lena, '/visit siffror kvartal')).toContain('bara nationella samordnare kan slå upp dem');
    expect(await type(anna, '/visit siffror kvartal')).not.toContain('Målgrupper: kvartal');
  });

  it('refuses the choice of target groups to somebody who is no longer national staff, also half-way', async () => {
    await type(admin, '/visit siffror');
    const answer = answerTo(admin);
    await openChoice(answer);
    const { version } = await world.society.of(Workspaces).read();
    await world.society.of(Workspaces).save({ nationalStaffIds: [] }, version, admin, now());
    await submit(admin, { target_groups: ['young'] });
    expect(wordsOf(top(admin).view)).toContain('Bara nationella samordnare');
    await world.sandbox.as(admin).closeModal();
    await openChoice(answer);
    expect(wordsOf(answerTo(admin))).toContain('Bara nationella samordnare');
    expect((await world.society.of(Workspaces).read()).targetGroups).toEqual([]);
  });

  it('keeps what was ticked when somebody else has chosen meanwhile, and says what they chose', async () => {
    await type(admin, '/visit siffror');
    await openChoice(answerTo(admin));
    const { version } = await world.society.of(Workspaces).read();
    await world.society.of(Workspaces).save({ targetGroups: ['deportation'] }, version, admin, now());
    await submit(admin, { target_groups: ['young'] });
    const shown = top(admin).view;
    expect(wordsOf(shown)).toContain('Räkna de här: Personer som dömts till utvisning');
    await submit(admin, { target_groups: ['young'] });
    expect((await world.society.of(Workspaces).read()).targetGroups).toEqual(['young']);
  });
});
