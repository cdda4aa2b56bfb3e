import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import {
  historyAboutButton,
  historyAreaList,
  newestHistoryButton,
  olderHistoryButton,
  openHistoryButton,
  wholeHistoryButton,
} from '../../src/own-data/history/history.controls.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, wordsOf } from '../support/goteborg.js';

const { lena, anna, bo, emma, stranger, admin } = GOTEBORG;
/** Where everybody is. */
const ELSEWHERE = 'C0EVERYBODY';
const COURSE = 'visitor_basic_course';

let world: BotUnderTest;
let group: Group;
beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world, { newcomers: [anna, bo, emma] });
  const members = world.sandbox.world.users().map(({ id }) => id);
  world.sandbox.world.addChannel({ id: ELSEWHERE, name: 'alla', members });
});
afterEach(async () => {
  expect(world.sandbox.problems).toEqual([]);
  await world.stop();
});

function top(userId: string) {
  const view = world.sandbox.world.modals(userId).at(-1);
  if (!view) throw new Error('no modal is open');
  return view;
}
const words = (userId: string): string => wordsOf(top(userId).view);

async function type(userId: string, text: string): Promise<void> {
  while (world.sandbox.world.modals(userId).length > 0) await world.sandbox.as(userId).closeModal();
  await world.sandbox.as(userId).command(ELSEWHERE, text);
  await world.settle();
}

async function press(userId: string, action: string, value?: string): Promise<void> {
  await world.sandbox.as(userId).press({ view: top(userId) }, action, value);
  await world.settle();
}

async function verify(userIds: readonly string[]): Promise<void> {
  await type(lena, '/visit intyga');
  await world.sandbox.as(lena).submit({ userIds: [...userIds], requirementCode: COURSE, doneOn: '2026-11-20' });
  await world.settle();
}

async function makeNationalStaff(userId: string): Promise<void> {
  const { version } = await world.society.of(Workspaces).read();
  await world.society.of(Workspaces).save({ nationalStaffIds: [userId] }, version, admin, world.sandbox.clock.now());
}

describe('who looked at what', () => {
  it('is told to a volunteer of what is theirs, in their language, and of nobody else', async () => {
    await verify([anna, bo]);
    await type(anna, '/visit historik');
    expect(words(anna)).toContain(`<@${lena}> intygade Grundkurs för besökare inom anstalt och häkten för dig.`);
    expect(words(anna)).toContain(`<@${lena}> tittade på vilka i ${group.name} som är klara för besök.`);
    expect(words(anna)).not.toContain(bo);
    await type(emma, '/visit history');
    expect(words(emma)).not.toContain('verified');
    await type(emma, '/visit history @Anna');
    expect(words(emma)).toContain('There is nothing here that you may see.');
    expect(words(emma)).not.toContain('verified');
  });

  it('is told to a leader of their groups, to be narrowed to a person or a kind, and that they looked is noted', async () => {
    await verify([anna, bo]);
    await type(lena, '/visit historik');
    expect(words(lena)).toContain(`för <@${anna}>.`);
    expect(words(lena)).toContain(`för <@${bo}>.`);
    await press(lena, historyAboutButton.actionId, bo);
    expect(words(lena)).toContain(`Bara det som gäller <@${bo}>.`);
    expect(words(lena)).not.toContain(anna);
    await press(lena, wholeHistoryButton.actionId);
    await press(lena, historyAreaList.actionId, 'numbers');
    expect(words(lena)).toContain('Här finns inget som du kan se.');
    await type(bo, '/visit historik');
    expect(words(bo)).toContain(`<@${lena}> tittade i historiken på det som gäller dig.`);
  });

  it('is kept from whoever has nothing to do with the group, and told to national staff', async () => {
    await verify([anna]);
    await type(stranger, '/visit history');
    expect(words(stranger)).not.toContain(anna);
    await makeNationalStaff(stranger);
    await type(stranger, '/visit history');
    expect(words(stranger)).toContain('intygade Grundkurs för besökare inom anstalt och häkten');
    expect(words(stranger)).toContain(`för <@${anna}>`);
  });

  it('is turned page by page, back to the newest, and opened from App Home', async () => {
    for (let times = 0; times < 12; times += 1) await verify([anna, bo]);
    const { world: slack } = world.sandbox;
    await world.sandbox.as(lena).openHome();
    await world.settle();
    const home = slack.home(lena);
    if (!home) throw new Error('no home tab');
    while (slack.modals(lena).length > 0) await world.sandbox.as(lena).closeModal();
    await world.sandbox.as(lena).press({ view: home }, openHistoryButton.actionId);
    await world.settle();
    const newest = words(lena);
    await press(lena, olderHistoryButton.actionId);
    expect(words(lena)).not.toBe(newest);
    await press(lena, newestHistoryButton.actionId);
    expect(words(lena)).toContain('tittade i historiken');
  });
});
