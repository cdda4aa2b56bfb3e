import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/domain/model.js';
import { facilityDetailsOf } from '../../src/domain/setting-up.js';
import { decideSignUp } from '../../src/domain/signing-up.js';
import type { Database } from '../../src/store/database.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { testDatabase } from '../support/database.js';
import { GOTEBORG, type GroupOptions, goteborg, lastAnswer, wordsOf, ZONE } from '../support/goteborg.js';
import { plannedSession } from '../support/planned-session.js';
import { makeReady } from '../support/readiness.js';

const { anna, bo, channel, emma, lars, lena, mikkel, stranger } = GOTEBORG;
const WEEK = 7 * 24 * 60 * 60_000;

let database: Database;
let world: BotUnderTest;
let group: Group;

async function begin(options: GroupOptions = {}): Promise<void> {
  group = await goteborg(world, options);
}

beforeEach(async () => {
  database = await testDatabase('sqlite');
  world = await startBotUnderTest({ database });
});
afterEach(async () => {
  expect(world.log.filter((line) => line.includes('"problem"'))).toEqual([]);
  expect(world.sandbox.problems).toEqual([]);
  await world.stop();
  await database.close();
});

const type = async (userId: string, text: string, where: string = channel): Promise<string> => {
  await world.sandbox.as(userId).command(where, text);
  await world.settle();
  return wordsOf(lastAnswer(world, userId, where));
};

/** Somebody completes some of what is asked for, on 9 June 2026. */
const completes = (userId: string, ...codes: readonly string[]): Promise<void> =>
  makeReady(world.society, group.id, [userId], world.sandbox.clock.now(), ({ code }) => codes.includes(code));

/** What a leader was told of people who have begun. */
const noticesTo = (userId: string): string[] =>
  world.sandbox.world
    .messages(world.sandbox.world.directChannel(userId).id)
    .map((message) => wordsOf(message))
    .filter((words) => words.includes('börjat'));

/** A study visit on a Saturday in two weeks, as a leader has planned it. */
const studyVisit = (): Promise<string> =>
  plannedSession(database, world.bot.workspaceId, {
    requirementCode: 'study_visit',
    facilityId: group.facility.id,
    startsAt: new Date(world.sandbox.clock.now().getTime() + 2 * WEEK),
    timeZone: ZONE,
    place: 'Main gate',
  });

describe('/visit training', () => {
  it('shows a newcomer everything that is missing, and whom to ask', async () => {
    await begin({ newcomers: [emma] });
    const words = await type(emma, '/visit training');
    expect(words).toContain('Your training');
    expect(words).toContain('*Häktet Göteborg*: 0 of 9 done.');
    expect(words).toContain(`No session is planned yet. Ask <@${lars}> and <@${lena}>.`);
    expect(words.match(/Missing: /g)).toHaveLength(9);
    expect(words).not.toContain('/visit claim');
  });

  it('shows what is done with its date and who verified it, in the language of whoever reads', async () => {
    await begin();
    const danish = await type(mikkel, '/visit uddannelse');
    expect(danish).toContain(`Gennemført: *Røde Kors-kundskab*, 9. juni 2026. Bekræftet af <@${lars}>.`);
    expect(danish).toContain('*Häktet Göteborg*: du er klar til og med 9. juni 2028. 9 af 9 gennemført.');
    const swedish = await type(anna, '/visit utbildning');
    expect(swedish).toContain('Klart: *Psykologisk första hjälpen*, 9 juni 2026, gäller till och med 9 juni 2028.');
    expect(swedish).toContain('Ta ett besök med `/visit ta`.');
  });

  it('says what has lapsed, and no longer calls that person ready', async () => {
    await begin();
    await world.sandbox.clock.set(new Date('2028-06-11T09:00:00Z'));
    const words = await type(emma, '/visit training');
    expect(words).toContain('*Häktet Göteborg*: 7 of 9 done.');
    expect(words).toContain('was valid until 9 June 2028.');
  });

  it('says which ones only remind, and whom to ask for what nobody learns in a session', async () => {
    await begin({ newcomers: [mikkel] });
    const { society, sandbox } = world;
    const { id } = group.facility;
    const facility = { ...facilityDetailsOf(group.facility), id, programmeCode: 'dk.prison_visiting' };
    await society.facilities.save(facility, null, GOTEBORG.admin, sandbox.clock.now());
    await makeReady(society, group.id, [mikkel], sandbox.clock.now(), ({ blocking }) => blocking);
    const reminds = await type(mikkel, '/visit uddannelse');
    expect(reminds).toContain('*Häktet Göteborg*: du er klar til og med 30. december 2030. 6 af 7 gennemført.');
    expect(reminds).toContain('Det er kun en påmindelse: du kan tage på besøg uden.');
    const missing = await type(anna, '/visit utbildning');
    expect(missing).toContain(`Saknas: *Besökstillstånd*\n<@${lars}> och <@${lena}> kan intyga det åt dig.`);
  });

  it('offers the next session to sign up for, and says so once somebody has', async () => {
    await begin({ newcomers: [emma] });
    await completes(emma, 'red_cross_knowledge');
    const sessionId = await studyVisit();
    const before = await type(emma, '/visit training');
    expect(before).toContain('Next session: Saturday 5 December 10:00–12:00, Main gate.');
    expect(before).toContain('1 of 9 done.');
    const buttons = JSON.stringify(lastAnswer(world, emma).blocks);
    expect(buttons).toContain(`"value":"${sessionId}"`);
    await world.society.sessions.decide(sessionId, emma, world.sandbox.clock.now(), decideSignUp);
    const after = await type(emma, '/visit training');
    expect(after).toContain('You are signed up: Saturday 5 December 10:00–12:00, Main gate.');
    expect(JSON.stringify(lastAnswer(world, emma).blocks)).not.toContain(`"value":"${sessionId}"`);
  });

  it('tells somebody in no group what to do', async () => {
    await begin();
    world.sandbox.world.addChannel({ id: 'C0LOBBY', name: 'lobby', members: [stranger] });
    expect(await type(stranger, '/visit utbildning', 'C0LOBBY')).toContain('Gå med i gruppens kanal');
  });
});

describe('App Home', () => {
  const home = async (userId: string): Promise<string> => {
    await world.sandbox.as(userId).openHome();
    await world.settle();
    return wordsOf(world.sandbox.world.home(userId)?.view ?? { blocks: [] });
  };

  it('names the next step on the way, and opens the whole of it', async () => {
    await begin({ newcomers: [emma, bo] });
    await completes(emma, 'red_cross_knowledge', 'being_a_volunteer');
    expect(await home(emma)).toContain(
      'Training\nHäktet Göteborg: 2 of 9 done; next: Meeting in everyday life and crisis',
    );
    expect(await home(anna)).toContain('Utbildning\nHäktet Göteborg: redo, 9 av 9 klart');
    const view = world.sandbox.world.home(emma);
    if (!view) throw new Error('no home');
    await world.sandbox.as(emma).press({ view }, 'open_training');
    await world.settle();
    const [told] = world.sandbox.world.modals(emma);
    expect(wordsOf(told?.view ?? { blocks: [] })).toContain('Häktet Göteborg*: 2 of 9 done.');
  });
});

describe('/visit join', () => {
  it('shows a newcomer their way, and tells the leaders once, with a button to verify', async () => {
    await begin({ newcomers: [emma] });
    const welcome = await type(emma, '/visit join');
    expect(welcome).toContain(`Welcome to *Besöksgruppen Göteborg*!`);
    expect(welcome).toContain('*Häktet Göteborg*: 0 of 9 done.');
    expect(noticesTo(lena).join()).toContain(`<@${emma}> har börjat i Besöksgruppen Göteborg: *ny: 0 av 9*.`);
    const [notice] = world.sandbox.world.messages(world.sandbox.world.directChannel(lars).id);
    expect(JSON.stringify(notice?.blocks)).toContain(`"value":"${group.id}|${emma}"`);
    if (!notice) throw new Error('no notice');
    await world.sandbox.as(lars).press({ message: notice }, 'open_ready');
    await world.settle();
    const direct = world.sandbox.world.directChannel(lars).id;
    expect(wordsOf(lastAnswer(world, lars, direct))).toContain('5 av 6 frivilliga är redo');
    expect(noticesTo(lars)).toHaveLength(1);

    await type(emma, '/visit join');
    await completes(emma, 'red_cross_knowledge');
    expect(await type(emma, '/visit börja')).toContain('1 of 9 done.');
    expect(noticesTo(lena)).toHaveLength(1);
    expect(noticesTo(lars)).toHaveLength(1);
  });

  it('makes a member of somebody whose coming into the channel was not heard of', async () => {
    await begin({ newcomers: [mikkel] });
    await world.society.memberships.end(group.id, mikkel, world.sandbox.clock.now());
    expect(await type(mikkel, '/visit begynd')).toContain('Velkommen til *Besöksgruppen Göteborg*!');
    expect(await world.society.memberships.status(group.id, mikkel)).toBe('active');
  });

  it('asks somebody who has left the channel meanwhile to come in first', async () => {
    await begin({ newcomers: [emma] });
    await world.society.memberships.end(group.id, emma, world.sandbox.clock.now());
    world.sandbox.faults.next('conversations.info', { kind: 'delay', milliseconds: 200 });
    await world.sandbox.as(emma).command(channel, '/visit join');
    await world.sandbox.world.leave(channel, emma);
    await world.settle();
    expect(wordsOf(lastAnswer(world, emma))).toContain('Join the channel first, then type `/visit join` there.');
    expect(await world.society.memberships.status(group.id, emma)).toBeNull();
    expect(noticesTo(lena)).toEqual([]);
  });

  it('says how to let the bot see who is there where it was removed', async () => {
    await begin();
    await world.society.memberships.end(group.id, emma, world.sandbox.clock.now());
    await world.sandbox.world.leave(channel, world.sandbox.botUserId);
    expect(await type(emma, '/visit join')).toContain('`/invite @Visiting Hours`');
  });

  it('tells the leaders again of somebody who has left and comes back', async () => {
    await begin({ newcomers: [emma] });
    await type(emma, '/visit join');
    await world.society.memberships.end(group.id, emma, world.sandbox.clock.now());
    await world.later(WEEK);
    await type(emma, '/visit join');
    expect(noticesTo(lena)).toHaveLength(2);
  });

  it('bothers no leader with somebody who is ready already', async () => {
    await begin();
    expect(await type(anna, '/visit börja')).toContain('Du är med i *Besöksgruppen Göteborg* och redo för besök.');
    expect(noticesTo(lena)).toEqual([]);
  });

  it('does not tell a leader of themselves', async () => {
    await begin({ newcomers: [lena] });
    await type(lena, '/visit börja');
    expect(noticesTo(lena)).toEqual([]);
    expect(noticesTo(lars)).toHaveLength(1);
  });

  it('says where to go in a channel that belongs to no group', async () => {
    await begin();
    world.sandbox.world.addChannel({ id: 'C0LOBBY', name: 'lobby', members: [stranger, emma] });
    expect(await type(stranger, '/visit börja', 'C0LOBBY')).toContain('Gå till din grupps kanal');
    expect(await type(emma, '/visit join', 'C0LOBBY')).toContain(`You are in <#${channel}> already.`);
  });
});
