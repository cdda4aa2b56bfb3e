import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { SandboxMessage, SandboxView } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { Sessions } from '../../src/training/sessions/sessions.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { lastUploaded } from '../support/uploaded.js';

const { anna, bo, emma, mikkel, lena, lars, stranger, channel } = GOTEBORG;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A Thursday twelve days ahead, with room for two. */
const STUDY_VISIT = {
  requirement: 'study_visit',
  date: '2026-12-03',
  start_time: '17:00',
  end_time: '19:00',
  place: 'Vid <porten>',
  seats: '2',
};

let world: BotUnderTest;
let group: Group;

/** Anna, Bo, Mikkel and Emma lack the study visit and nothing else; everybody else is ready. */
beforeEach(async () => {
  world = await startBotUnderTest();
  const newcomers = [anna, bo, mikkel, emma];
  group = await goteborg(world, { newcomers });
  await makeReady(world.society, group.id, newcomers, world.sandbox.clock.now(), ({ kind }) => kind !== 'study_visit');
});
afterEach(() => world.stop());

const directChannel = (userId: string) => world.sandbox.world.directChannel(userId).id;
const told = (userId: string) => world.sandbox.world.messages(directChannel(userId));
const lastTold = (userId: string): SandboxMessage => {
  const last = told(userId).at(-1);
  if (!last) throw new Error(`${userId} has no direct message`);
  return last;
};
/** What only they see below it, in their direct messages. */
const answered = (userId: string) => wordsOf(lastAnswer(world, userId, directChannel(userId)));
const press = async (userId: string, action: string, message = lastTold(userId), value?: string) => {
  await world.sandbox.as(userId).press({ message }, action, value);
  await world.settle();
};
const type = async (userId: string, text: string) => {
  await world.sandbox.as(userId).command(channel, text);
  await world.settle();
};
const submit = async (userId: string, values: Parameters<ReturnType<typeof world.sandbox.as>['submit']>[0]) => {
  await world.sandbox.as(userId).submit(values);
  await world.settle();
};
const topModal = (userId: string): SandboxView => {
  const top = world.sandbox.world.modals(userId).at(-1);
  if (!top) throw new Error(`${userId} has no modal open`);
  return top;
};
const until = async (instant: Date) => {
  await world.sandbox.clock.set(new Date(instant.getTime() - 2 * MINUTE));
  await world.later(2 * MINUTE);
};
const ahead = (userId: string): Date[] =>
  world.sandbox.world
    .scheduled()
    .filter(({ channelId }) => channelId === directChannel(userId))
    .map(({ postAt }) => postAt);

async function plan(changes: Partial<Record<keyof typeof STUDY_VISIT | 'sign_up_until', string>> = {}): Promise<void> {
  await type(lena, '/visit tillfälle');
  await press(lena, 'plan_session', lastAnswer(world, lena), group.id);
  await submit(lena, { ...STUDY_VISIT, ...changes });
}

/** Opens what the menu beside the only session offers. */
async function choose(verb: string): Promise<void> {
  await type(lena, '/visit tillfälle');
  const [session] = await world.society.of(Sessions).overseen('all', new Date(0));
  await press(lena, 'session_menu', lastAnswer(world, lena), `${verb}|${session?.id}`);
}

const healthy = () => {
  expect(world.sandbox.problems).toEqual([]);
  expect(world.log.filter((line) => /"level":[56]0/.test(line))).toEqual([]);
};

describe('a leader plans a study visit', () => {
  it('and those who lack it, and nobody else, are asked by direct message, each in their own language', async () => {
    await plan();
    expect(world.sandbox.world.modals(lena)).toEqual([]);
    expect(wordsOf(lastTold(lena))).toContain(
      'torsdag 3 december 17:00–19:00, Vid &lt;porten&gt;. 4 personer saknar det och blir inbjudna.',
    );
    expect(wordsOf(lastTold(anna))).toContain('torsdag 3 december 17:00–19:00');
    expect(wordsOf(lastTold(anna))).toContain('Anmäl dig senast onsdag 2 december.');
    expect(wordsOf(lastTold(mikkel))).toContain('Tilmeld dig senest onsdag den 2. december.');
    expect(wordsOf(lastTold(emma))).toContain('Sign up by Wednesday 2 December.');
    for (const userId of [lars, stranger]) expect(told(userId)).toEqual([]);
    await world.sandbox.as(anna).openHome();
    await world.settle();
    expect(wordsOf(world.sandbox.world.home(anna)?.view ?? { blocks: [] })).toContain('Studiebesök och kurser för dig');
    await world.sandbox.as(lars).openHome();
    await world.settle();
    expect(wordsOf(world.sandbox.world.home(lars)?.view ?? { blocks: [] })).not.toContain(
      'Studiebesök och kurser för dig',
    );
    healthy();
  });

  it.each([
    ['in the past', { date: '2026-11-20' }, 'date', 'Den tiden har redan passerat'],
    ['with its end before its start', { end_time: '16:00' }, 'end_time', 'Sluttiden måste ligga efter starttiden'],
    [
      'with sign-up after its start',
      { sign_up_until: '2026-12-04' },
      'sign_up_until',
      'Sista anmälningsdag kan inte vara efter',
    ],
    ['with half a seat', { seats: '1.5' }, 'seats', 'Skriv ett heltal från 1 till 200.'],
    ['with more seats than the facility lets in', { seats: '5' }, 'seats', 'Högst 4 får komma in samtidigt.'],
    ['with a place that is a whole letter', { place: 'x'.repeat(81) }, 'place', 'använd högst 80 tecken'],
  ])('%s: is told so beside the field, and nothing of the rest is lost', async (_, wrong, field, words) => {
    await plan(wrong);
    expect(topModal(lena).errors[field]).toContain(words);
    await submit(lena, { ...STUDY_VISIT, sign_up_until: null });
    expect(wordsOf(lastTold(lena))).toContain('Planerat:');
    healthy();
  });

  it('unless visits there have ended, also while the form is open; what was planned before can still be called off', async () => {
    await plan();
    await type(lena, '/visit tillfälle');
    const open = lastAnswer(world, lena);
    await press(lena, 'plan_session', open, group.id);
    await closeFacility();
    await submit(lena, { ...STUDY_VISIT, date: '2026-12-10' });
    expect(wordsOf(topModal(lena).view)).toContain('Besöken där har upphört, så inget nytt planeras.');
    await press(lena, 'plan_session', open, group.id);
    expect(wordsOf(lastAnswer(world, lena))).toContain('Besöken där har upphört');
    await type(lena, '/visit tillfälle');
    expect(JSON.stringify(lastAnswer(world, lena).blocks)).not.toContain('"plan_session"');
    const [session, ...others] = await world.society.of(Sessions).overseen('all', new Date(0));
    expect(others).toEqual([]);
    await press(lena, 'session_menu', lastAnswer(world, lena), `call_off|${session?.id}`);
    await submit(lena, {});
    expect(wordsOf(lastTold(lena))).toContain('Inställt:');
    healthy();
  });

  it('unless they lead no group: then they are told who does', async () => {
    await type(anna, '/visit tillfälle');
    expect(wordsOf(lastAnswer(world, anna))).toContain(`Fråga <@${lars}> eller <@${lena}>.`);
  });
});

async function closeFacility(): Promise<void> {
  const { society, sandbox } = world;
  const [stored] = await society.of(Facilities).list();
  if (!stored) throw new Error('no facility');
  const { version, ...facility } = stored;
  const closed = { ...facility, status: 'closed' as const };
  await society.of(Facilities).save(closed, version, GOTEBORG.admin, sandbox.clock.now());
}

describe('national staff plan a course for every group', () => {
  it('and whoever lacks it, in whatever group, is asked', async () => {
    const { society, sandbox } = world;
    const now = sandbox.clock.now();
    const { version } = await society.of(Workspaces).read();
    await society.of(Workspaces).save({ nationalStaffIds: [GOTEBORG.admin] }, version, GOTEBORG.admin, now);
    await society.of(Memberships).begin(group.id, stranger, now);
    const national = GOTEBORG.national;
    await sandbox.as(GOTEBORG.admin).command(national, '/visit tillfälle');
    await world.settle();
    await press(GOTEBORG.admin, 'plan_session', lastAnswer(world, GOTEBORG.admin, national), 'every');
    const course = { ...STUDY_VISIT, requirement: 'visitor_basic_course', place: 'Folkets hus', seats: '40' };
    await submit(GOTEBORG.admin, course);
    expect(wordsOf(lastTold(GOTEBORG.admin))).toContain('En person saknar det och blir inbjuden.');
    expect(wordsOf(lastTold(stranger))).toContain('Grundkurs för besökare inom anstalt och häkten');
    expect(told(anna)).toEqual([]);
    await press(stranger, 'sign_up');
    expect(answered(stranger)).toContain('Du är anmäld');

    await sandbox.clock.set(at('2026-12-03 20:00'));
    const [session] = await society.of(Sessions).overseen('all', new Date(0));
    await sandbox.as(GOTEBORG.admin).command(national, '/visit tillfälle');
    await world.settle();
    const list = lastAnswer(world, GOTEBORG.admin, national);
    expect(wordsOf(list)).toContain('\nNärvaron är inte noterad än');
    await press(GOTEBORG.admin, 'session_menu', list, `attendance|${session?.id}`);
    await submit(GOTEBORG.admin, { attended: session?.signUps.map(({ id }) => id) ?? [] });
    expect(wordsOf(lastTold(stranger))).toContain('Grundkurs för besökare');
    healthy();
  });
});

describe('signing up', () => {
  beforeEach(() => plan());

  it('gives the first ones a place and the next a number in line; withdrawing offers the place to them', async () => {
    await press(anna, 'sign_up');
    expect(answered(anna)).toContain('Du är anmäld');
    await press(bo, 'sign_up');
    await press(emma, 'sign_up');
    expect(answered(emma)).toContain('You’re number 1 on the reserve list');
    await press(mikkel, 'sign_up');
    expect(answered(mikkel)).toContain('Du er nummer 2 på ventelisten');

    await press(anna, 'withdraw_sign_up', lastAnswer(world, anna, directChannel(anna)));
    expect(answered(anna)).toContain('Du är inte längre anmäld');
    expect(wordsOf(lastTold(emma))).toContain('It is yours if you take it by Sunday 22 November 10:0');
    await press(emma, 'decline_place');
    expect(wordsOf(lastTold(mikkel))).toContain('En plads er blevet ledig til dig');
    await press(mikkel, 'take_place');
    expect(answered(mikkel)).toContain('Du er tilmeldt');
    healthy();
  });

  it('passes a place that nobody takes on after a day, also when nobody presses anything', async () => {
    for (const userId of [anna, bo, emma, mikkel]) await press(userId, 'sign_up');
    await press(anna, 'withdraw_sign_up', lastAnswer(world, anna, directChannel(anna)));
    const offer = lastTold(emma);
    await world.sandbox.clock.advance(25 * HOUR);
    await world.bot.run('passPlacesOn');
    await world.settle();
    expect(wordsOf(lastTold(mikkel))).toContain('En plads er blevet ledig til dig');
    await press(emma, 'take_place', offer);
    expect(answered(emma)).toContain('That place has gone on to somebody else.');
    healthy();
  });

  it('after sign-up is over says whom to ask', async () => {
    await world.sandbox.clock.set(at('2026-12-03 08:00'));
    await press(anna, 'sign_up');
    expect(answered(anna)).toContain(`Sista anmälningsdag var onsdag 2 december. Fråga <@${lena}>`);
  });

  it('is reminded of a week before and the evening before, and the reminders follow when it is moved', async () => {
    await press(anna, 'sign_up');
    expect(ahead(anna)).toEqual([at('2026-11-26 18:00'), at('2026-12-02 18:00')]);
    expect(ahead(bo)).toEqual([]);
    await choose('change');
    await submit(lena, { date: '2026-12-04', sign_up_until: '2026-12-03', place: 'I entrén' });
    expect(wordsOf(lastTold(anna))).toContain('Nu: *fredag 4 december 17:00–19:00*, I entrén.');
    expect(wordsOf(lastTold(anna))).toContain('Tidigare: torsdag 3 december 17:00–19:00');
    expect(ahead(anna)).toEqual([at('2026-11-27 18:00'), at('2026-12-03 18:00')]);
    await until(at('2026-11-27 18:00'));
    expect(wordsOf(lastTold(anna))).toContain('Påminnelse: *Förberedande studiebesök*, fredag 4 december');
    healthy();
  });

  it('changed by two leaders at once keeps what the second wrote, beside what it says now', async () => {
    await press(anna, 'sign_up');
    await choose('change');
    const [session] = await world.society.of(Sessions).overseen('all', new Date(0));
    await type(lars, '/visit tillfälle');
    await press(lars, 'session_menu', lastAnswer(world, lars), `change|${session?.id}`);
    await submit(lars, { place: 'I entrén' });
    await submit(lena, { place: 'På parkeringen' });
    expect(wordsOf(topModal(lena).view)).toContain('Nu står det: torsdag 3 december 17:00–19:00 · I entrén.');
    await submit(lena, {});
    expect(wordsOf(lastTold(lena))).toContain('Sparat: *Förberedande studiebesök*');
    expect(wordsOf(lastTold(anna))).toContain('På parkeringen');
    healthy();
  });

  it('tells everybody when it is called off, and reminds nobody', async () => {
    for (const userId of [anna, bo, emma]) await press(userId, 'sign_up');
    const asked = told(mikkel).length;
    await choose('call_off');
    expect(wordsOf(lastAnswer(world, lena))).toContain(
      `2 av 2 platser tagna, 1 på reservlistan\nAnmälda: <@${anna}> och <@${bo}>`,
    );
    expect(wordsOf(topModal(lena).view)).toContain('3 personer får besked.');
    await submit(lena, {});
    expect(wordsOf(lastTold(anna))).toContain('Inställt: *Förberedande studiebesök*');
    expect(wordsOf(lastTold(emma))).toContain('Called off: ');
    expect(told(mikkel)).toHaveLength(asked);
    expect(ahead(anna)).toEqual([]);
    healthy();
  });

  it('and coming is what it takes: marked by the leader, they can claim their first visit', async () => {
    await press(anna, 'sign_up');
    await press(bo, 'sign_up');
    await world.sandbox.clock.set(at('2026-12-03 20:00'));
    const [session] = await world.society.of(Sessions).overseen('all', new Date(0));
    const idOf = (userId: string) => session?.signUps.find((signUp) => signUp.userId === userId)?.id ?? '';
    await choose('attendance');
    await submit(lena, { attended: [idOf(anna), idOf(bo)] });
    expect(wordsOf(lastTold(lena))).toContain('Noterat: 2 personer kom');
    expect(wordsOf(lastTold(anna))).toContain('Förberedande studiebesök');

    await choose('attendance');
    await submit(lena, { attended: [idOf(anna)] });
    expect(wordsOf(lastTold(bo))).toContain('Förberedande studiebesök');

    await postWeek(world, group, '2026-W50', [{ date: '2026-12-08', from: '17:00', to: '19:00' }]);
    await press(bo, 'claim_shift', postIn(world));
    expect(wordsOf(lastAnswer(world, bo))).toContain('Du är inte redo för besöket');
    await press(anna, 'claim_shift', postIn(world));
    expect(wordsOf(lastAnswer(world, anna))).toContain('Du är anmäld');
    healthy();
  });
});

describe('a calendar file', () => {
  /** What the bot uploaded last, and the words beside it. */
  const uploaded = async (userId: string) => ({ text: lastTold(userId).text, content: await lastUploaded(world) });

  it('of a session comes in their direct messages, in UTC and the same entry each time', async () => {
    await plan();
    await press(anna, 'sign_up');
    const confirmation = lastAnswer(world, anna, directChannel(anna));
    await press(anna, 'add_to_calendar', confirmation);
    const { text, content } = await uploaded(anna);
    expect(text).toContain('Här är *torsdag 3 december 17:00–19:00* till din kalender');
    expect(content).toContain('DTSTART:20261203T160000Z\r\nDTEND:20261203T180000Z');
    expect(content).toContain('SUMMARY:Förberedande studiebesök');
    const uid = /UID:.*@visiting-hours/.exec(content)?.[0];
    await press(anna, 'add_to_calendar', confirmation);
    expect((await uploaded(anna)).content).toContain(uid);
    await press(anna, 'withdraw_sign_up', confirmation);
    healthy();
  });

  it('of a visit names the facility and nothing about anybody', async () => {
    await postWeek(world, group, '2026-W48', [{ date: '2026-11-24', from: '17:00', to: '19:00' }]);
    await press(lena, 'claim_shift', postIn(world));
    await press(lena, 'add_to_calendar', lastAnswer(world, lena));
    expect(wordsOf(lastAnswer(world, lena))).toContain('Jag har skickat en kalenderfil');
    const { content } = await uploaded(lena);
    expect(content).toContain('SUMMARY:Besök: Häktet Göteborg');
    expect(content).not.toMatch(/U0|Lena|Besöksgruppen/);
    await type(lena, '/visit mina');
    await press(lena, 'add_to_calendar', lastAnswer(world, lena));
    expect((await uploaded(lena)).content).toBe(content);
    healthy();
  });
});
