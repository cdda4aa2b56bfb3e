import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Group } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { facilityDetailsOf } from '../../src/groups/facility-details.rule.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Sessions } from '../../src/training/sessions/sessions.store.js';
import { decideSignUp } from '../../src/training/sessions/signing-up.rule.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { testDatabase } from '../support/database.js';
import { giveProgramme } from '../support/given-programme.js';
import { GOTEBORG, type GroupOptions, goteborg, lastAnswer, wordsOf, ZONE } from '../support/goteborg.js';
import { plannedSession } from '../support/planned-session.js';

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
    expect(words).toContain('*Häktet Göteborg*: you are not ready yet. 0 of 9 requirements done.');
    expect(words).toContain(`No session is planned yet. Ask <@${lars}> or <@${lena}>.`);
    expect(words.match(/Missing: /g)).toHaveLength(9);
    expect(words).not.toContain('/visit claim');
  });

  it('shows what is done with its date and who verified it, in the language of whoever reads', async () => {
    await begin();
    const danish = await type(mikkel, '/visit uddannelse');
    expect(danish).toContain(`Opfyldt: *Kendskab til Røde Kors*, den 9. juni 2026. Bekræftet af <@${lars}>.`);
    expect(danish).toContain('*Häktet Göteborg*: Du er klar til og med den 9. juni 2028. 9 af 9 krav er opfyldt.');
    const swedish = await type(anna, '/visit utbildning');
    expect(swedish).toContain('Klart: *Psykologisk första hjälpen*, 9 juni 2026, gäller till och med 9 juni 2028.');
    expect(swedish).toContain('Anmäl dig till ett besök med `/visit anmäl`.');
  });

  it('says what has lapsed, and no longer calls that person ready', async () => {
    await begin();
    await world.sandbox.clock.set(new Date('2028-06-11T09:00:00Z'));
    const words = await type(emma, '/visit training');
    expect(words).toContain('*Häktet Göteborg*: you are not ready yet. 7 of 9 requirements done.');
    expect(words).toContain('was valid until 9 June 2028.');
  });

  it('says which ones only remind, and whom to ask for what nobody learns in a session', async () => {
    await begin({ newcomers: [mikkel] });
    const { society, sandbox } = world;
    await giveProgramme(society, group.id, 'dk.prison_visiting', GOTEBORG.admin, sandbox.clock.now());
    await makeReady(society, group.id, [mikkel], sandbox.clock.now(), ({ blocking }) => blocking);
    const reminds = await type(mikkel, '/visit uddannelse');
    expect(reminds).toContain(
      '*Häktet Göteborg*: Du er klar til og med den 30. december 2030. 10 af 11 krav er opfyldt.',
    );
    expect(reminds).toContain('Det er kun en påmindelse: Du kan tage på besøg uden.');
    const missing = await type(anna, '/visit utbildning');
    expect(missing).toContain(`Saknas: *Besökstillstånd*\nFråga <@${lars}> eller <@${lena}> hur du går till väga.`);
  });

  it('offers the next session to sign up for, and says so once somebody has', async () => {
    await begin({ newcomers: [emma] });
    await completes(emma, 'red_cross_knowledge');
    const sessionId = await studyVisit();
    const before = await type(emma, '/visit training');
    expect(before).toContain('Next session: Saturday 5 December 10:00–12:00, Main gate.');
    expect(before).toContain('1 of 9 requirements done.');
    const buttons = JSON.stringify(lastAnswer(world, emma).blocks);
    expect(buttons).toContain(`"value":"${sessionId}"`);
    await world.society.of(Sessions).decide(sessionId, emma, world.sandbox.clock.now(), decideSignUp);
    const after = await type(emma, '/visit training');
    expect(after).toContain('You are signed up: Saturday 5 December 10:00–12:00, Main gate.');
    expect(JSON.stringify(lastAnswer(world, emma).blocks)).not.toContain(`"value":"${sessionId}"`);
  });

  it('names several groups in the order of the reader’s alphabet, which is another in Danish than in Swedish', async () => {
    await begin();
    const { society, sandbox } = world;
    const now = sandbox.clock.now();
    const { id: _id, facility, programme: _programme, ...columns } = group;
    for (const name of ['Ängelholm', 'Aarhus', 'Zinkgruvan', 'Örebro']) {
      const channelId = `C0${name.toUpperCase().replace(/[^A-Z]/g, '')}`;
      const place = await society.of(Facilities).save({ ...facilityDetailsOf(facility), name }, null, lena, now);
      if (!place.ok) throw new Error('no facility');
      const saved = await society
        .of(Groups)
        .save({ ...columns, name, channelId, facilityId: place.id }, null, lena, now);
      if (!saved.ok) throw new Error('no group');
      await society.of(Memberships).sync(saved.id, [anna, mikkel], now);
    }
    const order = (words: string) =>
      [...words.matchAll(/\*(Ängelholm|Aarhus|Zinkgruvan|Örebro)\*/g)].map(([, name]) => name);
    expect(order(await type(anna, '/visit utbildning'))).toEqual(['Aarhus', 'Zinkgruvan', 'Ängelholm', 'Örebro']);
    expect(order(await type(mikkel, '/visit uddannelse'))).toEqual(['Zinkgruvan', 'Ängelholm', 'Örebro', 'Aarhus']);
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

  it('says first whether somebody can go, then what is missing, and opens the whole of it', async () => {
    await begin({ newcomers: [emma, bo] });
    await completes(emma, 'red_cross_knowledge', 'being_a_volunteer');
    const missing =
      '7 things are missing: Meeting in everyday life and crisis, Basic course for visitors in prisons, Confidentiality undertaking and 4 more.';
    expect(await home(emma)).toContain(`Training\n*Häktet Göteborg: not ready yet.* ${missing}`);
    expect(await home(anna)).toContain('Utbildning\n*Häktet Göteborg: du är redo.*');
    const view = world.sandbox.world.home(emma);
    if (!view) throw new Error('no home');
    await world.sandbox.as(emma).press({ view }, 'open_training');
    await world.settle();
    const [told] = world.sandbox.world.modals(emma);
    expect(wordsOf(told?.view ?? { blocks: [] })).toContain(
      'Häktet Göteborg*: you are not ready yet. 2 of 9 requirements done.',
    );
  });
});

describe('/visit join', () => {
  it('shows a newcomer their way, and tells the leaders once, with a button to verify', async () => {
    await begin({ newcomers: [emma] });
    const welcome = await type(emma, '/visit join');
    expect(welcome).toContain(`Welcome to *Besöksgruppen Göteborg*!`);
    expect(welcome).toContain('*Häktet Göteborg*: you are not ready yet. 0 of 9 requirements done.');
    expect(noticesTo(lena).join()).toContain(`<@${emma}> har börjat i Besöksgruppen Göteborg: *0 av 9* krav är klara.`);
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
    expect(await type(emma, '/visit börja')).toContain('1 of 9 requirements done.');
    expect(noticesTo(lena)).toHaveLength(1);
    expect(noticesTo(lars)).toHaveLength(1);
  });

  it('makes a member of somebody whose coming into the channel was not heard of', async () => {
    await begin({ newcomers: [mikkel] });
    await world.society.of(Memberships).end(group.id, mikkel, world.sandbox.clock.now());
    expect(await type(mikkel, '/visit begynd')).toContain('Velkommen til *Besöksgruppen Göteborg*!');
    expect(await world.society.of(Memberships).status(group.id, mikkel)).toBe('active');
  });

  it('asks somebody who has left the channel meanwhile to come in first', async () => {
    await begin({ newcomers: [emma] });
    await world.society.of(Memberships).end(group.id, emma, world.sandbox.clock.now());
    world.sandbox.faults.next('conversations.info', { kind: 'delay', milliseconds: 200 });
    await world.sandbox.as(emma).command(channel, '/visit join');
    await world.sandbox.world.leave(channel, emma);
    await world.settle();
    expect(wordsOf(lastAnswer(world, emma))).toContain('Join the channel first, then type `/visit join` there.');
    expect(await world.society.of(Memberships).status(group.id, emma)).toBeNull();
    expect(noticesTo(lena)).toEqual([]);
  });

  it('says how to let the bot see who is there where it was removed', async () => {
    await begin();
    await world.society.of(Memberships).end(group.id, emma, world.sandbox.clock.now());
    await world.sandbox.world.leave(channel, world.sandbox.botUserId);
    expect(await type(emma, '/visit join')).toContain('`/invite @Visiting Hours`');
  });

  it('tells the leaders again of somebody who has left and comes back', async () => {
    await begin({ newcomers: [emma] });
    await type(emma, '/visit join');
    await world.society.of(Memberships).end(group.id, emma, world.sandbox.clock.now());
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
    expect(await type(emma, '/visit join', 'C0LOBBY')).toContain(`You are in <#${channel}> already: see what is left`);
  });
});
