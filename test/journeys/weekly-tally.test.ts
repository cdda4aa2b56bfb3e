import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { Tallies } from '../../src/numbers/tallying/tallies.store.js';
import { closesAt } from '../../src/numbers/tallying/tally-week.rule.js';
import type { BotUnderTest } from '../support/bot.js';
import { GOTEBORG, wordsOf, ZONE } from '../support/goteborg.js';
import { beginTallies, endTallies, MINUTE, tallied } from '../support/tallied-weeks.js';

const { admin, national } = GOTEBORG;

let world: BotUnderTest;
let database: Database;
let group: Group;
const { now, setUpNational, visited, mondayAfter, posts, onlyPost, type, press, top, told } = tallied(() => ({
  world,
  database,
  group,
}));

beforeEach(async () => {
  ({ world, database, group } = await beginTallies());
});
afterEach(() => endTallies({ world, database }));

describe('the weekly post', () => {
  it('comes on Monday at eight, says what is new and how the visits went, and comes once', async () => {
    await setUpNational();
    await visited('2026-W37', [4, 5, 4]);
    await world.sandbox.clock.set(new Date(closesAt('2026-W37', ZONE).getTime() - MINUTE));
    await world.bot.run('closeWeeks');
    await world.settle();
    expect(posts()).toEqual([]);

    await mondayAfter('2026-W37');
    const words = wordsOf(onlyPost());
    expect(words).toContain('Besöken i siffror: vecka 37');
    expect(words).toContain('*13 klientbesök* redovisade hittills 2026');
    expect(words).toContain('Häktet Göteborg');
    expect(words).toContain('*3* av 3 besök blev av');
    expect(words).toContain('67 % av platserna var tagna (6 av 9)');
    expect(words).toContain('färre än 5 personer');
    expect(words).toContain('ändras aldrig');
    expect(words).not.toMatch(/U0|Anna|Bo\b/);

    await world.bot.run('closeWeeks');
    await world.later(30 * MINUTE);
    expect(posts()).toHaveLength(1);
  });

  it('says in one line that people are protected in the numbers, and how to whoever asks, in their own language', async () => {
    await setUpNational({ locale: 'da' });
    await visited('2026-W37', [4, 5, 4]);
    await mondayAfter('2026-W37');
    expect(wordsOf(onlyPost())).toContain('Tal vises først, når ingen kan genkendes i dem');
    expect(wordsOf(onlyPost())).not.toContain('besøgsdage');
    await press(admin, 'explain_tally', onlyPost());
    expect(wordsOf(top(admin).view)).toContain('mindst 3 besøgsdage');
    expect(wordsOf(top(admin).view)).toContain('skal hver gruppes tal være mindst så mange flere');
    expect(posts()).toHaveLength(1);
  });

  it.each([
    ['da', 'Besøgene i tal: uge 37', '*13 klientbesøg* frigivet indtil nu i 2026'],
    ['en', 'Visits in numbers: Week 37', '*13 client visits* released so far in 2026'],
  ] as const)('speaks the language of the society: %s', async (locale, title, headline) => {
    await setUpNational({ locale });
    await visited('2026-W37', [4, 5, 4]);
    await mondayAfter('2026-W37');
    expect(wordsOf(onlyPost())).toContain(title);
    expect(wordsOf(onlyPost())).toContain(headline);
  });

  it('holds back what is below ten and says why, until enough has come in', async () => {
    await setUpNational();
    await visited('2026-W37', [3, 3, 3]);
    await mondayAfter('2026-W37');
    expect(wordsOf(onlyPost())).toContain('Inga klientbesök redovisade hittills 2026');
    expect(wordsOf(onlyPost())).toContain('siffrorna väntar tills de är så stora att ingen kan kännas igen');
    expect(onlyPost().blocks.map(({ type: kind }) => kind)).not.toContain('data_table');
    expect(wordsOf(onlyPost())).not.toMatch(/\b9\*? klient|Göteborg/);

    await visited('2026-W38', [5]);
    await mondayAfter('2026-W38');
    expect(wordsOf(posts()[1] ?? onlyPost())).toContain('*14 klientbesök* redovisade hittills 2026');
  });

  it('is said in plain lines where Slack takes no table', async () => {
    await setUpNational();
    await visited('2026-W37', [4, 5, 4]);
    world.sandbox.faults.next('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
    await mondayAfter('2026-W37');
    expect(onlyPost().blocks.map(({ type: kind }) => kind)).not.toContain('data_table');
    expect(wordsOf(onlyPost())).toContain('Häktet Göteborg: *13* klientbesök (vecka 37)');
  });

  it('comes for each of three weeks that the bot slept through, in order, marked with its week', async () => {
    await setUpNational();
    await visited('2026-W37', [4, 5, 4]);
    await mondayAfter('2026-W39');
    const weeks = posts().map((post) => /vecka \d+/.exec(wordsOf(post))?.[0]);
    expect(weeks.slice(0, 3)).toEqual(['vecka 37', 'vecka 38', 'vecka 39']);
  });

  it('waits for a channel, and for the bot to be let back into it', async () => {
    await visited('2026-W37', [4, 5, 4]);
    await mondayAfter('2026-W37');
    expect(await world.society.of(Tallies).lastClosed()).toBe('2026-W37');
    await world.sandbox.world.leave(national, world.sandbox.botUserId);
    await setUpNational();
    await world.later(MINUTE);
    await mondayAfter('2026-W38');
    expect(posts()).toEqual([]);
    expect(await type(admin, '/visit olevererat')).toContain(`Besöken i siffror, till <#${national}>`);
    await world.sandbox.world.join(national, world.sandbox.botUserId);
    await world.later(30 * MINUTE);
    expect(posts().map((post) => /vecka \d+/.exec(wordsOf(post))?.[0])).toEqual(['vecka 37', 'vecka 38']);
  });

  it('tells national staff once what to do when the channel is archived, and comes in order after three weeks', async () => {
    await setUpNational();
    await visited('2026-W37', [4, 5, 4]);
    await world.sandbox.world.archive(national);
    await mondayAfter('2026-W37');
    await mondayAfter('2026-W38');
    const toldStaff = () => told(admin).map(({ text }) => text);
    expect(toldStaff()).toHaveLength(1);
    expect(toldStaff()[0]).toContain(`Den nationella kanalen <#${national}> är arkiverad`);
    expect(toldStaff()[0]).toContain('Häv arkiveringen');
    // The bot itself is down for three weeks, over the end of a month and of a quarter.
    await world.society
      .of(Workspaces)
      .save({ targetGroups: ['young'] }, (await world.society.of(Workspaces).read()).version, admin, now());
    await mondayAfter('2026-W41');
    expect(posts()).toEqual([]);
    expect(toldStaff()).toHaveLength(1);
    world.sandbox.world.unarchive(national);
    await world.later(2 * 60 * MINUTE);
    expect(posts().map((post) => wordsOf(post).split('\n')[0]?.replace(/ \(.*/, ''))).toEqual([
      'Besöken i siffror: vecka 37',
      'Besöken i siffror: vecka 38',
      'Besöken i siffror: vecka 39',
      'Besöken i siffror: september 2026',
      'Målgrupper: kvartal 3 2026',
      'Besöken i siffror: vecka 40',
      'Besöken i siffror: vecka 41',
    ]);
    expect(toldStaff()).toHaveLength(1);
    await world.sandbox.world.leave(national, world.sandbox.botUserId);
    await mondayAfter('2026-W42');
    expect(toldStaff()).toHaveLength(2);
    expect(toldStaff()[1]).toContain('/invite');
  });

  it('comes in the new channel when national staff have another one chosen', async () => {
    await setUpNational();
    await visited('2026-W37', [4, 5, 4]);
    await world.sandbox.world.archive(national);
    await mondayAfter('2026-W37');
    const other = 'C0OTHER';
    world.sandbox.world.addChannel({ id: other, name: 'nytt', members: [world.sandbox.botUserId] });
    const { version } = await world.society.of(Workspaces).read();
    await world.society.of(Workspaces).save({ nationalChannelId: other }, version, admin, now());
    await world.later(MINUTE);
    expect(world.sandbox.world.messages(other).map((post) => /vecka \d+/.exec(wordsOf(post))?.[0])).toEqual([
      'vecka 37',
    ]);
    expect(posts()).toEqual([]);
  });

  it('is followed by the month that is over with it', async () => {
    await setUpNational();
    await visited('2026-W37', [4, 5, 4]);
    await visited('2026-W39', [6, 5, 4]);
    await mondayAfter('2026-W39');
    const titles = posts().map((post) => wordsOf(post).split('\n')[0]);
    expect(titles).toHaveLength(4);
    expect(titles[3]).toBe('Besöken i siffror: september 2026');
    expect(wordsOf(posts()[3] ?? onlyPost())).toContain('*28 klientbesök* redovisade');
  });
});
