import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decideClaim } from '../../src/domain/claiming.js';
import type { Group, IsoWeek } from '../../src/domain/model.js';
import { closesAt } from '../../src/domain/tally-week.js';
import { dateInWeek } from '../../src/domain/weeks.js';
import type { Database } from '../../src/store/database.js';
import { tallyAction } from '../../src/views/ids.js';
import type { SandboxMessage } from '../sandbox/sandbox.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { testDatabase } from '../support/database.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, wordsOf, ZONE } from '../support/goteborg.js';

const { admin, anna, bo, lena, emma, stranger, national } = GOTEBORG;
/** Where everybody is. */
const ELSEWHERE = 'C0EVERYBODY';
const MINUTE = 60_000;
/** A Saturday in week 36. */
const SATURDAY = new Date('2026-09-05T09:00:00Z');

let world: BotUnderTest;
let database: Database;
let group: Group;

beforeEach(async () => {
  database = await testDatabase('sqlite');
  world = await startBotUnderTest({ now: SATURDAY, database });
  group = await goteborg(world);
  const members = world.sandbox.world.users().map(({ id }) => id);
  world.sandbox.world.addChannel({ id: ELSEWHERE, name: 'alla', members });
  await world.society.groups.saveReminders(
    group.id,
    { ...(await reminders()), kinds: [] },
    (await world.society.groups.read(group.id))?.version ?? 0,
    lena,
    SATURDAY,
  );
});
afterEach(async () => {
  expect(world.sandbox.problems).toEqual([]);
  await world.stop();
  await database.close();
});

async function reminders() {
  const settings = (await world.society.groups.reminders()).get(group.id);
  if (!settings) throw new Error('no settings');
  return settings;
}

const now = () => world.sandbox.clock.now();

/** Olle is national staff; the channel is the society's own. */
async function setUpNational(changes: { locale?: 'sv' | 'da' | 'en' } = {}): Promise<void> {
  const { version } = await world.society.workspaces.read();
  const saved = { nationalChannelId: national, nationalStaffIds: [admin], ...changes };
  await world.society.workspaces.save(saved, version, admin, now());
}

/** Visits of a week that Anna and Bo held, one each evening, and the numbers of people they met. */
async function visited(week: IsoWeek, numbers: readonly number[]): Promise<void> {
  const visits = numbers.map((_, day) => ({ date: dateInWeek(week, day + 1), from: '17:00', to: '19:00' }));
  const shiftIds = await postWeek(world, group, week, visits);
  for (const shiftId of shiftIds) {
    for (const userId of [anna, bo]) await world.society.claims.decide(shiftId, userId, now(), decideClaim);
  }
  for (const [day, number] of numbers.entries()) {
    const over = new Date(`${dateInWeek(week, day + 1)}T20:00:00Z`);
    await world.society.counts.answer(shiftIds[day] ?? '', anna, { held: true, number }, null, over);
  }
}

/** The bot wakes up on the Monday after a week, at eight. */
async function mondayAfter(week: IsoWeek): Promise<void> {
  await world.sandbox.clock.set(closesAt(week, ZONE));
  await world.bot.closeWeeks();
  await world.later(MINUTE);
}

const posts = () => world.sandbox.world.messages(national);
const only = (): SandboxMessage => {
  const [post, ...others] = posts();
  if (!post || others.length > 0) throw new Error(`${posts().length} posts, expected one`);
  return post;
};
const answerTo = (userId: string) => lastAnswer(world, userId, ELSEWHERE);
const type = async (userId: string, text: string): Promise<string> => {
  await world.sandbox.as(userId).command(ELSEWHERE, text);
  await world.settle();
  return wordsOf(answerTo(userId));
};

describe('the weekly post', () => {
  it('comes on Monday at eight, says what is new and how the visits went, and comes once', async () => {
    await setUpNational();
    await visited('2026-W37', [4, 5, 4]);
    await world.sandbox.clock.set(new Date(closesAt('2026-W37', ZONE).getTime() - MINUTE));
    await world.bot.closeWeeks();
    await world.settle();
    expect(posts()).toEqual([]);

    await mondayAfter('2026-W37');
    const words = wordsOf(only());
    expect(words).toContain('Besöken i siffror: Vecka 37');
    expect(words).toContain('*13 klientbesök* redovisade hittills 2026');
    expect(words).toContain('Häktet Göteborg');
    expect(words).toContain('*3* av 3 besök blev av');
    expect(words).toContain('67 % av platserna var tagna (6 av 9)');
    expect(words).toContain('färre än 5 personer');
    expect(words).toContain('ändras aldrig');
    expect(words).not.toMatch(/U0|Anna|Bo\b/);

    await world.bot.closeWeeks();
    await world.later(30 * MINUTE);
    expect(posts()).toHaveLength(1);
  });

  it.each([
    ['da', 'Besøgene i tal: Uge 37', '*13 klientbesøg* frigivet indtil nu i 2026'],
    ['en', 'Visits in numbers: Week 37', '*13 meetings* released so far in 2026'],
  ] as const)('speaks the language of the society: %s', async (locale, title, headline) => {
    await setUpNational({ locale });
    await visited('2026-W37', [4, 5, 4]);
    await mondayAfter('2026-W37');
    expect(wordsOf(only())).toContain(title);
    expect(wordsOf(only())).toContain(headline);
  });

  it('holds back what is below ten and says why, until enough has come in', async () => {
    await setUpNational();
    await visited('2026-W37', [3, 3, 3]);
    await mondayAfter('2026-W37');
    expect(wordsOf(only())).toContain('Inga klientbesök redovisade hittills 2026');
    expect(wordsOf(only())).toContain('hålls inne tills antalet är stort nog för att skydda människor');
    expect(only().blocks.map(({ type: kind }) => kind)).not.toContain('data_table');
    expect(wordsOf(only())).not.toMatch(/\b9\*? klient|Göteborg/);

    await visited('2026-W38', [2]);
    await mondayAfter('2026-W38');
    expect(wordsOf(posts()[1] ?? only())).toContain('*11 klientbesök* redovisade hittills 2026');
  });

  it('is said in plain lines where Slack takes no table', async () => {
    await setUpNational();
    await visited('2026-W37', [4, 5, 4]);
    world.sandbox.faults.next('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
    await mondayAfter('2026-W37');
    expect(only().blocks.map(({ type: kind }) => kind)).not.toContain('data_table');
    expect(wordsOf(only())).toContain('Häktet Göteborg: *13* klientbesök (vecka 37)');
  });

  it('comes for each of three weeks that the bot slept through, in order, marked with its week', async () => {
    await setUpNational();
    await visited('2026-W37', [4, 5, 4]);
    await mondayAfter('2026-W39');
    const weeks = posts().map((post) => /Vecka \d+/.exec(wordsOf(post))?.[0]);
    expect(weeks.slice(0, 3)).toEqual(['Vecka 37', 'Vecka 38', 'Vecka 39']);
  });

  it('waits for a channel, and for the bot to be let back into it', async () => {
    await visited('2026-W37', [4, 5, 4]);
    await mondayAfter('2026-W37');
    expect(await world.society.tallies.lastClosed()).toBe('2026-W37');
    await world.sandbox.world.leave(national, world.sandbox.botUserId);
    await setUpNational();
    await world.later(MINUTE);
    await mondayAfter('2026-W38');
    expect(posts()).toEqual([]);
    expect(await type(admin, '/visit olevererat')).toContain(`Besöken i siffror, till <#${national}>`);
    await world.sandbox.world.join(national, world.sandbox.botUserId);
    await world.later(30 * MINUTE);
    expect(posts().map((post) => /Vecka \d+/.exec(wordsOf(post))?.[0])).toEqual(['Vecka 37', 'Vecka 38']);
  });

  it('tells national staff once what to do when the channel is archived, and comes in order after three weeks', async () => {
    await setUpNational();
    await visited('2026-W37', [4, 5, 4]);
    await world.sandbox.world.archive(national);
    await mondayAfter('2026-W37');
    await mondayAfter('2026-W38');
    const direct = world.sandbox.world.directChannel(admin).id;
    const told = () => world.sandbox.world.messages(direct).map(({ text }) => text);
    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain(`Den nationella kanalen <#${national}> är arkiverad`);
    expect(told()[0]).toContain('Häv arkiveringen');
    // The bot itself is down for three weeks, over the end of a month and of a quarter.
    await world.society.workspaces.save(
      { targetGroups: ['young'] },
      (await world.society.workspaces.read()).version,
      admin,
      now(),
    );
    await mondayAfter('2026-W41');
    expect(posts()).toEqual([]);
    expect(told()).toHaveLength(1);
    world.sandbox.world.unarchive(national);
    await world.later(2 * 60 * MINUTE);
    expect(posts().map((post) => wordsOf(post).split('\n')[0]?.replace(/ \(.*/, ''))).toEqual([
      'Besöken i siffror: Vecka 37',
      'Besöken i siffror: Vecka 38',
      'Besöken i siffror: Vecka 39',
      'Besöken i siffror: september 2026',
      'Målgrupper: kvartal 3 2026',
      'Besöken i siffror: Vecka 40',
      'Besöken i siffror: Vecka 41',
    ]);
    expect(told()).toHaveLength(1);
    await world.sandbox.world.leave(national, world.sandbox.botUserId);
    await mondayAfter('2026-W42');
    expect(told()).toHaveLength(2);
    expect(told()[1]).toContain('/invite');
  });

  it('comes in the new channel when national staff have another one chosen', async () => {
    await setUpNational();
    await visited('2026-W37', [4, 5, 4]);
    await world.sandbox.world.archive(national);
    await mondayAfter('2026-W37');
    const other = 'C0OTHER';
    world.sandbox.world.addChannel({ id: other, name: 'nytt', members: [world.sandbox.botUserId] });
    const { version } = await world.society.workspaces.read();
    await world.society.workspaces.save({ nationalChannelId: other }, version, admin, now());
    await world.later(MINUTE);
    expect(world.sandbox.world.messages(other).map((post) => /Vecka \d+/.exec(wordsOf(post))?.[0])).toEqual([
      'Vecka 37',
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
    expect(wordsOf(posts()[3] ?? only())).toContain('*28 klientbesök* redovisade');
  });
});

describe('/visit tally', () => {
  beforeEach(async () => {
    await setUpNational();
    await visited('2026-W37', [4, 5, 4]);
    await mondayAfter('2026-W37');
  });

  const reads = async () =>
    (await database.client.auditEntry.findMany({ where: { action: { in: ['read_tally', 'export_tally'] } } })).map(
      ({ actorId, action, subjectId }) => `${actorId} ${action} ${subjectId}`,
    );

  it('shows national staff the week, and the month and year by one press, and writes down each look', async () => {
    expect(await type(admin, '/visit siffror')).toContain('*13 klientbesök* redovisade hittills 2026');
    const answer = answerTo(admin);
    await world.sandbox.as(admin).press({ message: answer }, tallyAction('month'));
    await world.settle();
    expect(wordsOf(answerTo(admin))).toContain('Besöken i siffror: september 2026');
    expect(await type(admin, '/visit siffror år')).toContain('*13 klientbesök* redovisade');
    expect(await type(admin, '/visit siffror 2026-W38')).toContain('har inga siffror');
    expect(await type(admin, '/visit siffror igår')).toContain('2026-W48');
    expect(await reads()).toEqual([
      `${admin} read_tally 2026-W37`,
      `${admin} read_tally 2026-09`,
      `${admin} read_tally 2026`,
      `${admin} read_tally 2026-W38`,
    ]);
  });

  it('shows a leader what is released of their own facility, and nothing of another', async () => {
    expect(await type(lena, '/visit siffror')).toContain('Häktet Göteborg: *13* klientbesök (vecka 37)');
    expect(await reads()).toEqual([`${lena} read_tally ${group.facility.id}`]);
    expect(await type(lena, '/visit siffror år')).toContain('Häktet Göteborg: *13* klientbesök (vecka 37)');
    await world.sandbox.as(lena).press({ message: answerTo(lena) }, tallyAction('week'));
    await world.settle();
    expect(wordsOf(answerTo(lena))).toContain('Besöken i siffror: Vecka 37');
    expect(wordsOf(answerTo(lena))).toContain('Häktet Göteborg: *13* klientbesök (vecka 37)');
    const { facility, id: _, ...columns } = group;
    const { programme, id: __, ...details } = facility;
    const malmo = await world.society.facilities.save(
      { ...details, name: 'Häktet Malmö', programmeCode: programme.code },
      null,
      admin,
      now(),
    );
    if (!malmo.ok) throw new Error('no facility');
    world.sandbox.world.addChannel({ id: 'C0MALMO', name: 'malmo', members: [world.sandbox.botUserId] });
    const own = { ...columns, name: 'Malmö', channelId: 'C0MALMO', leaderIds: [emma], facilityId: malmo.id };
    await world.society.groups.save(own, null, admin, now());
    const told = await type(emma, '/visit tally year');
    expect(told).toContain('Nothing is released for Häktet Malmö');
    expect(told).not.toMatch(/13|Göteborg/);
  });

  it.each([
    [4, 'I år är de färre än 5, så inte ens deras summa redovisas'],
    [5, 'summan står i den nationella kanalen'],
  ])('tells the leader of one of %i small facilities where its numbers go', async (count, words) => {
    const ids = [group.facility.id, ...Array.from({ length: count - 1 }, (_, index) => `small-${index}`)];
    const data = ids.map((facilityId) => ({ workspaceId: world.bot.workspaceId, year: 2026, facilityId }));
    await database.client.tallyPool.createMany({ data });
    await mondayAfter('2026-W38');
    expect(await type(lena, '/visit siffror')).toContain(words);
  });

  it('tells a leader nothing before it is released', async () => {
    await visited('2026-W38', [3, 3, 3]);
    await mondayAfter('2026-W38');
    const told = await type(lena, '/visit siffror');
    expect(told).toContain('Inget är redovisat för Häktet Göteborg');
    expect(told).not.toMatch(/\b9\b|\b22\b/);
  });

  it('says in December that everything is held back until the end of the year, not that too little has come in', async () => {
    await visited('2026-W50', [4, 5, 4]);
    await mondayAfter('2026-W50');
    for (const period of ['vecka', 'månad']) {
      expect(await type(lena, `/visit siffror ${period}`)).toContain(
        'Inget är redovisat för Häktet Göteborg under den tiden: från vecka 48 till årets sista vecka hålls allt inne',
      );
      expect(await type(admin, `/visit siffror ${period}`)).toContain('Inget redovisas från vecka 48');
    }
    expect(await type(lena, '/visit siffror år')).toContain('Häktet Göteborg: *13* klientbesök (vecka 37)');
  });

  it('says whom to ask to those who may see nothing, and nothing else', async () => {
    const told = await type(anna, '/visit siffror');
    expect(told).toMatch(new RegExp(`Fråga .*<@${lena}>`));
    expect(told).not.toContain('13');
    expect(await type(stranger, '/visit siffror år')).toContain('En administratör för arbetsytan');
    expect(await type(anna, '/visit siffror export')).toContain('Bara nationella medarbetare');
    expect(await type(lena, '/visit siffror export')).toContain('Bara nationella medarbetare');
    expect(await reads()).toEqual([]);
  });

  it('gives nothing to somebody who is no longer national staff, by an old button or a forged one', async () => {
    await type(admin, '/visit siffror');
    const answer = answerTo(admin);
    const { version } = await world.society.workspaces.read();
    await world.society.workspaces.save({ nationalStaffIds: [] }, version, admin, now());
    await world.sandbox.as(admin).press({ message: answer }, tallyAction('year'));
    await world.settle();
    const told = wordsOf(answerTo(admin));
    expect(told).toContain('Siffrorna är till för ledare');
    expect(told).not.toContain('13');

    const before = (await reads()).length;
    await world.sandbox.deliver('interactive', {
      type: 'block_actions',
      team: { id: world.sandbox.teamId },
      user: { id: anna, team_id: world.sandbox.teamId },
      trigger_id: 'forged',
      actions: [{ type: 'button', action_id: tallyAction('year'), value: '2026-W37', block_id: 'b', action_ts: '1' }],
    });
    await world.settle();
    expect(await reads()).toHaveLength(before);
  });

  const openChoice = async (message: SandboxMessage) => {
    await world.sandbox.as(admin).press({ message }, 'choose_target_groups');
    await world.settle();
  };

  it('lets national staff choose target groups, and shows them the quarter; nobody else', async () => {
    await type(admin, '/visit siffror');
    await openChoice(answerTo(admin));
    await world.sandbox.as(admin).submit({ target_groups: ['young', 'deportation'] });
    await world.settle();
    expect(wordsOf(world.sandbox.world.modals(admin).at(-1)?.view ?? { blocks: [] })).toContain(
      'Räknas från och med nu: Barn och unga vuxna · Personer som dömts till utvisning',
    );
    await world.sandbox.as(admin).closeModal();
    expect(await type(admin, '/visit siffror kvartal')).toContain('Det finns inget om målgrupper för kvartal 2 2026');
    await mondayAfter('2026-W39');
    expect(await type(admin, '/visit tally quarter')).toContain('Målgrupper: kvartal 3 2026');
    expect(wordsOf(answerTo(admin))).toContain('hålls inne tills antalet är stort nog för att skydda människor');
    await type(admin, '/visit siffror');
    await world.sandbox.as(admin).press({ message: answerTo(admin) }, tallyAction('quarter'));
    await world.settle();
    expect(wordsOf(answerTo(admin))).toContain('Målgrupper: kvartal 3 2026');

    expect(await type(lena, '/visit siffror kvartal')).toContain('bara nationella medarbetare kan slå upp dem');
    expect(await type(anna, '/visit siffror kvartal')).not.toContain('Målgrupper: kvartal');
  });

  it('refuses the choice of target groups to somebody who is no longer national staff, also half-way', async () => {
    await type(admin, '/visit siffror');
    const answer = answerTo(admin);
    await openChoice(answer);
    const { version } = await world.society.workspaces.read();
    await world.society.workspaces.save({ nationalStaffIds: [] }, version, admin, now());
    await world.sandbox.as(admin).submit({ target_groups: ['young'] });
    await world.settle();
    expect(wordsOf(world.sandbox.world.modals(admin).at(-1)?.view ?? { blocks: [] })).toContain(
      'Bara nationella medarbetare',
    );
    await world.sandbox.as(admin).closeModal();
    await openChoice(answer);
    expect(wordsOf(answerTo(admin))).toContain('Bara nationella medarbetare');
    expect((await world.society.workspaces.read()).targetGroups).toEqual([]);
  });

  it('keeps what was ticked when somebody else has chosen meanwhile, and says what they chose', async () => {
    await type(admin, '/visit siffror');
    await openChoice(answerTo(admin));
    const { version } = await world.society.workspaces.read();
    await world.society.workspaces.save({ targetGroups: ['deportation'] }, version, admin, now());
    await world.sandbox.as(admin).submit({ target_groups: ['young'] });
    await world.settle();
    const shown = world.sandbox.world.modals(admin).at(-1)?.view ?? { blocks: [] };
    expect(wordsOf(shown)).toContain('Räkna de här: Personer som dömts till utvisning');
    await world.sandbox.as(admin).submit({ target_groups: ['young'] });
    await world.settle();
    expect((await world.society.workspaces.read()).targetGroups).toEqual(['young']);
  });

  it('puts everything released into a file for national staff alone', async () => {
    expect(await type(admin, '/visit siffror export')).toContain('fristående program');
    const direct = world.sandbox.world.directChannel(admin).id;
    expect(world.sandbox.world.messages(direct).map(({ text }) => text)).toEqual(['[tallies-audit.json]']);
    expect(await reads()).toEqual([`${admin} export_tally tallies-audit/1`]);
  });
});
